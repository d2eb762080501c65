/** Bolt's log, into ours: nothing of it may reach the console, and no token may reach the log. */
import { LogLevel } from '@slack/bolt';
import type { Logger } from '@slack/bolt';
import type { Log } from '../port/log.ts';

/** Slack's tokens and the one-time URLs of interactions all have a form of their own. */
const secrets = /xox[a-z]-[\w-]+|xapp-[\w-]+|xoxe[.\w-]+|https:\/\/hooks\.slack\.com\/\S+/gu;

export const withoutSecrets = (text: string): string => text.replaceAll(secrets, '[secret]');

const words = (parts: readonly unknown[]): string =>
  withoutSecrets(parts.map((part) => (part instanceof Error ? part.message : String(part))).join(' ')).slice(
    0,
    500,
  );

/**
 * What Bolt calls an error is mostly a connection that comes back by itself: what matters is told by us.
 *
 * @param isAway Whether whoever holds the connection has said that it is gone: each try is no news then.
 */
export function boltLogger(log: Log, isAway = () => false): Logger {
  return {
    debug: () => undefined,
    info: (...parts) => {
      log.debug({ from: 'bolt' }, words(parts));
    },
    warn: (...parts) => {
      log.debug({ from: 'bolt' }, words(parts));
    },
    error: (...parts) => {
      log[isAway() ? 'debug' : 'warn']({ from: 'bolt' }, words(parts));
    },
    setLevel: () => undefined,
    getLevel: () => LogLevel.INFO,
    setName: () => undefined,
  };
}
