/** The last four weeks, for whoever asks. */
import type { Reply } from '../../adapters/port/adapter.ts';
import { privately } from '../../adapters/port/privately.ts';
import type { OptionsOf } from '../../content/commands/commands.ts';
import type { Message } from '../../content/message.ts';
import { daysOfMonth, monthOf } from '../../content/month/month.ts';
import {
  LEAST_PEOPLE,
  monthlyIsTheirs,
  monthlyOff,
  monthlyOn,
  monthMessage,
  noMonthly,
  noMonthYet,
  tooFewPeople,
} from '../../content/replies/month.ts';
import { noPlanYet } from '../../content/replies/refusals.ts';
import type { Instant } from '../../content/plan.ts';
import { wallTimeAt } from '../../scheduler/timetable/offset-changes.ts';
import type { Store, StoredPlan } from '../store/store.ts';
import { nextMonth } from '../month-notes/when.ts';
import type { Context } from './context.ts';

/** `isAlone`: one person alone reads the channel, whose numbers are their own. */
export async function monthIn(
  { counts }: Pick<Store, 'counts'>,
  { id, plan }: Pick<StoredPlan, 'id' | 'plan'>,
  { now, isAlone }: { readonly now: Instant; readonly isAlone: boolean },
): Promise<Message> {
  const today = wallTimeAt(plan.zone, now)?.day ?? 0;
  const { hours, people } = await counts.read(id, plan.zone, daysOfMonth(today));
  const month = monthOf(hours, today);
  if (month.breaks === 0) return noMonthYet;
  return isAlone || people >= LEAST_PEOPLE ? monthMessage(month) : tooFewPeople;
}

export async function stats(_: OptionsOf<'stats'>, context: Context): Promise<readonly Reply[]> {
  const { from, store } = context;
  const stored = await store.plans.find(from.channel);
  if (stored === undefined) return privately(noPlanYet);
  const isAlone = context.isAlone(from.channel.platform);
  return privately(await monthIn(store, stored, { now: context.now(), isAlone }));
}

/** They switched breaks on; where one person alone reads the channel, it is theirs, whoever switched them on. */
export const areTheirs = ({ owner }: StoredPlan['plan'], person: string, isAlone: boolean): boolean =>
  isAlone || owner === person;

/** Only whoever switched breaks on gets it, and only they decide. */
export async function statsMonthly(
  { monthly }: OptionsOf<'statsMonthly'>,
  context: Context,
): Promise<readonly Reply[]> {
  const { from, store } = context;
  const stored = await store.plans.find(from.channel);
  if (stored === undefined) return privately(noPlanYet);
  const person = from.person.id;
  if (!areTheirs(stored.plan, person, context.isAlone(from.channel.platform)))
    return privately(monthlyIsTheirs);
  if (monthly === 'off')
    return privately((await store.monthNotes.end(stored.id, person)) ? monthlyOff : noMonthly);
  await store.monthNotes.ask({ plan: stored.id, person, lookAt: nextMonth(stored.plan, context.now()) });
  return privately(monthlyOn);
}
