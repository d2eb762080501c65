/** Which adapters run. A platform's code is loaded only where it runs. */
import type { ChatAdapter } from '../adapters/port/adapter.ts';
import type { Checkup } from '../adapters/port/checkup.ts';
import type { ConnectionProblem } from '../adapters/port/connection.ts';
import type { Pictures } from '../adapters/port/pictures.ts';
import type { Preview, PreviewOptions } from '../adapters/port/preview.ts';
import type { ChannelRef } from '../adapters/port/refs.ts';
import type { Log } from '../adapters/port/log.ts';
import { withBusyStatuses } from '../content/company/busy-statuses.ts';
import type { OpenTerminalOptions, Terminal } from '../adapters/terminal/terminal.ts';
import type { DiscordGiven } from './config/platforms/discord.ts';
import type { SlackGiven } from './config/platforms/slack.ts';
import { platformNames, type GivenFor, type PlatformName, type Platforms } from './config/platforms/table.ts';
import { keyProblem, someClosed } from './secrets/key-problem.ts';
import { sealAnew, sealedInstallations, someOf } from './secrets/sealed-installations.ts';
import { asTyped } from './how-started.ts';
import { pictureFiles, pictureFolder } from './pictures.ts';
import type { Store } from './store/store.ts';
import type { SealedInstallations } from './store/sealed.ts';
import { likelyPictures, upcomingPictures } from './upcoming-pictures.ts';

/** The program's own terminal, which the log shares with the prompt. */
export interface Console extends Pick<Terminal, 'log' | 'colour' | 'say'> {
  /** The terminal as a platform. */
  adapter(options: {
    readonly zone: string;
    readonly log: Log;
  }): ChatAdapter & { readonly channel: ChannelRef };
}

export async function openConsole(options: OpenTerminalOptions): Promise<Console> {
  const { openTerminal } = await import('../adapters/terminal/terminal.ts');
  const { log, colour, say, adapter } = openTerminal(options);
  return {
    ...{ log, colour, say },
    adapter: (platform) => adapter({ ...platform, pictures: pictureFiles(pictureFolder(), platform.log) }),
  };
}

export interface OpenedAdapters {
  readonly adapters: readonly ChatAdapter[];
  /** What can be seen to be wrong before anything is connected. */
  readonly problems: readonly ConnectionProblem[];
}

/** What an adapter can be made with, beside its settings. */
interface Means {
  readonly store: Store;
  readonly pictures: Pictures;
  readonly log: Log;
}

type Opened = { readonly adapter: ChatAdapter } | { readonly problem: ConnectionProblem };

/** What there is of a platform: its code is loaded where one of these is called. */
interface Wing<Given> {
  readonly open: (given: Given, means: Means) => Promise<Opened>;
  /** What looks at it from outside, for `doctor` and `invite`. `store`: where its workspaces are known. */
  readonly checkup: (given: Given, store: Store | undefined) => Promise<Checkup>;
  /** What draws it as its people see it. The gallery leaves a platform out that has none. */
  readonly preview: ((options: PreviewOptions, pictures: Pictures) => Promise<Preview>) | undefined;
}

const wings: { readonly [P in PlatformName]: Wing<GivenFor<P>> } = {
  slack: {
    open: openSlack,
    checkup: slackCheckup,
    async preview({ addressOf }, pictures) {
      const { createSlackPreview } = await import('../adapters/slack/preview/preview.ts');
      return createSlackPreview({ pictures, addressOf });
    },
  },
  discord: {
    open: openDiscord,
    async checkup(given) {
      const { createDiscordCheckup } = await import('../adapters/discord/checkup.ts');
      return createDiscordCheckup(given);
    },
    async preview({ addressOf }, pictures) {
      const { createDiscordPreview } = await import('../adapters/discord/preview/preview.ts');
      return createDiscordPreview({ pictures, addressOf, zone: 'Europe/Berlin' });
    },
  },
};

/** An adapter for each platform that is set up. */
export async function openAdapters(platforms: Platforms, store: Store, log: Log): Promise<OpenedAdapters> {
  const means = { store, pictures: pictureFiles(pictureFolder(), log), log };
  const opened = await forEachSet(platforms, (wing, given) => wing.open(given, means));
  return {
    adapters: opened.flatMap((one) => ('adapter' in one ? [one.adapter] : [])),
    problems: opened.flatMap((one) => ('problem' in one ? [one.problem] : [])),
  };
}

