/** Days without breaks: single ones, and the public holidays of a region. */
import { privately } from '../../../adapters/port/privately.ts';
import type { OptionsOf } from '../../../content/commands/commands.ts';
import { explain, type CallProblem } from '../../../content/commands/decode-call.ts';
import { example } from '../../../content/commands/examples.ts';
import { dateInWords, isoDate } from '../../../content/moments.ts';
import { MOST_DATES } from '../../../content/options/date.ts';
import { daysInWords } from '../../../content/options/days.ts';
import { NO_HOLIDAYS } from '../../../content/options/region.ts';
import { regionInWords } from '../../../content/places/holiday-regions.ts';
import type { IsoDate, Plan } from '../../../content/plan.ts';
import { problemMessage } from '../../../content/replies/basics.ts';
import { holidayOn, withHolidays } from '../../../content/settings/holiday-words.ts';
import { isWorkingWeekday } from '../../../content/working-days.ts';
import { planSays } from '../../../content/settings/plan-sentences.ts';
import { pastDate } from '../../../content/spoken/calendar.ts';
import { loadSpoken } from '../../../content/spoken/load.ts';
import { settleDate } from '../../../content/spoken/settle.ts';
import { changeExisting, changePlan, refusedBecause, type Edit } from '../change-plan.ts';
import type { Context, Replies } from '../context.ts';
import { readerFor, saved } from '../plan-commands.ts';
import { fitHere } from './days-here.ts';

export async function holidays({ region }: OptionsOf<'holidays'>, context: Context): Replies {
  const calendar = region === NO_HOLIDAYS ? undefined : await context.calendarOf(region);
  if (calendar === undefined && region !== NO_HOLIDAYS)
    return privately(
      problemMessage({ wrong: `The holidays of ${regionInWords(region)} are not known here.` }),
    );
  return changePlan(context, (plan) => {
    const changed = withHolidays(plan, calendar, isoDate(context.now(), plan.zone));
    return saved(changed, planSays.holidays(changed), []);
  });
}

export async function holidayAdd({ date: given }: OptionsOf<'holidayAdd'>, context: Context): Replies {
  const spoken = await readerFor(given);
  return changePlan(context, (plan) => {
    const now = context.now();
    const today = isoDate(now, plan.zone);
    const date = settleDate(given, { now, plan }, spoken);
    const read = date.ok && date.value < today ? pastDate(date.value, today) : date;
    if (!read.ok) return refusedBecause(explain('holidayAdd', 'date', read.problem));
    // Days that have gone by are of no use, and would fill the list over the years.
    const ahead = plan.daysOff.filter((day) => day >= today && day !== read.value);
    if (ahead.length >= MOST_DATES)
      return refusedBecause({ wrong: `There are ${MOST_DATES} days off already.` });
    return saved(
      {
        ...plan,
        daysOff: [...ahead, read.value].sort(),
        workdays: plan.workdays.filter((day) => day >= today && day !== read.value),
      },
      `${dateInWords(read.value)} is a day off.`,
      [],
    );
  });
}

export async function holidayRemove({ date: given }: OptionsOf<'holidayRemove'>, context: Context): Replies {
  const spoken = await loadSpoken();
  return changeExisting(context, (plan) => {
    const now = context.now();
    const date = settleDate(given, { now, plan }, spoken);
    const refuse = (problem: CallProblem): Edit => refusedBecause(fitHere(problem, plan, now, spoken));
    if (!date.ok) return refuse(explain('holidayRemove', 'date', date.problem));
    const day = date.value;
    const holiday = holidayOn(plan, day);
    if (!plan.daysOff.includes(day)) {
      if (holiday === undefined) return refuse(notAmong(day));
      if (!isWorkingWeekday(day, plan)) return refuse(noWorkingDay(day, plan));
    }
    return saved(
      {
        ...plan,
        daysOff: plan.daysOff.filter((one) => one !== day),
        workdays: holiday === undefined ? plan.workdays : worked(plan, day, isoDate(now, plan.zone)),
      },
      `${dateInWords(day)} is a working day again.`,
      [],
    );
  });
}

/** With one holiday more that is a working day. */
const worked = ({ workdays }: Plan, day: IsoDate, today: IsoDate): readonly IsoDate[] =>
  [...new Set([...workdays.filter((one) => one >= today), day])].sort();

/** With that day itself suggested, in whose place come the days off that are nearest. */
const notAmong = (date: IsoDate): CallProblem => ({
  wrong: `${dateInWords(date)} is not among the days off.`,
  suggestions: [example('holidayRemove', { date })],
});

const noWorkingDay = (date: IsoDate, { days }: Plan): CallProblem => ({
  wrong: `${dateInWords(date)} is no working day in any case: these are ${daysInWords(days)}.`,
});
