/** A terminal as a chat platform with one channel and one person: the smallest whole adapter, and the one to copy. */
import { randomUUID } from 'node:crypto';
import { userInfo } from 'node:os';
import type { Ability } from '../../content/abilities.ts';
import type { Message } from '../../content/message.ts';
import type { ChatAdapter, Inbox, Origin } from '../port/adapter.ts';
import type { AdapterStatus } from '../port/connection.ts';
import type { Delivery, PermanentFailure } from '../port/delivery.ts';
import type { ChannelRef, MessageRef, PersonRef } from '../port/refs.ts';
import { createConversation } from './conversation.ts';
import { nothingDrawn, type DrawPictures } from './drawing.ts';
import { printedMessages, whatChanged } from './printed.ts';
import { renderMessage, renderNote } from './render.ts';
import type { Screen } from './screen.ts';

/** What settings make a difference here: none of those that ask for something of the platform. */
export const abilities: readonly Ability[] = [];

export interface TerminalOptions {
  readonly screen: Screen;
  /** The machine's zone, IANA. */
  readonly zone?: string;
  /** Who sits here; by default the user of the operating system. */
  readonly person?: string;
  /** Without it, pictures are told in words. */
  readonly draw?: DrawPictures;
  /** A handler that rejected: the person has had an apology, the program should hear why. */
  readonly onError: (error: unknown) => void;
  readonly now?: () => Date;
}

export interface TerminalAdapter extends ChatAdapter {
  readonly channel: ChannelRef;
  /** Resolves when all lines that have come are dealt with. */
  idle(): Promise<void>;
}

const channel: ChannelRef = { platform: 'terminal', workspace: 'local', channel: 'here' };

/** Words act on the latest messages; more than a day of breaks is out of sight anyway. */
const remembered = 50;

export function createTerminalAdapter(options: TerminalOptions): TerminalAdapter {
  const {
    screen,
    zone,
    draw = () => Promise.resolve(nothingDrawn),
    onError,
    now = () => new Date(),
  } = options;
  const person = options.person ?? userName();
  const from: Origin = {
    channel,
    place: 'channel',
    audience: 'usual',
    person: { id: person, name: person, standing: 'manager', ...(zone !== undefined && { zone }) },
  };
  const printed = printedMessages(remembered);
  let status: AdapterStatus = { state: 'disconnected' };
  /** Why the latest post could not be written: whoever read the output may be gone. */
  let outputLost: Error | undefined;
  let stopListening = (): void => undefined;
  // Lines one after the other, each after the answers to the one before.
  let inHand: Promise<void> = Promise.resolve();

  const isHere = (there: ChannelRef): boolean =>
    there.platform === channel.platform &&
    there.workspace === channel.workspace &&
    there.channel === channel.channel;

  const render = async (message: Message): Promise<string> => {
    const look = screen.look();
    return renderMessage(message, look, await draw(message, look));
  };

  const print = async (text: string, ref: MessageRef): Promise<Delivery> => {
    if (status.state !== 'connected') return unavailable(new Error('Not connected'));
    outputLost = await screen.above(`${text}\n`);
    return outputLost === undefined ? { outcome: 'delivered', message: ref } : unavailable(outputLost);
  };

  const post = async (message: Message, mark: string): Promise<Delivery> => {
    const ref = { channel, id: randomUUID() };
    const delivery = await print(`${mark}${await render(message)}`, ref);
    if (delivery.outcome === 'delivered') printed.add({ message, ref });
    return delivery;
  };

  const connect = (inbox: Inbox): void => {
    const talk = createConversation({ screen, render, inbox, from, printed, onError });
    const then = (step: () => Promise<void>): void => {
      inHand = inHand.then(step);
    };
    stopListening = screen.listen({
      line(text) {
        then(() => talk.hear(text));
      },
      end() {
        then(async () => {
          await talk.leave();
          if (screen.watched)
            await screen.above(renderNote('Input has ended; breaks go on. Ctrl+C stops.', screen.look()));
        });
      },
      complete: (typed) => talk.complete(typed),
    });
    status = { state: 'connected', since: now() };
  };

  return {
    platform: channel.platform,
    // What is printed stays, and a terminal takes all that any schedule has: nothing rests once a break is out.
    capabilities: {
      canRevise: false,
      isAlone: true,
      asksInTurn: true,
      words: { platform: 'The terminal', workspace: 'terminal', managers: '' },
      abilities,
      alwaysReachesPeople: true,
      duplicateWindowMs: 0,
      postsPerSecond: { bot: Infinity, workspace: Infinity, channel: Infinity },
    },
    channel,
    connect(inbox) {
      if (status.state !== 'connected') connect(inbox);
      return Promise.resolve({ connected: true });
    },
    async disconnect() {
      stopListening();
      await inHand;
      status = { state: 'disconnected' };
    },
    status: () =>
      outputLost === undefined ? status : { state: 'disconnected', lastError: outputLost.message },
    post: (to, message) => (isHere(to) ? post(message, '') : Promise.resolve(notHere('channel'))),
    /** Prints what is new below, since what is on the screen stays as it is. */
    async revise(target, message) {
      const before = printed.byId(target.id);
      if (before === undefined) return notHere('message');
      const delivery = await print(await render(whatChanged(before.message, message)), target);
      if (delivery.outcome === 'delivered') printed.replace(before, message);
      return delivery;
    },
    /** What is printed cannot be taken back. */
    remove: () => Promise.resolve(notHere('message')),
    tell: (to, message) =>
      isMe(to, person)
        ? post(message, `${renderNote('Just for you:', screen.look())}\n`)
        : Promise.resolve(notHere('person')),
    /** Whoever reads it is alone. */
    whisper: (there, to, message) =>
      isHere(there) && to === person ? post(message, '') : Promise.resolve(notHere('person')),
    inspect: (there) =>
      Promise.resolve(
        isHere(there)
          ? { canPost: true }
          : {
              canPost: false,
              wrong: 'A terminal has one channel only.',
              remedy: 'Give the command without a channel.',
            },
      ),
    idle: () => inHand,
  };
}

const isMe = (to: PersonRef, person: string): boolean =>
  to.platform === channel.platform && to.workspace === channel.workspace && to.person === person;

const unavailable = (cause: Error): Delivery => ({
  outcome: 'transient',
  reason: 'unavailable',
  mayHaveLanded: false,
  cause,
});

function notHere(what: 'channel' | 'message' | 'person'): PermanentFailure {
  const cause = new Error(`A terminal has no such ${what}, or cannot change it`);
  switch (what) {
    case 'channel':
      return { outcome: 'permanent', scope: 'channel', reason: 'not-found', cause };
    case 'message':
      return { outcome: 'permanent', scope: 'message', reason: 'rejected', cause };
    case 'person':
      return { outcome: 'permanent', scope: 'person', reason: 'unreachable', cause };
  }
}

/** A user id without an entry in the system's list, as in some containers, has no name. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return 'you';
  }
}
