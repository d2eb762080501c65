/** Examples and suggestions by the local rules: none is shown that would be refused, or would make no difference. */
import type { Ability } from '../abilities.ts';
import { declarationOf } from './commands.ts';
import type { CallProblem } from './decode-call.ts';
import { exampleOf, type Example } from './examples.ts';
import { lackingFor, type LocalRules } from '../local-rules.ts';
import { formatMinutes, parseMinutes } from '../options/interval.ts';

/** The same command, with no interval below the shortest. */
export function fitExample(example: Example, { leastEvery }: Pick<LocalRules, 'leastEvery'>): Example {
  const { options } = declarationOf(example.name);
  const raised = Object.entries(example.values).flatMap(([key, value = '']) => {
    const minutes = options[key]?.raised === undefined ? undefined : parseMinutes(value);
    return minutes !== undefined && minutes < leastEvery ? [[key, formatMinutes(leastEvery)] as const] : [];
  });
  return raised.length === 0
    ? example
    : { ...example, values: { ...example.values, ...Object.fromEntries(raised) } };
}

export type FitProblem =
  | { readonly is: 'problem'; readonly problem: CallProblem }
  /** All that was probably meant makes no difference here. */
  | { readonly is: 'no difference'; readonly lacking: Ability };

/** A problem as it is told here. */
export function fitProblem(problem: CallProblem, rules: LocalRules): FitProblem {
  const { range, example, suggestions = [], inTurn = [], ...rest } = problem;
  const meant = suggestions.length + inTurn.length > 0 ? [...suggestions, ...inTurn] : [example ?? []].flat();
  const lacking = meant.map(({ name }) => lackingFor(name, rules));
  const [first] = lacking;
  if (first !== undefined && !lacking.includes(undefined)) return { is: 'no difference', lacking: first };

  const fitting = (all: readonly Example[]): readonly Example[] =>
    all.filter(({ name }) => lackingFor(name, rules) === undefined).map((one) => fitExample(one, rules));
  const [fits, turn] = [fitting(suggestions), fitting(inTurn)];
  const shown = example === undefined ? undefined : (fitting([example])[0] ?? exampleOf('help'));
  return {
    is: 'problem',
    problem: {
      ...rest,
      ...(range !== undefined && rules.leastEvery > 0 && { wrong: range.wrong(rules.leastEvery) }),
      ...(shown !== undefined && { example: shown }),
      ...(fits.length > 0 && { suggestions: fits }),
      ...(turn.length > 0 && { inTurn: turn }),
    },
  };
}
