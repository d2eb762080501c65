/** Programs at work on one store, with one clock: started, killed, started again. */
import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { Instant } from '../../../content/plan.ts';
import type { Location } from '../../../src/store/location.ts';
import type { Orders } from '../fast-program.ts';
import type { Span } from './judge.ts';
import type { KillPoint } from './kill-points.ts';
import { openSharedClock, until } from './shared-clock.ts';

export interface FleetOptions {
  /** The bundled program. */
  readonly program: string;
  readonly location: Location;
  readonly folder: string;
  readonly posts: string;
  readonly replicas: number;
  /** How far the clocks of the replicas are apart at most, in milliseconds. */
  readonly skewMs: number;
}

/** All times are simulated. */
export interface Fleet {
  now(): Instant;
  readonly startedAt: Instant;
  /** When each program was at work, and when those that were killed died. */
  readonly served: readonly Span[];
  readonly deaths: readonly Instant[];
  /** Fills up the ranks; the last to come dies at this point once it has lived for so long. False where it never did. */
  meet(point: KillPoint, afterMs: number, withinMs?: number): Promise<boolean>;
  /** Kills some at once, after a while. */
  kill(count: number, afterMs: number): Promise<void>;
  /** Lets all work for so long and ends them; resolves with what they passed. */
  finish(afterMs: number): Promise<{ readonly at: Instant; readonly passed: ReadonlySet<string> }>;
}

/** Just before the first slots of the day, in the first days of a month. */
const START = Date.parse('2026-12-01T00:59:45Z');
const STEP_MS = 500;
/** How many times faster than the real time the clock goes on at the end: eight seconds leave most of one for real. */
const END_SPEED = 10;
/** Far longer than it takes to come to any point. */
const NEVER_MS = 30 * 60_000;

type Child = ChildProcessByStdio<Writable, Readable, null>;

interface Program {
  readonly child: Child;
  readonly lines: Interface;
  readonly ended: Promise<unknown>;
}

interface Member extends Program {
  readonly number: number;
  readonly since: Instant;
}

export function openFleet(options: FleetOptions): Fleet {
  const { location, folder, posts, replicas, skewMs } = options;
  const file = path.join(folder, 'clock');
  const clock = openSharedClock(file, 'w+');
  clock.set(START);
  const served: Span[] = [];
  const deaths: Instant[] = [];
  const members = new Set<Member>();
  let programs = 0;
  /** Loaded and waiting, so that the next one starts at once. */
  let standby = load(options);

  /** Nobody is at work: the time stands still. Whoever dies is waited for until it is buried. */
  const stopping = new AbortController();
  const running = (async () => {
    while (!stopping.signal.aborted) {
      const now = clock.now();
      await until(
        () =>
          stopping.signal.aborted || (members.size > 0 && [...members].every((one) => hasCaughtUp(one, now))),
      );
      clock.set(now + STEP_MS);
    }
  })();
  const hasCaughtUp = ({ number, since }: Member, now: Instant): boolean =>
    Math.max(clock.progressOf(number), since - 1) >= now;

  const works = (forMs: number): Promise<void> => {
    const end = clock.now() + forMs;
    return until(() => clock.now() >= end);
  };

  async function start(more: Partial<Orders>): Promise<Member> {
    const { child, lines, ended } = await standby;
    standby = load(options);
    programs += 1;
    const number = programs;
    const skew = (((number % 3) - 1) * skewMs) / 2;
    const order: Orders = {
      ...{ location, posts, clock: file, program: number, start: START, skewMs: skew },
      ...more,
    };
    const ready = once(lines, 'line');
    child.stdin.write(`${JSON.stringify(order)}\n`);
    // It may die before it is ready.
    await Promise.race([ready, ended]);
    const member: Member = { child, lines, ended, number, since: clock.now() };
    members.add(member);
    return member;
  }

  async function bury(member: Member): Promise<void> {
    await member.ended;
    members.delete(member);
    served.push({ from: member.since, to: clock.now() });
    deaths.push(clock.now());
  }

  async function fill(count: number): Promise<void> {
    while (members.size < count) await start({});
  }

  return {
    now: () => clock.now(),
    startedAt: START,
    served,
    deaths,
    async meet(at, afterMs, withinMs = NEVER_MS) {
      await fill(replicas - 1);
      // What happens at the start cannot wait.
      const isAtStart = /^(planAnew|prune|renew)/.test(at);
      const from = clock.now() + (isAtStart ? 0 : afterMs);
      const victim = await start({
        fate: { at, from },
        afterWrongClock: at.startsWith('planAnew'),
        afterOldCalendar: at.startsWith('renew'),
        // Of several, those whose clocks are behind find everything taken.
        skewMs: skewMs / 2,
      });
      let isMet = false;
      void victim.ended.then(() => {
        isMet = true;
      });
      const never = from + withinMs;
      await until(() => isMet || clock.now() >= never);
      const result = isMet;
      victim.child.kill('SIGKILL');
      await bury(victim);
      return result;
    },
    async kill(count, afterMs) {
      await fill(replicas);
      await works(afterMs);
      const victims = [...members].sort(() => Math.random() - 0.5).slice(0, count);
      for (const { child } of victims) child.kill('SIGKILL');
      await Promise.all(victims.map(bury));
    },
    async finish(afterMs) {
      await fill(replicas);
      await works(afterMs);
      const at = clock.now();
      const passed = new Set<string>();
      const all = [...members];
      const said = all.map(async (member) => {
        const [line] = (await once(member.lines, 'line')) as [string];
        // The clock waits for the others alone.
        members.delete(member);
        return line;
      });
      for (const { child, since } of all) {
        served.push({ from: since, to: at });
        child.stdin.write('end\n');
      }
      for (const line of await Promise.all(said))
        for (const point of Object.keys(JSON.parse(line) as object)) passed.add(point);
      // What is in hand may wait for the clock, which nobody keeps up with any more: it must not run through the time
      // that a program has to end while the store still writes.
      const beyond = setInterval(() => {
        clock.set(clock.now() + STEP_MS);
      }, STEP_MS / END_SPEED);
      await Promise.all(all.map(({ ended }) => ended));
      clearInterval(beyond);
      stopping.abort();
      await running;
      const spare = await standby;
      spare.child.kill('SIGKILL');
      await spare.ended;
      clock.close();
      return { at, passed };
    },
  };
}

async function load({ program, location }: FleetOptions): Promise<Program> {
  const child: Child = spawn(process.execPath, [program, location.kind], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  // A killed program does not read what it is told.
  child.stdin.on('error', () => undefined);
  const ended = once(child, 'close');
  const lines = createInterface({ input: child.stdout });
  await Promise.race([once(lines, 'line'), ended]);
  return { child, lines, ended };
}
