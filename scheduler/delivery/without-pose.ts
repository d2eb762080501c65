/** A break for which no pose is left: what is kept of it, and kind words in its place, once a day. */
import { personIn } from '../../adapters/port/refs.ts';
import type { Message } from '../../content/message.ts';
import type { Instant, Plan } from '../../content/plan.ts';
import type { DueSlot } from '../ports/ledger.ts';
import { wallTimeAt } from '../timetable/offset-changes.ts';
import { firstSlotFrom, isAsked, nextSlot } from '../timetable/slots.ts';
import type { Rules } from './rules.ts';

export interface WithoutPoseDeps {
  readonly graceMs: number;
  /** What no other notice is called. */
  readonly newId: () => string;
  /** What is said to the one whose break it is. */
  readonly words: (due: DueSlot) => Message;
}

const LONGEST_DAY_MS = 26 * 3_600_000;

/** Once a day is a greeting, once an hour a reproach: with the first break of the day, or the first that has no pose. */
function isFirstToday({ plan, row: { slot }, earlier }: DueSlot): boolean {
  if (isAsked(slot)) return true;
  const today = wallTimeAt(plan.zone, slot)?.day;
  const isToday = (at: Instant): boolean => wallTimeAt(plan.zone, at)?.day === today;
  if (earlier !== undefined && isToday(earlier.slot))
    return earlier.fate !== 'not posted' && firstSlotFrom(plan, earlier.slot, earlier.slot) === slot;
  return firstOf(plan, slot - LONGEST_DAY_MS, isToday) === slot;
}

function firstOf(plan: Plan, after: Instant, isMeant: (slot: Instant) => boolean): Instant | undefined {
  for (let slot = nextSlot(plan, after); slot !== undefined; slot = nextSlot(plan, slot))
    if (isMeant(slot)) return slot;
  return undefined;
}

export const createWithoutPose =
  ({ graceMs, newId, words }: WithoutPoseDeps): Rules['withoutPose'] =>
  (due, now) => {
    const person = personIn(due.channel);
    if (person === undefined) return { detail: 'no pose fits what this channel asks for' };
    const detail = 'no pose was left that suits you';
    if (!isFirstToday(due)) return { detail };
    return {
      detail,
      notice: {
        ...{ id: newId(), to: { are: 'person', person }, about: 'no pose', message: words(due) },
        ...{ silent: due.plan.silent, notBefore: now, until: now + graceMs },
      },
    };
  };
