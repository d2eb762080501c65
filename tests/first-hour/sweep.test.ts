/**
 * A sweep over all that a platform is given to show: commands under the names that the operator chose, no interval below
 * the operator's shortest, and things called as people call them there.
 */
import { expect, it } from 'vitest';
import { optionName, pathOf } from '../../adapters/discord/commands/commands.ts';
import { commandNames, declarationOf, type CommandName } from '../../content/commands/commands.ts';
import { exampleOf, spanOf } from '../../content/commands/examples.ts';
import { lineOf } from '../../content/text/plain-text.ts';
import { openDiscordStage } from '../discord/stage.ts';
import { openSlackStage } from '../slack/stage.ts';
import { mistakenFields, mistakenLines, wrongValues } from '../support/mistakes.ts';
import { closedAfterEach } from '../support/platform/closers.ts';
import { MINUTE, openOffice } from '../support/platform/office.ts';
import { openTerminalStage } from '../terminal/stage.ts';

const closers = closedAfterEach();
const env = {
  MIN_INTERVAL_MINUTES: '60',
  SLACK_DESKBREAK_COMMAND: '/breaks',
  SLACK_POSE_COMMAND: '/stretch',
};

/** What programs alone read: ids, tokens and what comes back with a press. */
const unseen = new Set([
  'value',
  'private_metadata',
  'custom_id',
  'callback_id',
  'token',
  'nonce',
  'hash',
  'trigger_id',
]);
const isUnseen = (key: string): boolean => unseen.has(key) || /(?:^|_)ids?$/u.test(key);

/** Every text inside what is shown. */
function textsIn(shown: unknown, key = ''): readonly string[] {
  if (typeof shown === 'string') return isUnseen(key) ? [] : [shown];
  if (typeof shown !== 'object' || shown === null) return [];
  return Object.entries(shown).flatMap(([name, inner]) => textsIn(inner, Array.isArray(shown) ? key : name));
}

/** What somebody typed is quoted back as it was. */
const own = (text: string): string => text.replaceAll(/“[^”]*”/gu, '“”');

/** Lengths of time that are no interval between breaks: of a snooze, a pause, a pose, working hours, a meeting, and since a break. */
const otherLengths: readonly RegExp[] = [
  /snooze 15 min/giu,
  /\bpause (?:until:)?(?:for )?\d+ ?m\w*/gu,
  // A pause again, beside the field of a form; intervals are written `45m`.
  /could be minutes or hours\. Did you mean \d+ min or/gu,
  /^Use \d+ min$/gu,
  /\d+ min ago/gu,
  /up to \d+ min\b|\d+ min(?= a side)/gu,
  // What somebody has put into the form, and not saved yet.
  /^\*\*[^*\n]+\*\*\n[^\n]+/gmu,
  /is shorter than 30 minutes/gu,
  // How long a break waits for people who are in a call.
  /for 20 minutes at most/gu,
];

const tooShort = (text: string): boolean =>
  /(?<![\d.:h] ?)\b(?:\d|[1-5]\d) ?(?:m|min|mins|minutes?)\b|\bevery (?:interval:)?(?:\d|[1-5]\d)(?![\d.:]| ?h)/u.test(
    otherLengths.reduce((rest, other) => rest.replaceAll(other, ''), own(text)),
  );

/** Both, and what is wrong elsewhere. */
const faultsOf = (texts: Iterable<string>, ...wrong: readonly RegExp[]): readonly string[] =>
  [...new Set(texts)].filter((text) => tooShort(text) || wrong.some((one) => one.test(own(text))));

const rightLines: readonly string[] = [
  ...commandNames.map((name) => lineOf(spanOf(exampleOf(name)))),
  ...['/deskbreak on Europe/Berlin', '/deskbreak on', '/deskbreak every 90m', '/deskbreak notification off'],
  ...[
    '/deskbreak every 1h at :15',
    '/deskbreak skip',
    '/deskbreak now',
    '/deskbreak now',
    '/deskbreak status',
  ],
  ...['/deskbreak pause 2h', '/deskbreak now', '/deskbreak resume', '/deskbreak off', '/deskbreak pause 2h'],
  ...[
    '/deskbreak skip',
    '/deskbreak now',
    '/deskbreak resume',
    '/deskbreak holiday remove 1 May',
    '/pose list',
  ],
  ...['/pose hips', '/pose my neck hurts', '/pose pregnant', '/pose savasana', '/pose zzz', '/deskbreak'],
];

const valuesOf = (name: CommandName): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(exampleOf(name).values).flatMap(([key, value]) =>
      value === undefined ? [] : [[optionName(key), value]],
    ),
  );

const allLines: readonly string[] = [
  ...rightLines,
  ...mistakenLines.map(({ root, text }) => `/${root} ${text}`.trimEnd()),
  ...rightLines,
];

