/** Commands that only tell. */
import { privately } from '../../adapters/port/privately.ts';
import type { OptionsOf } from '../../content/commands/commands.ts';
import { helpMessage } from '../../content/replies/help.ts';
import { planStatus } from '../../content/replies/plans.ts';
import { noPlanYet } from '../../content/replies/refusals.ts';
import { latestOf } from './status/latest-breaks.ts';
import { clockOfReader } from './status/reader-clock.ts';
import { mayChange } from './access.ts';
import { newsOf } from '../plan-news.ts';
import { rulesOf, type Context, type Replies } from './context.ts';

const SHOWN = 3;
const CHANGES_SHOWN = 5;

export async function status(_: OptionsOf<'status'>, context: Context): Replies {
  const stored = await context.store.plans.find(context.from.channel);
  if (stored === undefined) return privately(noPlanYet);
  const breaks = await latestOf(stored, context);
  const changes = mayChange(context.from, stored.plan)
    ? await context.store.audit.latest(stored.id, CHANGES_SHOWN)
    : [];
  const news = await newsOf(context, stored, SHOWN);
  const { meetings } = stored.plan;
  const lacking = meetings === 'ignore' ? undefined : await context.companyLacks(stored.channel);
  return privately(planStatus({ ...news, lacking }, { breaks, changes }, await clockOfReader(context)));
}

export function help(_: OptionsOf<'help'>, context: Context): Replies {
  const { channel } = context.from;
  const message = helpMessage(rulesOf(context, channel), context.isAlone(channel.platform));
  return Promise.resolve(privately(message));
}
