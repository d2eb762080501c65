/** Suggestions of days off to take away: only such as there are. */
import type { IsoDate } from '../plan.ts';
import { nearestDaysOff, type ChannelDays } from '../spoken/channel-days.ts';
import type { CallProblem } from './decode-call.ts';
import { example, exampleOf, type Example } from './examples.ts';

const isRemoval = ({ name }: Example): boolean => name === 'holidayRemove';

const { date: PLACEHOLDER } = exampleOf('holidayRemove').values;

/** The values for which it has to be known which days they are. */
export const daysNamed = ({ suggestions = [], inTurn = [], example }: CallProblem): readonly string[] =>
  [...suggestions, ...inTurn, ...(example === undefined ? [] : [example])]
    .filter(isRemoval)
    .flatMap(({ values: { date } }) => (date === undefined || date === PLACEHOLDER ? [] : [date]));

const many = (wrong: CallProblem['wrong'], more: string): CallProblem['wrong'] =>
  typeof wrong === 'string' ? `${wrong} ${more}` : [...wrong, ` ${more}`];

/** `dateOf`: what a value means today, where it is a day. */
export function fitDaysOff(
  problem: CallProblem,
  days: ChannelDays,
  dateOf: (value: string) => IsoDate | undefined,
): CallProblem {
  const { suggestions = [], inTurn = [], example: shown, ...rest } = problem;
  const meant = suggestions.length + inTurn.length > 0 ? [...suggestions, ...inTurn] : [shown ?? []].flat();
  if (!meant.some(isRemoval) && !(shown !== undefined && isRemoval(shown))) return problem;

  const isAlone = meant.every(isRemoval);
  const fit = (one: Example): readonly Example[] => {
    if (!isRemoval(one)) return [one];
    const { date = '' } = one.values;
    const day = dateOf(date);
    if (day !== undefined && days.daysOff.includes(day)) return [one];
    return nearestDaysOff(days, day ?? days.today, isAlone ? 2 : 1).map((near) =>
      example('holidayRemove', { date: near }),
    );
  };
  const fitting = (all: readonly Example[]): readonly Example[] => {
    const seen = new Set<string>();
    return all.flatMap(fit).filter((one) => {
      const key = JSON.stringify(one);
      return !seen.has(key) && seen.add(key);
    });
  };
  const [suggested, turn] = [fitting(suggestions), fitting(inTurn)];
  // Days off that there are say more than one that is only written right.
  const listed = isAlone && suggested.length + turn.length === 0 ? fitting([shown ?? []].flat()) : suggested;
  const isNone = isAlone && listed.length + turn.length === 0;
  return {
    ...rest,
    ...(isNone && { wrong: many(rest.wrong, NONE) }),
    ...(shown !== undefined && !isRemoval(shown) && { example: shown }),
    ...(listed.length > 0 && { suggestions: listed }),
    ...(turn.length > 0 && { inTurn: turn }),
  };
}

const NONE = 'There are no days off here.';
