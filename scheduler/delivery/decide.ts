/**
 * The state machine of a slot: what to write for a due row. It reads no clock and no store; all it does is to ask for a turn
 * (`Rules.turn`), and a turn that is granted is taken: the next row of the same batch has to wait behind it. Where the
 * database undoes the batch, its rows ask again; turns taken for nothing leave gaps, and never let out too much.
 *
 * | record      | the row says                       | inside the grace | after it        |
 * | ----------- | ---------------------------------- | ---------------- | --------------- |
 * | none        | the slot is due                    | taken            | skipped: late   |
 * | claimed     | the lease ran out, nothing sent    | taken again      | skipped: late   |
 * | waiting     | time to try again                  | taken again      | skipped: late   |
 * | held        | time to ask people again           | taken again      | skipped: late   |
 * | sending     | the lease ran out, may have landed | unconfirmed      | unconfirmed     |
 * | final       | a leftover                         | –                | –               |
 *
 * Of a plan that is quiet when ignored, a slot that is due may be left out instead: skipped, quiet.
 *
 * Taken is `sending` where the post's turn is now, `claimed` where it comes in a moment. Where it comes later, the row
 * is put back until then, and nothing is taken yet. Where people are asked first, it is `claimed` without a turn: what they
 * do makes it `waiting` for one, `held`, or skipped. The grace of what was held counts from its latest look.
 */
import type { Instant, Plan } from '../../content/plan.ts';
import type { Rotation } from '../../content/breaks/rotation.ts';
import type { Turn } from '../pacing/turn.ts';
import { COME_BACK_MS } from '../platform.ts';
import { dueAt } from '../timetable/planning.ts';
import type { Decision, Rules } from './rules.ts';
import { isStillAsked, isWanted, whyChanged } from './wanted.ts';
import { afterHeld, dueSince, heldBefore, isOvertaken, whyHeld } from './holding.ts';
import { holdEnds } from '../timetable/hold-ends.ts';
import {
  SLOTS_KEPT_MS,
  type Claim,
  type DueChange,
  type DueSlot,
  type SkipReason,
  type SlotRecord,
} from '../ports/ledger.ts';
import { isLeftOut } from '../timetable/quiet.ts';
import { knowsZone } from '../timetable/offset-changes.ts';
import { firstSlotFrom, isAsked, nextSlot } from '../timetable/slots.ts';

const nothing: Decision = { missed: [] };

export function decide(due: DueSlot, now: Instant, rules: Rules): Decision {
  return due.row.kind === 'planned' ? decidePlanned(due, now, rules) : decideLease(due, now, rules);
}

function decidePlanned(due: DueSlot, now: Instant, rules: Rules): Decision {
  const { row, plan, record } = due;
  if (row.revision !== due.revision) return decideLeftover(due, now, rules);
  if (plan.state.is !== 'on') return nothing;
  // Its hours cannot be told: the ledger reports it and looks again later. What was asked for has no hours.
  if (!isAsked(row.slot) && !knowsZone(plan.zone))
    throw new Error(`the time zone ${plan.zone} is not known here`);
  // Served before: the clock stepped back, or somebody skipped it.
  if (record !== undefined) return { missed: [], ...withNext(due, slotAfter(plan, row.slot), rules) };

  const own = dueAt(row.slot, row.plan, rules.spreadMs);
  if (now > own + rules.graceMs) return late(due, now, rules);
  if (!rules.runs(due.channel.platform))
    return {
      record: skipped('late', undefined, `${due.channel.platform} is not set up any more`),
      missed: [],
      ...withNext(due, nextSlot(plan, row.slot), rules),
    };
  if (isLeftOut(plan, due.lately, row.slot))
    return {
      record: skipped('quiet', undefined),
      missed: [],
      ...withNext(due, slotAfter(plan, row.slot), rules),
    };
  const before = isAsked(row.slot) ? 'clear' : afterHeld(due, rules.spreadMs);
  const after = withNext(due, slotAfter(plan, row.slot), rules);
  if (before === 'too soon')
    return {
      record: skipped(whyHeld(plan), undefined, 'the one before it had waited'),
      missed: [],
      ...after,
    };
  const turn = before === 'not yet' ? comeBack(now) : turnOf(due, now, rules);
  return turn.go === 'later'
    ? { missed: [], next: { slot: row.slot, at: inGrace(turn.at, own, rules) } }
    : { ...takeAnew(due, turn.go, now, rules), ...after };
}

const comeBack = (now: Instant): Turn => ({ go: 'later', at: now + COME_BACK_MS });

/** Who asks takes no turn: it may be another one's until people are free. */
const turnOf = (due: DueSlot, now: Instant, rules: Rules): Turn | { readonly go: 'ask' } =>
  rules.asks(due, now) ? { go: 'ask' } : rules.turn(due, now);

/**
 * A row of an older plan: the new plan has rows of its own. Only a slot that was due before the plan
 * changed, and not served yet, is still owed: it comes if the new plan has it too.
 */
function decideLeftover(due: DueSlot, now: Instant, rules: Rules): Decision {
  const { row, plan, record } = due;
  if (record !== undefined || row.slot > due.changedAt) return nothing;
  if (!isWanted(plan, row.slot)) return { record: skipped(whyChanged(plan, now), undefined), missed: [] };
  if (now > dueAt(row.slot, row.plan, rules.spreadMs) + rules.graceMs)
    return { record: skipped('late', undefined), missed: [] };
  if (isLeftOut(plan, due.lately, row.slot)) return { record: skipped('quiet', undefined), missed: [] };
  const { go } = turnOf(due, now, rules);
  // Put back, it would be a row of the plan as it is now: it is claimed all the same, and given back.
  return takeAnew(due, go === 'later' ? 'soon' : go, now, rules);
}

