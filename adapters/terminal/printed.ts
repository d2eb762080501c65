/** What was printed lately: a terminal has no buttons to press, so words act on the latest message that offers them. */
import { isDeepStrictEqual } from 'node:util';
import type { Button, Message } from '../../content/message.ts';
import type { MessageRef } from '../port/refs.ts';
import { buttonFor, buttonsOf, numberedButton, wordsOf } from './buttons.ts';

export interface Printed {
  readonly message: Message;
  /** Posts have one, replies do not. */
  readonly ref?: MessageRef;
}

export interface ButtonOffer {
  readonly button: Button;
  readonly printed: Printed;
}

/** Remembers the latest `limit` messages. */
export function printedMessages(limit: number) {
  let latestFirst: readonly Printed[] = [];

  return {
    /** Replies without buttons are not worth a place. */
    add(printed: Printed): void {
      if (printed.ref === undefined && buttonsOf(printed.message).length === 0) return;
      latestFirst = [printed, ...latestFirst].slice(0, limit);
    },
    /** The new version counts as the latest message, and the old one's buttons are gone. */
    replace(old: Printed, message: Message): void {
      const rest = latestFirst.filter((other) => other !== old);
      latestFirst = [{ ...old, message }, ...rest].slice(0, limit);
    },
    byId: (id: string): Printed | undefined => latestFirst.find(({ ref }) => ref?.id === id),
    /** `latestOnly`: the word is a command as well, so that only the very latest message may claim it. */
    offer(typed: string, latestOnly = false): ButtonOffer | undefined {
      for (const printed of latestOnly ? latestFirst.slice(0, 1) : latestFirst) {
        const button = buttonFor(printed.message, typed);
        if (button !== undefined) return { button, printed };
      }
      // A number is one of the buttons that were just shown; with nothing shown since, it is plain which.
      const [latest] = latestFirst;
      const numbered = latest === undefined ? undefined : numberedButton(latest.message, typed);
      return latest === undefined || numbered === undefined
        ? undefined
        : { button: numbered, printed: latest };
    },
    /** All words that would press something, the latest first. */
    words: (): readonly string[] => [
      ...new Set(
        latestFirst.flatMap(({ message }) =>
          buttonsOf(message).map((button, _, all) => wordsOf(button, all).type),
        ),
      ),
    ],
  };
}

export type PrintedMessages = ReturnType<typeof printedMessages>;

/** Print cannot be rewritten: what is new in a message, to be printed below; its summary where no block is new. */
export function whatChanged(before: Message, after: Message): Message {
  const blocks = after.blocks.filter((block) => !before.blocks.some((old) => isDeepStrictEqual(old, block)));
  return blocks.length > 0
    ? { ...after, blocks }
    : { ...after, blocks: [{ block: 'paragraph', text: after.summary }] };
}
