/** Which adapters run. A platform's code is loaded only where it runs. */
import type { Writable } from 'node:stream';
import type { ChatAdapter, ConnectionProblem } from '../adapters/port/adapter.ts';
import type { Pictures } from '../adapters/port/pictures.ts';
import type { ChannelRef } from '../adapters/port/refs.ts';
import type { Log } from '../adapters/port/log.ts';
import type { PictureWish } from '../adapters/terminal/picture-support.ts';
import type { DiscordSettings, Platforms, SlackSettings } from './config/platforms.ts';
import { keyProblem } from './secrets/key-problem.ts';
import { sealAnew, sealedInstallations } from './secrets/sealed-installations.ts';
import { pictureFiles, pictureFolder } from './pictures.ts';
import type { Store } from './store/store.ts';
import { likelyPictures, upcomingPictures } from './upcoming-pictures.ts';

/** The program's own terminal, which the log shares with the prompt. */
export interface Console {
  readonly log: Writable;
  readonly colour: boolean;
  /** Prints one line: the first wording that the window has room for. */
  say(...wordings: readonly [string, ...string[]]): Promise<unknown>;
  /** The terminal as a platform. */
  adapter(options: {
    readonly zone: string;
    readonly log: Log;
  }): ChatAdapter & { readonly channel: ChannelRef };
}

export async function openConsole(onInterrupt: () => void, pictures: PictureWish): Promise<Console> {
  const [{ createScreen }, { createTerminalAdapter }, { drawing }, { renderLine }] = await Promise.all([
    import('../adapters/terminal/screen.ts'),
    import('../adapters/terminal/adapter.ts'),
    import('../adapters/terminal/drawing.ts'),
    import('../adapters/terminal/render.ts'),
  ]);
  const screen = createScreen({ onInterrupt, pictures });
  return {
    log: screen.log,
    colour: screen.look().colour,
    say: (...wordings) => screen.above(renderLine(wordings, screen.look())),
    adapter: ({ zone, log }) =>
      createTerminalAdapter({
        screen,
        zone,
        draw: drawing(pictureFiles(pictureFolder(), log), log),
        onError: (error) => {
          log.error({ err: error }, 'The terminal failed to answer.');
        },
      }),
  };
}

export interface OpenedAdapters {
  readonly adapters: readonly ChatAdapter[];
  /** What can be seen to be wrong before anything is connected. */
  readonly problems: readonly ConnectionProblem[];
}

/** An adapter for each platform that is set up. */
export async function openAdapters(platforms: Platforms, store: Store, log: Log): Promise<OpenedAdapters> {
  const pictures = pictureFiles(pictureFolder(), log);
  const opened = await Promise.all([
    ...(platforms.slack === undefined ? [] : [openSlack(platforms.slack, store, pictures, log)]),
    ...(platforms.discord === undefined ? [] : [openDiscord(platforms.discord, pictures, log)]),
  ]);
  return {
    adapters: opened.flatMap((one) => ('adapter' in one ? [one.adapter] : [])),
    problems: opened.flatMap((one) => ('problem' in one ? [one.problem] : [])),
  };
}

type Opened = { readonly adapter: ChatAdapter } | { readonly problem: ConnectionProblem };

async function openSlack(
  { mode, managers, commands, apiUrl }: SlackSettings,
  store: Store,
  source: Pictures,
  log: Log,
): Promise<Opened> {
  const { createSlackAdapter } = await import('../adapters/slack/adapter.ts');
  const upcoming = (workspace: string) => upcomingPictures(store.plans, { platform: 'slack', workspace });
  const pictures = { source, uploads: store.uploads, upcoming, likely: likelyPictures() };
  const shared = { managers, commands, pictures, log, ...(apiUrl !== undefined && { apiUrl }) };
  if (mode.kind === 'socket') return { adapter: createSlackAdapter({ ...shared, mode }) };
  const { vault, ...http } = mode;
  const { renewed, closed } = await sealAnew(store.installations, vault, 'slack');
  if (renewed > 0)
    log.info({ workspaces: renewed }, 'Tokens were sealed anew with the first ENCRYPTION_KEY.');
  if (closed.length > 0) return { problem: keyProblem(closed) };
  const installations = sealedInstallations(store.installations, vault, 'slack');
  // GovSlack and its like have pages of their own to install from, on the host of their API.
  const authorizationUrl =
    apiUrl === undefined ? {} : { authorizationUrl: new URL('/oauth/v2/authorize', apiUrl).href };
  return {
    adapter: createSlackAdapter({ ...shared, mode: { ...http, ...authorizationUrl, installations } }),
  };
}

async function openDiscord(
  { token, apiUrl, shards }: DiscordSettings,
  pictures: Pictures,
  log: Log,
): Promise<Opened> {
  const { createDiscordAdapter } = await import('../adapters/discord/adapter.ts');
  const where = { ...(apiUrl !== undefined && { apiUrl }), ...(shards !== undefined && { shards }) };
  return { adapter: createDiscordAdapter({ token, pictures, log, ...where }) };
}
