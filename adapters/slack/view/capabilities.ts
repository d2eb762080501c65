/** What can be done in Slack. */
import type { Capabilities } from '../../port/capabilities.ts';
import { limits } from './limits.ts';
import type { Managers } from '../authority.ts';
import { managersInWords } from './words.ts';

export const slackCapabilities = (managers: Managers): Capabilities => ({
  canRevise: true,
  showsTheirClock: true,
  words: { platform: 'Slack', workspace: 'workspace', ...managersInWords[managers] },
  abilities: ['motion', 'calls', 'removal'],
  alwaysReachesPeople: true,
  // Slack has no key by which it would drop a second post.
  duplicateWindowMs: 0,
  postsPerSecond: limits.postsPerSecond,
});
