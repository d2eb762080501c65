/** More or less often than breaks come now: the next lengths of time that people choose. */
import { intervalBounds } from './command-options.ts';
import type { CallProblem } from './decode-call.ts';
import { example } from './examples.ts';
import { formatMinutes, minutesInWords } from '../options/interval.ts';

const usual: readonly number[] = [15, 20, 30, 45, 60, 90, 120, 180, 240, 360, 480];
const MOST = 2;

/** `every`: how often breaks come; `leastEvery`: the operator's shortest. */
export function fitPace(problem: CallProblem, every: number, leastEvery: number): CallProblem {
  const { pace, ...rest } = problem;
  if (pace === undefined) return problem;
  const shortest = Math.max(intervalBounds.min, leastEvery);
  const next =
    pace === 'slower'
      ? usual.filter((minutes) => minutes > every && minutes >= shortest)
      : usual.filter((minutes) => minutes < every && minutes >= shortest).reverse();
  if (next.length > 0)
    return {
      ...rest,
      suggestions: next
        .slice(0, MOST)
        .map((minutes) => example('every', { interval: formatMinutes(minutes) })),
    };
  return {
    wrong: `A break comes every ${minutesInWords(every)}, ${pace === 'slower' ? 'the least' : 'the most'} often that goes.`,
    example: example('pause', { until: '2h' }),
  };
}
