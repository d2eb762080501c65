/** The settings of Discord. */
import { cleanSecret } from '../clean.ts';
import { optional, readUrl, readOn, withoutSlash } from '../kinds.ts';
import { missingOf, type EnvironmentSettings, type ReadSetting } from '../environment-setting.ts';
import { readShards, type ShardsSetting } from './discord-shards.ts';
import { platform } from './platform.ts';

export interface DiscordGiven {
  readonly token: string;
  readonly apiUrl: string | undefined;
  /** Absent: all of them. */
  readonly shards: ShardsSetting | undefined;
}

function readToken(given: string): ReadSetting<string> {
  return readOn(cleanSecret(given), (value) => {
    if (/^[\w-]+\.[\w-]+\.[\w-]+$/u.test(value)) return { value };
    const other = /^\d{15,22}$/u.test(value)
      ? ': it is an id'
      : /^[0-9a-f]{64}$/iu.test(value)
        ? ': it is the application’s public key'
        : /^[\w-]{32}$/u.test(value)
          ? ': it looks like the client secret'
          : '';
    return { wrong: `is not a bot’s token, which has three parts with dots between them${other}` };
  });
}

const section = 'Discord';

const settings = {
  DISCORD_TOKEN: {
    section,
    about: 'The bot’s token',
    form: 'three parts with dots between, as Discord shows them',
    example: 'MTE3OTk4….GfAbCd.dZ-k…',
    secret: 'all',
    fallback: '',
    remedy: 'Copy it from “Bot” of the application; “Reset Token” shows a new one.',
    schema: optional(readToken),
  },
  DISCORD_API_URL: {
    section,
    about: 'Another host of Discord’s API, such as a proxy, which also says where the gateway is',
    form: 'an address with https://',
    example: 'https://proxy.example.com/api',
    fallback: '',
    empty: 'https://discord.com/api',
    remedy: 'Set it to an address like https://discord.com/api, or leave it empty.',
    schema: optional(readUrl(withoutSlash)),
  },
  DISCORD_SHARDS: {
    section,
    about: 'The shards that this one of several replicas connects',
    form: 'first-last/total, counted from 0, or one/total, or none, where it only posts',
    example: '0-3/16',
    fallback: '',
    empty: 'all, as many as Discord recommends',
    remedy:
      'Set it to first-last/total, counted from 0, e.g. 0-3/16 or 5/16, or to none; with one replica leave it empty.',
    schema: optional(readShards),
  },
} as const satisfies EnvironmentSettings;

export const discord = platform({
  title: 'Discord',
  settings,
  read(values) {
    const { DISCORD_TOKEN: token, DISCORD_API_URL: apiUrl, DISCORD_SHARDS: shards } = values;
    const value: DiscordGiven | undefined = token === undefined ? undefined : { token, apiUrl, shards };
    const others = ['DISCORD_API_URL', 'DISCORD_SHARDS'] as const;
    return { value, problems: missingOf(settings, values, others, ['DISCORD_TOKEN'], 'Discord') };
  },
  nearMisses: {
    tokens: [[/^[\w-]{23,30}\.[\w-]{6}\.[\w-]{27,}$/u, 'DISCORD_TOKEN']],
    usual: [[/^DISCORD_\w*TOKEN/u, 'DISCORD_TOKEN']],
    others:
      'WEBHOOK HOOK USER AVATAR EMBED CHANNEL GUILD SERVER CLIENT PUBLIC_KEY APP OWNER INVITE ROLE NOTIF MESSAGE TITLE DESCRIPTION COLOR URL'.split(
        ' ',
      ),
  },
});
