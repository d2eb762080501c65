import { setMaxListeners } from 'node:events';
import fc from 'fast-check';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Instant } from '../../content/plan.ts';
import { createMembership, type Membership } from '../../scheduler/pacing/membership.ts';
import { sleep, type Clock } from '../../adapters/port/clock.ts';
import { LONGEST_WAIT_MS } from '../../scheduler/pacing/pacer.ts';
import { createPlatformPacing, type PlatformPacing } from '../../scheduler/pacing/platform-pacing.ts';
import type { Beat, Replicas } from '../../scheduler/ports/replicas.ts';
import { mostInASecond, passTime } from '../support/pass-time.ts';
import { unlimited } from '../support/scripted-adapter.ts';
import { turnedClock } from '../support/turned-clock.ts';

const start = 1_000_000;
const never = new AbortController().signal;
// As the scheduler's own signals: every post that waits for something listens.
setMaxListeners(0, never);
const log = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };

/** What several programs share. */
function sharedReplicas(): Replicas & { readonly rows: Map<string, Instant> } {
  const rows = new Map<string, Instant>();
  return {
    rows,
    async beat(replica, now) {
      rows.set(replica, now);
      await nextTurn();
      return [...rows].map(([name, seenAt]): Beat => ({ replica: name, seenAt }));
    },
    async leave(replica) {
      rows.delete(replica);
    },
    async forget(dead) {
      for (const { replica, seenAt } of dead) if (rows.get(replica) === seenAt) rows.delete(replica);
    },
    latest: async () => (rows.size === 0 ? undefined : Math.max(...rows.values())),
  };
}

interface Program {
  readonly own: Clock;
  readonly attends: Membership;
  readonly lanes: PlatformPacing;
  /** Nothing of it runs until then: its machine is paused. */
  pausedUntil: Instant;
  isGone: boolean;
}

/** A bot in several programs, each of which always has more to post than it may. */
function openBot(limit: number) {
  const clock = turnedClock(start);
  const replicas = sharedReplicas();
  const programs: Program[] = [];
  const sent: Instant[] = [];

  const begin = (): void => {
    const own: Clock = {
      now: () => clock.now(),
      after(milliseconds, run) {
        let cancel = clock.after(milliseconds, function wake() {
          if (program.pausedUntil > clock.now())
            cancel = clock.after(program.pausedUntil - clock.now(), wake);
          else run();
        });
        return () => {
          cancel();
        };
      },
    };
    const lanes = createPlatformPacing({ ...unlimited, bot: limit }, own, never);
    const attends = createMembership({ replicas, self: `program ${programs.length}`, clock: own, log });
    const program: Program = { own, attends, lanes, pausedUntil: 0, isGone: false };
    programs.push(program);
  };

  async function postSome(program: Program): Promise<void> {
    const { attends, lanes, own, isGone } = program;
    if (isGone) return;
    await attends.keep();
    lanes.share(attends.members);
    if (!attends.isOpen(clock.now())) return;
    for (let n = 0; n < limit; n += 1)
      void (async () => {
        const place = { workspace: 'W', channel: `C${n}` };
        const { go } = lanes.turn(place, clock.now());
        if (go === 'later' || (go === 'soon' && !(await lanes.pass(place)))) return;
        for (let wait = lanes.goOut(place, clock.now()); wait > 0; wait = lanes.goOut(place, clock.now())) {
          if (wait > LONGEST_WAIT_MS) return;
          await sleep(own, Math.ceil(wait), never);
        }
        if (!program.isGone && attends.isOpen(clock.now())) sent.push(clock.now());
      })();
  }

  async function passSeconds(seconds: number): Promise<void> {
    for (let second = 0; second < seconds; second += 1) {
      const now = clock.now();
      for (const program of programs) if (program.pausedUntil <= now) await postSome(program);
      await passTime(clock, now + 1_000);
    }
  }

  return { clock, replicas, programs, sent, begin, passSeconds };
}

const programsSeenBy = ({ attends }: Program): number => attends.members.others.length + 1;

const sentBetween = (sent: readonly Instant[], from: Instant, until: Instant): number =>
  sent.filter((at) => at >= from && at < until).length;

