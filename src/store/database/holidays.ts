/** A calendar of holidays in two columns of its plan, so that whoever reads the plan knows the same holidays. */
import type { Holiday, HolidayCalendar } from '../../../content/plan.ts';
import { remembered } from './lists.ts';
import type { PlanTable } from './plan-table.ts';

type HolidayColumns = Pick<PlanTable, 'holidays' | 'holidays_edition'>;

const isDay = /^\d{4}-\d{2}-\d{2} /u;

/** Plans of one region share their list. What is no line of ours is left out. */
const parse = remembered((text): Omit<HolidayCalendar, 'edition'> => {
  const [region = '', ...lines] = text.split('\n');
  const days = lines
    .filter((line) => isDay.test(line))
    .map((line): Holiday => ({ date: line.slice(0, 10), name: line.slice(11) }));
  return { region, days };
});

export const readHolidays = ({ holidays, holidays_edition }: HolidayColumns): HolidayCalendar | undefined =>
  holidays === null ? undefined : { ...parse(holidays), edition: holidays_edition ?? 0 };

export const writeHolidays = (calendar: HolidayCalendar | undefined): HolidayColumns =>
  calendar === undefined
    ? { holidays: null, holidays_edition: null }
    : {
        holidays: [calendar.region, ...calendar.days.map(({ date, name }) => `${date} ${name}`)].join('\n'),
        holidays_edition: calendar.edition,
      };
