import type { Origin } from '../../adapters/port/adapter.ts';
import type { CallProblem } from '../../content/commands/decode-call.ts';
import { example } from '../../content/commands/examples.ts';
import { fitPace } from '../../content/commands/fit-pace.ts';
import { formatMinutes, minutesInWords } from '../../content/options/interval.ts';
import type { Whose } from '../../content/replies/whose.ts';
import { newPlan, type Plan } from '../../content/plan.ts';
import type { Services } from './context.ts';

/**
 * An operator may have raised the shortest interval, in minutes, above what the commands allow. Whoever asks for another
 * interval is held to it, and whoever starts breaks; a plan that is more frequent already can still be changed and ended.
 */
export function tooOften(
  plan: Plan,
  before: Plan,
  shortest: number,
  whose: Whose = 'channel',
): CallProblem | undefined {
  const starts = plan.state.is === 'on' && before.state.is !== 'on';
  if ((plan.every === before.every && !starts) || plan.every >= shortest) return undefined;
  const interval = formatMinutes(shortest);
  return {
    wrong: `Here, breaks come no more often than every ${minutesInWords(shortest)}.`,
    example: starts
      ? example(whose === 'own' ? 'meOn' : 'on', { every: interval })
      : example(whose === 'own' ? 'meEvery' : 'every', { interval }),
  };
}

/** More or less often than breaks come in this channel. */
export async function withPaceHere(
  problem: CallProblem,
  { channel }: Origin,
  { store, settings }: Pick<Services, 'store' | 'settings'>,
): Promise<CallProblem> {
  if (problem.pace === undefined) return problem;
  const { every } = (await store.plans.find(channel))?.plan ?? newPlan('UTC', settings.minIntervalMinutes);
  return fitPace(problem, every, settings.minIntervalMinutes);
}
