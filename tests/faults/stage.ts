/** Many channels on one desk, a fault, and the judge. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Plan } from '../../content/plan.ts';
import { openDesk, memoryStore, type TestDesk } from '../support/desk.ts';
import { judge, type Evidence, type Span, type Verdict } from '../support/faults/judge.ts';
import type { Script } from '../support/scripted-adapter.ts';
import { turnedClock, type TurnedClock } from '../support/turned-clock.ts';
import type { Store } from '../../src/store/store.ts';
import { faultyPlatform, type FaultyPlatform } from './platform.ts';

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Monday, before the first slots. */
const morning = Date.parse('2026-11-23T00:00:00Z');

/** Every half hour, day and night, each channel at a minute of its own. */
const planOf = (n: number): Partial<Plan> => ({
  every: 30,
  at: n % 30,
  hours: [{ start: 0, end: 1440 }],
  days: [1, 2, 3, 4, 5, 6, 7],
});

export interface Stage {
  readonly desk: TestDesk;
  readonly clock: TurnedClock;
  readonly platform: FaultyPlatform;
  readonly store: Store;
  /** Works for so long, with a tick each `stepMs`. */
  works(forMs: number, stepMs?: number): Promise<void>;
  /** The same, with a tick each second, while the clock stops whenever somebody wants to wake. */
  flows(forMs: number): Promise<void>;
  /** The clock goes on, or back, while nothing runs. */
  leaps(byMs: number): void;
  judge(fault: Span, evidence?: Partial<Evidence>): Promise<Verdict>;
}

export interface StageOptions extends Script {
  readonly channels?: number;
  readonly store?: Store;
  /** How far its clock is wrong. */
  readonly skewMs?: number;
  readonly plan?: (n: number) => Partial<Plan>;
}

export async function openStage(options: StageOptions = {}): Promise<Stage> {
  const { channels = 30, plan = planOf, skewMs = 0 } = options;
  const clock = turnedClock(morning + skewMs);
  const platform = faultyPlatform(clock, options);
  const store = options.store ?? (await memoryStore());
  const desk = await openDesk({ clock, store, adapter: platform.adapter });
  for (let n = 0; n < channels; n += 1)
    await desk.plan(plan(n), { platform: 'scripted', workspace: 'W1', channel: `C${n}` });
  return {
    desk,
    clock,
    platform,
    store,
    works: (forMs, stepMs = 20 * SECOND) => desk.turn(forMs, stepMs),
    async flows(forMs) {
      const end = clock.now() + forMs;
      while (clock.now() < end) {
        void desk.app.tick();
        const next = clock.now() + SECOND;
        while (clock.now() < next) {
          for (let turns = 0; turns < 40; turns += 1) await nextTurn();
          clock.set(Math.min(next, clock.nextWake() ?? next));
        }
      }
      await desk.settle();
    },
    leaps(byMs) {
      clock.advance(byMs);
    },
    judge: (fault, evidence = {}) =>
      judge({
        store,
        shown: platform.shown,
        slots: { from: morning, to: clock.now() - 2 * MINUTE },
        calmFrom: fault.to + 2 * MINUTE,
        served: [
          { from: morning, to: fault.from },
          { from: fault.to, to: clock.now() },
        ],
        ...evidence,
      }),
  };
}
