/** How often one person may have something done: beyond it nobody means it, and everybody else would have to wait. */
import { BoundedMap } from '../adapters/port/bounded-map.ts';
import type { Instant } from '../content/plan.ts';

const MINUTE_MS = 60_000;
/** Of whom it is remembered: who was heard of least lately is forgotten first. */
const MOST_PEOPLE = 10_000;

/** `firstRefused`: it has not been said yet that it was too much. */
export type Allowance =
  { readonly may: true } | { readonly may: false; readonly waitMs: number; readonly firstRefused: boolean };

export interface PeopleLimit {
  /** Counts an action. Where it may not be done: in how many milliseconds the next one may. */
  take(person: string, now: Instant): Allowance;
}

interface Lately {
  readonly done: readonly Instant[];
  readonly wasRefused: boolean;
}

/** `aMinute`: actions of one person within any minute. */
export function createPeopleLimit(aMinute: number): PeopleLimit {
  const people = new BoundedMap<string, Lately>(MOST_PEOPLE);

  return {
    take(person, now) {
      const known = people.get(person);
      // Those of a future that a wrong clock has told are over.
      const done = (known?.done ?? []).filter((at) => at <= now && now - at < MINUTE_MS);
      const [first] = done;
      if (first === undefined || done.length < aMinute) {
        people.set(person, { done: [...done, now], wasRefused: false });
        return { may: true };
      }
      people.set(person, { done, wasRefused: true });
      return { may: false, waitMs: first + MINUTE_MS - now, firstRefused: known?.wasRefused !== true };
    },
  };
}
