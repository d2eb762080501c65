/** Who somebody is in a workspace, and what kind of place a channel is: asked of Slack, kept for a minute. */
import type { webApi } from '@slack/bolt';
import type { Origin, Person } from '../port/adapter.ts';
import type { Answer, Clients } from './web/clients.ts';
import type { Failure } from '../port/meanings.ts';
import { createCache } from './cache.ts';
import type { Clock } from '../port/clock.ts';
import { membershipsOf, type Listed } from './memberships.ts';

/** `owners`: workspace admins, and whoever created the channel. `anyone`: every full member. */
export type Managers = 'owners' | 'anyone';

type User = NonNullable<webApi.UsersInfoResponse['user']>;
type Conversation = NonNullable<webApi.ConversationsInfoResponse['channel']>;

export interface Authority {
  /** Rejects where Slack does not say who it is, and `needed` says that this matters. */
  origin(where: Where): Promise<Origin>;
  person(workspace: string, user: string): Promise<Person>;
  /**
   * Whether somebody may see a channel at this moment. Slack asks that of whoever types or presses there, but a form
   * that is open stays open.
   */
  sight(where: Pick<Where, 'workspace' | 'channel' | 'user'>): Promise<Sight>;
  /** What somebody is in those of these channels that they may know of. What Slack does not tell of is left out. */
  standings(
    where: Pick<Where, 'workspace' | 'user'>,
    channels: readonly string[],
  ): Promise<ReadonlyMap<string, Person['standing']>>;
}

/** `hidden`: the bot itself does not see the channel. `unknown`: Slack did not say. */
export type Sight = 'seen' | 'not seen' | 'hidden' | 'unknown';

export interface Where {
  readonly workspace: string;
  readonly channel: string;
  readonly user: string;
  /** Known to be a direct message, of two people or of several. */
  readonly direct?: boolean;
  /** What this person may do here matters for what is asked. */
  readonly needed: boolean;
  /** What was true a minute ago is not good enough: they may have had a form open for long. */
  readonly afresh?: boolean;
}

/** Slack did not say who somebody is, or where. */
export class NotTold extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super('Slack did not say who this is', { cause: failure.cause });
    this.failure = failure;
  }
}

export interface AuthorityOptions {
  readonly clients: Clients;
  readonly managers: Managers;
  readonly clock: Pick<Clock, 'now'>;
}

const MINUTE = 60_000;
/** Of the channels that the bot is not in, so many are asked about, one by one. */
const MOST_ASKED = 20;
const BOTH = 'public_channel,private_channel';
const ages = { freshMs: MINUTE, staleMs: 15 * MINUTE, most: 5_000 } as const;