it.each([
  ['/breaks every 45m', true],
  ['15m to 8h', true],
  ['from 15 min to 8 h', true],
  ['a break every 30 min from now on', true],
  ['every interval:45', true],
  ['every 1h30m, 90m or 1 h 30 min', false],
  ['“45m” is out of range: from 1 h to 8 h.', false],
  ['09:50, 10:45', false],
  ['Snooze 15 min', false],
  ['/breaks pause 30m', false],
])('%s: shorter than an hour is %s', (text, isShorter) => {
  expect(tooShort(text)).toBe(isShorter);
});

it('over Slack, with renamed commands and a longer shortest interval', { timeout: 300_000 }, async () => {
  const stage = await openSlackStage({
    mode: 'socket',
    adapter: { commands: { deskbreak: '/breaks', pose: '/stretch' } },
  });
  const office = await openOffice(stage, [], env);
  closers.push(() => office.close());
  const { sam, room, team, slack, after } = stage;
  const seen = new Set<string>();
  let calls = 0;
  const look = (...more: readonly unknown[]): void => {
    const latest = slack.calls.slice(calls).map(({ args }) => args);
    calls = slack.calls.length;
    const posts = [...sam.posts(room).slice(-3), ...sam.posts(sam.dm).slice(-3)];
    const shown = [
      latest,
      posts.map(({ text, blocks }) => [text, blocks]),
      sam.modal?.content,
      sam.home?.content,
      more,
    ];
    for (const text of textsIn(shown)) seen.add(text);
  };
  const does = async (deed: () => Promise<unknown>): Promise<void> => {
    // One person may not do twenty things within a minute.
    office.deskClock.advance(4_000);
    const done = await after(deed());
    look(typeof done === 'object' && done !== null && 'ack' in done ? done.ack : undefined);
  };
  const renamed = (line: string): string =>
    line.replace(/^\/deskbreak/u, '/breaks').replace(/^\/pose/u, '/stretch');

  await does(() => sam.opensHome());
  room.members.delete(team.bot.botUser);
  await does(() => sam.types(room, '/breaks on'));
  await does(() => sam.invitesBot(room));
  for (const line of allLines) await does(() => sam.types(room, renamed(line)));
  await does(() => sam.types(sam.dm, '/breaks on'));
  await does(() => sam.types(room, '/breaks on Europe/Berlin'));
  await does(() => sam.opensHome());

  // Forms, with all that can be wrong in them.
  await does(() => sam.types(room, '/breaks'));
  for (const [key, value] of mistakenFields) {
    if (sam.modal === undefined) await does(() => sam.types(room, '/breaks'));
    await does(() => unlessRefused(() => sam.submits({ [key]: value })));
  }

  // Breaks, and every button under them and under what they bring.
  await does(() => sam.types(room, '/breaks on Europe/Berlin'));
  await office.pass(70 * MINUTE);
  await does(() => sam.types(room, '/breaks now'));
  for (let round = 0; round < 2; round += 1)
    for (const post of [...sam.posts(room).slice(-8)])
      for (const label of labelsIn(post.blocks))
        await does(() => unlessRefused(() => sam.presses(post, { label })));
  await office.pass(20 * MINUTE);
  look();

  // Refusals of Slack's own.
  for (const error of [
    'not_in_channel',
    'is_archived',
    'channel_not_found',
    'restricted_action',
    'fatal_error',
    'msg_too_long',
  ]) {
    await does(() => sam.types(room, '/breaks on Europe/Berlin'));
    slack.faults.next('chat.postMessage', { does: 'refuse', error });
    await does(() => sam.types(room, '/breaks now'));
    slack.faults.next('chat.postMessage', { does: 'refuse', error });
    await does(() => sam.types(room, '/breaks off'));
    await does(() => sam.types(room, '/breaks status'));
    slack.faults.clear();
  }
  await does(() => sam.opensHome());

  const guest = team.person({ name: 'gus', isRestricted: true });
  room.members.add(guest.id);
  for (const line of ['/breaks', '/breaks on', '/breaks now', '/breaks status', '/breaks help'])
    await does(() => guest.types(room, line));
  for (const text of textsIn(guest.posts(room).map(({ text, blocks }) => [text, blocks]))) seen.add(text);

  expect(seen.size).toBeGreaterThan(500);
  expect([...seen].some((text) => text.includes('/breaks every 1h'))).toBe(true);
  expect(faultsOf(seen, /\/(?:deskbreak|pose)\b/iu, /\bservers?\b/iu)).toEqual([]);
});

/** The platform's own client does not let everything go: a menu has other values, a message has lost its buttons. */
async function unlessRefused(deed: () => Promise<unknown>): Promise<unknown> {
  try {
    return await deed();
  } catch {
    return undefined;
  }
}

