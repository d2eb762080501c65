import type { CallProblem } from '../../content/commands/decode-call.ts';
import { example } from '../../content/commands/examples.ts';
import { formatMinutes, minutesInWords } from '../../content/options/interval.ts';
import type { Plan } from '../../content/plan.ts';

/**
 * An operator may have raised the shortest interval, in minutes, above what the commands allow. Whoever asks for another
 * interval is held to it, and whoever starts breaks; a plan that is more frequent already can still be changed and ended.
 */
export function tooOften(plan: Plan, before: Plan, shortest: number): CallProblem | undefined {
  const starts = plan.state.is === 'on' && before.state.is !== 'on';
  if ((plan.every === before.every && !starts) || plan.every >= shortest) return undefined;
  const interval = formatMinutes(shortest);
  return {
    wrong: `Here, breaks come no more often than every ${minutesInWords(shortest)}.`,
    example: starts ? example('on', { every: interval }) : example('every', { interval }),
  };
}
