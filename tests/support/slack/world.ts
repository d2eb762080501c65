/** One Slack: its clock, its app, its workspaces, and the short-lived things that go to and fro. */
import type { Clock } from '../platform/clock.ts';
import { asText, isObject, type JsonObject } from '../platform/json.ts';
import type { Names } from '../platform/read-text.ts';
import { stateKept } from './forms.ts';
import { asKept } from './kept.ts';
import type { AppSettings, Channel, Ids, Post, SlackFile, Team, View } from './state.ts';

export interface World {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly app: AppSettings;
  readonly teams: Map<string, Team>;
  readonly triggers: Map<string, Trigger>;
  readonly responseUrls: Map<string, ResponseUrl>;
  readonly codes: Map<string, OAuthCode>;
  /** Tickets for sockets that have not been used. */
  readonly tickets: Set<string>;
  /** `http://127.0.0.1:port` */
  url: string;
}

/** Lets the app open a modal for somebody: for three seconds, once. */
export interface Trigger {
  readonly team: Team;
  readonly user: string;
  readonly expiresAt: number;
  exchanged: boolean;
}

/** Lets the app answer what somebody did: five times in 30 minutes. */
export interface ResponseUrl {
  readonly team: Team;
  readonly channel: Channel;
  readonly user: string;
  readonly expiresAt: number;
  /** The message with the pressed button. */
  readonly original?: Post;
  usesLeft: number;
}

export interface OAuthCode {
  readonly team: Team;
  readonly user: string;
  readonly scopes: readonly string[];
  readonly redirectUri: string | undefined;
  readonly expiresAt: number;
  used: boolean;
}

export function newTrigger(world: World, team: Team, user: string): string {
  const id = `${world.ids.ts()}.${team.id}.${world.ids.next('x')}`;
  world.triggers.set(id, { team, user, expiresAt: world.clock.now() + 3000, exchanged: false });
  return id;
}

export function newResponseUrl(
  world: World,
  about: Pick<ResponseUrl, 'team' | 'channel' | 'user' | 'original'>,
): string {
  const id = world.ids.next('R');
  world.responseUrls.set(id, { ...about, expiresAt: world.clock.now() + 30 * 60_000, usesLeft: 5 });
  return `${world.url}/response/${about.team.id}/${id}`;
}

export const namesIn = (team: Team): Names => ({
  user: (id) => `@${team.users.get(id)?.name ?? id}`,
  channel: (id) => `#${team.channels.get(id)?.name ?? id}`,
});

interface NewPost {
  readonly author: string;
  readonly text: string;
  readonly blocks?: readonly JsonObject[];
  readonly visibleTo?: string;
  readonly threadTs?: string;
}

export function addPost(world: World, team: Team, channel: Channel, { blocks = [], ...rest }: NewPost): Post {
  const post: Post = {
    ...rest,
    ts: world.ids.ts(),
    channel,
    blocks: asKept(blocks, () => world.ids.next('b')),
    edited: false,
    deleted: false,
    ...(rest.author === team.install?.botUser ? { botId: team.install.botId } : {}),
  };
  channel.posts.push(post);
  return post;
}

export function directChannel(world: World, team: Team, user: string): Channel {
  const known = [...team.channels.values()].find(({ partner }) => partner === user);
  if (known !== undefined) return known;
  const channel: Channel = {
    id: world.ids.next('D'),
    kind: 'im',
    name: 'directmessage',
    creator: user,
    members: new Set([user]),
    isGeneral: false,
    isExtShared: false,
    isArchived: false,
    isDeleted: false,
    isReadOnly: false,
    partner: user,
    posts: [],
  };
  team.channels.set(channel.id, channel);
  return channel;
}

/** Slackbot's words to one person, where an app did not answer. */
export function slackbotSays(world: World, team: Team, channel: Channel, user: string, text: string): void {
  addPost(world, team, channel, { author: 'USLACKBOT', text, visibleTo: user });
}

/** A view as the app gave it becomes one that is shown. */
export function newView(
  world: World,
  user: string,
  content: JsonObject,
  below: View | undefined,
  kept?: View,
): View {
  const id = kept?.id ?? world.ids.next('V');
  const blocks = Array.isArray(content['blocks']) ? content['blocks'].filter(isObject) : [];
  return {
    id,
    type: content['type'] === 'home' ? 'home' : 'modal',
    user,
    hash: `${world.ids.ts()}.loop`,
    content: { ...content, blocks: asKept(blocks, () => world.ids.next('b')) },
    rootId: kept?.rootId ?? below?.rootId ?? id,
    previousId: kept?.previousId ?? below?.id ?? null,
    errors: {},
    filled: kept === undefined ? new Map<string, JsonObject>() : stateKept(kept, blocks),
    offered: new Map(kept?.offered),
  };
}

export const viewAsJson = (world: World, team: Team, view: View): JsonObject => {
  const { content } = view;
  return {
    id: view.id,
    team_id: team.id,
    type: view.type,
    blocks: content['blocks'],
    private_metadata: asText(content['private_metadata']),
    callback_id: asText(content['callback_id']),
    external_id: asText(content['external_id']),
    title: content['title'] ?? { type: 'plain_text', text: 'View Title', emoji: true },
    close: content['close'] ?? null,
    submit: content['submit'] ?? null,
    clear_on_close: content['clear_on_close'] ?? false,
    notify_on_close: content['notify_on_close'] ?? false,
    state: { values: {} },
    hash: view.hash,
    root_view_id: view.rootId,
    previous_view_id: view.previousId,
    app_id: world.app.id,
    app_installed_team_id: team.id,
    bot_id: team.install?.botId ?? null,
  };
};

export const isReadyIn =
  (team: Team, url: string) =>
  (file: JsonObject): boolean => {
    const id = asText(file['id']) || asText(file['url']).split('/').at(-2);
    const found = id === undefined ? undefined : team.files.get(id);
    const isAddress = file['url'] === undefined || asText(file['url']).startsWith(url);
    return (
      found !== undefined && isAddress && found.completed && isImage(found) && found.queriesUntilReady <= 0
    );
  };

export const isImage = ({ name }: SlackFile): boolean => /\.(?:png|jpe?g|gif)$/iu.test(name);
