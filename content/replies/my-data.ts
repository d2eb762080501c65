/** What is stored about somebody, told to them alone, and deleted when they say so. */
import { commandSpan } from '../commands/command-spans.ts';
import { writeAsked } from '../commands/confirmed.ts';
import { example, spanOf } from '../commands/examples.ts';
import type { Block, Message, Text } from '../message.ts';
import { pagesOf } from '../people/pages.ts';
import type { Instant } from '../plan.ts';
import { note, warning } from './basics.ts';

/** As long as one code span of every platform may be. */
const PIECE = 900;
const PIECES_A_MESSAGE = 3;

/** The same text in pieces, none longer than so many characters; cut behind commas where there are any. */
function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > PIECE) {
    const comma = rest.lastIndexOf(',', PIECE - 1);
    const end = comma > 0 ? comma + 1 : PIECE;
    pieces.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return [...pieces, rest];
}

/** So many messages hold a page: a platform hands over few answers to one command. */
const MESSAGES_A_PAGE = 3;
/** Pieces are cut behind commas, and so are a little shorter than they may be. */
const LONGEST_PAGE = Math.floor(MESSAGES_A_PAGE * PIECES_A_MESSAGE * PIECE * 0.85);

/** All that is stored about somebody, as JSON, in pages: put one behind the other, the pieces are one. */
export function dataMessages(data: Readonly<Record<string, unknown>>, asked: number): readonly Message[] {
  const pages = pagesOf(data, LONGEST_PAGE);
  const at = Math.min(asked, pages.length);
  const pieces = piecesOf(JSON.stringify(pages[at - 1] ?? {}));
  const heading: Text =
    pages.length === 1
      ? 'All that is stored about you, as JSON. Only you see it.'
      : [
          `All that is stored about you, as JSON, page ${at} of ${pages.length}. Only you see it. `,
          ...(at < pages.length
            ? ['The next: ', spanOf(example('meData', { page: String(at + 1) }))]
            : ['This is the last.']),
        ];
  const messages: Message[] = [];
  for (let from = 0; from < pieces.length; from += PIECES_A_MESSAGE)
    messages.push({
      summary: 'All that is stored about you.',
      mood: 'calm',
      blocks: [
        ...(from === 0 ? [{ block: 'paragraph', text: heading } as const] : []),
        ...pieces
          .slice(from, from + PIECES_A_MESSAGE)
          .map((text): Block => ({ block: 'paragraph', text: [{ span: 'code', text }] })),
      ],
    });
  return messages;
}

export const nothingStored: Message = note([
  'Nothing is stored about you. To set something: ',
  commandSpan('/deskbreak me show'),
]);

export const askForget = (now: Instant): Message =>
  warning(
    'Delete all that is stored about you? Your settings, your own breaks, snoozed ones and what you did are gone then.',
    [
      {
        block: 'buttons',
        buttons: [
          { action: 'confirm-forget', subject: writeAsked(now), label: 'Forget me', tone: 'danger' },
          { action: 'cancel', subject: '', label: 'Cancel', tone: 'plain' },
        ],
      },
    ],
  );

export const forgetTooLate: Message = note([
  'That question is too old, so I deleted nothing. Once more: ',
  commandSpan('/deskbreak me forget'),
]);

/** `keeps`: they changed plans of channels, which these channels can still see. */
export const forgotten = (keeps: boolean): Message =>
  note(
    keeps
      ? 'Done: what you set and did is deleted. That you changed when breaks come stays known to those who manage them, for 90 days, and that you switched them on until somebody else does.'
      : 'Done: nothing is stored about you any more.',
  );