export function createAuthority({ clients, managers, clock }: AuthorityOptions): Authority {
  const users = createCache<User>({ clock, ...ages });
  const conversations = createCache<Conversation | undefined>({ clock, ...ages });
  const memberships = createCache<readonly Listed[]>({ clock, ...ages, most: 500 });

  const userOf = (workspace: string, user: string, afresh = false): Promise<User> =>
    users.get(
      `${workspace}/${user}`,
      async () => {
        const answer = await clients.call(workspace, 'person', 'users.info', { user });
        const found = valueOf(answer).user;
        if (found === undefined) throw new Error('users.info named no user');
        return found;
      },
      { afresh },
    );

  /** Nothing for a channel that the bot cannot see, such as a direct message between two people. */
  const conversationOf = (
    workspace: string,
    channel: string,
    afresh = false,
  ): Promise<Conversation | undefined> =>
    conversations.get(
      `${workspace}/${channel}`,
      async () => {
        const answer = await clients.call(workspace, 'channel', 'conversations.info', { channel });
        if (!answer.ok && answer.failure.outcome === 'permanent') return undefined;
        return valueOf(answer).channel;
      },
      { afresh },
    );

  /** Of a person's private channels, Slack lists those that the bot is in too: mostly one page, however many are in each. */
  async function isInPrivate(workspace: string, channel: string, user: string): Promise<Sight> {
    const wanted = { user, types: 'private_channel', exclude_archived: true };
    const isIt = ({ id }: Listed): boolean => id === channel;
    const { channels, missing } = await membershipsOf(clients, workspace, wanted, isIt);
    if (channels.some(isIt)) return 'seen';
    return missing === undefined ? 'not seen' : 'unknown';
  }

  /** Where the bot is; nothing where Slack did not say. */
  function ownOf(workspace: string): Promise<readonly Listed[]> {
    return memberships.get(workspace, async () => {
      const { channels, missing } = await membershipsOf(clients, workspace, { types: BOTH });
      if (missing !== undefined && missing !== 'too many') throw new NotTold(missing);
      return channels;
    });
  }

  /** What somebody may know of is public, or has them in it; of guests, who see no other, the latter alone. */
  async function standings(
    { workspace, user }: Pick<Where, 'workspace' | 'user'>,
    channels: readonly string[],
  ): Promise<ReadonlyMap<string, Person['standing']>> {
    const who = await userOf(workspace, user);
    const isGuest = standingOf(who, workspace, managers, undefined) === 'guest';
    const [theirs, own] = await Promise.all([
      membershipsOf(clients, workspace, { user, types: isGuest ? BOTH : 'private_channel' }),
      isGuest ? [] : ownOf(workspace).catch(() => []),
    ]);
    const listed = new Map<string | undefined, Listed | undefined>(own.map((one) => [one.id, one]));
    if (!isGuest) {
      // Such as those that the bot was removed from.
      const unlisted = channels.filter((id) => !listed.has(id)).slice(0, MOST_ASKED);
      const asked = unlisted.map((id) => conversationOf(workspace, id).catch(() => undefined));
      for (const [at, found] of (await Promise.all(asked)).entries()) listed.set(unlisted[at], found);
    }
    for (const [id, one] of listed) if (one?.is_private !== false) listed.delete(id);
    for (const one of theirs.channels) listed.set(one.id, one);
    return new Map(
      channels.flatMap((id) => {
        const found = listed.get(id);
        return found === undefined ? [] : [[id, standingOf(who, workspace, managers, found.creator)]];
      }),
    );
  }

  return {
    standings,
    async sight({ workspace, channel, user }) {
      const where = await conversationOf(workspace, channel, true).catch(() => 'unknown' as const);
      if (where === 'unknown') return 'unknown';
      if (where === undefined) return 'hidden';
      return where.is_private === true ? isInPrivate(workspace, channel, user) : 'seen';
    },
    async origin({ workspace, channel, user, needed, direct: knownDirect, afresh }) {
      const unknown = (error: unknown): undefined => {
        if (needed) throw error;
      };
      const direct = knownDirect === true || isDirectId(channel);
      const [who, where] = await Promise.all([
        userOf(workspace, user, afresh).catch(unknown),
        direct ? undefined : conversationOf(workspace, channel).catch(unknown),
      ]);
      return {
        channel: { platform: 'slack', workspace, channel },
        place: direct || where?.is_im === true || where?.is_mpim === true ? 'direct' : 'channel',
        audience: audienceOf(where),
        person: who === undefined ? stranger(user) : personOf(who, workspace, managers, where?.creator),
      };
    },
    async person(workspace, user) {
      return personOf(await userOf(workspace, user), workspace, managers, undefined);
    },
  };
}

/** What a button means that was pressed outside of channels, and so names the one that it is about. */
export const channelNamedBy = (
  subject: string,
  { channel, direct }: Pick<Where, 'channel' | 'direct'>,
): string | undefined =>
  (direct === true || isDirectId(channel)) && /^[CG][A-Z0-9]+$/u.test(subject) ? subject : undefined;

/** Direct messages with the bot begin with D; a press in a view has no channel, and is its person's affair alone. */
const isDirectId = (channel: string): boolean => /^[DUW]/u.test(channel);

function audienceOf(where: Conversation | undefined): Origin['audience'] {
  if (where === undefined) return 'usual';
  const { is_ext_shared, is_pending_ext_shared, is_shared, is_org_shared, is_general } = where;
  if (is_ext_shared === true || is_pending_ext_shared === true) return 'shared';
  if (is_shared === true && is_org_shared !== true) return 'shared';
  return is_general === true ? 'general' : 'usual';
}

function personOf(user: User, workspace: string, managers: Managers, creator: string | undefined): Person {
  const zone = user.tz;
  return {
    id: user.id ?? '',
    name:
      [user.profile?.display_name, user.real_name, user.name].find(
        (name) => name !== undefined && name !== '',
      ) ?? 'Somebody',
    standing: standingOf(user, workspace, managers, creator),
    ...(zone !== undefined && zone !== '' && { zone }),
  };
}

/** In doubt a guest: someone of another organisation never decides here, whatever they are at home. */
function standingOf(
  user: User,
  workspace: string,
  managers: Managers,
  creator: string | undefined,
): Person['standing'] {
  const atHome = user.team_id === workspace || user.enterprise_user?.teams?.includes(workspace) === true;
  const isGuest =
    user.is_restricted === true || user.is_ultra_restricted === true || user.is_stranger === true;
  if (!atHome || isGuest || user.deleted === true || user.is_bot === true) return 'guest';
  if (managers === 'anyone') return 'manager';
  const isOwner = user.is_admin === true || user.is_owner === true || user.is_primary_owner === true;
  return isOwner || user.id === creator ? 'manager' : 'member';
}

const stranger = (id: string): Person => ({ id, name: 'Somebody', standing: 'guest' });

function valueOf<T>(answer: Answer<T>): T {
  if (answer.ok) return answer.value;
  throw new NotTold(answer.failure);
}
