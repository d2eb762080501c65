import { describe, expect, it } from 'vitest';
import { zoneOption } from '../../content/commands/command-options.ts';
import { spanOf } from '../../content/commands/examples.ts';
import { parseLine } from '../../content/commands/grammar.ts';
import { lineOf } from '../../content/text/plain-text.ts';

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
    ['start every 45m at :00', 'on every 45m at :00'],
    ['on 60', 'on every 60m'],
    ['enable hourly', 'on every 1h'],
    ['on half hourly', 'on every 30m'],
    ['on every hour on the half hour', 'on every 1h at :30'],
    ['on every 45m Europe/Berlin', 'on Europe/Berlin every 45m'],
    ['turn on every 45m', 'on every 45m'],
    ['every two hours', 'every 2h'],
    ['every ninety minutes', 'every 90m'],
    ['forty-five minutes', 'every 45m'],
    ['every 90', 'every 90m'],
    ['every day', 'days mon-sun'],
    ['each weekday', 'days mon-fri'],
    ['every Monday', 'days mon'],
    ['weekdays', 'days mon-fri'],
    ['mon - fri', 'days mon-fri'],
    ['days M-F', 'days mon-fri'],
    ['days mwf', 'days mon,wed,fri'],
    ['poses', '/pose'],
    ['break', 'now'],
    ['take a break', 'now'],
    ['breaks please', 'now'],
    ['stop', 'off'],
    ['disable', 'off'],
    ['start', 'on'],
    ['begin', 'on'],
    ['unpause', 'resume'],
    ['unmute', 'resume'],
    ['when', 'status'],
    ['schedule', 'status'],
    ['🧘', 'help'],
    ['?!', 'help'],
    ['/pose 🧘', '/pose'],
    ['time zone Berlin', 'tz Europe/Berlin'],
    ['set hours to 9-17', 'hours 9-17'],
    ['turn off', 'off'],
    ['turn breaks on', 'on'],
    ['timezone is Berlin', 'tz Europe/Berlin'],
    ['45m', 'every 45m'],
    ['deskbreak pose hips', '/pose hips'],
    ['notification off', 'silent on'],
    ['notifications on', 'silent off'],
    ['no notification', 'silent on'],
    ['pictures still', 'motion off'],
    ['still pictures', 'motion off'],
    ['pictures moving', 'motion on'],
    ['moving pictures off', 'motion off'],
    ['animations off', 'motion off'],
    ['mute 2h', 'pause 2h'],
  ])('%s means %s', (typed, meant) => {
    expect(parseLine(typed)).toEqual(parseLine(meant));
    expect(parseLine(typed).ok).toBe(true);
  });

  it.each([
    ['stauts', '/deskbreak status'],
    ['evry 45m', '/deskbreak every 45m'],
    ['resmue', '/deskbreak resume'],
    ['no holidays', '/deskbreak holidays US'],
  ])('%s suggests %s first', (typed, meant) => {
    const heard = parseLine(typed);
    const [first] = heard.ok ? [] : (heard.problem.suggestions ?? []);
    expect(first && lineOf(spanOf(first))).toBe(meant);
  });

  it.each([
    ['on every 60m', { every: 60 }],
    ['on every 45m at :00', { every: 45, at: 0 }],
    ['on at :30', { at: 30 }],
    ['on Berlin every 2h', { zone: 'Europe/Berlin', every: 120 }],
  ])('%s switches breaks on with that', (typed, options) => {
    expect(parseLine(typed)).toEqual({ ok: true, value: { name: 'on', options } });
  });

  it.each([
    ['on every hour 9-17', ['/deskbreak hours 9-17', '/deskbreak on every hour']],
    ['every 45m mon-fri', ['/deskbreak every 45m', '/deskbreak days mon-fri']],
    ['on weekdays', ['/deskbreak days weekdays', '/deskbreak on']],
    ['hours 9-17 and Monday to Friday', ['/deskbreak hours 9-17', '/deskbreak days monday to friday']],
    [
      'every 45m from 9-17 mon-fri standing',
      [
        '/deskbreak every 45m',
        '/deskbreak hours 9-17',
        '/deskbreak days mon-fri',
        '/deskbreak version standing',
      ],
    ],
    ['off every 45m', []],
    ['off monday', []],
  ])('%s is more than one command: %j', (typed, lines) => {
    const heard = parseLine(typed);
    const inTurn = heard.ok ? [] : (heard.problem.inTurn ?? []);
    expect(heard.ok).toBe(false);
    expect(inTurn.map((one) => lineOf(spanOf(one)))).toEqual(lines);
    for (const line of lines) expect(parseLine(line).ok).toBe(true);
  });

  it.each([
    ['quit', ['/deskbreak off', '/deskbreak pause 2h']],
    ['mute', ['/deskbreak pause 2h', '/deskbreak silent on', '/deskbreak off']],
    ['snooze', ['/deskbreak pause 2h', '/deskbreak skip']],
    ['hours nine to five', ['/deskbreak hours 09:00-17:00', '/deskbreak hours 09:00-05:00']],
    ['3', []],
  ])('%s may mean %j', (typed, lines) => {
    const heard = parseLine(typed);
    const meant = heard.ok ? [] : (heard.problem.suggestions ?? []);
    expect(meant.map((one) => lineOf(spanOf(one)))).toEqual(lines);
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
