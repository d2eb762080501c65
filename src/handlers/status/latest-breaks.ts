/** What became of a plan's latest breaks, as it is told. */
import { personIn } from '../../../adapters/port/refs.ts';
import { clockFrom } from '../../../content/moments.ts';
import { LATEST_SHOWN, type LatestBreak } from '../../../content/replies/status/latest-breaks.ts';
import { holdEnds } from '../../../scheduler/timetable/hold-ends.ts';
import { knowsZone } from '../../../scheduler/timetable/offset-changes.ts';
import { slotToShow } from '../../../scheduler/timetable/slots.ts';
import type { StoredPlan } from '../../store/store.ts';
import type { Context } from '../context.ts';
import { slotInWords } from './slot-words.ts';

export async function latestOf(
  { id, plan, channel }: StoredPlan,
  { store, now, settings }: Context,
): Promise<readonly LatestBreak[]> {
  const slots = await store.plans.latestSlots(id, now(), LATEST_SHOWN);
  return slots.map(({ slot, state, completions: done }) => {
    const heldUntil =
      state.is === 'held' && knowsZone(plan.zone)
        ? clockFrom(holdEnds({ row: { slot, plan: id }, plan }, settings.spreadMs), plan.zone)
        : undefined;
    const isOwn = personIn(channel) !== undefined;
    return { slot: slotToShow(slot), result: slotInWords(state, { isOwn, done, heldUntil }) };
  });
}
