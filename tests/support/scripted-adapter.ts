/** A platform that keeps everything in memory and fails exactly as a test says. */
import type { ChatAdapter, Inbox } from '../../adapters/port/adapter.ts';
import type { Capabilities, ChannelAccess, PostRates } from '../../adapters/port/capabilities.ts';
import type { Delivery } from '../../adapters/port/delivery.ts';
import type { ChannelRef, MessageRef, PersonRef } from '../../adapters/port/refs.ts';
import type { Message } from '../../content/message.ts';
import { readBreakId } from '../../scheduler/break-id.ts';

export interface Posted {
  readonly channel: ChannelRef;
  readonly message: Message;
  readonly key: string;
  readonly silent: boolean;
}

export interface Told {
  readonly person: PersonRef;
  readonly message: Message;
  readonly key: string;
}

export interface ScriptedAdapter extends ChatAdapter {
  /** Every attempt to post a break, also those that failed. */
  readonly attempts: readonly Posted[];
  /** The same of all else that is posted in channels. */
  readonly lines: readonly Posted[];
  readonly told: readonly Told[];
  /** What was shown to one person in a channel. */
  readonly whispered: readonly (Posted & { readonly person: string })[];
  readonly revised: readonly { readonly target: MessageRef; readonly message: Message }[];
  /** What the next posts come to, one after the other; afterwards they are delivered again. */
  answer(...deliveries: readonly (Delivery | Promise<Delivery> | Error)[]): void;
  /** The same for all else that is posted in channels, and for what is rewritten there. */
  answerLines(...deliveries: readonly (Delivery | Promise<Delivery> | Error)[]): void;
  answerRevised(...deliveries: readonly Delivery[]): void;
  /** The same for what people are told. */
  answerTold(...deliveries: readonly Delivery[]): void;
  answerWhispered(...deliveries: readonly Delivery[]): void;
  access: ChannelAccess;
  inbox: Inbox | undefined;
}

/** A platform that takes whatever comes. */
export const unlimited: PostRates = { bot: Infinity, workspace: Infinity, channel: Infinity };

export interface Script {
  readonly platform?: string;
  readonly capabilities?: Partial<Capabilities>;
  readonly company?: NonNullable<ChatAdapter['company']>;
  readonly whispers?: boolean;
}

export function scriptedAdapter({
  platform = 'scripted',
  capabilities = {},
  company,
  whispers = false,
}: Script = {}): ScriptedAdapter {
  const attempts: Posted[] = [];
  const lines: Posted[] = [];
  const told: Told[] = [];
  const whispered: (Posted & { readonly person: string })[] = [];
  const revised: { target: MessageRef; message: Message }[] = [];
  const answers: (Delivery | Promise<Delivery> | Error)[] = [];
  const answersToLines: (Delivery | Promise<Delivery> | Error)[] = [];
  const answersTold: Delivery[] = [];
  const answersWhispered: Delivery[] = [];
  const answersRevised: Delivery[] = [];
  let messages = 0;

  const deliver = (channel: ChannelRef): Delivery => {
    messages += 1;
    return { outcome: 'delivered', message: { channel, id: `m${messages}` } };
  };

  const adapter: ScriptedAdapter = {
    platform,
    capabilities: {
      canRevise: true,
      abilities: ['motion', 'silence'],
      alwaysReachesPeople: true,
      duplicateWindowMs: 0,
      postsPerSecond: unlimited,
      ...capabilities,
    },
    attempts,
    lines,
    told,
    whispered,
    revised,
    access: { canPost: true },
    inbox: undefined,
    answer: (...deliveries) => answers.push(...deliveries),
    answerLines: (...deliveries) => answersToLines.push(...deliveries),
    answerRevised: (...deliveries) => answersRevised.push(...deliveries),
    answerTold: (...deliveries) => answersTold.push(...deliveries),
    answerWhispered: (...deliveries) => answersWhispered.push(...deliveries),
    connect: async (inbox) => {
      adapter.inbox = inbox;
      return { connected: true };
    },
    disconnect: async () => {
      adapter.inbox = undefined;
    },
    status: () => ({ state: adapter.inbox === undefined ? 'disconnected' : 'connected', since: new Date(0) }),
    post: async (channel, message, { key, silent = false }) => {
      const isBreak = readBreakId(key) !== undefined;
      (isBreak ? attempts : lines).push({ channel, message, key, silent });
      const answer = (isBreak ? answers : answersToLines).shift();
      if (answer instanceof Error) throw answer;
      return answer ?? deliver(channel);
    },
    revise: async (target, message) => {
      revised.push({ target, message });
      return answersRevised.shift() ?? { outcome: 'delivered', message: target };
    },
    remove: async (target) => ({ outcome: 'delivered', message: target }),
    tell: async (person, message, { key }) => {
      told.push({ person, message, key });
      const answer = answersTold.shift();
      return answer ?? deliver({ platform, workspace: person.workspace, channel: person.person });
    },
    inspect: async () => adapter.access,
    ...(company !== undefined && { company }),
    ...(whispers && {
      whisper: async (channel, person, message, { key, silent = false }) => {
        whispered.push({ channel, person, message, key, silent });
        return answersWhispered.shift() ?? deliver(channel);
      },
    }),
  };
  return adapter;
}
