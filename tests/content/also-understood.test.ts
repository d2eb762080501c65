import { describe, expect, it } from 'vitest';
import { zoneOption } from '../../content/commands.ts';
import { spanOf } from '../../content/examples.ts';
import { parseLine } from '../../content/grammar.ts';
import { lineOf } from '../../content/plain-text.ts';

describe('what newcomers type', () => {
  it.each([
    ['hourly', 'every 1h'],
    ['every hour at half past', 'every 1h at :30'],
    ['every hour on the hour', 'every 1h at :00'],
    ['every 1.5h', 'every 90m'],
    ['every half hour', 'every 30m'],
    ['hours 0900-1700', 'hours 09:00-17:00'],
    ['days weekday', 'days mon-fri'],
    ['days Monday through Friday', 'days mon-fri'],
    ['version mat', 'version floor'],
    ['help me', 'help'],
    ['off please', 'off'],
    ['on every 60m', 'every 60m'],
    ['set hours to 9-17', 'hours 9-17'],
    ['turn off', 'off'],
    ['turn breaks on', 'on'],
    ['timezone is Berlin', 'tz Europe/Berlin'],
    ['45m', 'every 45m'],
    ['deskbreak pose hips', '/pose hips'],
  ])('%s means %s', (typed, meant) => {
    expect(parseLine(typed)).toEqual(parseLine(meant));
    expect(parseLine(typed).ok).toBe(true);
  });

  it.each([
    ['stauts', '/deskbreak status'],
    ['evry 45m', '/deskbreak every 45m'],
    ['resmue', '/deskbreak resume'],
    ['holidays', '/deskbreak holiday add 24 Dec'],
  ])('%s suggests %s first', (typed, meant) => {
    const heard = parseLine(typed);
    const [first] = heard.ok ? [] : (heard.problem.suggestions ?? []);
    expect(first && lineOf(spanOf(first))).toBe(meant);
  });

  it('does not take the opposite for a typo', () => {
    expect(parseLine('unskip')).toMatchObject({ ok: false });
    expect(JSON.stringify(parseLine('unskip'))).not.toContain('"skip"');
  });

  it.each([
    ['', 'America/New_York'],
    ['utc+2', 'Europe/Berlin'],
    ['CET', 'Europe/Berlin'],
    ['EST', 'America/New_York'],
    ['newy', 'America/New_York'],
    ['gmt', 'Europe/London'],
    ['são', 'America/Sao_Paulo'],
    ['munich', 'Europe/Berlin'],
    ['bost', 'America/New_York'],
    ['usa', 'America/New_York'],
  ])('a search for %j begins with %s', (partial, zone) => {
    expect(zoneOption.complete(partial, 5)[0]?.value).toBe(zone);
  });
});
