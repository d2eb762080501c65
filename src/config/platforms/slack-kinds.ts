/** What Slack's own settings may be: tokens, the signing secret, names of commands. */
import * as z from 'zod';
import { weaknessOfText } from '../../secrets/weak-secrets.ts';
import { cleanSecret } from '../clean.ts';
import { optional, readOn } from '../kinds.ts';
import type { ReadSetting } from '../environment-setting.ts';

/** All that Slack is known to give out are 32 hex digits; no more than what will surely stay is asked for. */
export const readSigningSecret = (given: string): ReadSetting<string> =>
  readOn(cleanSecret(given), (value) => {
    if (!/^[0-9a-z]{32,}$/iu.test(value))
      return { wrong: 'is not like a signing secret of Slack: 32 letters and digits' };
    const weakness = weaknessOfText(value);
    return weakness === undefined ? { value } : { wrong: weakness };
  });

/** What else Slack gives out, so that whoever has taken the wrong one learns which it was. */
const slackTokens: Readonly<Record<string, string>> = {
  'xoxb-': 'a bot token',
  'xapp-': 'an app-level token',
  'xoxp-': 'a user token',
  'xoxe.xoxp-': 'a configuration token, for SLACK_CONFIG_TOKEN, or a user token that runs out',
  xoxe: 'a token that runs out within twelve hours, as this app has token rotation, which cannot be switched off again. Over a socket it cannot be renewed: make another app from slack-manifest.json, or run Slack over HTTP, where tokens are renewed',
};

/** Tokens say by their first letters what they are; a swap of two is the usual mistake. */
export const slackToken = (prefix: 'xoxb-' | 'xapp-') =>
  optional((given) =>
    readOn(cleanSecret(given), (value) => {
      if (!value.startsWith(prefix)) {
        const other = Object.entries(slackTokens).find(([start]) => value.startsWith(start))?.[1];
        return { wrong: `does not begin with ${prefix}${other === undefined ? '' : `: it is ${other}`}` };
      }
      const rest = value.slice(prefix.length);
      if (!/^[\w-]+$/u.test(rest)) return { wrong: 'is not a whole token: letters, digits and hyphens' };
      return /your|x{4}/iu.test(rest) ? { wrong: 'is an example, not a token' } : { value };
    }),
  );

/** Made in a pair with the token that renews it, which begins with `xoxe-`. What is wrong with it `doctor` tells. */
export const configToken = optional((given) => ({ value: readConfigToken(given) }));

const readConfigToken = (given: string): ReadSetting<string> =>
  readOn(cleanSecret(given), (value) => {
    if (/^xoxe\.xoxp-[\w-]+$/u.test(value)) return { value };
    return value.startsWith('xoxe-')
      ? { wrong: 'is the refresh token: the access token beside it begins with xoxe.xoxp-' }
      : { wrong: 'does not begin with xoxe.xoxp-' };
  });

export const command = z
  .string()
  .regex(
    /^\/[a-z0-9_-]{1,31}$/u,
    'must be a slash and up to 31 small letters, digits, hyphens or underscores',
  );
