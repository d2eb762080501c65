/** A question that waits for the person comes below the next private answer to them in the channel. */
import type { Reply } from '../../adapters/port/adapter.ts';
import { privately } from '../../adapters/port/privately.ts';
import { paceQuestion } from '../../content/settings/pace.ts';
import type { Context, Replies } from '../handlers/context.ts';
import { breaksIn, countedUntil, isIgnored } from './when.ts';

export async function withPaceQuestion(
  replies: readonly Reply[],
  { from, store, now, whispers }: Context,
): Replies {
  const { platform } = from.channel;
  // Beside a form there is no room for anything else.
  const isAnswer = replies.length > 0 && replies.every(({ to }) => to === 'actor');
  if (from.place !== 'channel' || whispers(platform) || !isAnswer) return replies;
  const open = await store.paceQuestions.open(from.channel);
  if (open === undefined) return replies;
  const { question, stored } = open;
  const { plan, id } = stored;
  if (plan.owner !== from.person.id || plan.state.is !== 'on') return replies;
  const between = { since: question.since, until: countedUntil(now()) };
  const ignored = await store.paceQuestions.ignored(id, plan.zone, between);
  if (!isIgnored(ignored)) {
    await store.paceQuestions.close(id, now());
    return replies;
  }
  if (!(await store.paceQuestions.close(id))) return replies;
  return [...replies, ...privately(paceQuestion(plan, { breaks: breaksIn(ignored), days: ignored.length }))];
}
