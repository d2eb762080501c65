/** The store with a point before and after each of its operations. */
import type { PlanId, Settlement } from '../../../scheduler/ports/ledger.ts';
import type { Store } from '../../../src/store/store.ts';
import { ignoredDays, ignoredName } from './beside.ts';
import { calm } from './file-platform.ts';
import type { Operation } from './kill-points.ts';
import { during, pass, within } from './passing.ts';

/** The channel in which the next slot is skipped by hand, again and again. */
export const skipping = 'skipping';

const settlementOf = (settlements: readonly Settlement[]): Operation => {
  // Rarer ones lend the batch their name.
  const results = new Set(settlements.map(({ result }) => result.is));
  if (results.has('held')) return 'settle held';
  if (results.has('waiting')) return 'settle waiting';
  return results.has('skipped') ? 'settle skipped' : 'settle posted';
};

export function wrapStore(store: Store): Store {
  const { ledger, plans, snoozes, outbox, breaks, audit, people, replicas, monthNotes, removals } = store;
  return {
    ...store,
    ledger: {
      ...ledger,
      async takeDue(now, limit, decide) {
        const taken = await within('takeDue', () =>
          ledger.takeDue(now, limit, (due) => {
            if (due.channel.workspace === calm) pass('takeDue / deciding');
            return decide(due);
          }),
        );
        if (taken.some(({ due }) => due.channel.workspace === calm)) pass('takeDue / after');
        for (const { due, change } of taken) {
          if (due.row.kind === 'lease') pass('takeDue, taken again / after');
          if (due.record?.state.is === 'held') pass('takeDue, held before / after');
          if (change.next?.slot === due.row.slot || change.record?.state.is === 'waiting')
            pass('takeDue, put back / after');
          const { state } = change.record ?? {};
          if (state?.is === 'skipped' && state.reason === 'quiet')
            pass('takeDue, left out as ignored / after');
          if (change.record?.state.is === 'unconfirmed') pass('takeDue, given up as unconfirmed / after');
        }
        return taken;
      },
      async begin(starts, now) {
        const results = await during('begin', () => ledger.begin(starts, now));
        if (results.includes('changed')) pass('begin, plan changed / after');
        return results;
      },
      settle: (settlements) => during(settlementOf(settlements), () => ledger.settle(settlements)),
      giveUp: (channel, because, detail, now, tell) =>
        during(because.scope === 'workspace' ? 'giveUp workspace' : 'giveUp channel', () =>
          ledger.giveUp(channel, because, detail, now, tell),
        ),
      prune: (before, limit) => during('prune', () => ledger.prune(before, limit)),
    },
    plans: {
      ...plans,
      change: (channel, change) =>
        during(channel.channel === skipping ? 'skip by hand' : 'change plan', () =>
          plans.change(channel, change),
        ),
      edit: (channel, edit) =>
        during(channel.channel === skipping ? 'skip by hand' : 'change plan', () =>
          plans.edit(channel, edit),
        ),
      resumeWorkspace: (workspace, now, next) =>
        during('resumeWorkspace', () => plans.resumeWorkspace(workspace, now, next)),
      renewHolidays: (...args) => during('renew holidays', () => plans.renewHolidays(...args)),
      planAnew: (page, next) => during('planAnew', () => plans.planAnew(page, next)),
    },
    snoozes: {
      add: (snooze) => during('snooze', () => snoozes.add(snooze)),
      async takeDue(now, limit) {
        const taken = await snoozes.takeDue(now, limit);
        if (taken.length > 0) pass('take snoozes / after');
        return taken;
      },
      postpone: (snooze, until) => during('postpone snooze', () => snoozes.postpone(snooze, until)),
    },
    removals: {
      async take(...args) {
        const taken = await removals.take(...args);
        if (taken.length > 0) pass('take removals / after');
        return taken;
      },
      isStillDue: (removal) => during('look at a removal', () => removals.isStillDue(removal)),
      settle: (...args) => during('settle a removal', () => removals.settle(...args)),
    },
    outbox: {
      ...outbox,
      async take(id, now, leaseAt) {
        pass('take a notice / before');
        const taken = await outbox.take(id, now, leaseAt);
        pass('take a notice / after');
        return taken;
      },
      async takeDue(now, leaseAt, limit) {
        const taken = await outbox.takeDue(now, leaseAt, limit);
        if (taken.length > 0) pass('take notices / after');
        return taken;
      },
      begin: (id, attempt, now) => during('begin a notice', () => outbox.begin(id, attempt, now)),
      settle: (id, attempt, result, now) =>
        during('settle a notice', () => outbox.settle(id, attempt, result, now)),
    },
    breaks: {
      ...breaks,
      complete: (id, person, at) => during('press', () => breaks.complete(id, person, at)),
      confirm: (id, messageId) => during('confirm', () => breaks.confirm(id, messageId)),
      touch: (id, at) => during('touch', () => breaks.touch(id, at)),
    },
    audit: {
      ...audit,
      prune: (before, limit) => during('prune the audit', () => audit.prune(before, limit)),
    },
    paceQuestions: wrapQuestions(store),
    monthNotes: {
      ...monthNotes,
      next: (note, again, notice) =>
        notice === undefined
          ? monthNotes.next(note, again)
          : during('note of the month', () => monthNotes.next(note, again, notice)),
    },
    people: { ...people, forget: (key) => during('forget', () => people.forget(key)) },
    replicas: { ...replicas, beat: (replica, now) => during('beat', () => replicas.beat(replica, now)) },
  };
}

function wrapQuestions({ paceQuestions }: Store): Store['paceQuestions'] {
  const neverTouched = new Set<PlanId>();
  return {
    ...paceQuestions,
    async due(...args) {
      const due = await paceQuestions.due(...args);
      for (const { stored } of due) if (stored?.channel.channel === ignoredName) neverTouched.add(stored.id);
      return due;
    },
    ignored: (plan, zone, between) =>
      neverTouched.has(plan)
        ? Promise.resolve(ignoredDays(between.until))
        : paceQuestions.ignored(plan, zone, between),
    next: (question, then) =>
      during('ask' in then ? 'ask about the pace' : 'look at the pace', () =>
        paceQuestions.next(question, then),
      ),
  };
}
