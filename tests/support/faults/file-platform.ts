/**
 * A platform that outlives the program: every post is one line in a file, written and synced before it is confirmed.
 * Some channels refuse, some posts come through at the second try only.
 */
import { fsyncSync, openSync, writeSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import type { ChatAdapter, Inbox, Origin } from '../../../adapters/port/adapter.ts';
import type { Delivery } from '../../../adapters/port/delivery.ts';
import { directWith, personIn, type ChannelRef } from '../../../adapters/port/refs.ts';
import type { Message } from '../../../content/message.ts';
import type { Instant } from '../../../content/plan.ts';
import { readBreakId } from '../../../scheduler/break-id.ts';
import type { Operation } from './kill-points.ts';
import { pass } from './passing.ts';

export const platform = 'file';
export const channelIn = (workspace: string, channel: string): ChannelRef => ({
  platform,
  workspace,
  channel,
});

/** Where nothing but breaks goes on, and each slot is judged. */
export const calm = 'W1';

/** Where much is asked for at once, and the platform says so. */
const crowded = 'W3';
export const inCrowd = (channel: string): ChannelRef => channelIn(crowded, channel);

/** Where breaks are taken back that nobody touched. */
export const tidied = 'W5';

/** Where breaks wait for people. */
export const waiting = 'W4';

export const gone = inCrowd('gone');
/** Somebody who takes no messages. */
export const closed = inCrowd('@closed');
export const revoked = channelIn('W2', 'revoked');

export interface FilePlatform {
  readonly adapter: ChatAdapter;
  readonly inbox: () => Inbox;
  /** Keys of breaks that were posted last, the latest first. */
  readonly latest: () => readonly string[];
  /** Notes that the one whose plan it was has been forgotten by now. */
  readonly forgotten: (plan: number) => void;
  /** Notes that somebody is about to press on a break. */
  readonly pressed: (key: string) => void;
  /** Notes that somebody wants something of which there may be one more from now on. */
  readonly wanted: (what: 'a question' | 'a note') => void;
}

/** A line of the file. */
export interface Line {
  readonly is: Operation | 'forgotten' | 'pressed' | 'a question' | 'a note';
  readonly at: Instant;
  /** Of what is taken back, the message's id. */
  readonly key: string;
  /** Of what is shown, as the answer names it. */
  readonly id?: string;
  /** Of a break: whether it says that somebody asked for it. */
  readonly isNamed?: boolean;
  /** Whether it is the numbers of a month. */
  readonly isNote?: boolean;
}

/** Whether somebody presses on a break before the platform has answered. */
export const isPressedEarly = (key: string): boolean => key.charCodeAt(11) % 2 === 0;

const isNamed = ({ blocks }: Message): boolean =>
  blocks.some((block) => block.block === 'footnote' && block.text === 'Ann asked for this one.');

const isNote = ({ blocks }: Message): boolean => JSON.stringify(blocks).includes('Your desk breaks in');

const MOST_REMEMBERED = 20;
const CALLS_MS = 240_000;

const notYet = { outcome: 'transient', mayHaveLanded: false, cause: undefined } as const;
const unreachable: Delivery = { ...notYet, reason: 'network', retryAfterMs: 2_000 };
const tooMany: Delivery = { ...notYet, reason: 'rate-limited', retryAfterMs: 4_000, reach: 'workspace' };

export function filePlatform(file: string, now: () => Instant): FilePlatform {
  const lines = openSync(file, 'a');
  const tried = new Set<string>();
  let latest: readonly string[] = [];
  let inbox: Inbox | undefined;
  let messages = 0;

  const write = (line: Line): void => {
    writeSync(lines, `${JSON.stringify(line)}\n`);
  };

  const connected = (): Inbox => {
    if (inbox === undefined) throw new Error('The platform is not connected.');
    return inbox;
  };

  /** One in four comes through at the second try only. */
  function isRefusedAtFirst(key: string): boolean {
    if (key.charCodeAt(9) % 4 !== 0 || tried.has(key)) return false;
    tried.add(key);
    return true;
  }

  /** Somebody is quicker than the platform's answer. */
  const pressEarly = (channel: ChannelRef, key: string): void => {
    if (isPressedEarly(key)) void connected().press({ action: 'done', subject: key }, by(channel));
  };

  async function send(
    operation: Operation,
    channel: ChannelRef,
    key: string,
    more: Pick<Line, 'isNamed' | 'isNote'> = {},
  ): Promise<Delivery> {
    const step = (name: string): void => {
      if (operation !== 'post' || channel.workspace === calm) pass(`${operation} / ${name}`);
    };
    step('before the first byte');
    await delay(Math.random() * 4);
    if (isRefusedAtFirst(key)) return channel.workspace === crowded ? tooMany : unreachable;
    messages += 1;
    const id = `${process.pid}-${messages}`;
    write({ is: operation, at: now(), key, id, ...more });
    fsyncSync(lines);
    step('the platform has it');
    if (operation === 'post') pressEarly(channel, key);
    await delay(Math.random() * 4);
    step('before the answer is heard');
    return { outcome: 'delivered', message: { channel, id } };
  }

  async function postBreak(channel: ChannelRef, message: Message, key: string): Promise<Delivery> {
    const result = await send('post', channel, key, { isNamed: isNamed(message) });
    if (result.outcome === 'delivered') latest = [key, ...latest.slice(0, MOST_REMEMBERED)];
    return result;
  }

  const adapter: ChatAdapter = {
    platform,
    capabilities: {
      canRevise: false,
      abilities: ['voice'],
      alwaysReachesPeople: true,
      duplicateWindowMs: 0,
      postsPerSecond: { bot: Infinity, workspace: 3, channel: Infinity },
    },
    connect(given) {
      inbox = given;
      return Promise.resolve({ connected: true });
    },
    disconnect: () => Promise.resolve(),
    status: () => ({ state: 'connected', since: new Date(0) }),
    async post(channel, message, { key }) {
      if (channel.workspace === revoked.workspace)
        return { outcome: 'permanent', scope: 'workspace', reason: 'revoked', cause: undefined };
      if (channel.channel === gone.channel)
        return { outcome: 'permanent', scope: 'channel', reason: 'not-found', cause: undefined };
      if (readBreakId(key) === undefined) return await send('say', channel, key);
      return await postBreak(channel, message, key);
    },
    revise: (target) => Promise.resolve({ outcome: 'delivered', message: target }),
    remove: ({ channel, id }) => send('remove', channel, id),
    async tell(person, message, { key }) {
      const place = directWith(person);
      if (place.channel === closed.channel)
        return { outcome: 'permanent', scope: 'person', reason: 'unreachable', cause: undefined };
      return readBreakId(key) === undefined
        ? await send('tell', place, key, { isNote: isNote(message) })
        : await postBreak(place, message, key);
    },
    whisper: (channel, _person, _message, { key }) => send('whisper', channel, key),
    inspect: () => Promise.resolve({ canPost: true }),
    async company() {
      pass('ask people / before');
      await delay(Math.random() * 4);
      pass('ask people / after');
      // Two minutes of a call, two minutes of peace.
      return { is: 'told', count: now() % CALLS_MS < CALLS_MS / 2 ? 0 : 2 };
    },
  };
  const forgotten = (plan: number): void => {
    write({ is: 'forgotten', at: now(), key: `forgotten-${plan}` });
  };
  const pressed = (key: string): void => {
    write({ is: 'pressed', at: now(), key });
    fsyncSync(lines);
  };
  let wishes = 0;
  const wanted: FilePlatform['wanted'] = (what) => {
    wishes += 1;
    write({ is: what, at: now(), key: `${what} ${process.pid}-${wishes}` });
    fsyncSync(lines);
  };
  return { adapter, inbox: connected, latest: () => latest, forgotten, pressed, wanted };
}

/** A manager who acts in a channel; where it is somebody's own place, they themselves in their direct messages. */
export function by(channel: ChannelRef): Origin {
  const person = personIn(channel);
  if (person !== undefined)
    return {
      ...{ channel: { ...channel, channel: 'D1' }, place: 'direct', audience: 'usual' },
      person: { id: person.person, name: 'Somebody', standing: 'guest', zone: 'UTC' },
    };
  return {
    ...{ channel, place: 'channel', audience: 'usual' },
    person: { id: 'ann', name: 'Ann', standing: 'manager', zone: 'UTC' },
  };
}
