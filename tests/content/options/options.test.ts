import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Option } from '../../../content/options/option.ts';
import { commandNames, declarationOf } from '../../../content/commands/commands.ts';
import { choice } from '../../../content/options/choice.ts';
import { date, dates } from '../../../content/options/date.ts';
import { daysInWords, formatDays, weekdays } from '../../../content/options/days.ts';
import { formatHours, hoursInWords, workingHours } from '../../../content/options/hours.ts';
import { formatMinutes, interval, minutesInWords } from '../../../content/options/interval.ts';
import { minuteMark } from '../../../content/options/minute-mark.ts';
import { pauseLength } from '../../../content/options/pause.ts';
import { poseQuery } from '../../../content/options/pose-query.ts';
import { zone } from '../../../content/options/zone.ts';

const texts = { summary: 'a value', required: true } as const;
const every = interval({ ...texts, example: '45m', min: 15, max: 480 });
const hours = workingHours(texts);
const days = weekdays(texts);
const pause = pauseLength(texts);
const at = minuteMark(texts);
const place = zone(texts);
const query = poseQuery(texts);
const version = choice({
  ...texts,
  example: 'chair',
  choices: { chair: 'on a chair', standing: 'standing' },
});

const read = <T>(option: Option<T>, raw: string): T | string => {
  const decoded = option.decode(raw);
  return decoded.ok ? decoded.value : decoded.problem.wrong;
};

const h = (hour: number, minute = 0): number => hour * 60 + minute;

describe('an interval', () => {
  it.each([
    ['45m', 45],
    ['45', 45],
    ['1h', 60],
    ['1h30m', 90],
    ['1h30', 90],
    ['1 h 30 min', 90],
    ['90 minutes', 90],
    ['hour', 60],
    ['half an hour', 30],
    ['2 hours', 120],
    ['1.5h', 90],
    ['hourly', 60],
    ['half hour', 30],
    ['8H', 480],
    [' 15 ', 15],
  ])('reads %j as %i minutes', (raw, minutes) => {
    expect(read(every, raw)).toBe(minutes);
  });

  it.each([
    ['banana', '“banana” is not a length of time.'],
    ['', '“” is not a length of time.'],
    ['5m', '“5m” is out of range: from 15 min to 8 h.'],
    ['0', '“0” is out of range: from 15 min to 8 h.'],
    ['9h', '“9h” is out of range: from 15 min to 8 h.'],
    ['-45', '“-45” is not a length of time.'],
    ['45m45m', '“45m45m” is not a length of time.'],
    ['1e3', '“1e3” is not a length of time.'],
  ])('refuses %j', (raw, wrong) => {
    expect(read(every, raw)).toBe(wrong);
  });

  it('reads what it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 15, max: 480 }), (minutes) => {
        expect(read(every, formatMinutes(minutes))).toBe(minutes);
        expect(read(every, minutesInWords(minutes))).toBe(minutes);
      }),
    );
  });
});

describe('a minute of the hour', () => {
  it.each([
    [':00', 0],
    ['5', 5],
    [':59', 59],
  ])('reads %j', (raw, minute) => {
    expect(read(at, raw)).toBe(minute);
  });

  it.each([':60', 'noon', '1:30', ''])('refuses %j', (raw) => {
    expect(typeof read(at, raw)).toBe('string');
  });
});

describe('working hours', () => {
  it.each([
    [
      '09:00-12:00,13:00-17:00',
      [
        { start: h(9), end: h(12) },
        { start: h(13), end: h(17) },
      ],
    ],
    [
      '13:00-17:00 and 9-12',
      [
        { start: h(9), end: h(12) },
        { start: h(13), end: h(17) },
      ],
    ],
    [
      '09:00-12:00 13:00-17:00',
      [
        { start: h(9), end: h(12) },
        { start: h(13), end: h(17) },
      ],
    ],
    ['9-17', [{ start: h(9), end: h(17) }]],
    ['9am-5pm', [{ start: h(9), end: h(17) }]],
    ['9.30 – 17.15', [{ start: h(9, 30), end: h(17, 15) }]],
    ['9 to 17', [{ start: h(9), end: h(17) }]],
    ['22:00-06:00', [{ start: h(22), end: h(6) }]],
    ['09:00-05:00', [{ start: h(9), end: h(5) }]],
    ['00:00-24:00', [{ start: 0, end: h(24) }]],
    ['12am-12pm', [{ start: 0, end: h(12) }]],
    ['18:00-00:00', [{ start: h(18), end: h(24) }]],
    [
      '9-12,12-13',
      [
        { start: h(9), end: h(12) },
        { start: h(12), end: h(13) },
      ],
    ],
  ])('reads %j', (raw, ranges) => {
    expect(read(hours, raw)).toEqual(ranges);
  });

  it.each([
    ['17-9-3', '“17-9-3” is not a range of hours: write a start and an end.'],
    ['9', '“9” is not a range of hours: write a start and an end.'],
    ['9-25', '“25” is not a time of day.'],
    ['24:00-06:00', '“24:00” is not a time of day.'],
    ['13pm-15', '“13pm” is not a time of day.'],
    ['9:75-10', '“9:75” is not a time of day.'],
    ['9-9', '“9-9” starts and ends at the same time; a whole day is 00:00-24:00.'],
    ['9-9:20', '“9-9:20” is shorter than 30 minutes.'],
    ['9-12,11-14', '09:00-12:00 and 11:00-14:00 overlap.'],
    ['22-6,5-8', '22:00-06:00 and 05:00-08:00 overlap.'],
    ['9-5', '“9-5” would be 20 hours, past midnight.'],
    ['', 'The working hours are missing.'],
    ['0-1,2-3,4-5,6-7,8-9,10-11,12-13', 'That is more than 6 ranges of hours.'],
    ['sometimes', '“sometimes” is not a range of hours: write a start and an end.'],
  ])('refuses %j', (raw, wrong) => {
    expect(read(hours, raw)).toBe(wrong);
  });

  it('reads what it writes', () => {
    const range = fc
      .tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 30, max: 1440 }))
      .map(([start, length]) => ({
        start,
        end: start + length > 1440 ? start + length - 1440 : start + length,
      }))
      .filter(({ start, end }) => start !== end);
    fc.assert(
      fc.property(range, (one) => {
        expect(read(hours, formatHours([one]))).toEqual([one]);
        expect(read(hours, hoursInWords([one]))).toEqual([one]);
      }),
    );
  });
});

