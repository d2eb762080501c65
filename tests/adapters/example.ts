import type { ChatAdapter, Inbox, Origin } from '../../adapters/port/adapter.ts';
import type { AdapterStatus } from '../../adapters/port/connection.ts';
import type { Delivery } from '../../adapters/port/delivery.ts';
import { rejected } from '../../adapters/port/meanings.ts';
import { createInFlight } from '../../adapters/shared/in-flight.ts';
import { networkFailure } from '../../adapters/shared/network-failures.ts';
import { parseLine } from '../../content/commands/grammar.ts';
import type { Message } from '../../content/message.ts';
import { plainText } from '../../content/text/plain-text.ts';

// What the SDK of a small chat can do: its rooms take a text, and what is said there can be heard.
export interface SmallChat {
  say(room: string, text: string): Promise<{ readonly id: string }>;
  listen(hear: (room: string, person: string, line: string) => void): { stop(): void };
}

const here = { platform: 'small', workspace: 'all' };

export function createSmallAdapter(chat: SmallChat, onError: (error: unknown) => void): ChatAdapter {
  const inFlight = createInFlight(onError);
  let status: AdapterStatus = { state: 'disconnected' };
  let listening: ReturnType<SmallChat['listen']> | undefined;

  // Whatever goes wrong is a value, and says whether the text may have arrived.
  async function send(room: string, { summary }: Message): Promise<Delivery> {
    try {
      const { id } = await chat.say(room, plainText(summary));
      return { outcome: 'delivered', message: { channel: { ...here, channel: room }, id } };
    } catch (error) {
      return { ...networkFailure(error), cause: error };
    }
  }

  // A command is decoded here and answered by the core: its replies go to whoever asked, in order.
  async function answer(inbox: Inbox, line: string, from: Origin): Promise<void> {
    for (const reply of await inbox.command(parseLine(line), from))
      if (reply.to !== 'form') await send(from.person.id, reply.message);
  }

  const cannot = { ...rejected, cause: new Error('What was said stays') };
  return {
    platform: here.platform,
    capabilities: {
      canRevise: false,
      alwaysReachesPeople: true,
      abilities: [],
      duplicateWindowMs: 0,
      postsPerSecond: { bot: 20, workspace: Infinity, channel: 1 },
    },
    async connect(inbox) {
      listening ??= chat.listen((channel, id, line) => {
        const person = { id, name: id, standing: 'manager' } as const;
        const from: Origin = { channel: { ...here, channel }, place: 'channel', audience: 'usual', person };
        if (line.startsWith('/')) void inFlight.run(() => answer(inbox, line, from));
      });
      status = { state: 'connected', since: new Date() };
      return { connected: true };
    },
    async disconnect() {
      listening?.stop();
      await inFlight.stop();
      status = { state: 'disconnected' };
    },
    status: () => status,
    post: ({ channel }, message) => send(channel, message),
    tell: ({ person }, message) => send(person, message),
    revise: async () => cannot,
    remove: async () => cannot,
    inspect: async () => ({ canPost: true }),
  };
}
