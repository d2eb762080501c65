/** `/pose` and `/deskbreak me` of somebody who has installed the application for themselves: where the bot is no member. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Reply } from '../../adapters/port/adapter.ts';
import { privately } from '../../adapters/port/privately.ts';
import { poseByName } from '../../content/poses/catalogue.ts';
import { poseMessage } from '../../content/replies/pose-message.ts';
import type { Store } from '../../src/store/store.ts';
import { recordingInbox } from '../contracts/adapter-stage.ts';
import type { Guild } from '../support/discord/guild.ts';
import type { Person } from '../support/discord/people.ts';
import type { Shown } from '../support/discord/shown.ts';
import type { Channel, Message, PermissionName } from '../support/discord/state.ts';
import { MINUTE, openOffice, type Office } from '../support/platform/office.ts';
import { openDiscordStage, type DiscordStage } from './stage.ts';

const picture = { filename: 'pose.png', data: Buffer.from([137, 80, 78, 71]) };
const pictures = { pictureOf: () => picture };

/** As servers begin. */
const everyone: readonly PermissionName[] = [
  ...(['ViewChannel', 'SendMessages', 'ReadMessageHistory', 'AttachFiles'] as const),
  ...(['UseApplicationCommands', 'UseExternalApps'] as const),
];

let office: Office<DiscordStage>;
let foreign: Guild;
/** Shares no server with the bot. */
let ada: Person;
beforeEach(async () => {
  office = await openOffice(await openDiscordStage({ adapter: { pictures } }));
  const { discord } = office.stage;
  foreign = discord.addGuild({ name: 'Elsewhere', locale: 'fr', withBot: false, everyone });
  ada = foreign.person({ name: 'ada', permissions: ['ManageGuild'] });
  ada.installsApp();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await office.close();
});

const notHere = /^I am not a member here, so no breaks come here\. Whoever manages a server can add me/u;

const last = ({ replies }: Shown): Message => {
  const message = replies.at(-1);
  if (message === undefined) throw new Error('Nothing was answered.');
  return message;
};
const presses = (person: Person, message: Message, label: string): Promise<Shown> =>
  office.stage.after(person.presses(message, { label }));
const labelsOf = (message: Message): readonly string[] =>
  [...JSON.stringify(message.said.components).matchAll(/"label":"([^"]+)"/gu)].map(([, label = '']) => label);

type Anything = (...given: readonly unknown[]) => unknown;

/** All that anybody asks of the store from now on. */
function askedOf(store: Store): readonly string[] {
  const asked: string[] = [];
  for (const [part, functions] of Object.entries(store) as [string, unknown][]) {
    if (typeof functions !== 'object' || functions === null) continue;
    for (const [name, own] of Object.entries(functions) as [string, unknown][]) {
      if (typeof own !== 'function') continue;
      const told: Anything = (...given) => {
        // Breaks of their own are looked up by their person.
        const [where] = given as readonly { readonly channel?: string }[];
        asked.push(where?.channel?.startsWith('@') === true ? `people.${part}` : `${part}.${name}`);
        return (own as Anything)(...given);
      };
      Object.assign(functions, { [name]: told });
    }
  }
  return asked;
}

const places: readonly (readonly [string, () => Channel])[] = [
  ['a server that the bot is not in', () => foreign.general],
  ['a thread there', () => foreign.thread(foreign.general)],
  ['direct messages with the bot', () => ada.dm],
  ['direct messages of two people', () => office.stage.discord.group(ada, foreign.person())],
  ['a group', () => office.stage.discord.group(ada, foreign.person(), office.stage.sam)],
];

