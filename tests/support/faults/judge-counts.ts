/** Breaks that are so old that a program forgets them when it starts: each of them is counted, and none of them twice. */
import type { Instant } from '../../../content/plan.ts';
import { newPlan } from '../../../content/plan.ts';
import { breakIdOf } from '../../../scheduler/break-id.ts';
import type { Store } from '../../../src/store/store.ts';
import { inCrowd } from './file-platform.ts';

const DAY_MS = 24 * 60 * 60_000;
const OLD_MS = 9 * DAY_MS;
const ALL = 1_000_000;

const counted = inCrowd('counted');
const offPlan = newPlan('UTC');

/** What is told of it last, so that whoever is killed before has left one more than is told. */
export async function leaveOldBreak(store: Store, now: Instant): Promise<void> {
  const earlier = await store.plans.find(counted);
  const left = earlier === undefined ? 0 : (await store.audit.latest(earlier.id, ALL)).length;
  // One of its own also where no time has gone by.
  const slot = now - OLD_MS - left;
  const stored = await store.plans.change(counted, () => ({
    plan: { ...offPlan, state: { is: 'on' } },
    changedAt: slot,
    next: { slot, at: slot },
  }));
  if (stored === undefined) return;
  const claim = { attempt: 1, pose: 'pigeon', version: 'chair', revision: stored.revision } as const;
  const taken = await store.ledger.takeDue(slot, 10, ({ row, revision }) =>
    row.slot === slot && row.revision === revision
      ? { record: { state: { is: 'sending' }, claim, sentAt: slot }, lookAgainAt: slot, missed: [] }
      : { missed: [] },
  );
  if (!taken.some(({ change }) => change.record !== undefined)) {
    // Another program was sooner, and has settled it as late: none is left, and so none is told.
    await store.plans.change(counted, () => ({ plan: offPlan, changedAt: now }));
    return;
  }
  // Once it is settled, another program may forget it at once.
  await store.breaks.complete(breakIdOf(counted, stored.id, slot), 'ann', slot);
  await store.ledger.settle([
    { plan: stored.id, slot, attempt: 1, result: { is: 'posted', messageId: String(slot) } },
  ]);
  await store.plans.change(counted, () => ({
    plan: offPlan,
    changedAt: now,
    audit: { what: 'breaks off' },
  }));
}

/** `unclear`: so many programs may have been killed while they left one. */
export async function judgeCounts(store: Store, unclear: number): Promise<readonly string[]> {
  const plan = await store.plans.find(counted);
  if (plan === undefined) return ['there is nothing to count'];
  const left = (await store.audit.latest(plan.id, ALL)).length;
  const { hours, people } = await store.counts.read(plan.id, 'UTC', await daysWith(store));
  const sum = (of: 'breaks' | 'done'): number => hours.reduce((total, hour) => total + hour[of], 0);
  const [breaks, done] = [sum('breaks'), sum('done')];
  return [
    ...(breaks < left || done < left ? [`of ${left} old breaks ${breaks} are counted, ${done} as done`] : []),
    ...(breaks > left + unclear ? [`${left} old breaks are counted as ${breaks}`] : []),
    ...(people === 1 ? [] : [`one person is counted as ${people}`]),
  ];
}

/** All that the programs can have left: whenever they began, a few days around. */
async function daysWith(store: Store): Promise<{ readonly from: number; readonly until: number }> {
  const latest = Math.floor(((await store.replicas.latest()) ?? 0) / DAY_MS);
  return { from: latest - 20, until: latest + 1 };
}