const labelsIn = (blocks: unknown): readonly string[] =>
  [
    ...JSON.stringify(blocks ?? []).matchAll(
      /"type":"button".*?"text":\{"type":"plain_text","text":"([^"]+)"/gu,
    ),
  ].map(([, label = '']) => label);

it('over Discord, with a longer shortest interval', { timeout: 300_000 }, async () => {
  const stage = await openDiscordStage();
  const office = await openOffice(stage, [], env);
  closers.push(() => office.close());
  const { sam, room, guild, discord, after } = stage;
  const seen = new Set<string>(textsIn(discord.calls.map(({ body }) => body)));
  let calls = 0;
  const does = async (deed: () => Promise<unknown>): Promise<void> => {
    office.deskClock.advance(4_000);
    const done = await after(unlessRefused(deed));
    const latest = discord.calls.slice(calls).map(({ body }) => body);
    calls = discord.calls.length;
    const messages = [...sam.messages(room).slice(-3), ...sam.messages(sam.dm).slice(-3)];
    const choices = typeof done === 'object' && done !== null && 'choices' in done ? done.choices : [];
    const shown = [
      latest,
      messages.map(({ said }) => said),
      sam.modal?.title,
      sam.modal?.components,
      choices,
    ];
    for (const text of textsIn(shown)) seen.add(text);
  };
  const gives = (name: CommandName, values: Readonly<Record<string, string>>) =>
    does(() => sam.types(room, declarationOf(name).root, pathOf(name), values));

  for (let round = 0; round < 2; round += 1) {
    for (const name of commandNames) {
      const keys = Object.keys(declarationOf(name).options);
      await gives(name, valuesOf(name));
      for (const key of keys)
        for (const value of wrongValues[key] ?? [])
          await gives(name, { ...valuesOf(name), [optionName(key)]: value });
      // Whatever is offered for a pause is no interval.
      for (const key of keys.filter((one) => one !== 'until'))
        for (const text of ['', 'e', '4', '45', '30m', 'un', 'pi'])
          await does(() =>
            sam.autocompletes(room, declarationOf(name).root, pathOf(name), optionName(key), {
              [optionName(key)]: text,
            }),
          );
    }
    await gives('on', { zone: 'Europe/Berlin' });
  }
  await office.pass(70 * MINUTE);
  await gives('now', {});
  await gives('now', {});
  for (let round = 0; round < 2; round += 1)
    for (const message of sam.messages(room).slice(-8))
      for (const label of [...JSON.stringify(message.said).matchAll(/"label":"([^"]+)"/gu)].map(
        ([, one = '']) => one,
      ))
        await does(() => sam.presses(message, { label }));
  for (const [key, value] of mistakenFields) {
    await gives('settings', {});
    await does(() => stage.submits({ [key]: value }));
  }
  for (const line of ['skip', 'off', 'skip', 'resume'] as const) await gives(line, {});
  const guest = guild.person({ name: 'gus', displayName: 'Gus' });
  for (const name of ['settings', 'on', 'now', 'status', 'help'] as const)
    await does(() => guest.types(room, 'deskbreak', pathOf(name), {}));
  for (const text of textsIn(guest.messages(room).map(({ said }) => said))) seen.add(text);

  expect(seen.size).toBeGreaterThan(300);
  expect([...seen].some((text) => /every\b.* .?interval:.?1h/u.test(text))).toBe(true);
  expect(faultsOf(seen, /\bworkspaces?\b/iu)).toEqual([]);
});

it('in a terminal, with a longer shortest interval', { timeout: 300_000 }, async () => {
  const stage = await openTerminalStage();
  const office = await openOffice(stage, [], env);
  closers.push(() => office.close());
  const does = async (line: string): Promise<void> => {
    office.deskClock.advance(4_000);
    await stage.gives(line);
  };
  for (const line of allLines) {
    await does(line);
    await does('cancel');
  }
  for (const [key, value] of mistakenFields) {
    await does('/deskbreak');
    await stage.submits({ [key]: value });
    await does('cancel');
  }
  await does('/deskbreak on');
  await office.pass(70 * MINUTE);
  await does('/deskbreak now');
  for (const word of ['done', 'done', 'other', 'more', 'all steps', 'another pose', 'snooze', 'yes', 'no'])
    await does(word);
  await office.pass(20 * MINUTE);
  const blocks = stage.output
    .text()
    .split(/\n{2,}/u)
    .map((block) => block.replaceAll(/\s+/gu, ' '));
  expect(new Set(blocks).size).toBeGreaterThan(300);
  expect(faultsOf(blocks, /\b(?:servers?|workspaces?|channels?)\b/iu)).toEqual([]);
});
