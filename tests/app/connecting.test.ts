/** Platforms that cannot be reached, are set up wrong, or take their time: each is its own affair. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { ChatAdapter } from '../../adapters/port/adapter.ts';
import type { Connection, ConnectionProblem } from '../../adapters/port/connection.ts';
import { createConnecting, type Connecting } from '../../src/program/connecting.ts';
import { recordingInbox } from '../contracts/adapter-stage.ts';
import { recordingLog, type Logged } from '../support/platform/recording-log.ts';
import { scriptedAdapter } from '../support/scripted-adapter.ts';
import { turnedClock, type TurnedClock } from '../support/turned-clock.ts';

const away: Connection = {
  connected: false,
  problem: { setting: 'A_URL', wrong: 'cannot be reached', remedy: 'Look at the network.', retryAfterMs: 0 },
};
const wrong = (setting: string): Connection & { readonly problem: ConnectionProblem } => ({
  connected: false,
  problem: { setting, wrong: 'is wrong', remedy: 'Copy it again.' },
});
const there: Connection = { connected: true };

/** A platform that answers each try as it is told: the last answer for ever. */
function platform(name: string, ...answers: (Connection | Promise<Connection> | Error)[]) {
  const tries: number[] = [];
  let disconnected = 0;
  const adapter = (clock: TurnedClock): ChatAdapter => ({
    ...scriptedAdapter({ platform: name }),
    async connect() {
      tries.push(clock.now());
      const answer = answers[Math.min(tries.length, answers.length) - 1] ?? there;
      if (answer instanceof Error) throw answer;
      return answer;
    },
    async disconnect() {
      disconnected += 1;
    },
  });
  return { adapter, tries, disconnected: () => disconnected };
}

interface Started extends Connecting {
  readonly clock: TurnedClock;
  readonly logged: readonly Logged[];
  isReady(): boolean;
  given(): readonly string[] | undefined;
  errors(): readonly string[];
  pass(ms: number): Promise<void>;
}

async function start(
  platforms: readonly ReturnType<typeof platform>[],
  problems: readonly ConnectionProblem[] = [],
): Promise<Started> {
  const clock = turnedClock(1_000_000);
  const { log, logged } = recordingLog();
  const opened = createConnecting({
    adapters: platforms.map(({ adapter }) => adapter(clock)),
    problems,
    inbox: recordingInbox().inbox,
    clock,
    log,
  });
  let isReady = false;
  let given: readonly string[] | undefined;
  void opened.ready.then(() => (isReady = true));
  void opened.hopeless.then((all) => (given = all.map(({ setting }) => setting)));
  const settle = async (): Promise<void> => {
    for (let turns = 0; turns < 20; turns += 1) await nextTurn();
  };
  await settle();
  return Object.assign(opened, {
    clock,
    logged,
    isReady: () => isReady,
    given: () => given,
    errors: () => logged.filter(({ level }) => level === 'error').map(({ message }) => message),
    async pass(ms: number) {
      const end = clock.now() + ms;
      for (let next = clock.nextWake(); next !== undefined && next <= end; next = clock.nextWake()) {
        clock.set(next);
        await settle();
      }
      clock.set(end);
      await settle();
    },
  });
}

const never = new Promise<Connection>(() => undefined);

