/** A break right now. */
import { privately } from '../../adapters/port/privately.ts';
import { remedyFor } from '../../adapters/port/failure-words.ts';
import type { OptionsOf } from '../../content/commands/commands.ts';
import { isTooOld, type AskedNow } from '../../content/commands/confirmed.ts';
import type { Message } from '../../content/message.ts';
import { momentInWords } from '../../content/moments.ts';
import type { Instant, Plan } from '../../content/plan.ts';
import { breakAtOnce } from '../../content/settings/plan-audit.ts';
import { isPaused } from '../../content/settings/plan-words.ts';
import { notAllowedHere } from '../../content/replies/basics.ts';
import { askNowAgain, questionOver, type Over } from '../../content/replies/questions.ts';
import {
  cannotPost,
  noPlanYet,
  nowWhileHeld,
  nowWhileOff,
  nowWhilePaused,
} from '../../content/replies/refusals.ts';
import {
  breakNotPosted,
  breakPosted,
  breakUnclear,
  breakUnknown,
  breakWaits,
} from '../../content/replies/outcomes.ts';
import type { Fate } from '../../scheduler/delivery/delivery.ts';
import type { SlotState } from '../../scheduler/ports/ledger.ts';
import { askedSlot, isAsked, nextSlots } from '../../scheduler/timetable/slots.ts';
import type { Asker, PlanChange } from '../store/store.ts';
import { mayChange, whoMay } from './access.ts';
import { auditBy } from './audit-of.ts';
import type { Context, Replies } from './context.ts';
import { reasonInWords } from './status/slot-words.ts';

const MINUTE = 60_000;
/** A slot whose grace is over any moment is not relied upon. */
const TO_BE_SERVED_MS = 15_000;

const onTheirWay: ReadonlySet<SlotState['is']> = new Set(['claimed', 'sending', 'waiting'] as const);

/** The latest regular slot that may still be served. */
const slotInGrace = (plan: Plan, at: Instant, graceMs: number): Instant | undefined =>
  nextSlots(plan, at - graceMs + TO_BE_SERVED_MS, Math.ceil(graceMs / MINUTE)).findLast((slot) => slot <= at);

/** Covers one try of a platform that does not answer; whoever asked waits for as long. */
const WAIT_MS = 12_000;

/**
 * A slot of its own, at this very moment: it is claimed, counted and accounted for like any other. Where a regular one
 * is due just then, it is that one which comes now, and where one is on its way, nothing is to be done. Whoever asked
 * hears what the ledger says of it.
 */
export const now = (_: OptionsOf<'now'>, context: Context): Replies => breakNow(context);

/** `answered`: though one was asked for a moment ago. */
export async function breakNow(context: Context, answered?: AskedNow): Replies {
  const { from, store, settings } = context;
  const { workspace } = context.words(from.channel.platform);
  const at = context.now();
  const known = await store.plans.find(from.channel);
  const last = known === undefined ? undefined : await store.plans.lastSlot(known.id, at);
  const underWay = last !== undefined && onTheirWay.has(last.state.is) ? last.slot : undefined;
  const asksAgain =
    answered === undefined && underWay === undefined && wasAsked(last) && at - last.slot < ASKED_AGAIN_MS;
  const isOver = answered === undefined ? undefined : whyOver(answered, last, underWay !== undefined, at);
  const { edited, stored } = await store.plans.edit(from.channel, (current): Coming => {
    const refused = whyNotNow(current?.plan, context);
    if (refused !== undefined) return { refused };
    if (current === undefined) return { refused: noPlanYet };
    if (isOver !== undefined)
      return { refused: questionOver(isOver, 'now', current.plan, { now: at, workspace }) };
    if (asksAgain)
      return {
        refused: askNowAgain(Math.floor((at - last.slot) / MINUTE), { asked: at, slot: last.slot }),
      };
    // Somebody else may have asked since the last slot was read: then it is theirs that comes.
    const comes = underWay ?? newerThan(last?.slot, current.lastBreakAt);
    if (comes !== undefined) return { slot: comes };
    const slot = slotForNow(current.plan, last?.slot, at, settings.graceMs);
    const next = { slot, at, ...askedBy(slot, context) };
    // What is held comes now instead.
    const instead = last?.state.is === 'held' ? { skipped: last.slot } : {};
    const change = {
      ...{ plan: current.plan, changedAt: at, next },
      ...instead,
      ...auditBy(context, breakAtOnce),
    };
    return { slot, change };
  });
  if ('refused' in edited) return privately(edited.refused);
  if (stored === undefined) return privately(noPlanYet);
  const isLost = last?.state.is === 'sending' && at - last.slot > WAIT_MS;
  const fate = await context.follow(stored.id, edited.slot, isLost ? 0 : WAIT_MS);
  // Whoever is alone with the channel has just seen it; a question that was pressed still needs its answer.
  if (fate.is === 'posted' && answered === undefined && context.isAlone(from.channel.platform)) return [];
  return privately(await inWords(fate, stored.plan, context));
}

