/** A plan as it is told: with its next slots, and why they come less often. */
import { personIn } from '../adapters/port/refs.ts';
import { isForOneself } from '../content/abilities.ts';
import { asTheyLikeIt } from '../content/people/draw-own.ts';
import type { PlanNews } from '../content/replies/plans.ts';
import type { Services } from './handlers/context.ts';
import type { StoredPlan } from './store/store.ts';
import { aheadOf, quietNow, upcomingSlots } from './upcoming.ts';

/** A plan with its next slots, to be shown. */
export async function newsOf(
  context: Pick<Services, 'now' | 'store' | 'settings' | 'abilities' | 'words' | 'people'>,
  stored: StoredPlan,
  count: number,
): Promise<PlanNews> {
  const now = context.now();
  const { spreadMs } = context.settings;
  const ahead = await aheadOf(stored, context.store, { now, spreadMs });
  const upcoming = upcomingSlots(stored, ahead, now, count);
  const quiet = quietNow(stored.plan, ahead, now);
  const { platform } = stored.channel;
  const { workspace, platform: itsName } = context.words(platform);
  const common = { abilities: context.abilities(platform), upcoming, quiet, now };
  const person = personIn(stored.channel);
  if (person === undefined) return { ...common, plan: stored.plan, workspace };
  const set = (await context.people.find(person))?.settings;
  const abilities = common.abilities.filter(isForOneself);
  return { ...common, abilities, plan: asTheyLikeIt(stored.plan, set), workspace: itsName, isOwn: true };
}
