/** Whatever is accepted as the end of a pause: it is ahead, within a year, and told in words that mean the same again. */
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { expect, it } from 'vitest';
import { parseLine } from '../../content/commands/grammar.ts';
import { exactMoment } from '../../content/moments.ts';
import { newPlan, type Instant } from '../../content/plan.ts';
import { loadSpoken } from '../../content/spoken/load.ts';
import { settlePause } from '../../content/spoken/settle.ts';

const DAY = 24 * 60 * 60_000;
const spoken = await loadSpoken();

const zones = [
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kolkata',
  'Pacific/Auckland',
  'America/Santiago',
  'UTC',
];

function endOf(words: string, now: Instant, zone: string): Instant | undefined {
  const heard = parseLine(`/deskbreak pause ${words}`);
  if (!heard.ok || heard.value.name !== 'pause') return undefined;
  const settled = settlePause(heard.value.options.until, { now, plan: newPlan(zone) }, spoken);
  if (settled.ok) return settled.value;
  // Whatever is suggested can be typed, and is accepted or at least asked about.
  for (const one of settled.problem.suggestions ?? []) {
    const again = parseLine(`/deskbreak pause ${one}`);
    expect([one, again.ok]).toEqual([one, true]);
  }
  return undefined;
}

const number = (max: number): fc.Arbitrary<string> => fc.integer({ min: 0, max }).map(String);
const weekday = fc.constantFrom('monday', 'Tue', 'wednesday', 'thursday', 'FRIDAY', 'sat', 'sunday');
const month = fc.constantFrom(
  'Jan',
  'february',
  'mar',
  'April',
  'may',
  'jun',
  'July',
  'aug',
  'sept',
  'Oct',
  'nov',
  'dec',
);
const year = fc.constantFrom('', ' 2026', ' 2027', ', 2028', ' 27');
const join = (...parts: readonly fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
  fc.tuple(...parts).map((all) => all.join(''));
const is = fc.constant;

const day = fc.oneof(
  weekday,
  join(fc.constantFrom('next ', 'this ', 'coming '), weekday),
  fc.constantFrom(
    'tomorrow',
    'today',
    'the day after tomorrow',
    'next week',
    'next month',
    'the weekend',
    'christmas',
  ),
  join(number(32), fc.constantFrom(' ', '. ', 'th of '), month, year),
  join(month, is(' '), number(32), year),
  join(number(32), is('.'), number(13), fc.constantFrom('.', '.2026', '.2027', '.27')),
  join(number(32), is('/'), number(13)),
  join(is('the '), number(32), is('th')),
  join(weekday, is(' '), number(32), is(' '), month),
);
const time = fc.oneof(
  join(number(25), is(':'), fc.constantFrom('00', '15', '30', '59')),
  join(number(13), fc.constantFrom('am', ' pm', ' p.m.', ':30 pm')),
  fc.constantFrom('noon', 'midnight', 'in the morning', 'evening'),
  number(32),
);
const words = fc.oneof(
  join(is('until '), day),
  join(is('until '), time),
  join(is('until '), day, fc.constantFrom(' ', ', ', ' at '), time),
  join(is('until '), time, is(' '), day),
  join(is('for '), number(400), fc.constantFrom('h', ' hours', ' days', ' weeks', 'm', ' months')),
  fc.constantFrom(
    'rest of the week',
    'rest of the day',
    'tomorrow',
    'for an hour and a half',
    'through friday',
  ),
);
const now = fc
  .date({ min: new Date('2026-01-01T00:00:00Z'), max: new Date('2028-12-31T23:59:59Z'), noInvalidDate: true })
  .map((at) => at.getTime());

/** The second time that a clock shows what it has shown an hour before. */
const isRepeated = (at: Instant, zone: string): boolean => {
  const then = DateTime.fromMillis(at, { zone });
  return then.minus({ hours: 1 }).toFormat('HH:mm') === then.toFormat('HH:mm');
};

it('ends ahead, within a year, and means the same when it is typed again', () => {
  let accepted = 0;
  fc.assert(
    fc.property(words, now, fc.constantFrom(...zones), (said, at, zone) => {
      const end = endOf(said, at, zone);
      if (end === undefined) return;
      accepted += 1;
      expect(end).toBeGreaterThan(at);
      expect(end - at).toBeLessThanOrEqual(366 * DAY + 60_000);
      if (isRepeated(end, zone)) return;
      expect(endOf(`until ${exactMoment(end, zone, at)}`, at, zone)).toBe(end);
    }),
    { numRuns: 500 },
  );
  expect(accepted).toBeGreaterThan(100);
});

it('is never thrown off by what is typed', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ maxLength: 120 }), fc.string({ unit: 'binary', maxLength: 60 })),
      (text) => {
        endOf(text, Date.parse('2026-11-25T13:07:00Z'), 'Europe/Berlin');
        endOf(`until ${text}`, Date.parse('2026-11-25T13:07:00Z'), 'Europe/Berlin');
      },
    ),
  );
});