describe('a program that has the store for itself', () => {
  it('posts at once, at the whole rate', async () => {
    const bot = openBot(50);
    bot.begin();
    await bot.passSeconds(5);
    expect(sentBetween(bot.sent, start, start + 1_000)).toBeGreaterThan(40);
    expect(mostInASecond(bot.sent)).toBeLessThanOrEqual(50);
  });

  it('posts nothing once the store has not answered for a while', async () => {
    const bot = openBot(50);
    bot.begin();
    await bot.passSeconds(2);
    const [program] = bot.programs;
    expect(program?.attends.isOpen(bot.clock.now())).toBe(true);
    expect(program?.attends.isOpen(bot.clock.now() + 6_000)).toBe(false);
  });
});

describe('programs that share a store', () => {
  it('share the rate: who joins posts nothing until it was noticed, then its share', async () => {
    const bot = openBot(40);
    bot.begin();
    await bot.passSeconds(5);
    bot.begin();
    await bot.passSeconds(30);
    expect(bot.programs.map(({ attends }) => attends.members.others.length + 1)).toEqual([2, 2]);
    expect(mostInASecond(bot.sent)).toBeLessThanOrEqual(40);
    // Most of the rate is used again at the end.
    const now = bot.clock.now();
    expect(sentBetween(bot.sent, now - 10_000, now)).toBeGreaterThan(330);
  });

  it('do not know of one that joins before the store has answered it: its ten seconds count from then', async () => {
    const clock = turnedClock(start);
    const shared = sharedReplicas();
    let answersIn = 9_000;
    const slow: Replicas = {
      ...shared,
      async beat(replica, now) {
        await clock.sleep(answersIn, never);
        return shared.beat(replica, now);
      },
    };
    await createMembership({ replicas: shared, self: 'first', clock, log }).keep();
    const second = createMembership({ replicas: slow, self: 'second', clock, log });
    const kept = second.keep();
    await passTime(clock, start + 9_000);
    await kept;
    answersIn = 0;
    await second.keep();
    expect([12_000, 18_999].map((ms) => second.isOpen(start + ms))).toEqual([false, false]);
    await passTime(clock, start + 18_000);
    await second.keep();
    expect(second.isOpen(start + 19_500)).toBe(true);
  });

  it('forget one that dies after some beats, and one that leaves at once', async () => {
    const bot = openBot(40);
    for (let n = 0; n < 3; n += 1) bot.begin();
    await bot.passSeconds(15);
    const [first, second, third] = bot.programs;
    if (first === undefined || second === undefined || third === undefined) throw new Error('Three began.');
    expect(programsSeenBy(first)).toBe(3);

    second.isGone = true;
    await second.attends.leave();
    await bot.passSeconds(3);
    expect(programsSeenBy(first)).toBe(2);

    third.isGone = true;
    await bot.passSeconds(15);
    expect(programsSeenBy(first)).toBe(2);
    await bot.passSeconds(10);
    expect(programsSeenBy(first)).toBe(1);
    expect([...bot.replicas.rows.keys()]).toEqual(['program 0']);
  });

  it('never post more than the platform takes in any second, whoever joins, leaves, dies or is paused', async () => {
    const step = fc.record({
      do: fc.constantFrom('join', 'leave', 'die', 'pause', 'wait'),
      which: fc.nat(4),
      seconds: fc.integer({ min: 0, max: 30 }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 5, max: 30 }),
        fc.array(step, { minLength: 3, maxLength: 8 }),
        async (limit, steps) => {
          const bot = openBot(limit);
          bot.begin();
          for (const { do: what, which, seconds } of steps) {
            const program = bot.programs[which % bot.programs.length];
            if (program === undefined) continue;
            switch (what) {
              case 'join':
                if (bot.programs.length < 5) bot.begin();
                break;
              case 'leave':
                program.isGone = true;
                // As the scheduler does it.
                await bot.passSeconds(2);
                await program.attends.leave();
                break;
              case 'die':
                program.isGone = true;
                break;
              case 'pause':
                program.pausedUntil = bot.clock.now() + seconds * 1_000;
                break;
              case 'wait':
                break;
            }
            await bot.passSeconds(seconds);
          }
          expect(mostInASecond(bot.sent)).toBeLessThanOrEqual(limit);
        },
      ),
      { numRuns: 60 },
    );
  });
});
