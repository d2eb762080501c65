/** A platform that is there for nobody but the gallery: what Deskbreak says to it is kept. */
import type { ChatAdapter, Inbox } from '../../adapters/port/adapter.ts';
import type { Delivery } from '../../adapters/port/delivery.ts';
import type { Preview } from '../../adapters/port/preview.ts';
import type { ChannelRef, MessageRef } from '../../adapters/port/refs.ts';
import type { Message } from '../../content/message.ts';
import type { Form } from '../../content/settings/form.ts';

export type Appearance =
  { readonly to: 'everyone' | 'one'; readonly message: Message } | { readonly form: Form };

export interface Stage {
  readonly adapter: ChatAdapter;
  readonly inbox: () => Inbox;
  /** What has been shown since it was asked last. */
  take(): readonly Appearance[];
}

export function createStage({ platform, capabilities }: Pick<Preview, 'platform' | 'capabilities'>): Stage {
  const shown: Appearance[] = [];
  let inbox: Inbox | undefined;
  let count = 0;

  const delivered = (channel: ChannelRef, message: Message, to: 'everyone' | 'one'): Promise<Delivery> => {
    shown.push({ to, message });
    count += 1;
    return Promise.resolve({ outcome: 'delivered', message: { channel, id: `m${count}` } });
  };
  const rewritten = (target: MessageRef): Promise<Delivery> =>
    Promise.resolve({ outcome: 'delivered', message: target });

  return {
    adapter: {
      platform,
      capabilities,
      connect(given) {
        inbox = given;
        return Promise.resolve({ connected: true });
      },
      disconnect: () => Promise.resolve(),
      status: () => ({ state: 'connected', since: new Date(0) }),
      post: (channel, message) => delivered(channel, message, 'everyone'),
      revise(target, message) {
        shown.push({ to: 'everyone', message });
        return rewritten(target);
      },
      remove: rewritten,
      tell: ({ workspace, person }, message) =>
        delivered({ platform, workspace, channel: person }, message, 'one'),
      inspect: () => Promise.resolve({ canPost: true }),
    },
    inbox() {
      if (inbox === undefined) throw new Error('Nothing is connected yet');
      return inbox;
    },
    take: () => shown.splice(0),
  };
}
