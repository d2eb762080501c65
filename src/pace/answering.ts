/** What is answered to the question whether breaks come as often as wanted. */
import type { Action } from '../../content/actions.ts';
import type { Reply } from '../../adapters/port/adapter.ts';
import { privately } from '../../adapters/port/privately.ts';
import { paceIsOff, paceIsOtherwise, paceKept, slowerThan } from '../../content/settings/pace.ts';
import { notAllowedHere } from '../../content/replies/basics.ts';
import { planSays } from '../../content/settings/plan-sentences.ts';
import type { Plan } from '../../content/plan.ts';
import { mayChange, whoMay } from '../handlers/access.ts';
import { changeExisting, type Edit } from '../handlers/change-plan.ts';
import type { Context, Replies } from '../handlers/context.ts';

type PaceAction = Extract<Action, `pace-${string}`>;

/** What has been answered, or set, since it was asked; nothing where all is as it was then. */
function otherwise({ state, every }: Plan, asked: number) {
  if (state.is === 'off') return paceIsOff;
  return every === asked ? undefined : paceIsOtherwise(every);
}

/** Half as often; stopped. The question holds how often breaks came then: a second answer changes nothing. */
function edited(action: Exclude<PaceAction, 'pace-keep'>, plan: Plan, asked: number): Edit {
  const refused = otherwise(plan, asked);
  if (refused !== undefined) return { refused };
  if (action === 'pace-stop')
    return {
      plan: { ...plan, state: { is: 'off', because: { kind: 'asked' } } },
      headline: 'Breaks are off.',
    };
  const slower = { ...plan, every: slowerThan(asked) ?? asked };
  return { plan: slower, headline: planSays.every(slower), tells: ['How often'] };
}

async function keep(asked: number, context: Context): Promise<readonly Reply[]> {
  const { from, store } = context;
  const plan = (await store.plans.find(from.channel))?.plan;
  if (plan === undefined || !mayChange(from, plan)) return privately(notAllowedHere(whoMay(context)));
  return privately(otherwise(plan, asked) ?? paceKept(plan.every));
}

export async function answerPace(action: PaceAction, subject: string, context: Context): Replies {
  const asked = Number(subject);
  return action === 'pace-keep'
    ? keep(asked, context)
    : changeExisting(context, (plan) => edited(action, plan, asked));
}
