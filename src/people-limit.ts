/** How often one person may have something done: beyond it nobody means it, and everybody else would have to wait. */
import type { Instant } from '../content/plan.ts';

const MINUTE_MS = 60_000;
/** Of whom it is remembered: who was heard of least lately is forgotten first. */
const MOST_PEOPLE = 10_000;

export interface PeopleLimit {
  /** Counts an action: 0 where it may be done, else in how many milliseconds the next one may. */
  take(person: string, now: Instant): number;
}

/** `aMinute`: actions of one person within any minute. */
export function peopleLimit(aMinute: number): PeopleLimit {
  const done = new Map<string, readonly Instant[]>();
  return {
    take(person, now) {
      // Those of a future that a wrong clock has told are over.
      const lately = (done.get(person) ?? []).filter((at) => at <= now && now - at < MINUTE_MS);
      const [first] = lately;
      const isOver = first !== undefined && lately.length >= aMinute;
      done.delete(person);
      done.set(person, isOver ? lately : [...lately, now]);
      if (done.size > MOST_PEOPLE)
        for (const oldest of done.keys()) {
          done.delete(oldest);
          break;
        }
      return isOver ? first + MINUTE_MS - now : 0;
    },
  };
}
