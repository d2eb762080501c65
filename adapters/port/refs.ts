/** Names for places and people, the same on every platform. */

export interface ChannelRef {
  /** `slack`, `discord`, `terminal`. */
  readonly platform: string;
  /** Slack team, Discord guild. */
  readonly workspace: string;
  readonly channel: string;
}

/** The workspace of direct messages on platforms where people belong to none. */
export const NO_WORKSPACE = '@me';

export interface MessageRef {
  readonly channel: ChannelRef;
  readonly id: string;
}

export interface PersonRef {
  readonly platform: string;
  readonly workspace: string;
  readonly person: string;
}

/** No channel's name begins so. */
const PERSON = '@';

/** Their direct messages as a place for breaks of their own: no channel, and read by them alone. */
export const directWith = ({ platform, workspace, person }: PersonRef): ChannelRef => ({
  platform,
  workspace,
  channel: `${PERSON}${person}`,
});

/** Whose direct messages these are; nothing where it is a channel. */
export const personIn = ({ platform, workspace, channel }: ChannelRef): PersonRef | undefined =>
  channel.startsWith(PERSON) ? { platform, workspace, person: channel.slice(PERSON.length) } : undefined;

/** `slack:T012/C345`: the form that logs show. They name no person. */
export const formatChannel = (ref: ChannelRef): string =>
  `${ref.platform}:${ref.workspace}/${personIn(ref) === undefined ? ref.channel : 'somebody'}`;

export interface WorkspaceOrChannel {
  readonly platform: string;
  readonly workspace: string;
  readonly channel?: string;
}

export interface Left extends WorkspaceOrChannel {
  /** The one workspace that this bot is set up for, whose token may be replaced at any time: nothing is forgotten. */
  readonly isOwn?: boolean;
}