/** What looks at each platform that is set up. */
export const openCheckups = (platforms: Platforms, store: Store | undefined): Promise<readonly Checkup[]> =>
  forEachSet(platforms, (wing, given) => wing.checkup(given, store));

/** What draws each platform that can be drawn, set up or not. */
export async function openPreviews(options: PreviewOptions, log: Log): Promise<readonly Preview[]> {
  const pictures = pictureFiles(pictureFolder(), log);
  const drawn = platformNames.flatMap((name) => wings[name].preview?.(options, pictures) ?? []);
  return Promise.all(drawn);
}

/** In the order of the table. */
function forEachSet<Made>(
  platforms: Platforms,
  make: <Given>(wing: Wing<Given>, given: Given) => Promise<Made>,
): Promise<readonly Made[]> {
  const made = <P extends PlatformName>(name: P, given: GivenFor<P> | undefined): readonly Promise<Made>[] =>
    given === undefined ? [] : [make<GivenFor<P>>(wings[name], given)];
  return Promise.all(platformNames.flatMap((name) => made(name, platforms[name])));
}

async function openSlack(
  { mode, managers, commands, apiUrl, busyStatuses }: SlackGiven,
  { store, pictures: source, log }: Means,
): Promise<Opened> {
  const { createSlackAdapter } = await import('../adapters/slack/adapter.ts');
  const upcoming = (workspace: string) => upcomingPictures(store.plans, { platform: 'slack', workspace });
  const pictures = { source, uploads: store.uploads, upcoming, likely: likelyPictures() };
  const statuses = withBusyStatuses(busyStatuses);
  const shared = { managers, commands, pictures, statuses, log, ...(apiUrl !== undefined && { apiUrl }) };
  if (mode.kind === 'socket') return { adapter: createSlackAdapter({ ...shared, mode }) };
  const { vault, ...http } = mode;
  const { open, renewed, closed } = await sealAnew(store.installations, vault, 'slack');
  if (renewed > 0)
    log.info({ workspaces: renewed }, 'Tokens were sealed anew with the first ENCRYPTION_KEY.');
  if (closed.length > 0 && open === 0) return { problem: keyProblem(closed) };
  if (closed.length > 0) log.warn({ platform: 'slack', workspaces: closed.length }, someClosed(closed));
  const installations = sealedInstallations(store.installations, vault, 'slack');
  // GovSlack and its like have pages of their own to install from, on the host of their API.
  const authorizationUrl =
    apiUrl === undefined ? {} : { authorizationUrl: new URL('/oauth/v2/authorize', apiUrl).href };
  return {
    adapter: createSlackAdapter({ ...shared, mode: { ...http, ...authorizationUrl, installations } }),
  };
}

async function openDiscord(
  { token, apiUrl, shards }: DiscordGiven,
  { pictures, log }: Means,
): Promise<Opened> {
  const { createDiscordAdapter } = await import('../adapters/discord/adapter.ts');
  const where = { ...(apiUrl !== undefined && { apiUrl }), ...(shards !== undefined && { shards }) };
  return { adapter: createDiscordAdapter({ token, pictures, log, ...where }) };
}

/** Workspaces whose tokens are tried: more would take minutes. */
const lookedAt = { most: 40, ofClosed: 30 };

/** Where there is no database yet. */
const noInstallations: SealedInstallations = {
  save: () => Promise.resolve(),
  find: () => Promise.resolve(undefined),
  list: () => Promise.resolve([]),
  replace: () => Promise.resolve(false),
  remove: () => Promise.resolve(),
};

async function slackCheckup(
  { mode, commands, apiUrl, configToken }: SlackGiven,
  store: Store | undefined,
): Promise<Checkup> {
  const { createSlackCheckup } = await import('../adapters/slack/checkup/checkup.ts');
  const shared = { commands, apiUrl, configToken, forget: asTyped('forget-installations') };
  if (mode.kind === 'socket') return createSlackCheckup({ mode, ...shared, workspaces: [] });
  const { vault, ...http } = mode;
  const known = store?.installations ?? noInstallations;
  const installations = sealedInstallations(known, vault, 'slack');
  const looked = await someOf(known, vault, 'slack', lookedAt);
  return createSlackCheckup({ mode: { ...http, installations }, ...shared, ...looked });
}
