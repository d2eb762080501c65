/** Days go by on a platform, from one break to the next, and nobody touches any. */
import { expect } from 'vitest';
import type { Stage } from '../../contracts/adapter-stage.ts';
import { memoryStore } from '../desk.ts';
import { turnedClock } from '../turned-clock.ts';
import { openOffice, type Office } from './office.ts';

const HOUR = 3_600_000;
const MOMENT = 2_000;
/** Monday, an hour and a moment before the first break. */
const morning = Date.parse('2026-11-23T08:50:02Z');

export interface UntouchedDays<S extends Stage> {
  readonly office: () => Office<S>;
  /** So many hours. */
  pass(hours: number): Promise<void>;
  /** The program ends, and another one begins. */
  restart(): Promise<void>;
}

/** From two days and a break on it is three days of breaks that nobody touched, and an hour later they were ignored. */
export const UNTOUCHED_HOURS = 50;

export async function openUntouchedDays<S extends Stage>(
  stage: S,
  advance: (ms: number) => void = () => undefined,
): Promise<UntouchedDays<S>> {
  const store = await memoryStore();
  const kept = { store: { ...store, close: () => Promise.resolve() }, clock: turnedClock(morning) };
  let office = await openOffice(stage, [], {}, kept);
  const turn = (ms: number): void => {
    kept.clock.advance(ms);
    advance(ms);
  };
  const settle = async (): Promise<void> => {
    await office.app.tick();
    await office.app.idle();
  };
  return {
    office: () => office,
    async pass(hours) {
      for (let hour = 0; hour < hours; hour += 1) {
        turn(HOUR - MOMENT);
        await settle();
        // What is asked at this hour is said a moment later, when the channel has its break.
        turn(MOMENT);
        await settle();
      }
      const stored = await store.plans.find(stage.channel);
      expect(stored?.plan.state.is).toBe('on');
    },
    async restart() {
      kept.clock.advance(MOMENT);
      await office.app.stop();
      kept.clock.advance(-MOMENT);
      office = await openOffice(stage, [], {}, kept);
    },
  };
}
