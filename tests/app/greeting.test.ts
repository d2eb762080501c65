/** The two lines with which the terminal starts, in windows of any width. */
import stringWidth from 'string-width';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderLine } from '../../adapters/terminal/render.ts';
import { isoDate, momentInWords } from '../../content/moments.ts';
import { newPlan, type Instant, type Plan, type PlanState } from '../../content/plan.ts';
import { firstSlotFrom } from '../../scheduler/timetable/slots.ts';
import { greeting } from '../../src/program/first-run.ts';
import { instantArbitrary, timetableArbitrary, zoneArbitrary } from '../support/arbitraries.ts';

const on = (zone: string): Plan => ({ ...newPlan(zone), state: { is: 'on' } });

/** As the terminal prints them: one text each, of one row or more. */
const shown = (plan: Plan, isNew: boolean, now: Instant, width: number) =>
  greeting({ plan, lastBreakAt: undefined }, isNew, now).map((wordings) =>
    renderLine(wordings, { width, colour: false }),
  );

const DAY = 24 * 60 * 60_000;

/** Fri 27 Nov 2026, 18:30 UTC. */
const fridayEvening = Date.UTC(2026, 10, 27, 18, 30);
/** Fri 31 Dec 2027, 23:59 UTC. */
const newYearsEve = Date.UTC(2027, 11, 31, 23, 59);

describe('the greeting', () => {
  it.each([
    ['UTC', 80, 'Deskbreak: every hour, 09:00–12:00 and 13:00–17:00, Mon–Fri (UTC).'],
    ['Europe/Berlin', 80, 'Deskbreak: every hour, 09:00–12:00, 13:00–17:00, Mon–Fri (Europe/Berlin).'],
    ['America/New_York', 80, 'Deskbreak: every hour, 09:00–12:00 and 13:00–17:00, Mon–Fri (New York).'],
    [
      'America/Argentina/Buenos_Aires',
      80,
      'Deskbreak: every hour, 09:00–12:00, 13:00–17:00, Mon–Fri (Buenos Aires).',
    ],
    ['Europe/Berlin', 60, 'Deskbreak: every hour, 09:00–12:00, 13:00–17:00, Mon–Fri.'],
    ['Europe/Berlin', 50, 'Deskbreak: every hour, 09:00–12:00, 13:00–17:00.'],
    ['Europe/Berlin', 40, 'Deskbreak: every hour, Mon–Fri.'],
    ['Europe/Berlin', 30, 'Deskbreak: every hour.'],
  ])('in %s, %i columns wide, says what runs', (zone, width, line) => {
    expect(shown(on(zone), false, fridayEvening, width)[0]).toBe(`  ${line}`);
  });

  it.each([
    [true, 10, 80, 'Next: now, then today 10:50. Type /pose or /deskbreak help. Ctrl+C stops.'],
    [true, 20, 80, 'Now, then Mon 30 Nov, 09:50. Type /pose or /deskbreak help. Ctrl+C stops.'],
    [false, 20, 80, 'Next: Mon 30 Nov, 09:50. Type /pose or /deskbreak help. Ctrl+C stops.'],
    [true, 20, 40, 'Next: now. Type /deskbreak help.'],
    [false, 10, 40, 'Next: today 10:50. /deskbreak help'],
    [false, 20, 40, 'Next: Mon 30 Nov, 09:50.'],
    [true, 20, 30, 'Next: now. /deskbreak help'],
  ])('new: %s, on a Friday at %i, %i columns wide, says what comes', (isNew, hour, width, line) => {
    expect(shown(on('UTC'), isNew, Date.UTC(2026, 10, 27, hour), width)[1]).toBe(`  ${line}`);
  });

  it('has room for another year', () => {
    expect(shown(on('UTC'), true, newYearsEve, 80)[1]).toBe(
      '  Now, then Mon 3 Jan 2028, 09:50. /pose or /deskbreak help. Ctrl+C stops.',
    );
    expect(shown(on('UTC'), false, newYearsEve, 80)[1]).toBe(
      '  Next: Mon 3 Jan 2028, 09:50. Type /pose or /deskbreak help. Ctrl+C stops.',
    );
  });

  it('fits thirty columns with the longest moment there is', () => {
    const plan: Plan = { ...on('UTC'), pausedUntil: Date.UTC(2037, 8, 23) };
    expect(shown(plan, false, Date.UTC(2036, 10, 1), 30)[1]).toBe('  Wed 23 Sept 2037, 09:50');
  });

  it('tells how to start what is off', () => {
    const off = newPlan('Europe/Berlin');
    expect(shown(off, false, fridayEvening, 80)).toEqual([
      '  Deskbreak runs here; breaks are off.',
      '  /deskbreak on starts them. Type /pose or /deskbreak help. Ctrl+C stops.',
    ]);
    expect(shown(off, false, fridayEvening, 30)).toEqual([
      '  Breaks are off.',
      '  /deskbreak on starts them.',
    ]);
  });

  const states: readonly PlanState[] = [
    { is: 'on' },
    { is: 'off', because: { kind: 'asked' } },
    { is: 'held', because: 'out of reach' },
  ];
  /** Twelve years, so that any day of the week is an eve of a new year, and there are leap days. */
  const period = { from: Date.UTC(2026, 0, 1), until: Date.UTC(2038, 0, 1) };

  it('is two lines of one row each, with all that matters, for any plan at any moment', () => {
    fc.assert(
      fc.property(
        timetableArbitrary(period, zoneArbitrary),
        fc.constantFrom(...states),
        fc.boolean(),
        instantArbitrary(period),
        fc.integer({ min: 30, max: 200 }),
        (timetable, state, isNew, now, width) => {
          const plan: Plan = { ...newPlan(timetable.zone), ...timetable, state };
          const lines = shown(plan, isNew, now, width);
          for (const line of lines) {
            expect(line).not.toContain('\n');
            expect(stringWidth(line)).toBeLessThanOrEqual(width);
          }
          const [runs = '', next = ''] = lines;
          if (state.is !== 'on') expect(runs + next).toMatch(/are off.*\/deskbreak on/u);
          else {
            const paused = plan.pausedUntil !== undefined && plan.pausedUntil > now;
            expect(runs.includes('paused')).toBe(paused);
            const slot = firstSlotFrom(plan, now, isNew ? now : undefined);
            const when = slot === undefined ? 'none within a year' : momentInWords(slot, plan.zone, now);
            if (width >= 80) expect(next).toMatch(/\/deskbreak help/u);
            if (width >= 80 || !isNew) expect(next).toContain(when);
            else expect(next).toMatch(/now.*\/deskbreak help/iu);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('says so where no break comes within a year', () => {
    const mondays = Array.from({ length: 60 }, (_, week) =>
      isoDate(fridayEvening + (3 + 7 * week) * DAY, 'UTC'),
    );
    const never: Plan = { ...on('UTC'), days: [1], daysOff: mondays };
    for (const width of [30, 80])
      expect(shown(never, false, fridayEvening, width)[1]).toMatch(/^ {2}Next: none within a year/u);
  });
});
