/** Examples and suggestions by the operator's settings: none is shown that would be refused. */
import { intervalBounds } from './commands.ts';
import type { CallProblem } from './decode-call.ts';
import type { Example } from './examples.ts';
import { formatMinutes, parseMinutes } from './options/interval.ts';

/** The keys of options that hold an interval. */
const intervals = ['interval', 'every'] as const;

/** The same command, with no interval below `leastEvery` minutes. */
export function fitExample(example: Example, leastEvery: number): Example {
  const raised = intervals.flatMap((key) => {
    const minutes = parseMinutes(example.values[key] ?? '');
    return minutes !== undefined && minutes < leastEvery ? [[key, formatMinutes(leastEvery)] as const] : [];
  });
  return raised.length === 0
    ? example
    : { ...example, values: { ...example.values, ...Object.fromEntries(raised) } };
}

/** A problem as it is where breaks come no more often than every `leastEvery` minutes. */
export function fitProblem(problem: CallProblem, leastEvery: number): CallProblem {
  if (leastEvery <= intervalBounds.min) return problem;
  const fit = (example: Example): Example => fitExample(example, leastEvery);
  const { range, example, suggestions, inTurn } = problem;
  return {
    ...problem,
    ...(range !== undefined && { wrong: range.wrong(leastEvery) }),
    ...(example !== undefined && { example: fit(example) }),
    ...(suggestions !== undefined && { suggestions: suggestions.map(fit) }),
    ...(inTurn !== undefined && { inTurn: inTurn.map(fit) }),
  };
}
