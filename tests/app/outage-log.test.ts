import { expect, it } from 'vitest';
import type { Delivery } from '../../adapters/port/delivery.ts';
import { createLog } from '../../src/logging/log.ts';
import { createQuietLog } from '../../src/logging/quiet-log.ts';
import { channel, memoryStore, mondayMorning, openDesk } from '../support/desk.ts';
import { scriptedAdapter } from '../support/scripted-adapter.ts';
import { turnedClock } from '../support/turned-clock.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** What an operator gets to read, as JSON lines. */
async function openReading() {
  const lines: string[] = [];
  const clock = turnedClock(mondayMorning);
  const to = { write: (line: string) => lines.push(line) };
  const json = await createLog({ level: 'info', to, readable: false, colour: false });
  return { lines, clock, log: createQuietLog(json, clock) };
}

const bytesOf = (lines: readonly string[]): number => Buffer.byteLength(lines.join(''));

/** As large as those of real clients, with what they should not tell. */
const hugeError = (message: string): Error =>
  Object.assign(new Error(message), {
    request: { body: 'x'.repeat(10_000), headers: { authorization: 'Bearer xoxb-1-secret' } },
    token: 'xoxb-1-secret',
  });

const failures: readonly Delivery[] = [
  {
    outcome: 'transient',
    reason: 'network',
    mayHaveLanded: false,
    cause: hugeError('connect ECONNREFUSED 127.0.0.1:9'),
  },
  { outcome: 'transient', reason: 'unavailable', mayHaveLanded: true, cause: hugeError('503') },
  {
    outcome: 'transient',
    reason: 'rate-limited',
    mayHaveLanded: false,
    reach: 'channel',
    retryAfterMs: 5_000,
    cause: hugeError('429'),
  },
];

it.each(failures)('the log is a few lines for an hour of a platform that fails: $reason', async (failure) => {
  const { lines, clock, log } = await openReading();
  const adapter = scriptedAdapter();
  adapter.answer(...Array<Delivery>(50_000).fill(failure));
  const desk = await openDesk({ clock, log, adapter });
  for (let n = 1; n <= 40; n += 1) await desk.plan({ every: 15 }, { ...channel, channel: `C${n}` });
  await desk.turn(HOUR, 2_000);
  expect(adapter.attempts.length).toBeGreaterThan(150);
  expect(lines.length).toBeLessThanOrEqual(65);
  expect(bytesOf(lines)).toBeLessThan(150_000);
  expect(lines.join('')).not.toContain('xoxb-1-secret');
});

it('the log is a few lines for an hour of a store that does not answer, and one when it is back', async () => {
  const { lines, clock, log } = await openReading();
  const inner = await memoryStore();
  let isAway = true;
  const takeDue: typeof inner.ledger.takeDue = (...asked) =>
    isAway ? Promise.reject(hugeError('Connection terminated unexpectedly')) : inner.ledger.takeDue(...asked);
  const desk = await openDesk({ clock, log, store: { ...inner, ledger: { ...inner.ledger, takeDue } } });
  await desk.plan({ every: 15 });
  await desk.turn(HOUR, 1_000);
  expect(lines.length).toBeGreaterThan(50);
  expect(lines.length).toBeLessThanOrEqual(62);
  expect(bytesOf(lines)).toBeLessThan(150_000);
  isAway = false;
  lines.length = 0;
  await desk.turn(3 * MINUTE, 1_000);
  expect(
    lines.filter((line) => line.includes('Not for a minute now: The store did not answer')),
  ).toHaveLength(1);
  // Beside it what became of breaks: those that were missed are one fault, which is counted; one that is posted has its line.
  const aboutBreaks = lines.filter((line) => /A break was (?:skipped|posted)/u.test(line));
  expect(aboutBreaks.length).toBeLessThanOrEqual(4);
  expect(aboutBreaks.join('')).toContain('"outcome":"late","times":3');
  expect(lines.length - aboutBreaks.length).toBeLessThanOrEqual(4);
});