/** The slot that whoever asked will see: of their own, or one that comes anyway. */
type Coming =
  | { readonly slot: Instant; readonly change?: PlanChange }
  | { readonly refused: Message; readonly change?: undefined };

/** Named to those who read along; a regular break that comes now was asked for by nobody. */
const askedBy = (slot: Instant, { from, isAlone }: Context): { readonly askedBy?: Asker } =>
  isAsked(slot) && !isAlone(from.channel.platform)
    ? { askedBy: { id: from.person.id, name: from.person.name } }
    : {};

const newerThan = (known: Instant | undefined, sent: Instant | undefined): Instant | undefined =>
  sent !== undefined && sent > (known ?? -Infinity) ? sent : undefined;

/** So soon after one that was asked for, another one is asked about first. */
const ASKED_AGAIN_MS = 10 * MINUTE;

type LastSlot = { readonly slot: Instant; readonly state: SlotState } | undefined;

/** As far as anybody knows. */
const came = (last: LastSlot): last is NonNullable<LastSlot> =>
  last?.state.is === 'posted' || last?.state.is === 'unconfirmed';

/** It came because somebody asked for it. */
const wasAsked = (last: LastSlot): last is NonNullable<LastSlot> => came(last) && isAsked(last.slot);

/** An answer counts while its question stands: soon, and about the latest break. One on its way is the answer by itself. */
function whyOver(
  { asked, slot }: AskedNow,
  last: LastSlot,
  isUnderWay: boolean,
  at: Instant,
): Over | undefined {
  if (isTooOld(asked, at)) return 'too old';
  return !isUnderWay && came(last) && last.slot !== slot ? 'another break' : undefined;
}

function whyNotNow(plan: Plan | undefined, context: Context): Message | undefined {
  const words = context.words(context.from.channel.platform);
  if (!mayChange(context.from, plan)) return notAllowedHere(whoMay(context));
  switch (plan?.state.is) {
    case 'held':
      return nowWhileHeld(words.workspace);
    case 'on': {
      const at = context.now();
      return plan.pausedUntil !== undefined && isPaused(plan, at)
        ? nowWhilePaused(momentInWords(plan.pausedUntil, plan.zone, at))
        : undefined;
    }
    case 'off':
      return nowWhileOff;
    case undefined:
      return noPlanYet;
  }
}

function slotForNow(plan: Plan, last: Instant | undefined, at: Instant, graceMs: number): Instant {
  const regular = slotInGrace(plan, at, graceMs);
  return regular === undefined || (last !== undefined && last >= regular) ? askedSlot(at) : regular;
}

async function inWords(fate: Fate, plan: Plan, context: Context): Promise<Message> {
  const { platform, workspace } = context.words(context.from.channel.platform);
  switch (fate.is) {
    case 'posted':
      return breakPosted(context.isAlone(context.from.channel.platform));
    case 'unconfirmed':
      return breakUnclear(platform);
    case 'waiting':
      return breakWaits(
        platform,
        fate.until === undefined ? undefined : momentInWords(fate.until, plan.zone, context.now()),
      );
    case 'open':
      return breakUnknown(fate.sending);
    case 'skipped': {
      const wrong = fate.detail ?? reasonInWords[fate.reason];
      if (fate.reason !== 'permanent') return breakNotPosted(wrong, undefined);
      const access = await context.inspect(context.from.channel);
      return access.canPost
        ? breakNotPosted(wrong, remedyFor(wrong, workspace))
        : cannotPost(access.wrong, access.remedy);
    }
  }
}
