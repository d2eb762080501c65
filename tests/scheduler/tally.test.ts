import { expect, it } from 'vitest';
import { createTally } from '../../scheduler/delivery/tally.ts';
import { channel, mondayMorning, openDesk } from '../support/desk.ts';
import { recordingLog } from '../support/platform/recording-log.ts';

const HOUR = 3_600_000;
const SECOND = 1_000;

const linesOf = (logged: ReturnType<typeof recordingLog>['logged']) =>
  logged.filter(({ message }) => ['Breaks of late.', 'Nothing was due.'].includes(message));

it('the tally says each hour what was posted and how late, what was left out and why, and what is not known', async () => {
  const desk = await openDesk({ now: mondayMorning });
  await desk.plan({ state: { is: 'on' } });
  await desk.plan({ state: { is: 'on' } }, { ...channel, channel: 'C2' });
  desk.adapter.answer({ outcome: 'transient', reason: 'unavailable', mayHaveLanded: true, cause: undefined });
  await desk.turn(61 * 60 * SECOND, 10 * SECOND);
  const [line, ...more] = linesOf(desk.logged);
  expect(more).toEqual([]);
  expect(line?.level).toBe('info');
  expect(line?.fields).toMatchObject({ minutes: 60, posted: 1, unconfirmed: 1 });
});

it('the tally counts how late they were: median, the slowest in a hundred, and the latest', () => {
  const { log, logged } = recordingLog();
  const counts = createTally(log, 0);
  for (let n = 1; n <= 1_000; n += 1) counts.posted(n === 1_000 ? 240_000 : n);
  counts.skipped('late');
  counts.skipped('late');
  counts.skipped('paused');
  counts.look(HOUR);
  const [line] = linesOf(logged);
  expect(line?.fields).toMatchObject({ posted: 1_000, skipped: { late: 2, paused: 1 } });
  const late = (line?.fields as { readonly lateSeconds: Readonly<Record<string, number>> }).lateSeconds;
  expect(late['most']).toBe(240);
  expect(late['median']).toBeGreaterThanOrEqual(0.5);
  expect(late['median']).toBeLessThanOrEqual(0.7);
  expect(late['p99']).toBeGreaterThanOrEqual(1);
  expect(late['p99']).toBeLessThanOrEqual(1.3);
});

it('the tally says once a day that nothing was due, and at the end what was not said yet', () => {
  const { log, logged } = recordingLog();
  const counts = createTally(log, 0);
  for (let now = 0; now <= 49 * HOUR; now += 60 * SECOND) counts.look(now);
  expect(
    linesOf(logged).map(({ message, fields }) => [message, (fields as { minutes: number }).minutes]),
  ).toEqual([
    ['Nothing was due.', 24 * 60],
    ['Nothing was due.', 24 * 60],
  ]);
  counts.end(49 * HOUR);
  expect(linesOf(logged)).toHaveLength(2);
  counts.posted(0);
  counts.end(49 * HOUR + 60 * SECOND);
  expect(linesOf(logged)).toHaveLength(3);
});

it('the tally begins the hour anew where the clock was set back', () => {
  const { log, logged } = recordingLog();
  const counts = createTally(log, 10 * HOUR);
  counts.posted(0);
  counts.look(5 * HOUR);
  counts.look(5 * HOUR + HOUR / 2);
  expect(linesOf(logged)).toHaveLength(0);
  counts.look(6 * HOUR);
  expect(linesOf(logged)).toHaveLength(1);
});
