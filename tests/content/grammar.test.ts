import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commandNames, declarationOf } from '../../content/commands/commands.ts';
import { completeLine } from '../../content/commands/complete-line.ts';
import { decodeCall } from '../../content/commands/decode-call.ts';
import { exampleOf, spanOf, type Example } from '../../content/commands/examples.ts';
import { parseCommand, parseLine } from '../../content/commands/grammar.ts';
import { noLimits } from '../../content/local-rules.ts';
import { lineOf, plainText } from '../../content/text/plain-text.ts';

const typed = (example: Example): string => lineOf(spanOf(example));

/** The call, or the problem as people read it. */
const call = (line: string): unknown => {
  const parsed = parseLine(line);
  if (parsed.ok) return parsed.value;
  const { wrong, example, suggestions } = parsed.problem;
  return {
    wrong: plainText(wrong),
    ...(example && { example: typed(example) }),
    ...(suggestions && { suggestions: suggestions.map(typed) }),
  };
};

describe('what people type', () => {
  it.each([
    ['/pose', { name: 'pose', options: {} }],
    ['/pose pigeon', { name: 'pose', options: { name: { kind: 'pose', pose: 'pigeon' } } }],
    [
      '/pose pidgeon chair',
      { name: 'pose', options: { name: { kind: 'pose', pose: 'pigeon' }, version: 'chair' } },
    ],
    ['/pose chair', { name: 'pose', options: { version: 'chair' } }],
    [
      '/pose happy baby floor',
      { name: 'pose', options: { name: { kind: 'pose', pose: 'happy-baby' }, version: 'floor' } },
    ],
    [
      '/pose standing forward fold',
      { name: 'pose', options: { name: { kind: 'pose', pose: 'forward-fold' }, version: 'standing' } },
    ],
    ['/pose list', { name: 'pose', options: { name: { kind: 'list' } } }],
    ['pose hips', { name: 'pose', options: { name: { kind: 'areas', areas: ['hips'] } } }],
    ['/deskbreak', { name: 'settings', options: {} }],
    ['/deskbreak on', { name: 'on', options: {} }],
    ['/deskbreak on Europe/Berlin', { name: 'on', options: { zone: 'Europe/Berlin' } }],
    ['/deskbreak ON', { name: 'on', options: {} }],
    ['/deskbreak start', { name: 'on', options: {} }],
    ['/deskbreak every 45m', { name: 'every', options: { interval: 45 } }],
    ['/deskbreak every 1h 30m', { name: 'every', options: { interval: 90 } }],
    ['/deskbreak every 45m at :00', { name: 'every', options: { interval: 45, at: 0 } }],
    ['/deskbreak every at :15 60', { name: 'every', options: { interval: 60, at: 15 } }],
    [
      '/deskbreak hours 09:00-12:00, 13:00-17:00',
      {
        name: 'hours',
        options: {
          hours: [
            { start: 540, end: 720 },
            { start: 780, end: 1020 },
          ],
        },
      },
    ],
    ['/deskbreak days mon - fri', { name: 'days', options: { days: [1, 2, 3, 4, 5] } }],
    ['/deskbreak tz america/new york', { name: 'tz', options: { zone: 'America/New_York' } }],
    ['/deskbreak version any', { name: 'version', options: { version: 'any' } }],
    [
      '/deskbreak pause until 2027-01-04',
      { name: 'pause', options: { until: { kind: 'until', date: '2027-01-04', minute: 0 } } },
    ],
    ['/deskbreak holiday add 2026-12-24', { name: 'holidayAdd', options: { date: '2026-12-24' } }],
    ['/deskbreak holiday remove 2026-12-24', { name: 'holidayRemove', options: { date: '2026-12-24' } }],
    ['help', { name: 'help', options: {} }],
    ['every 30', { name: 'every', options: { interval: 30 } }],
    ['  /deskbreak   status  ', { name: 'status', options: {} }],
  ])('reads %j', (line, expected) => {
    expect(call(line)).toEqual(expected);
  });

  it.each([
    [
      '/deskbreak every banana',
      { wrong: '“banana” is not a length of time.', example: '/deskbreak every 45m' },
    ],
    [
      '/deskbreak every',
      {
        wrong: '“/deskbreak every” needs a value: how often, in minutes or hours, up to 8 h.',
        example: '/deskbreak every 45m',
      },
    ],
    ['/deskbreak every 45m at', { wrong: '“at” needs a value.', example: '/deskbreak every 45m at :00' }],
    [
      '/deskbreak every 45m at noon',
      { wrong: '“noon” is not a minute of the hour.', example: '/deskbreak every 45m at :00' },
    ],
    [
      '/deskbreak every 5m',
      { wrong: '“5m” is out of range: from 15 min to 8 h.', example: '/deskbreak every 45m' },
    ],
    [
      '/deskbreak hours 17-9-3',
      {
        wrong: '“17-9-3” is not a range of hours: write a start and an end.',
        example: '/deskbreak hours 09:00-12:00,13:00-17:00',
      },
    ],
    [
      '/deskbreak days funday',
      {
        wrong: '“funday” is not a day of the week.',
        example: '/deskbreak days mon-fri',
        suggestions: ['/deskbreak days sunday'],
      },
    ],
    [
      '/deskbreak pause forever',
      {
        wrong: 'A pause always ends by itself. To stop breaks until you want them again, switch them off.',
        example: '/deskbreak pause 2h',
      },
    ],
    ['/deskbraek on', { wrong: 'There is no command “/deskbraek”.', suggestions: ['/deskbreak on'] }],
    ['/deskbreak evry 45m', { wrong: 'There is no command “evry”.', suggestions: ['/deskbreak every 45m'] }],
    [
      '/deskbreak holiday',
      {
        wrong: '“holiday” is not a command.',
        suggestions: ['/deskbreak holiday add 24 Dec', '/deskbreak holiday remove 24 Dec'],
      },
    ],
    [
      '/deskbreak resume banana',
      {
        wrong: '“/deskbreak resume” stands alone: “banana” is too much.',
        example: '/deskbreak resume',
      },
    ],
    ['/deskbreak statuss', { wrong: 'There is no command “statuss”.', suggestions: ['/deskbreak status'] }],
    ['/deskbreak constructor', { wrong: 'There is no command “constructor”.', example: '/deskbreak help' }],
    [
      '/pose zzzzzzzzzz',
      { wrong: 'There is no pose or part of the body called “zzzzzzzzzz” here.', example: '/pose pigeon' },
    ],
    ['flurb', { wrong: 'There is no command “flurb”.', example: '/deskbreak help' }],
  ])('explains %j', (line, expected) => {
    expect(call(line)).toEqual(expected);
  });

  it('explains an abbreviated zone with zones that could be meant', () => {
    expect(call('/deskbreak tz EST')).toMatchObject({
      wrong: '“EST” is short for an offset, which does not follow summer time. Write it as area and city.',
      suggestions: expect.arrayContaining(['/deskbreak tz America/New_York']) as unknown,
    });
  });

  it('never throws, and every example and suggestion is a right command', () => {
    const words = fc.constantFrom(
      'every',
      'hours',
      'days',
      'tz',
      'pause',
      'holiday',
      'add',
      'at',
      '45m',
      'mon',
      '9-5',
      'EST',
      'pose',
    );
    const line = fc.oneof(
      fc.string(),
      fc.array(fc.oneof(words, fc.string({ maxLength: 8 }))).map((some) => `/deskbreak ${some.join(' ')}`),
    );
    fc.assert(
      fc.property(line, (said) => {
        const parsed = parseLine(said);
        if (parsed.ok) return;
        const { example } = parsed.problem;
        if (example !== undefined) expect(parseLine(typed(example))).toMatchObject({ ok: true });
      }),
    );
  });

  it('gives suggestions that are right where the rest of the line was', () => {
    for (const said of [
      '/deskbreak evry 45m',
      '/deskbraek on',
      '/deskbreak tz EST',
      '/pose pigon char',
      '/deskbreak of',
    ]) {
      const parsed = parseLine(said);
      const suggestions = parsed.ok ? [] : (parsed.problem.suggestions ?? []);
      for (const suggestion of suggestions) expect(parseLine(typed(suggestion))).toMatchObject({ ok: true });
    }
  });
});