describe.each(places)('in %s', (_name, place) => {
  it('/pose and each of its buttons answer one person alone, with the picture', async () => {
    const channel = place();
    const asked = askedOf(office.store);
    const shown = await office.stage.after(ada.types(channel, 'pose', [], { name: 'pigeon' }));
    expect(shown).toMatchObject({ answer: 'reply', isPrivate: true });
    expect(shown.text).toMatch(/pigeon, on your chair[\s\S]*Who should take care/iu);
    expect(last(shown).said.attachments.map(({ name: file }) => file)).toEqual(['pose.png']);
    const labels = labelsOf(last(shown));
    expect(labels.length).toBeGreaterThan(1);
    for (const label of labels) {
      const next = await presses(ada, last(shown), label);
      expect(next).toMatchObject({ failed: false, isPrivate: true });
      expect(last(next).said.attachments).toHaveLength(1);
    }
    expect(ada.seesAlone(channel)).toHaveLength(1 + labels.length);
    expect(ada.sees(channel)).toEqual(ada.seesAlone(channel));
    // Nothing is looked up about the place: only what the person has set for themselves, anywhere.
    expect(asked.filter((one) => !one.startsWith('people.'))).toEqual([]);
    expect(office.stage.discord.callsOf('POST /channels/:channel/messages')).toEqual([]);
    expect(office.stage.discord.invalidAnswers).toBe(0);
  });

  it('/pose takes what hurts, a list, and what is typed wrong, and never speaks of a channel', async () => {
    const channel = place();
    const texts: string[] = [];
    for (const given of ['my knee hurts', 'list', 'pigoen', 'flurb', 'neck and shoulders', '']) {
      const values = given === '' ? {} : { name: given };
      const shown = await office.stage.after(ada.types(channel, 'pose', [], values));
      expect(shown).toMatchObject({ failed: false, isPrivate: true });
      texts.push(shown.text);
    }
    expect(texts.join('\n')).not.toMatch(/channel|mute|\/deskbreak/iu);
    expect(texts[0]).toContain('Goes easy on the knee');
  });

  it('completes names, asking the store nothing', async () => {
    const asked = askedOf(office.store);
    const shown = await office.stage.after(ada.autocompletes(place(), 'pose', [], 'name', { name: 'pige' }));
    expect(shown.choices.map(({ value }) => value)).toContain('pigeon');
    expect(asked).toEqual([]);
  });

  it.each<[path: readonly string[], values: Readonly<Record<string, string>>]>([
    [['on'], { zone: 'UTC' }],
    [['settings'], {}],
    [['status'], {}],
    [['pause'], { until: '2h' }],
    [['holiday', 'add'], { date: 'often' }],
  ])('says to /deskbreak %j, which is about a channel, that it needs one', async (path, values) => {
    const channel = place();
    const asked = askedOf(office.store);
    const shown = await office.stage.after(ada.types(channel, 'deskbreak', path, values));
    expect(shown).toMatchObject({ failed: false, isPrivate: true });
    expect(shown.text).toMatch(channel === ada.dm ? /“often”|^Breaks are for channels/u : notHere);
    if (channel !== ada.dm) expect(asked).toEqual([]);
  });

  it('/deskbreak me opens the form, which is filled in page by page and saved', async () => {
    const channel = place();
    const asked = askedOf(office.store);
    const panel = last(await office.stage.after(ada.types(channel, 'deskbreak', ['me', 'settings'])));
    expect(labelsOf(panel)).toEqual([
      ...['Change poses', 'Change what you avoid', 'Change your breaks', 'Change your times', 'Save'],
    ]);
    await presses(ada, panel, 'Change what you avoid');
    expect(ada.seesModal()).toMatch(/You avoid: joints\n\( \) Knee\n/u);
    await office.stage.after(ada.submits({ joints: ['knee', 'wrist'] }));
    await presses(ada, panel, 'Change poses');
    expect(ada.seesModal()).toMatch(/\(x\) as in the breaks here/u);
    await office.stage.after(ada.submits({ version: 'standing', leftOut: ['Pigeon'] }));
    await presses(ada, panel, 'Save');
    expect(ada.seesAlone(channel).join()).toMatch(
      /Saved\.[\s\S]*Your version: standing[\s\S]*You avoid: knee and wrist/u,
    );
    expect(ada.seesAlone(channel)).toHaveLength(1);
    expect(ada.sees(channel)).toEqual(ada.seesAlone(channel));
    expect(asked.filter((one) => !one.startsWith('people.'))).toEqual([]);
    const offered = await office.stage.after(
      ada.autocompletes(channel, 'deskbreak', ['me', 'avoid'], 'what', { what: 'knees, wr' }),
    );
    expect(offered.choices.map(({ value }) => value)).toContain('knees, wrists');
    const told = await office.stage.after(ada.types(channel, 'deskbreak', ['me', 'show']));
    expect(told.text).toContain('Poses that are not for you: Pigeon.');
  });

  it('answers once where the first answer is lost', async () => {
    const channel = place();
    const { discord } = office.stage;
    discord.faults.next('POST /interactions/:interaction/:token/callback', { does: 'status', status: 502 });
    const shown = await office.stage.after(ada.types(channel, 'pose', [], { name: 'rabbit' }));
    expect(shown).toMatchObject({ failed: false, isPrivate: true });
    expect(ada.sees(channel)).toHaveLength(1);
  });
});

