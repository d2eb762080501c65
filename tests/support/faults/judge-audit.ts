/** A change of a plan and the word of who made it are both there, or neither. */
import { intervalInWords } from '../../../content/settings/plan-words.ts';
import type { Store, StoredPlan } from '../../../src/store/store.ts';

const ALL = 1_000_000;

const stateIn = (what: string): StoredPlan['plan']['state']['is'] | undefined => {
  if (what.startsWith('breaks on hold')) return 'held';
  if (what.startsWith('breaks on')) return 'on';
  return what.startsWith('breaks off') ? 'off' : undefined;
};

/** Of plans that nobody has changed but by what is audited, from the time on when they were on. */
export async function judgeAudit(store: Store): Promise<readonly string[]> {
  const problems: string[] = [];
  for (const { id, channel, plan } of await store.plans.list({}, ALL)) {
    if (channel.channel === 'old') continue;
    const entries = await store.audit.latest(id, ALL);
    const told = entries.flatMap(({ what }) => stateIn(what) ?? [])[0] ?? 'on';
    if (told !== plan.state.is)
      problems.push(`${channel.channel} is ${plan.state.is}, its audit says ${told}`);
    const interval = entries.find(({ what }) => what.startsWith('a break every'))?.what;
    if (interval !== undefined && interval !== `a break ${intervalInWords(plan)}`)
      problems.push(`${channel.channel} has a break ${intervalInWords(plan)}, its audit says ${interval}`);
  }
  return problems;
}
