/** Days that are suggested for a pause or a day off are ahead: a calendar alone does not know what today is. */
import type { CallProblem } from '../commands/decode-call.ts';
import type { Example } from '../commands/examples.ts';
import type { IsoDate } from '../plan.ts';

const dated: readonly string[] = ['date', 'until'];
const iso = /\b(\d{4})-(\d{2}-\d{2})\b/gu;

/** The same day of a year in which there is one ahead; 29 February may be years away. */
export function dayAhead(value: string, today: IsoDate): string {
  const year = Number(today.slice(0, 4));
  return value.replaceAll(iso, (whole, _year, day: string) => {
    if (whole > today) return whole;
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

/** `today`: anywhere. */
export const datesAhead = (problem: CallProblem, today: IsoDate): CallProblem =>
  problem.suggestions === undefined
    ? problem
    : { ...problem, suggestions: problem.suggestions.map((one) => ahead(one, today)) };
