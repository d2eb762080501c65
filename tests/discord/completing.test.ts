/** What is offered while somebody types: the likely first, and nothing that would be refused. */
import { describe, expect, it } from 'vitest';
import { choicesFor } from '../../adapters/discord/commands/completing.ts';
import { commandNames, declarationOf } from '../../content/commands/commands.ts';
import { decodeCall } from '../../content/commands/decode-call.ts';
import { exampleOf } from '../../content/commands/examples.ts';
import { noLimits } from '../../content/local-rules.ts';
import { closedAfterEach } from '../support/platform/closers.ts';
import { openOffice } from '../support/platform/office.ts';
import { openDiscordStage } from './stage.ts';

const closers = closedAfterEach();
const nobody = { zones: [], locales: [], rules: noLimits };
const fields = commandNames.flatMap((command) =>
  Object.keys(declarationOf(command).options).map((option) => ({ command, option })),
);
const typed = [
  '',
  'a',
  'e',
  '4',
  '45',
  '45m',
  '50',
  '50m',
  '1h',
  'hour',
  '45m at',
  '45m at :00',
  ':1',
  '9-5',
  '9-17',
  'mon',
  'mon-fri',
  'utc',
  'utc+2',
  'CET',
  'EST',
  'newy',
  'new york',
  'gmt',
  'são',
  'sao paulo',
  'berl',
  'Berlin',
  'germany',
  'uk',
  'pig',
  'pigeon fl',
  'pigeon floor',
  'hips',
  'lis',
  'dog',
  'tomorrow',
  'until',
  '2h',
  '2026-12',
  '<b>',
  '`x`',
  'x'.repeat(300),
];

