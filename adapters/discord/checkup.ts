/** Discord looked at from outside: its token, the application, our clock, and the channels that have breaks. */
import { REST, Routes } from 'discord.js';
import type { Checkup, Finding } from '../port/checkup.ts';
import { systemClock, type Clock } from '../port/clock.ts';
import { clockFinding } from '../shared/clock-difference.ts';
import { getBy, inspector, type Get } from './access/inspect.ts';
import { installsIn, toPeople } from './access/installs.ts';
import { endpointIn, endpointRemedy } from './access/sent-elsewhere.ts';
import { discordCapabilities } from './view/capabilities.ts';
import { notToPeople, personalLink, serverLink } from './links.ts';
import type { Call } from './rest/calls.ts';
import { failureOf } from './rest/failures.ts';
import { loginProblem } from './rest/problems.ts';
import { makeRequest } from './rest/request.ts';
import { restOptions } from './rest/rest.ts';
import { isObject } from './view/components.ts';

export interface DiscordCheckupOptions {
  readonly token: string;
  readonly apiUrl: string | undefined;
  readonly clock?: Clock;
}

/** Logins that Discord still grants: each start takes one for each shard, and after the last the token is reset. */
const FEW_LOGINS = 20;

export function createDiscordCheckup({ token, apiUrl, clock = systemClock }: DiscordCheckupOptions): Checkup {
  let date: string | undefined;
  let answeredAt = clock.now();
  const rest = new REST({
    ...restOptions(apiUrl),
    makeRequest: async (url, init) => {
      const answer = await makeRequest(url, init);
      date = answer.headers.get('date') ?? date;
      answeredAt = clock.now();
      return answer;
    },
  }).setToken(token);
  const call: Call = async (target, request) => {
    try {
      return { ok: true, value: await request(rest.setToken(token)) };
    } catch (error) {
      return { ok: false, failure: failureOf(error, target), error };
    }
  };
  const inspect = inspector(remembering(getBy(call)), true);

  async function application(): Promise<
    { readonly found: Readonly<Record<string, unknown>> } | { readonly wrong: Finding }
  > {
    try {
      const found = await rest.get(Routes.currentApplication());
      return { found: isObject(found) ? found : {} };
    } catch (error) {
      const { setting, wrong, remedy } = loginProblem(error, apiUrl);
      return { wrong: { about: setting, verdict: 'problem', says: wrong, remedy } };
    }
  }

  async function logins(): Promise<readonly Finding[]> {
    const asked = await call('channel', (one) => one.get(Routes.gatewayBot()));
    const limit = asked.ok && isObject(asked.value) ? asked.value['session_start_limit'] : undefined;
    const remaining = isObject(limit) ? limit['remaining'] : undefined;
    if (typeof remaining !== 'number' || remaining >= FEW_LOGINS) return [];
    return [
      {
        about: 'DISCORD_TOKEN',
        verdict: 'problem',
        says: `has ${remaining} logins left today; after the last one Discord resets it`,
        remedy: 'Look for what starts Deskbreak again and again: the log tells why it ended.',
      },
    ];
  }

  return {
    platform: 'discord',
    capabilities: discordCapabilities,
    async look() {
      const asked = await application();
      if ('wrong' in asked) return { findings: [asked.wrong], works: false };
      const { found } = asked;
      const name = typeof found['name'] === 'string' ? found['name'] : 'Discord';
      return {
        findings: [
          { about: 'DISCORD_TOKEN', verdict: 'fine', says: `is accepted, for “${name}”` },
          ...setUp(found),
          ...(toPeople(installsIn(found)) ? [] : [notForPeople]),
          ...(await logins()),
          ...clockFinding('Discord', date, answeredAt),
        ],
        works: true,
      };
    },
    // Discord tells only once a message is posted.
    validate: () => Promise.resolve([]),
    inspect: ({ channel }) => inspect(channel),
    async invitations() {
      const asked = await application();
      if ('wrong' in asked) return [asked.wrong];
      const { found } = asked;
      const { id } = found;
      if (typeof id !== 'string') return [];
      const about = 'Discord';
      return [
        { about, verdict: 'fine', says: `to add it to a server, open ${serverLink(id)}` },
        toPeople(installsIn(found))
          ? { about, verdict: 'fine', says: `to install it to yourself, open ${personalLink(id)}` }
          : notForPeople,
      ];
    },
  };
}

/** Many channels are of one server: what was answered is not asked again. */
function remembering(get: Get): Get {
  const answers = new Map<string, ReturnType<Get>>();
  return (route) => {
    const asked = answers.get(route) ?? get(route);
    answers.set(route, asked);
    return asked;
  };
}

function setUp(application: Readonly<Record<string, unknown>>): readonly Finding[] {
  const endpoint = endpointIn(application);
  const about = 'Discord application';
  return [
    ...(endpoint === undefined
      ? []
      : [
          {
            about,
            verdict: 'problem',
            says: `sends commands and buttons to ${endpoint}, and none here`,
            remedy: endpointRemedy,
          } as const,
        ]),
    ...(application['bot_require_code_grant'] === true
      ? [
          {
            about,
            verdict: 'problem',
            says: 'asks for a code grant, so the link that adds it to a server does not work',
            remedy: 'Switch “Requires OAuth2 Code Grant” off under Developer Portal → Bot.',
          } as const,
        ]
      : []),
  ];
}

const notForPeople: Finding = { about: 'Discord', verdict: 'note', says: notToPeople };
