/** What can be done in Discord. */
import type { Capabilities } from '../../port/capabilities.ts';
import { abilities } from '../abilities.ts';
import { limits } from './limits.ts';

export const discordCapabilities: Capabilities = {
  canRevise: true,
  showsTheirClock: true,
  words: {
    platform: 'Discord',
    workspace: 'server',
    managers: 'You need the permission Manage Channels.',
  },
  abilities,
  alwaysReachesPeople: false,
  peopleAreOne: true,
  duplicateWindowMs: limits.duplicateWindowMs,
  postsPerSecond: limits.postsPerSecond,
};
