import { expect, it } from 'vitest';
import { createLog } from '../../src/logging/log.ts';
import { createQuietLog } from '../../src/logging/quiet-log.ts';
import { manualClock } from '../support/platform/clock.ts';
import { recordingLog } from '../support/platform/recording-log.ts';

const MINUTE = 60_000;

function open() {
  const clock = manualClock();
  const { log, logged } = recordingLog();
  const told = () => logged.filter(({ level }) => level !== 'debug');
  return { clock, quiet: createQuietLog(log, clock), logged, told };
}

it('the quiet log says an hour of faults in a line a minute, with counts, and when it is over', () => {
  const { clock, quiet, logged, told } = open();
  for (let second = 0; second < 3_600; second += 1) {
    quiet.warn({ channel: `slack:T1/C${second % 40}` }, 'A break was not delivered.');
    clock.advance(1_000);
  }
  expect(told()).toHaveLength(1 + 60);
  expect(told()[0]?.fields).toEqual({ channel: 'slack:T1/C0' });
  const counted = told()
    .slice(1)
    .map(({ fields }) => (fields as { readonly times: number }).times);
  expect(counted.reduce((sum, times) => sum + times, 0)).toBe(3_599);
  expect(logged.filter(({ level }) => level === 'debug')).toHaveLength(3_599);

  clock.advance(2 * MINUTE);
  expect(told().at(-1)).toEqual({
    level: 'info',
    fields: { times: 3_600, minutes: 60 },
    message: 'Not for a minute now: A break was not delivered.',
  });
  clock.advance(24 * 60 * MINUTE);
  expect(told()).toHaveLength(62);
});

it('the quiet log keeps what is once as it is, and different faults and platforms apart', () => {
  const { clock, quiet, told } = open();
  quiet.error({ channel: 'slack:T1/C1' }, 'A break was not delivered.');
  quiet.warn({ channel: 'slack:T1/C1' }, 'A break was not delivered.');
  quiet.warn({ channel: 'discord:G1/C1' }, 'A break was not delivered.');
  quiet.warn({ platform: 'slack' }, 'Another sentence.');
  quiet.info({}, 'Good news.');
  quiet.info({}, 'Good news.');
  expect(told()).toHaveLength(6);
  clock.advance(10 * MINUTE);
  expect(told()).toHaveLength(6);
});

it('the quiet log counts by who says it where the words are not ours: strangers have a hand in them', () => {
  const { clock, quiet, told } = open();
  for (let n = 0; n < 10_000; n += 1) quiet.warn({ from: 'bolt' }, `Unknown path /${n}`);
  expect(told()).toHaveLength(1);
  clock.advance(MINUTE);
  expect(told()[1]).toMatchObject({ fields: { from: 'bolt', times: 9_999 }, message: 'Unknown path /9999' });
});

it('the quiet log remembers only so many faults at once', () => {
  const { clock, quiet, told } = open();
  for (let n = 0; n < 2_000; n += 1) quiet.warn({}, `Fault ${n}`);
  expect(told()).toHaveLength(2_000);
  quiet.warn({}, 'Fault 0');
  quiet.warn({}, 'Fault 1999');
  // The first was forgotten, the last was not.
  expect(told()).toHaveLength(2_001);
  clock.advance(MINUTE);
  expect(told().at(-1)).toMatchObject({ message: 'Fault 1999', fields: { times: 1 } });
});

it('the quiet log says at the end what it has kept back', () => {
  const { quiet, told } = open();
  for (let n = 0; n < 3; n += 1) quiet.error({ n }, 'The store did not answer.');
  quiet.flush();
  const since: unknown = expect.stringMatching(/^\d{4}-.*Z$/u);
  expect(told().map(({ fields }) => fields)).toEqual([{ n: 0 }, { n: 2, times: 2, since }]);
});

it('the quiet log writes of an error what helps, and neither a request nor a picture', async () => {
  let written = '';
  const log = await createLog({
    level: 'info',
    to: { write: (line) => (written += line) },
    readable: false,
    colour: false,
  });
  const error = Object.assign(new Error('x'.repeat(10_000), { cause: new Error('the cause') }), {
    code: 'ECONNREFUSED',
    status: 503,
    request: { body: 'y'.repeat(100_000), headers: { authorization: 'Bot abc' } },
  });
  log.warn({ err: error }, 'It failed.');
  expect(written.length).toBeLessThan(6_000);
  expect(written).not.toContain('yyy');
  expect(JSON.parse(written)).toMatchObject({
    err: { type: 'Error', code: 'ECONNREFUSED', status: '503', cause: 'Error: the cause' },
    msg: 'It failed.',
  });
});
