/** By which clock somebody reads: what they have set for breaks of their own goes before what the platform tells. */
import type { ReaderClock } from '../../../content/replies/status/latest-breaks.ts';
import type { Context } from '../context.ts';
import { whoAsks } from '../personal/my-state.ts';

export async function clockOfReader(context: Context): Promise<ReaderClock | undefined> {
  const { store, people, from, showsTheirClock } = context;
  const own = await store.plans.find(await people.placeOf(whoAsks(context)));
  const { zone } = from.person;
  if (own !== undefined && own.plan.zone !== zone) return { is: 'set', zone: own.plan.zone };
  if (zone !== undefined) return { is: 'told', zone };
  return showsTheirClock(from.channel.platform) ? { is: 'shown' } : undefined;
}
