/** On, off, and a break right now. */
import { privately } from '../../adapters/port/privately.ts';
import type { Reply } from '../../adapters/port/adapter.ts';
import { remedyFor } from '../../adapters/port/failure-words.ts';
import type { OptionsOf } from '../../content/commands/commands.ts';
import type { Message } from '../../content/message.ts';
import { momentInWords } from '../../content/moments.ts';
import { newPlan, type Instant, type Plan } from '../../content/plan.ts';
import { breakAtOnce } from '../../content/settings/plan-audit.ts';
import { isPaused, timetableInWords } from '../../content/settings/plan-words.ts';
import { notAllowedHere, note, problemMessage } from '../../content/replies/basics.ts';
import { askForZone, askNowAgain, confirmOn } from '../../content/replies/questions.ts';
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
import type { Fate } from '../../scheduler/delivery/following.ts';
import type { SlotState } from '../../scheduler/ports/ledger.ts';
import { askedSlot, isAsked, nextSlots } from '../../scheduler/timetable/slots.ts';
import type { PlanChange } from '../store/store.ts';
import { mayChange, whoMay } from './access.ts';
import { auditBy } from './audit-of.ts';
import { changeExisting, changePlan } from './change-plan.ts';
import type { Context } from './context.ts';
import { tooOften } from './shortest-interval.ts';
import { reasonInWords } from './slot-words.ts';

type Replies = Promise<readonly Reply[]>;

const MINUTE = 60_000;
/** A slot whose grace is over any moment is not relied upon. */
const TO_BE_SERVED_MS = 15_000;

const onTheirWay: ReadonlySet<SlotState['is']> = new Set(['claimed', 'sending', 'waiting'] as const);

/** Switches breaks on, with what is given along; `confirmed` in a channel where many people read along. */
export async function switchOn(
  { zone, every, at }: OptionsOf<'on'>,
  confirmed: boolean,
  context: Context,
): Replies {
  const { from, store, settings } = context;
  const current = (await store.plans.find(from.channel))?.plan;
  if (!mayChange(from, current)) return privately(notAllowedHere(whoMay(context)));

  const known = zone ?? current?.zone ?? from.person.zone ?? settings.defaultZone;
  if (known === undefined) return privately(askForZone(every, at));
  const given = { zone: known, ...(every !== undefined && { every }), ...(at !== undefined && { at }) };
  const plan = { ...(current ?? newPlan(known, settings.minIntervalMinutes)), ...given };
  const problem = tooOften({ ...plan, state: { is: 'on' } }, current ?? plan, settings.minIntervalMinutes);
  if (problem !== undefined) return privately(problemMessage(problem));
  const access = await context.inspect(from.channel);
  if (!access.canPost) return privately(cannotPost(access.wrong, access.remedy));
  if (from.audience !== 'usual' && !confirmed && current?.state.is !== 'on')
    return privately(
      confirmOn(from.audience, plan, context.words(from.channel.platform).workspace, {
        every,
        at,
      }),
    );

  return changePlan(
    context,
    (latest) => ({ ...turnOn({ ...latest, ...given }, from.person.id), remark: access.lacking }),
    known,
  );
}

/** Whoever switches breaks on wants them now: a pause is over. */
const turnOn = (plan: Plan, owner: string) => ({
  plan: {
    ...plan,
    pausedUntil: undefined,
    ...(plan.state.is !== 'on' && ({ state: { is: 'on' }, owner } as const)),
  },
  headline: `Breaks are on: ${timetableInWords(plan)}.`,
});

export const on = (options: OptionsOf<'on'>, context: Context): Replies => switchOn(options, false, context);

export const off = (_: OptionsOf<'off'>, context: Context): Replies =>
  changeExisting(context, (plan) =>
    plan.state.is === 'off'
      ? { refused: note('Breaks are off already.') }
      : { plan: { ...plan, state: { is: 'off', because: { kind: 'asked' } } }, headline: 'Breaks are off.' },
  );

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
export const now = (_: OptionsOf<'now'>, context: Context): Replies => breakNow(false, context);

/** `confirmed`: though one was asked for a moment ago. */
export async function breakNow(confirmed: boolean, context: Context): Replies {
  const { from, store, settings } = context;
  const at = context.now();
  const known = await store.plans.find(from.channel);
  const last = known === undefined ? undefined : await store.plans.lastSlot(known.id, at);
  const underWay = last !== undefined && onTheirWay.has(last.state.is) ? last.slot : undefined;
  const asksAgain = !confirmed && underWay === undefined && wasAsked(last) && at - last.slot < ASKED_AGAIN_MS;
  const { edited, stored } = await store.plans.edit(from.channel, (current): AskedNow => {
    const refused = whyNotNow(current?.plan, context);
    if (refused !== undefined) return { refused };
    if (current === undefined) return { refused: noPlanYet };
    if (asksAgain) return { refused: askNowAgain(Math.floor((at - last.slot) / MINUTE)) };
    // Somebody else may have asked since the last slot was read: then it is theirs that comes.
    const comes = underWay ?? newerThan(last?.slot, current.lastBreakAt);
    if (comes !== undefined) return { slot: comes };
    const slot = slotForNow(current.plan, last?.slot, at, settings.graceMs);
    const next = { slot, at, ...askedBy(slot, context) };
    return { slot, change: { plan: current.plan, changedAt: at, next, ...auditBy(context, breakAtOnce) } };
  });
  if ('refused' in edited) return privately(edited.refused);
  if (stored === undefined) return privately(noPlanYet);
  const isLost = last?.state.is === 'sending' && at - last.slot > WAIT_MS;
  const fate = await context.follow(stored.id, edited.slot, isLost ? 0 : WAIT_MS);
  // Whoever is alone with the channel has just seen it; a question that was pressed still needs its answer.
  if (fate.is === 'posted' && !confirmed && context.isAlone(from.channel.platform)) return [];
  return privately(await inWords(fate, stored.plan, context));
}

/** The slot that whoever asked will see: of their own, or one that comes anyway. */
type AskedNow =
  | { readonly slot: Instant; readonly change?: PlanChange }
  | { readonly refused: Message; readonly change?: undefined };

/** Named to those who read along; a regular break that comes now was asked for by nobody. */
const askedBy = (slot: Instant, { from, isAlone }: Context): { readonly askedBy?: string } =>
  isAsked(slot) && !isAlone(from.channel.platform) ? { askedBy: from.person.name } : {};

const newerThan = (known: Instant | undefined, sent: Instant | undefined): Instant | undefined =>
  sent !== undefined && sent > (known ?? -Infinity) ? sent : undefined;

/** So soon after one that was asked for, another one is asked about first. */
const ASKED_AGAIN_MS = 10 * MINUTE;

type LastSlot = { readonly slot: Instant; readonly state: SlotState } | undefined;

/** It came, as far as anybody knows, because somebody asked for it. */
const wasAsked = (last: LastSlot): last is NonNullable<LastSlot> =>
  last !== undefined && isAsked(last.slot) && (last.state.is === 'posted' || last.state.is === 'unconfirmed');

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