describe('what the core is told', () => {
  it('names no place where the bot is no member, and nobody who manages it', async () => {
    const stage = await openDiscordStage();
    const core = recordingInbox();
    await stage.adapter.connect(core.inbox);
    const away = stage.discord.addGuild({ withBot: false });
    const boss = away.person({ name: 'boss', permissions: ['Administrator'] });
    boss.installsApp();
    for (const channel of [away.general, stage.discord.group(boss, stage.sam)])
      await stage.after(boss.types(channel, 'pose'));
    const from = {
      channel: { platform: 'discord', workspace: '@me', channel: '' },
      place: 'elsewhere',
      audience: 'usual',
      person: { id: boss.id, name: 'boss', standing: 'guest' },
    };
    expect(core.heard.map((one) => one.from)).toEqual([from, from]);
    await stage.after(boss.types(boss.dm, 'pose'));
    expect(core.heard.at(-1)?.from.place).toBe('direct');
    expect(JSON.stringify(stage.logged)).not.toContain(away.id);
    await stage.close();
  });

  it('comes late where it takes long: privately, with its picture, also to a press', async () => {
    const stage = await openDiscordStage({ adapter: { pictures } });
    const core = recordingInbox();
    await stage.adapter.connect(core.inbox);
    const away = stage.discord.addGuild({ withBot: false, everyone });
    const guest = away.person();
    guest.installsApp();
    const slowly = async (acts: () => Promise<Shown>): Promise<Shown> => {
      let answer: (replies: readonly Reply[]) => void = () => undefined;
      core.answersLater(
        new Promise((resolve) => {
          answer = resolve;
        }),
      );
      const before = core.heard.length + core.pressed.length;
      const shown = acts();
      await vi.waitFor(() => {
        expect(core.heard.length + core.pressed.length).toBe(before + 1);
      });
      stage.discord.clock.advance(1_500);
      await shown;
      answer(privately(poseMessage(poseByName('pigeon'), 'chair', true)));
      await stage.adapter.idle();
      return shown;
    };
    const first = await slowly(() => guest.types(away.general, 'pose'));
    expect(first).toMatchObject({ answer: 'deferred reply', isPrivate: true, isThinking: false });
    expect(last(first).said.attachments).toHaveLength(1);
    const second = await slowly(() => guest.presses(last(first), { label: 'Another pose' }));
    expect(second).toMatchObject({ answer: 'deferred update', isPrivate: true });
    expect(last(second).said.attachments).toHaveLength(1);
    expect(away.read(away.general)).toEqual([]);
    await stage.close();
  });
});

describe('pictures', () => {
  it('are left out where somebody may attach none there, and Discord is not asked in vain', async () => {
    const { discord, after } = office.stage;
    const strict = discord.addGuild({
      withBot: false,
      everyone: ['ViewChannel', 'SendMessages', 'UseApplicationCommands'],
    });
    strict.addMember(ada);
    const before = discord.calls.length;
    const shown = await after(ada.types(strict.general, 'pose', [], { name: 'pigeon' }));
    expect(shown).toMatchObject({ answer: 'reply', isPrivate: true });
    expect(last(shown).said.attachments).toEqual([]);
    expect(shown.text).toMatch(/pigeon/iu);
    expect(discord.calls.length - before).toBe(1);
  });

  it('are left out where the bot itself lacks the permission, in a server that it is in', async () => {
    const { after, guild, sam, room, discord } = office.stage;
    guild.setBotLacks(room, ['AttachFiles']);
    const before = discord.invalidAnswers;
    const shown = await after(sam.types(room, 'pose', [], { name: 'pigeon' }));
    expect(last(shown).said.attachments).toEqual([]);
    expect(discord.invalidAnswers).toBe(before);
  });
});

describe('in a server that has both', () => {
  it('/pose is in the way of the channel, and /deskbreak works', async () => {
    const { after, guild, sam, room, store } = { ...office.stage, store: office.store };
    sam.installsApp();
    await after(sam.types(room, 'deskbreak', ['on'], { zone: 'UTC' }));
    await after(sam.types(room, 'deskbreak', ['version'], { version: 'floor' }));
    const asked = askedOf(store);
    const shown = await after(sam.types(room, 'pose', [], { name: 'pigeon' }));
    expect(asked).toContain('plans.find');
    expect(shown.payload['authorizing_integration_owners']).toEqual({ 0: guild.id, 1: sam.id });
    expect(shown.text).toMatch(/pigeon, on a mat/iu);
    expect((await store.plans.find(office.stage.channel))?.plan.state).toEqual({ is: 'on' });
  });
});

