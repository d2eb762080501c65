/** What is kept of a change that somebody makes: who, and what it comes to. */
import { isoDate } from '../../content/moments.ts';
import type { Instant, Plan } from '../../content/plan.ts';
import { leftOut } from '../../content/settings/plan-audit.ts';
import { changeForAudit } from '../../content/settings/plan-changes.ts';
import type { PlanChange } from '../store/store.ts';
import type { Context } from './context.ts';

type Audited = Pick<PlanChange, 'audit'>;

export const auditBy = ({ from }: Pick<Context, 'from'>, what: string): Audited => ({
  audit: { by: { id: from.person.id, name: from.person.name }, what },
});

/** `before`: the plan as it is stored, or, where it `isNew`, as it would be at first. Nothing where nothing becomes another. */
export function auditOf(
  context: Context,
  {
    before,
    plan: after,
    skipped,
  }: { readonly before: Plan; readonly plan: Plan; readonly skipped?: Instant },
  isNew: boolean,
): Audited {
  const now = context.now();
  const changed = changeForAudit({ before, after, now, today: isoDate(now, after.zone) }, isNew);
  const what = skipped === undefined ? changed : leftOut(skipped, after.zone, now);
  return what === undefined ? {} : auditBy(context, what);
}