/** However long it has to wait: a slot is accounted for once its grace is over. */
const inGrace = (at: Instant, own: Instant, { graceMs }: Rules): Instant => Math.min(at, own + graceMs + 1);

/** With a pose of its own; skipped where no pose fits. */
function takeAnew(due: DueSlot, go: Taking['go'], now: Instant, rules: Rules): Decision {
  const drawn = rules.draw(due);
  if (drawn === undefined) {
    const { detail, notice } = rules.withoutPose(due, now);
    return {
      record: skipped('permanent', due.record, detail),
      missed: [],
      ...(notice !== undefined && { notice }),
    };
  }
  const { pose, version, rotation } = drawn;
  const claim: Claim = { attempt: nextAttempt(due), pose, version, revision: due.revision };
  return take(due, { go, claim, rotation, lastSentAt: undefined }, now, rules);
}

interface Taking {
  readonly go: 'now' | 'soon' | 'ask';
  readonly claim: Claim;
  readonly rotation: Rotation;
  readonly lastSentAt: Instant | undefined;
}

function take(
  due: DueSlot,
  { go, claim, rotation, lastSentAt }: Taking,
  now: Instant,
  rules: Rules,
): Decision {
  const leaseAt = now + rules.leaseMs(due.channel.platform);
  const since = dueSince(due, rules.spreadMs);
  const held = heldBefore(due);
  const asks = go === 'ask' && { asks: { until: holdEnds(due, rules.spreadMs) } };
  return go === 'now'
    ? {
        record: { state: { is: 'sending' }, claim, sentAt: now, ...held },
        rotation,
        lookAgainAt: leaseAt,
        missed: [],
        taken: { claim, rotation, sentAt: now, dueAt: since, leaseAt },
      }
    : {
        record: { state: { is: 'claimed' }, claim, sentAt: lastSentAt, ...held },
        lookAgainAt: leaseAt,
        missed: [],
        taken: { claim, rotation, sentAt: undefined, dueAt: since, leaseAt, ...asks },
      };
}

const nextAttempt = ({ record }: DueSlot): number => (record?.claim?.attempt ?? 0) + 1;

/**
 * Nobody was there to serve the slot, and perhaps others after it: each is accounted for, none is caught up. What would
 * be pruned at once is not written.
 */
function late(due: DueSlot, now: Instant, rules: Rules): Decision {
  const { row, plan } = due;
  const missed: { slot: Instant; reason: SkipReason }[] = [];
  const isLate = (slot: Instant): boolean => now > dueAt(slot, row.plan, rules.spreadMs) + rules.graceMs;
  let slot = nextSlot(plan, Math.max(row.slot, now - SLOTS_KEPT_MS));
  while (slot !== undefined && isLate(slot)) {
    missed.push({ slot, reason: 'late' });
    slot = nextSlot(plan, slot);
  }
  return { record: skipped('late', undefined), missed, ...withNext(due, slot, rules) };
}

function decideLease(due: DueSlot, now: Instant, rules: Rules): Decision {
  const { row, record, plan } = due;
  if (record === undefined) return nothing;
  switch (record.state.is) {
    case 'posted':
    case 'unconfirmed':
    case 'skipped':
      return nothing;
    case 'sending':
      return { record: { ...record, state: { is: 'unconfirmed' } }, missed: [] };
    case 'claimed':
    case 'waiting':
    case 'held': {
      const since = dueSince(due, rules.spreadMs);
      // A claim that cannot be read names what a later Deskbreak no longer has.
      const unchanged = plan.state.is === 'on' && record.claim?.revision === due.revision;
      if (
        record.claim === undefined ||
        !(unchanged || isWanted(plan, row.slot) || isStillAsked(plan, row.slot))
      )
        return { record: skipped(whyChanged(plan, now), record), missed: [] };
      if (now > since + rules.graceMs) return { record: skipped('late', record), missed: [] };
      if (isOvertaken(due, now, rules.spreadMs))
        return { record: skipped(whyHeld(plan), record), missed: [] };
      const turn = turnOf(due, now, rules);
      const claim: Claim = { ...record.claim, attempt: nextAttempt(due), revision: due.revision };
      if (turn.go === 'later')
        // As a new attempt: whoever let the lease run out must not begin meanwhile.
        return {
          record: { ...record, state: { is: 'waiting' }, claim, ...heldBefore(due) },
          lookAgainAt: inGrace(turn.at, since, rules),
          missed: [],
        };
      // Tried before: the same break again, whose pose the rotation has already.
      return record.sentAt === undefined || !rules.stillFits(due, record.claim)
        ? takeAnew(due, turn.go, now, rules)
        : take(due, { go: turn.go, claim, rotation: due.rotation, lastSentAt: record.sentAt }, now, rules);
    }
  }
}

const skipped = (reason: SkipReason, record: SlotRecord | undefined, detail?: string): SlotRecord => ({
  state: { is: 'skipped', reason, ...(detail !== undefined && { detail }) },
  claim: record?.claim,
  sentAt: record?.sentAt,
  ...(record?.heldUntil !== undefined && { heldUntil: record.heldUntil }),
});

/** A break outside the timetable (`now`) keeps its distance from the next; a regular slot has it by definition. */
const slotAfter = (plan: Plan, slot: Instant): Instant | undefined => firstSlotFrom(plan, slot, slot);

const withNext = (due: DueSlot, slot: Instant | undefined, rules: Rules): Pick<DueChange, 'next'> =>
  slot === undefined ? {} : { next: { slot, at: dueAt(slot, due.row.plan, rules.spreadMs) } };