it('a server that is away for the moment is one that the bot is in', async () => {
  const { stage } = office;
  const { after, sam, room, guild } = stage;
  await stage.when(
    () => {
      guild.goesAway();
    },
    () => true,
  );
  const shown = await after(sam.types(room, 'deskbreak', ['status']));
  expect(shown.text).toContain('Breaks are not set up here');
});

describe('a server that has the commands and not the bot', () => {
  it.each([
    [['on'], { zone: 'UTC' }],
    [['status'], {}],
    [['every'], { interval: 'often' }],
  ] as const)('says to /deskbreak %j where breaks can be had', async (path, values) => {
    foreign.addCommandsAlone();
    const asked = askedOf(office.store);
    const shown = await office.stage.after(ada.types(foreign.general, 'deskbreak', path, values));
    expect(shown.isPrivate).toBe(true);
    expect(shown.text).toMatch(notHere);
    expect(shown.text).toMatch(/\/pose and \/deskbreak me settings work here too/u);
    expect(asked).toEqual([]);
  });

  it('gives a pose', async () => {
    foreign.addCommandsAlone();
    const other = foreign.person();
    const shown = await office.stage.after(other.types(foreign.general, 'pose', [], { name: 'pigeon' }));
    expect(shown.text).toMatch(/pigeon/iu);
    expect(last(shown).said.attachments).toHaveLength(1);
  });
});

describe('messages of a bot that has left the server', () => {
  const goneAway = async (): Promise<{ posted: Message; menu: Message; panel: Message }> => {
    const { stage } = office;
    const { after, sam, room } = stage;
    sam.installsApp();
    await after(sam.types(room, 'deskbreak', ['on'], { zone: 'UTC' }));
    await office.pass(2 * MINUTE);
    const posted = stage.breaks().at(-1);
    if (posted === undefined) throw new Error('No break came.');
    const menu = last(await presses(sam, posted, 'More'));
    await after(sam.types(room, 'deskbreak', ['settings']));
    const panel = stage.panel();
    await stage.when(
      () => {
        stage.guild.removeBot();
      },
      () => true,
    );
    await vi.waitFor(async () => {
      expect((await office.store.plans.find(stage.channel))?.plan.state.is).toBe('held');
    });
    return { posted, menu, panel };
  };

  it('say at each press where breaks can be had, and nothing is counted', async () => {
    const { posted, menu, panel } = await goneAway();
    const { sam, discord } = office.stage;
    const asked = askedOf(office.store);
    const calls = discord.callsOf('PATCH /channels/:channel/messages/:message').length;
    const others = labelsOf(posted);
    expect(others.length).toBeGreaterThan(3);
    const said = [
      ...(await Promise.all(others.map((label) => presses(sam, posted, label)))),
      ...(await Promise.all(
        labelsOf(menu)
          .filter((label) => label !== 'Another pose')
          .map((label) => presses(sam, menu, label)),
      )),
      await presses(sam, panel, 'Save'),
    ];
    for (const shown of said) {
      expect(shown.isPrivate).toBe(true);
      expect(shown.text).toMatch(notHere);
    }
    const another = await presses(sam, menu, 'Another pose');
    expect(another.text).toContain('Who should take care');
    expect(asked.filter((one) => !one.startsWith('people.'))).toEqual([]);
    expect(discord.callsOf('PATCH /channels/:channel/messages/:message')).toHaveLength(calls);
  });

  it('say so too when a page of the form is filled in', async () => {
    const { stage } = office;
    const { after, sam, room } = stage;
    sam.installsApp();
    await after(sam.types(room, 'deskbreak', ['on'], { zone: 'UTC' }));
    await after(sam.types(room, 'deskbreak', ['settings']));
    const [page = ''] = labelsOf(stage.panel());
    await after(sam.presses(stage.panel(), { label: page }));
    expect(sam.modal).toBeDefined();
    await stage.when(
      () => {
        stage.guild.removeBot();
      },
      () => true,
    );
    const shown = await after(sam.submits());
    expect(shown.text).toMatch(notHere);
  });
});
