/** A platform that takes everything at once, counts it and keeps nothing. */
import { unlimited } from '../support/scripted-adapter.ts';
import type { ChatAdapter } from '../../adapters/port/adapter.ts';
import type { Delivery } from '../../adapters/port/delivery.ts';
import { directWith, type ChannelRef } from '../../adapters/port/refs.ts';
import type { PostRates } from '../../adapters/port/capabilities.ts';
import { numberOf } from './fill.ts';
import { counter, type Tally } from './waiting.ts';

export interface Nowhere extends ChatAdapter {
  readonly tally: () => Tally;
  /** Channels that have got more than one post. */
  readonly twice: () => number;
}

export interface NowhereOptions {
  readonly postsPerSecond?: PostRates;
  /** Told of each post. */
  readonly heard?: () => void;
}

export function nowhere(channels: number, options: NowhereOptions = {}): Nowhere {
  const { postsPerSecond = unlimited, heard = () => undefined } = options;
  const posts = new Uint8Array(channels);
  const { count, tally } = counter();
  const take = (channel: ChannelRef): Promise<Delivery> => {
    posts[numberOf(channel)] = (posts[numberOf(channel)] ?? 0) + 1;
    count();
    heard();
    return Promise.resolve({ outcome: 'delivered', message: { channel, id: '1795423800.000001' } });
  };
  return {
    platform: 'bench',
    capabilities: {
      canRevise: false,
      abilities: [],
      alwaysReachesPeople: true,
      duplicateWindowMs: 0,
      postsPerSecond,
    },
    connect: () => Promise.resolve({ connected: true }),
    disconnect: () => Promise.resolve(),
    status: () => ({ state: 'connected', since: new Date(0) }),
    post: take,
    revise: (message) => Promise.resolve({ outcome: 'delivered', message }),
    remove: (message) => Promise.resolve({ outcome: 'delivered', message }),
    tell: (person) => take(directWith(person)),
    inspect: () => Promise.resolve({ canPost: true }),
    tally,
    twice: () => posts.reduce((sum, each) => sum + Number(each > 1), 0),
  };
}
