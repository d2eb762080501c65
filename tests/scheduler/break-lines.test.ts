/** What the log says of each break, and what whoever measures hears. */
import { expect, it } from 'vitest';
import { createNote } from '../../scheduler/delivery/noting.ts';
import { createTally } from '../../scheduler/delivery/tally.ts';
import type { BreakEnd } from '../../scheduler/ports/observe.ts';
import { createQuietLog } from '../../src/logging/quiet-log.ts';
import { channel, openDesk } from '../support/desk.ts';
import { recordingLog } from '../support/platform/recording-log.ts';
import { turnedClock } from '../support/turned-clock.ts';

const MINUTE = 60_000;

it('a break that was posted has one line: where, when, which, and how late', async () => {
  const desk = await openDesk();
  await desk.plan({});
  await desk.turn(2 * MINUTE, 1_000);
  expect(desk.logged.filter(({ message }) => message.startsWith('A break'))).toEqual([
    {
      level: 'info',
      message: 'A break was posted.',
      fields: {
        channel: 'scripted:W1/C1',
        slot: Date.parse('2026-11-23T09:50:00Z'),
        pose: expect.any(String) as string,
        outcome: 'posted',
        lateMs: 0,
      },
    },
  ]);
});

it('a break that somebody missed is a fault', async () => {
  const desk = await openDesk();
  await desk.plan({ every: 15 });
  desk.clock.set(desk.clock.now() + 40 * MINUTE);
  await desk.settle();
  const lines = desk.logged.filter(({ message }) => message === 'A break was skipped.');
  expect(
    new Set(lines.map(({ level, fields }) => `${level} ${String(Reflect.get(fields, 'outcome'))}`)),
  ).toEqual(new Set(['warn late']));
});

it('an hour in which a platform is away is one fault, whatever it makes of breaks; posted ones are told each', () => {
  const { log, logged } = recordingLog();
  const clock = turnedClock(0);
  const quiet = createQuietLog(log, clock);
  const seen: BreakEnd[] = [];
  const note = createNote({ log: quiet, tally: createTally(log, 0), observe: (end) => seen.push(end) });
  for (let n = 0; n < 600; n += 1) {
    note({ channel, slot: n, is: 'unconfirmed', lateMs: 1 });
    note({ channel, slot: n, is: 'skipped', reason: 'late' });
    clock.set(clock.now() + 6_000);
  }
  const told = logged.filter(({ level }) => level !== 'debug');
  expect(told.length).toBeGreaterThan(55);
  expect(told.length).toBeLessThanOrEqual(62);
  expect(seen).toHaveLength(1_200);
  note({ channel, slot: 1, is: 'posted', lateMs: 1 });
  note({ channel, slot: 2, is: 'posted', lateMs: 1 });
  note({ channel, slot: 3, is: 'skipped', reason: 'paused' });
  expect(logged.filter(({ level }) => level === 'info').map(({ message }) => message)).toEqual([
    'A break was posted.',
    'A break was posted.',
    'A break was skipped.',
  ]);
});
