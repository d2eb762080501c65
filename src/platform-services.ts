/** What handlers ask of platforms, by their names. */
import type { ChatAdapter } from '../adapters/port/adapter.ts';
import type { PlatformWords } from '../adapters/port/capabilities.ts';
import type { Services } from './handlers/context.ts';

type PlatformServices = Pick<
  Services,
  | 'words'
  | 'inspect'
  | 'tell'
  | 'alwaysReachesPeople'
  | 'whispers'
  | 'companyLacks'
  | 'canRevise'
  | 'asksInTurn'
  | 'isAlone'
  | 'showsTheirClock'
  | 'abilities'
>;

const plainWords: PlatformWords = { platform: 'The platform', workspace: 'workspace', managers: '' };

export function createPlatformServices(adapters: readonly ChatAdapter[]): PlatformServices {
  const adapterOf = (platform: string): ChatAdapter | undefined =>
    adapters.find((adapter) => adapter.platform === platform);
  return {
    words: (platform) => adapterOf(platform)?.capabilities.words ?? plainWords,
    inspect: (channel) =>
      adapterOf(channel.platform)?.inspect(channel) ??
      Promise.resolve({
        canPost: false,
        wrong: `${channel.platform} is not set up.`,
        remedy: 'Set it up first.',
      }),
    tell: (person, message, options) =>
      adapterOf(person.platform)?.tell(person, message, options) ??
      Promise.resolve({ outcome: 'permanent', scope: 'person', reason: 'unreachable', cause: undefined }),
    alwaysReachesPeople: (platform) => adapterOf(platform)?.capabilities.alwaysReachesPeople ?? false,
    whispers: (platform) => adapterOf(platform)?.whisper !== undefined,
    companyLacks: async (channel) => await adapterOf(channel.platform)?.companyLacks?.(channel),
    canRevise: (platform) => adapterOf(platform)?.capabilities.canRevise ?? false,
    asksInTurn: (platform) => adapterOf(platform)?.capabilities.asksInTurn ?? false,
    isAlone: (platform) => adapterOf(platform)?.capabilities.isAlone ?? false,
    showsTheirClock: (platform) => adapterOf(platform)?.capabilities.showsTheirClock ?? false,
    abilities: (platform) => adapterOf(platform)?.capabilities.abilities ?? [],
  };
}
