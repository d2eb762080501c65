/** The bot came into a channel: it says hello, once, and what is true there. */
import type { Inbox } from '../../adapters/port/adapter.ts';
import type { ChannelRef } from '../../adapters/port/refs.ts';
import type { Message } from '../../content/message.ts';
import { breaksGoOn, helloAgain, helloWorkspace } from '../../content/replies/hello.ts';
import { hello } from '../../content/replies/plans.ts';
import type { Notice } from '../../scheduler/ports/outbox.ts';
import { newNoticeId } from '../ids.ts';
import type { StoredPlan } from '../store/store.ts';
import type { Services } from './context.ts';

const NEWS_MS = 30 * 60_000;
const MOST = 1_000;

type Added = Parameters<Inbox['invited']>[1];

export async function sayHello(channel: ChannelRef, added: Added, desk: Services): Promise<void> {
  const goingOn = added === 'to the workspace' ? await plansThatGoOn(channel, desk) : [];
  const message =
    goingOn.length > 0
      ? helloWorkspace(goingOn.map((stored) => stored.channel.channel))
      : await helloIn(channel, desk);
  const notice = noticeTo(channel, 'hello', message, desk);
  if (!(await desk.store.outbox.putOnce(notice))) return;
  await desk.say(notice);
  // Nobody should be surprised by breaks that they have not asked for anew: each channel hears of them first.
  for (const { channel: other, plan } of goingOn)
    if (other.channel !== channel.channel)
      await desk.store.outbox.putOnce(noticeTo(other, 'back', breaksGoOn(plan), desk));
}

async function plansThatGoOn(
  { platform, workspace }: ChannelRef,
  { store }: Services,
): Promise<readonly StoredPlan[]> {
  const all = await store.plans.list({ platform, workspace }, MOST);
  return all.filter(({ plan }) => plan.state.is === 'on');
}

async function helloIn(channel: ChannelRef, { store, abilities }: Services): Promise<Message> {
  const stored = await store.plans.find(channel);
  return stored === undefined ? hello(abilities(channel.platform)) : helloAgain(stored.plan);
}

function noticeTo(channel: ChannelRef, about: string, message: Message, { now }: Services): Notice {
  const at = now();
  return {
    id: newNoticeId(),
    to: { are: 'channel', channel },
    about,
    message,
    silent: true,
    notBefore: at,
    until: at + NEWS_MS,
  };
}