describe('days', () => {
  it.each([
    ['mon-fri', [1, 2, 3, 4, 5]],
    ['Mon – Fri', [1, 2, 3, 4, 5]],
    ['mon,wed,fri', [1, 3, 5]],
    ['monday wednesday', [1, 3]],
    ['weekdays', [1, 2, 3, 4, 5]],
    ['every day', [1, 2, 3, 4, 5, 6, 7]],
    ['sat-tue', [1, 2, 6, 7]],
    ['sun to thu', [1, 2, 3, 4, 7]],
    ['tues, thurs', [2, 4]],
    ['mondays', [1]],
    ['fri,mon,fri', [1, 5]],
  ])('reads %j', (raw, chosen) => {
    expect(read(days, raw)).toEqual(chosen);
  });

  it.each([
    ['funday', '“funday” is not a day of the week.'],
    ['t', '“t” is not a day of the week.'],
    ['mon-fri-sun', '“mon-fri-sun” is not a range of days: write a first and a last day.'],
    ['', 'The days are missing.'],
    ['constructor', '“constructor” is not a day of the week.'],
  ])('refuses %j', (raw, wrong) => {
    expect(read(days, raw)).toBe(wrong);
  });

  it('suggests the day that was meant', () => {
    expect(days.decode('wedensday')).toMatchObject({ ok: false, problem: { suggestions: ['wednesday'] } });
  });

  it('reads what it writes, and says it in words', () => {
    fc.assert(
      fc.property(fc.subarray([1, 2, 3, 4, 5, 6, 7] as const, { minLength: 1 }), (chosen) => {
        expect(read(days, formatDays(chosen))).toEqual(chosen);
        expect(read(days, daysInWords(chosen))).toEqual(chosen);
      }),
    );
    expect(daysInWords([1, 2, 3, 4, 5])).toBe('Mon–Fri');
    expect(daysInWords([1, 3])).toBe('Mon, Wed');
  });
});

describe('dates', () => {
  it.each(['2026-12-24', '2028-02-29'])('reads %j', (raw) => {
    expect(read(date(texts), raw)).toBe(raw);
  });

  it.each(['2026-02-29', '2026-13-01', '24.12.2026!x', 'soon', '', '12026-01-01'])('refuses %j', (raw) => {
    expect(date(texts).decode(raw).ok).toBe(false);
  });

  it('reads lists, sorted and without repeats', () => {
    expect(read(dates(texts), '2026-12-31, 2026-12-24 2026-12-31')).toEqual(['2026-12-24', '2026-12-31']);
    expect(read(dates(texts), '2026-12-31, soon')).toBe('“soon” is not a date.');
  });
});

describe('a pause', () => {
  it.each([
    ['2h', { kind: 'for', minutes: 120 }],
    ['90', { kind: 'for', minutes: 90 }],
    ['3 days', { kind: 'for', days: 3, minutes: 0 }],
    ['1w', { kind: 'for', days: 7, minutes: 0 }],
    ['tomorrow', { kind: 'tomorrow' }],
    ['until tomorrow', { kind: 'tomorrow' }],
    ['until 2027-01-04', { kind: 'until', date: '2027-01-04', minute: 0 }],
    ['2027-01-04', { kind: 'until', date: '2027-01-04', minute: 0 }],
    ['until 2027-01-04 14:30', { kind: 'until', date: '2027-01-04', minute: 870 }],
    ['until 14:00', { kind: 'until', date: undefined, minute: 840 }],
  ])('reads %j', (raw, value) => {
    expect(read(pause, raw)).toEqual(value);
  });

  it.each([
    ['forever', 'A pause always ends by itself. To stop breaks until you want them again, switch them off.'],
    ['0', 'That pause would be over before it begins.'],
    ['500 days', 'A pause can last a year at most.'],
    ['until 2027-02-30', 'There is no 2027-02-30 in the calendar.'],
    ['until later', '“later” is not a date or a time of day.'],
    ['a bit', '“a bit” is not a length of time or a date.'],
    ['until 2027-01-04 noonish', '“noonish” is not a time of day.'],
  ])('refuses %j', (raw, wrong) => {
    expect(read(pause, raw)).toBe(wrong);
  });
});

