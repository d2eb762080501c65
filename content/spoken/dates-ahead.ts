/** Days that are suggested for a pause or a day off are ahead: a calendar alone does not know what today is. */
import type { CallProblem } from '../commands/decode-call.ts';
import type { Example } from '../commands/examples.ts';
import type { IsoDate } from '../plan.ts';

const dated: readonly string[] = ['date', 'until'];
const iso = /\b(\d{4})-(\d{2}-\d{2})\b/gu;

/** The same day of a year in which there is one ahead; 29 February may be years away. A time of today may be ahead. */
export function dayAhead(value: string, today: IsoDate): string {
  const year = Number(today.slice(0, 4));
  return value.replaceAll(iso, (whole, _year, day: string, at: number) => {
    const hasTime = /^ \d/u.test(value.slice(at + whole.length));
    if (whole > today || (whole === today && hasTime)) return whole;
    const years = Array.from({ length: 9 }, (_, later) => `${String(year + later)}-${day}`);
    return years.find((one) => one > today && isDate(one)) ?? whole;
  });
}

const isDate = (text: string): boolean =>
  !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);

const ahead = ({ name, values }: Example, today: IsoDate): Example => ({
  name,
  values: Object.fromEntries(
    Object.entries(values).map(([key, value = '']) => [
      key,
      dated.includes(key) && name !== 'holidayRemove' ? dayAhead(value, today) : value,
    ]),
  ),
});

/** Whether any command that is shown has a day in it. */
export const namesDays = ({ suggestions = [], inTurn = [], example }: CallProblem): boolean =>
  [...suggestions, ...inTurn, ...(example === undefined ? [] : [example])].some(({ values }) =>
    dated.some((key) => key in values),
  );

/** `today`: in the channel. */
export const datesAhead = (problem: CallProblem, today: IsoDate): CallProblem =>
  problem.suggestions === undefined
    ? problem
    : { ...problem, suggestions: problem.suggestions.map((one) => ahead(one, today)) };
