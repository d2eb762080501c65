/** To what the application can be installed: its commands, and the links in the start log. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { registrationsFor } from '../../adapters/discord/commands/commands.ts';
import { installsIn, serversOnly } from '../../adapters/discord/access/installs.ts';
import { sameCommands } from '../../adapters/discord/commands/registration.ts';
import { recordingInbox } from '../contracts/adapter-stage.ts';
import type { LoopbackOptions } from '../support/discord/server.ts';
import type { InstallType } from '../support/discord/state.ts';
import { closedAfterEach } from '../support/platform/closers.ts';
import { openDiscordStage } from './stage.ts';

const PUT = 'PUT /applications/:app/commands';
const APPLICATION = 'GET /applications/@me';

const closers = closedAfterEach();

type Arrange = (stage: Awaited<ReturnType<typeof openDiscordStage>>) => void;

async function started(options: LoopbackOptions = {}, arrange: Arrange = () => undefined) {
  const stage = await openDiscordStage({ discord: options });
  closers.push(() => stage.close());
  arrange(stage);
  await expect(stage.adapter.connect(recordingInbox().inbox)).resolves.toEqual({ connected: true });
  const { discord } = stage;
  const where = () =>
    Object.fromEntries(
      discord.commands.map(({ name, integration_types, contexts }) => [
        name,
        { integration_types, contexts },
      ]),
    );
  const said = (): string => stage.logged.map(({ message }) => message).join('\n');
  return { stage, discord, where, said };
}

const of = (...installs: readonly InstallType[]): LoopbackOptions => ({ app: { installs } });
const everywhere = { integration_types: [0, 1], contexts: [0, 1, 2] };
const atServers = { integration_types: [0], contexts: [0, 1] };

describe('commands', () => {
  it('are for servers and for people, everywhere', async () => {
    const { where } = await started();
    expect(where()).toEqual({ pose: everywhere, deskbreak: everywhere });
  });

  it('of an application that cannot be installed to a person are for servers, and what to switch on is said', async () => {
    const { where, said, stage } = await started(of(0));
    expect(where()).toEqual({ pose: atServers, deskbreak: atServers });
    expect(stage.adapter.status().state).toBe('connected');
    expect(said()).toMatch(/cannot be installed to a person[^\n]*Installation Contexts → tick User Install/u);
    expect(said()).not.toContain('integration_type=1');
    expect(stage.logged.filter(({ level }) => level === 'warn' || level === 'error')).toEqual([]);
  });

  it('of an application for people alone are the same, everywhere', async () => {
    const { where } = await started(of(1));
    const toPeople = { integration_types: [1], contexts: [0, 1, 2] };
    expect(where()).toEqual({ pose: toPeople, deskbreak: toPeople });
  });

  it('are written anew once more becomes possible, and left alone as long as nothing changes', async () => {
    const { stage, discord, where } = await started(of(0));
    const starts = async () => {
      await stage.adapter.disconnect();
      await stage.adapter.connect(recordingInbox().inbox);
      return discord.callsOf(PUT).length;
    };
    expect(await starts()).toBe(1);
    discord.app.installs = [0, 1];
    expect(await starts()).toBe(2);
    expect(where()['pose']).toMatchObject({ integration_types: [0, 1] });
    expect(await starts()).toBe(2);
  });

  it('come for servers where Discord takes none for people after all', async () => {
    const { where, stage } = await started({}, ({ discord }) => {
      discord.faults.next(PUT, { does: 'refuse', code: 50035 });
    });
    expect(where()['pose']).toMatchObject({ integration_types: [0] });
    expect(stage.logged).toContainEqual(
      expect.objectContaining({
        level: 'warn',
        message: expect.stringContaining('the commands for people') as string,
      }),
    );
  });

  it('come for servers where Discord does not tell about the application', async () => {
    const { where, said } = await started({}, ({ discord }) => {
      discord.faults.next(APPLICATION, { does: 'refuse', code: 50001 });
    });
    expect(where()['pose']).toMatchObject({ integration_types: [0] });
    expect(said()).not.toContain('integration_type=1');
  });

  it('wait for a minute where the application cannot be asked about', async () => {
    const { discord } = await started({}, (stage) => {
      stage.discord.faults.next(APPLICATION, { does: 'status', status: 503 });
    });
    expect(discord.commands).toEqual([]);
    discord.clock.advance(60_000);
    await discord.until(() => discord.commands.length === 2);
  });

  it('are the same in any order of their places, and differ by any of them', () => {
    const all = registrationsFor(installsIn({ integration_types_config: { 0: {}, 1: {} } }));
    const turned = all.map((one) => ({
      ...one,
      contexts: [...(one.contexts ?? [])].reverse(),
      integration_types: [...(one.integration_types ?? [])].reverse(),
    }));
    expect(sameCommands(turned, all)).toBe(true);
    expect(sameCommands(turned, registrationsFor(serversOnly))).toBe(false);
    for (const key of ['contexts', 'integration_types'] as const) {
      expect(
        sameCommands(
          all.map((one) => ({ ...one, [key]: null })),
          all,
        ),
      ).toBe(false);
      expect(
        sameCommands(
          all.map((one) => ({ ...one, [key]: (one[key] ?? []).slice(0, 1) })),
          all,
        ),
      ).toBe(false);
    }
  });
});

it.each<[said: string, application: unknown, installs: readonly number[]]>([
  ['both', { integration_types_config: { 0: {}, 1: { oauth2_install_params: {} } } }, [0, 1]],
  ['servers', { integration_types_config: { 0: {} } }, [0]],
  ['people', { integration_types_config: { 1: {} } }, [1]],
  ['one taken away', { integration_types_config: { 0: {}, 1: null } }, [0]],
  ['a kind to come', { integration_types_config: { 0: {}, 7: {} } }, [0]],
  ['none', { integration_types_config: {} }, [0]],
  ['nothing', { integration_types_config: null }, [0]],
  ['an application of before', { id: '1' }, [0]],
  ['no application', 'gateway timeout', [0]],
])(
  'what an application can be installed to is read from its settings: %s',
  (_said, application, installs) => {
    expect([...installsIn(application)]).toEqual(installs);
  },
);

describe('the start log', () => {
  const linksIn = (text: string): readonly URL[] =>
    [...text.matchAll(/https:\/\/\S+/gu)].map(([link]) => new URL(link));
  // View Channel, Send Messages, Attach Files, Send Messages in Threads.
  const permissions = String((1n << 10n) | (1n << 11n) | (1n << 15n) | (1n << 38n));

  it.each([
    ['where the bot is in a server', true, 'another Discord server'],
    ['where it is in none', false, 'The bot is in no Discord server yet. Add it to one'],
  ])('has both links %s, with the least permissions', async (_where, withBot, words) => {
    const { said, discord } = await started({ guild: { withBot } });
    expect(said()).toContain(words);
    const links = linksIn(said());
    expect(links.map(({ origin, pathname }) => origin + pathname)).toEqual([
      'https://discord.com/oauth2/authorize',
      'https://discord.com/oauth2/authorize',
    ]);
    expect(links.map(({ searchParams }) => Object.fromEntries(searchParams))).toEqual([
      {
        ...{ client_id: discord.app.id, integration_type: '0', permissions },
        scope: 'bot applications.commands',
      },
      { client_id: discord.app.id, integration_type: '1', scope: 'applications.commands' },
    ]);
  });

  it('is what docs/discord.md shows', async () => {
    const { said, discord } = await started();
    const docs = readFileSync(new URL('../../docs/discord.md', import.meta.url), 'utf8');
    const [, personal = new URL('https://discord.com')] = linksIn(said());
    expect(docs).toContain(personal.href.replace(discord.app.id, 'APPLICATION_ID'));
    expect(docs).toContain(`permissions=${permissions}`);
  });

  it('says each once, however often the bot has to log in', async () => {
    const { stage, said } = await started();
    await stage.adapter.disconnect();
    await stage.adapter.connect(recordingInbox().inbox);
    expect(linksIn(said())).toHaveLength(2);
  });
});
