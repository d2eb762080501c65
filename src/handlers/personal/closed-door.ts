/** Whoever's breaks have ended at a closed door hears of it where they are met next, privately and once. */
import type { Reply } from '../../../adapters/port/adapter.ts';
import type { Message } from '../../../content/message.ts';
import { withDoorClosed } from '../../../content/replies/own-breaks.ts';
import type { Context } from '../context.ts';
import { whoAsks } from './my-state.ts';

/** What says so already need not say it twice. */
const says = ({ summary, blocks }: Message, because: string): boolean =>
  JSON.stringify([summary, blocks]).includes(because);

export async function tellOfClosedDoor(
  replies: readonly Reply[],
  context: Context,
): Promise<readonly Reply[]> {
  const { people, alwaysReachesPeople, from } = context;
  const at = replies.findLastIndex(({ to }) => to === 'actor');
  const reply = replies[at];
  if (reply?.to !== 'actor' || alwaysReachesPeople(from.channel.platform)) return replies;
  const because = await people.hearOfClosedDoor(whoAsks(context));
  if (because === undefined || says(reply.message, because)) return replies;
  return replies.with(at, { ...reply, message: withDoorClosed(reply.message, because) });
}