describe('choices', () => {
  it.each(fields)('for $command, field $option, are right as they stand', ({ command, option }) => {
    for (const text of typed)
      for (const { label, value } of choicesFor({ command, option, text, ...nobody })) {
        const heard = decodeCall(command, { ...exampleOf(command).values, [option]: value });
        expect([text, value, heard.ok ? '' : heard.problem.wrong]).toEqual([text, value, '']);
        expect(Math.max(label.length, value.length)).toBeLessThanOrEqual(100);
        expect(label).not.toBe('');
      }
  });

  it.each([
    ['EST', 'America/New_York'],
    ['CET', 'Europe/Berlin'],
    ['gmt', 'Europe/London'],
    ['newy', 'America/New_York'],
    ['são', 'America/Sao_Paulo'],
    ['sao', 'America/Sao_Paulo'],
    ['utc+2', 'Europe/Berlin'],
    ['münch', 'Europe/Berlin'],
    ['boston', 'America/New_York'],
    ['germ', 'Europe/Berlin'],
    ['+5:30', 'Asia/Kolkata'],
    ['munihc', 'Europe/Berlin'],
    ['Portland, Maine', 'America/New_York'],
    ['berl', 'Europe/Berlin'],
  ])('for the zone %s begin with %s', (text, zone) => {
    const values = choicesFor({ command: 'tz', option: 'zone', text, ...nobody }).map(({ value }) => value);
    expect(values[0]).toBe(zone);
  });

  it.each([
    ['CET', [], ['it'], 'Europe/Rome'],
    ['CET', ['Europe/Skopje'], ['it'], 'Europe/Skopje'],
    ['utc+2', ['Africa/Johannesburg'], [], 'Africa/Johannesburg'],
    ['IST', [], ['he'], 'Asia/Jerusalem'],
    ['EST', ['America/Detroit'], [], 'America/New_York'],
    ['Berlin', ['Europe/Rome'], ['it'], 'Europe/Berlin'],
  ])('for %s, with %j in use and the languages %j, begin with %s', (text, zones, locales, zone) => {
    const [first] = choicesFor({ command: 'tz', option: 'zone', text, ...nobody, zones, locales });
    expect(first?.value).toBe(zone);
  });

  it.each([
    ['50', '50'],
    ['45m at :00', '45m at :00'],
    ['90 minutes', '90 minutes'],
  ])('for the interval %s hold it as it is typed', (text, value) => {
    const values = choicesFor({ command: 'every', option: 'interval', text, ...nobody }).map(
      (one) => one.value,
    );
    expect(values).toContain(value);
  });

  it.each([
    ['every', 'interval', '30m', '1h'],
    ['every', 'interval', '45m at :00', '1h at :00'],
    ['every', 'interval', '20', '1h'],
    ['on', 'every', '30m', '1h'],
    ['every', 'interval', '90m', '90m'],
  ] as const)(
    'for %s, field %s, and %s hold no interval below the shortest',
    (command, option, text, value) => {
      const rules = { ...noLimits, leastEvery: 60 };
      const [first] = choicesFor({ command, option, text, ...nobody, rules });
      expect(first?.value).toBe(value);
    },
  );

  it('for a pose and its version hold both in one field', () => {
    const [first] = choicesFor({ command: 'pose', option: 'name', text: 'pigeon floor', ...nobody });
    expect(first).toEqual({ label: 'pigeon floor', value: 'pigeon floor' });
  });

  it.each([
    [['de'], 'Europe/Berlin'],
    [['en-GB', 'de'], 'Europe/London'],
    [['pt-BR'], 'America/Sao_Paulo'],
    [['no'], 'Europe/Oslo'],
    [['en-US'], 'America/New_York'],
    [['xx-not-a-locale'], 'America/New_York'],
  ])('for an empty zone begin by the language %s', (locales, first) => {
    const [choice, ...others] = choicesFor({ command: 'on', option: 'zone', text: '', ...nobody, locales });
    expect(choice?.value).toBe(first);
    expect(others.map(({ value }) => value)).toContain('Asia/Kolkata');
    expect(others).toHaveLength(others.length > 24 ? 24 : others.length);
  });

  it('for a day off to take away are those of this channel, and for days to come those ahead there', async () => {
    const office = await openOffice(await openDiscordStage());
    closers.push(() => office.close());
    const { stage } = office;
    const offered = async (path: readonly string[], text: string, room = stage.room) =>
      (
        await stage.sam.autocompletes(
          room,
          'deskbreak',
          [...path],
          path[0] === 'pause' ? 'until' : 'date',
          path[0] === 'pause' ? { until: text } : { date: text },
        )
      ).choices.map(({ name }) => name);
    expect(await offered(['holiday', 'remove'], '')).toEqual([]);
    await stage.after(stage.sam.types(stage.room, 'deskbreak', ['on'], { zone: 'Pacific/Kiritimati' }));
    for (const date of ['24 Dec', '31 Dec'])
      await stage.after(stage.sam.types(stage.room, 'deskbreak', ['holiday', 'add'], { date }));
    const both = await offered(['holiday', 'remove'], '');
    expect(both.map((name) => name.slice(4, 10))).toEqual(['24 Dec', '31 Dec']);
    expect(await offered(['holiday', 'remove'], '31')).toEqual([both[1]]);
    expect(await offered(['holiday', 'remove'], 'tomorrow')).toEqual(both);
    expect(await offered(['holiday', 'remove'], '', stage.guild.channel())).toEqual([]);
    expect((await offered(['holiday', 'add'], '2020-12-24'))[0]).toMatch(/^20(?!20)\d\d-12-24$/u);
    expect(await offered(['pause'], 'until 2020-12-24')).not.toEqual(['until 2020-12-24']);
  });

  it('for an empty zone begin with the zones of this server’s channels, the most frequent first', async () => {
    const office = await openOffice(await openDiscordStage());
    closers.push(() => office.close());
    const { stage } = office;
    const zones = ['Asia/Tokyo', 'Europe/Oslo', 'Asia/Tokyo'];
    for (const zone of zones)
      await stage.after(stage.sam.types(stage.guild.channel(), 'deskbreak', ['on'], { zone }));
    const { choices } = await stage.sam.autocompletes(stage.room, 'deskbreak', ['on'], 'zone', {});
    expect(choices.slice(0, 2).map(({ value }) => value)).toEqual(['Asia/Tokyo', 'Europe/Oslo']);
    const { choices: several } = await stage.sam.autocompletes(stage.room, 'deskbreak', ['on'], 'zone', {
      zone: 'CET',
    });
    expect(several[0]?.value).toBe('Europe/Oslo');
    const elsewhere = stage.discord.addGuild();
    const { choices: others } = await elsewhere.owner.autocompletes(
      elsewhere.general,
      'deskbreak',
      ['on'],
      'zone',
      {},
    );
    expect(others[0]?.value).not.toBe('Asia/Tokyo');
  });
});