describe.each(commandNames)('the command %s', (name) => {
  it('reads its own example', () => {
    expect(parseLine(typed(exampleOf(name)))).toMatchObject({ ok: true, value: { name } });
  });

  it('reads typed options by the same decoder as text', () => {
    const { options, root, path } = declarationOf(name);
    const values = Object.fromEntries(Object.entries(options).map(([key, option]) => [key, option.example]));
    const decoded = decodeCall(name, values);
    expect(decoded.ok).toBe(true);
    const text = Object.values(options).map(({ keyword, example }) =>
      [keyword, example].filter(Boolean).join(' '),
    );
    expect(parseCommand(root, [...path, ...text].join(' '))).toEqual(decoded);
  });
});

describe('completion', () => {
  it.each([
    ['', '/pose'],
    ['/de', '/deskbreak'],
    ['/deskbreak ', '/deskbreak every'],
    ['/deskbreak ev', '/deskbreak every'],
    ['/deskbreak every 4', '/deskbreak every 45m'],
    ['/deskbreak tz Europe/Ber', '/deskbreak tz Europe/Berlin'],
    ['/deskbreak tz berl', '/deskbreak tz Europe/Berlin'],
    ['/pose pi', '/pose pigeon'],
    ['ev', 'every'],
    ['tz europe/berl', 'tz Europe/Berlin'],
    ['/POSE pig', '/pose pigeon'],
    ['/pose hip', '/pose hips'],
    ['/deskbreak holiday ', '/deskbreak holiday add'],
  ])('of %j offers %j', (typed, offered) => {
    expect(completeLine(typed, 50, noLimits)).toContain(offered);
  });
});
