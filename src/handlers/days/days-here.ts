/** Days that are suggested in a channel: ahead of its own today, and those to take away that are days off there. */
import type { Origin } from '../../../adapters/port/adapter.ts';
import { commands } from '../../../content/commands/commands.ts';
import type { CallProblem } from '../../../content/commands/decode-call.ts';
import { daysNamed, fitDaysOff } from '../../../content/commands/fit-days-off.ts';
import { newPlan, type Instant, type IsoDate, type Plan } from '../../../content/plan.ts';
import { daysIn, type ChannelDays } from '../../../content/spoken/channel-days.ts';
import { datesAhead, namesDays } from '../../../content/spoken/dates-ahead.ts';
import { loadSpoken } from '../../../content/spoken/load.ts';
import type { SpokenReader } from '../../../content/spoken/reader.ts';
import { settleDate } from '../../../content/spoken/settle.ts';
import type { Services } from '../context.ts';

type Desk = Pick<Services, 'store' | 'now' | 'settings'>;

export async function daysHere(
  channel: Origin['channel'],
  { store, now, settings }: Desk,
): Promise<ChannelDays> {
  return daysIn((await store.plans.find(channel))?.plan, now(), settings.defaultZone);
}

/** A problem with the days that are right in the channel that it came from. */
export async function withDaysHere(
  problem: CallProblem,
  { channel, person }: Origin,
  { store, now, settings }: Desk,
): Promise<CallProblem> {
  if (!namesDays(problem)) return problem;
  const plan = (await store.plans.find(channel))?.plan;
  const zone = plan?.zone ?? person.zone ?? settings.defaultZone;
  const days = daysIn(plan, now(), zone);
  const ahead = datesAhead(problem, days.today);
  return fitHere(
    ahead,
    plan ?? newPlan(zone ?? 'UTC'),
    now(),
    daysNamed(ahead).length > 0 ? await loadSpoken() : undefined,
  );
}

/** The same where the plan is at hand. */
export function fitHere(
  problem: CallProblem,
  plan: Plan,
  now: Instant,
  spoken: SpokenReader | undefined,
): CallProblem {
  const dateOf = (value: string): IsoDate | undefined => {
    const read = commands.holidayRemove.options.date.decode(value);
    const date = read.ok ? settleDate(read.value, { now, plan }, spoken) : read;
    return date.ok ? date.value : undefined;
  };
  return fitDaysOff(problem, daysIn(plan, now), dateOf);
}