describe('a time zone', () => {
  it.each([
    ['Europe/Berlin', 'Europe/Berlin'],
    ['europe/berlin', 'Europe/Berlin'],
    ['America/New York', 'America/New_York'],
    ['Asia/Kolkata', 'Asia/Kolkata'],
    ['Asia/Calcutta', 'Asia/Kolkata'],
    ['Europe/Kyiv', 'Europe/Kyiv'],
    ['US/Eastern', 'America/New_York'],
    ['utc', 'UTC'],
    ['berlin', 'Europe/Berlin'],
    ['new york', 'America/New_York'],
    ['new_york', 'America/New_York'],
    ['Boston', 'America/New_York'],
    ['Eastern', 'America/New_York'],
    ['Munich', 'Europe/Berlin'],
    ['München', 'Europe/Berlin'],
    ['Mumbai', 'Asia/Kolkata'],
    ['Calcutta', 'Asia/Kolkata'],
    ['Kiev', 'Europe/Kyiv'],
    ['Zürich', 'Europe/Zurich'],
    ['europe berlin', 'Europe/Berlin'],
    ['Etc/GMT+5', 'Etc/GMT+5'],
  ])('reads %j as %s', (raw, name) => {
    expect(read(place, raw)).toBe(name);
  });

  it.each([
    ['EST', ['America/New_York', 'America/Toronto']],
    ['CET', ['Europe/Berlin', 'Europe/Paris']],
    ['Europe/Berln', ['Europe/Berlin']],
    ['USA', ['America/New_York', 'America/Chicago', 'America/Los_Angeles']],
    ['utc+2', ['Europe/Berlin']],
    ['newy', ['America/New_York']],
    ['são', ['America/Sao_Paulo']],
    ['+02:00', ['Europe/Berlin']],
    ['EST5EDT', ['America/New_York']],
    ['Mars/Phobos', []],
    ['constructor', []],
  ])('refuses %j and suggests %j', (raw, suggested) => {
    const decoded = place.decode(raw);
    expect(decoded.ok).toBe(false);
    const suggestions = decoded.ok ? [] : (decoded.problem.suggestions ?? []);
    expect(suggestions).toEqual(expect.arrayContaining([...suggested]));
    if (suggested.length === 0) expect(suggestions).toEqual([]);
  });
});

describe('a choice', () => {
  it('reads its words only, and suggests them', () => {
    expect(read(version, ' Chair ')).toBe('chair');
    expect(version.decode('chiar')).toMatchObject({ ok: false, problem: { suggestions: ['chair'] } });
    expect(version.decode('toString').ok).toBe(false);
  });
});

describe('what /pose is asked for', () => {
  it('is a pose, a part of the body, or the list', () => {
    expect(read(query, 'pidgeon')).toEqual({ kind: 'pose', pose: 'pigeon' });
    expect(read(query, 'hips')).toEqual({ kind: 'areas', areas: ['hips'] });
    expect(read(query, 'LIST')).toEqual({ kind: 'list' });
    expect(read(query, 'qqqqqqqq')).toContain('no pose or part of the body');
  });
});

const all: readonly (readonly [string, Option])[] = [
  ['interval', every],
  ['minute', at],
  ['hours', hours],
  ['days', days],
  ['date', date(texts)],
  ['dates', dates(texts)],
  ['pause', pause],
  ['zone', place],
  ['choice', version],
  ['pose', query],
];

describe.each(all)('the option %s', (_, option) => {
  it('reads its own example and everything that it offers', () => {
    expect(option.decode(option.example).ok).toBe(true);
    for (const { value } of [...(option.choices ?? []), ...option.complete('', 25)])
      expect(option.decode(value)).toMatchObject({ ok: true });
  });

  it('answers anything at all with a value or a short sentence, and never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.string({ minLength: 200 })),
        (raw) => {
          const decoded = option.decode(raw);
          if (decoded.ok) return;
          expect(decoded.problem.wrong.length).toBeLessThan(160);
          expect(decoded.problem.wrong).not.toContain('\n');
        },
      ),
    );
  });

  it('offers as much as it is asked for', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.integer({ min: 0, max: 25 }), (partial, limit) => {
        expect(option.complete(partial, limit).length).toBeLessThanOrEqual(limit);
      }),
    );
  });
});

it('every option of a command offers something before anything is typed, or a day off of the channel', () => {
  const options: readonly Option[] = commandNames.flatMap((name) =>
    Object.values(declarationOf(name).options),
  );
  expect(options.length).toBeGreaterThan(20);
  for (const option of options)
    expect(option.calendar === 'a day off' || option.complete('', 1).length > 0, option.summary).toBe(true);
});