describe('connecting', () => {
  it('is done once all are there', async () => {
    const started = await start([platform('a', there), platform('b', there)]);
    expect([started.isReady(), started.connected, started.errors()]).toEqual([true, ['a', 'b'], []]);
  });

  it('serves what works though another is set up wrong, and says so', async () => {
    const other = platform('b', wrong('B_TOKEN'));
    const started = await start([platform('a', there), other]);
    await started.pass(3_600_000);
    expect([started.isReady(), started.connected, started.given()]).toEqual([true, ['a'], undefined]);
    expect(started.errors()).toEqual(['A platform is not served: B_TOKEN is wrong. Copy it again.']);
    expect(other.tries).toHaveLength(1);
  });

  it('keeps trying what is away, ever more rarely, told at once and then once a minute at most', async () => {
    const other = platform('b', ...Array.from({ length: 12 }, () => away), there);
    const started = await start([platform('a', there), other]);
    expect([started.isReady(), started.errors().length]).toEqual([true, 1]);
    await started.pass(3_600_000);
    const waits = other.tries.slice(1).map((at, n) => (at - (other.tries[n] ?? 0)) / 1_000);
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60, 60, 60, 60]);
    expect(started.connected).toEqual(['a', 'b']);
    // At 0, 63 and 123 seconds and so on.
    expect(started.errors()).toHaveLength(7);
    expect(started.errors()[0]).toBe(
      'A platform cannot be reached, and is tried again: A_URL cannot be reached. Look at the network.',
    );
  });

  it('keeps trying when nothing at all can be reached', async () => {
    const started = await start([platform('a', away, away, away, there), platform('b', away)]);
    expect([started.isReady(), started.given()]).toEqual([true, undefined]);
    await started.pass(10_000);
    expect([started.connected, started.given()]).toEqual([['a'], undefined]);
  });

  it('waits as long as a platform asks', async () => {
    const asks: Connection = { connected: false, problem: { ...away.problem, retryAfterMs: 90_000 } };
    const one = platform('a', asks, there);
    const started = await start([one]);
    await started.pass(89_999);
    expect(one.tries).toHaveLength(1);
    await started.pass(1);
    expect(started.connected).toEqual(['a']);
  });

  it('does not wait for long for one that hangs', async () => {
    const started = await start([platform('a', there), platform('b', never)]);
    expect(started.isReady()).toBe(false);
    await started.pass(5_000);
    expect(started.isReady()).toBe(true);
  });

  it('gives up where all are set up wrong, with all that is wrong', async () => {
    const started = await start([platform('a', wrong('A_TOKEN')), platform('b', wrong('B_TOKEN'))]);
    expect(started.given()).toEqual(['A_TOKEN', 'B_TOKEN']);
  });

  it('counts what could not even be tried', async () => {
    const { problem } = wrong('C_KEY');
    const both = await start([platform('a', wrong('A_TOKEN'))], [problem]);
    expect([both.isReady(), both.given()?.toSorted()]).toEqual([true, ['A_TOKEN', 'C_KEY']]);
    const one = await start([platform('a', there)], [problem]);
    expect([one.isReady(), one.given()]).toEqual([true, undefined]);
    expect(one.errors()).toEqual(['A platform is not served: C_KEY is wrong. Copy it again.']);
    const none = await start([], [problem]);
    expect(none.given()).toEqual(['C_KEY']);
  });

  it('gives up as soon as nothing is left, also when that shows later', async () => {
    const started = await start([
      platform('a', wrong('A_TOKEN')),
      platform('b', away, away, wrong('B_TOKEN')),
    ]);
    expect(started.given()).toBeUndefined();
    await started.pass(10_000);
    expect(started.given()).toEqual(['A_TOKEN', 'B_TOKEN']);
  });

  it('goes on where an adapter throws', async () => {
    const started = await start([platform('a', new Error('Oh no.'), there)]);
    expect(started.errors()).toHaveLength(1);
    await started.pass(2_000);
    expect(started.connected).toEqual(['a']);
  });

  it('tries nothing any more once it is stopped, and lets go of what came late', async () => {
    let arrive: (connection: Connection) => void = () => undefined;
    const late = platform(
      'a',
      new Promise<Connection>((resolve) => {
        arrive = resolve;
      }),
    );
    const other = platform('b', away);
    const started = await start([late, other]);
    started.stop();
    arrive(there);
    await started.pass(600_000);
    expect([late.disconnected(), other.tries.length, started.connected]).toEqual([1, 1, []]);
  });

  it('says nothing of what fails once it is stopped', async () => {
    let fail: (error: Error) => void = () => undefined;
    const late = platform(
      'a',
      new Promise<Connection>((_, reject) => {
        fail = reject;
      }),
    );
    const started = await start([late]);
    started.stop();
    fail(new Error('The store is closed.'));
    await started.pass(600_000);
    expect([started.errors(), late.tries.length, started.isReady()]).toEqual([[], 1, true]);
  });
});
