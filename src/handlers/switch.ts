/** On, off, and a break right now. */
import type { Reply } from '../../adapters/adapter.ts';
import type { OptionsOf } from '../../content/commands.ts';
import { momentInWords } from '../../content/moments.ts';
import { newPlan, type Instant, type Plan } from '../../content/plan.ts';
import { isPaused, timetableInWords } from '../../content/plan-words.ts';
import { notAllowed, note, onlyInChannels } from '../../content/replies/basics.ts';
import {
  askForZone,
  breakOnItsWay,
  cannotPost,
  confirmOn,
  nowWhileHeld,
  nowWhileOff,
  nowWhilePaused,
} from '../../content/replies/plans.ts';
import type { SlotState } from '../../scheduler/ports.ts';
import { askedSlot, nextSlots } from '../../scheduler/slots.ts';
import { mayChange } from './access.ts';
import { changePlan } from './change-plan.ts';
import type { Context } from './context.ts';

type Replies = Promise<readonly Reply[]>;

const MINUTE = 60_000;
/** A slot whose grace is over any moment is not relied upon. */
const TO_BE_SERVED_MS = 15_000;

const onTheirWay: ReadonlySet<SlotState['is']> = new Set(['claimed', 'sending', 'waiting'] as const);

/** Switches breaks on; `confirmed` in a channel where many people read along. */
export async function switchOn(zone: string | undefined, confirmed: boolean, context: Context): Replies {
  const { from, store, settings } = context;
  if (from.place === 'direct') return [{ to: 'actor', message: onlyInChannels }];
  const current = (await store.plans.find(from.channel))?.plan;
  if (!mayChange(from, current)) return [{ to: 'actor', message: notAllowed }];

  const known = zone ?? current?.zone ?? from.person.zone ?? settings.defaultZone;
  if (known === undefined) return [{ to: 'actor', message: askForZone }];
  const plan = { ...(current ?? newPlan(known, settings.minIntervalMinutes)), zone: known };
  const access = await context.inspect(from.channel);
  if (!access.canPost) return [{ to: 'actor', message: cannotPost(access.wrong, access.remedy) }];
  if (from.audience !== 'usual' && !confirmed && current?.state.is !== 'on')
    return [{ to: 'actor', message: confirmOn(from.audience, plan) }];

  return changePlan(
    context,
    (latest) => ({ ...turnOn({ ...latest, zone: known }, from.person.id), remark: access.lacking }),
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

export const on = ({ zone }: OptionsOf<'on'>, context: Context): Replies => switchOn(zone, false, context);

export const off = (_: OptionsOf<'off'>, context: Context): Replies =>
  changePlan(context, (plan) =>
    plan.state.is === 'off'
      ? { refused: note('Breaks are off already.') }
      : { plan: { ...plan, state: { is: 'off', because: { kind: 'asked' } } }, headline: 'Breaks are off.' },
  );

/** The latest regular slot that may still be served. */
const slotInGrace = (plan: Plan, at: Instant, graceMs: number): Instant | undefined =>
  nextSlots(plan, at - graceMs + TO_BE_SERVED_MS, Math.ceil(graceMs / MINUTE)).findLast((slot) => slot <= at);

/**
 * A slot of its own, at this very moment: it is claimed, counted and accounted for like any other. Where a regular one
 * is due just then, it is that one which comes now, and where one is on its way, nothing is to be done.
 */
export async function now(_: OptionsOf<'now'>, context: Context): Replies {
  const { from, store, settings } = context;
  if (from.place === 'direct') return [{ to: 'actor', message: onlyInChannels }];
  const at = context.now();
  const stored = await store.plans.find(from.channel);
  const last = stored === undefined ? undefined : await store.plans.lastSlot(stored.id, at);
  const isOnItsWay = last !== undefined && onTheirWay.has(last.state.is);
  let answer = nowWhileOff;
  await store.plans.change(from.channel, (current) => {
    // Asked again where the database undid the change.
    answer = nowWhileOff;
    if (!mayChange(from, current?.plan)) answer = notAllowed;
    else if (current?.plan.state.is === 'held') answer = nowWhileHeld;
    else if (current?.plan.state.is === 'on') {
      const { plan } = current;
      if (plan.pausedUntil !== undefined && isPaused(plan, at))
        answer = nowWhilePaused(momentInWords(plan.pausedUntil, plan.zone, at));
      else {
        answer = breakOnItsWay;
        if (isOnItsWay) return undefined;
        const regular = slotInGrace(plan, at, settings.graceMs);
        const isServed = regular === undefined || (last !== undefined && last.slot >= regular);
        const slot = isServed ? askedSlot(at) : regular;
        return { plan, changedAt: at, next: { slot, at } };
      }
    }
    return undefined;
  });
  context.wake();
  return [{ to: 'actor', message: answer }];
}
