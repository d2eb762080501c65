/**
 * Quiet when ignored: after three breaks in a row that nobody touched the interval doubles for the rest of the working day,
 * and again after three more, up to four hours. A press on any of them ends it at once, and so does whoever asks for a
 * break. It follows from the breaks that were posted alone, so that every program comes to the same, also after a restart;
 * and slots stay where the timetable has them: those in between are left out.
 */
import type { Instant, Plan, Timetable } from '../../content/plan.ts';
import type { PostedBreak, Quiet } from '../../content/quiet.ts';
import { MINUTE, wallTimeAt } from './offset-changes.ts';
import { isAsked } from './slots.ts';

const IN_A_ROW = 3;
const LONGEST_MINUTES = 240;

/** Of a plan that is quiet when ignored. */
export type QuietPlan = Timetable & Pick<Plan, 'quiet'>;

/** The day on which a working day began, in days since 1970: a range past midnight belongs to the day before. */
function workdayOf({ zone, hours }: Timetable, at: Instant): number {
  const { day, minute } = wallTimeAt(zone, at) ?? { day: 0, minute: 0 };
  const isOfYesterday = hours.some(({ start, end }) => end <= start && minute < end);
  return isOfYesterday ? day - 1 : day;
}

/** `until`: no break before this instant. */
export type QuietNow = Quiet & { readonly until: Instant };

/** What holds for a slot; nothing where breaks come as often as set. `lately`: posted before it, in order. */
export function quietAt(
  plan: QuietPlan,
  lately: readonly PostedBreak[] | undefined,
  slot: Instant,
): QuietNow | undefined {
  if (!plan.quiet || lately === undefined || isAsked(slot)) return undefined;
  const today = workdayOf(plan, slot);
  // Whoever asks for a break is there.
  const touches = lately.flatMap((one) => [one.touchedAt ?? [], isAsked(one.slot) ? one.slot : []].flat());
  const touched = Math.max(...touches, -Infinity);
  const ignored = lately.filter(
    (one) => one.slot > touched && one.slot < slot && workdayOf(plan, one.slot) === today,
  );
  const last = ignored.at(-1);
  const every = Math.min(
    plan.every * 2 ** Math.floor(ignored.length / IN_A_ROW),
    Math.max(plan.every, LONGEST_MINUTES),
  );
  if (last === undefined || every === plan.every) return undefined;
  return { ignored: ignored.length, every, until: last.slot + every * MINUTE };
}

/** Whether a slot is left out. */
export const isLeftOut = (
  plan: QuietPlan,
  lately: readonly PostedBreak[] | undefined,
  slot: Instant,
): boolean => slot < (quietAt(plan, lately, slot)?.until ?? -Infinity);

/** Of slots that are ahead those that come, if nobody presses anything meanwhile. */
export function comingOf(
  plan: QuietPlan,
  lately: readonly PostedBreak[] | undefined,
  slots: readonly Instant[],
): readonly Instant[] {
  if (lately === undefined) return slots;
  const posted = [...lately];
  return slots.filter((slot) => {
    if (isLeftOut(plan, posted, slot)) return false;
    posted.push({ slot });
    return true;
  });
}
