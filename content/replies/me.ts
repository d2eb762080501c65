/** What somebody has set for themselves, told to them alone. */
import { commandSpan } from '../commands/command-spans.ts';
import { writeAsked } from '../commands/confirmed.ts';
import type { Ability } from '../abilities.ts';
import type { Block, Button, Message, Text } from '../message.ts';
import type { PersonSettings } from '../people/person.ts';
import type { Instant, PlanVersion } from '../plan.ts';
import { tagInWords, type CautionTag } from '../pose/cautions.ts';
import type { PoseName } from '../pose/pose.ts';
import { poseByName } from '../poses/catalogue.ts';
import { note, warning } from './basics.ts';

const versionWords: Readonly<Record<PlanVersion, string>> = {
  chair: 'on a chair',
  standing: 'standing',
  floor: 'on the floor',
  any: 'any (chair or standing)',
};

const listed = (words: readonly string[]): string =>
  [words.slice(0, -1).join(', '), ...words.slice(-1)].filter((text) => text !== '').join(' and ');

const avoidWords = (tags: readonly CautionTag[]): string => listed(tags.map(tagInWords));

const takeBack = (pose: PoseName): Button => ({
  action: 'take-back',
  subject: pose,
  label: `Take back ${poseByName(pose).english}`,
  tone: 'plain',
});

const buttonsIn = (buttons: readonly Button[]): readonly Block[] =>
  buttons.length === 0 ? [] : [{ block: 'buttons', buttons }];

/** What is kept encrypted, and the key has changed. */
export const unreadable: Text = [
  'What you avoid cannot be read any more, since the key of this Deskbreak has changed. Set it anew, please: ',
  commandSpan('/deskbreak me avoid knees, wrists'),
];

const versionLine = (version: PlanVersion | undefined): Text =>
  version === undefined
    ? ['Your version: as in the breaks here. Another: ', commandSpan('/deskbreak me version standing')]
    : [`Your version: ${versionWords[version]}. Another: `, commandSpan('/deskbreak me version any')];

const avoidLine = (avoid: readonly CautionTag[]): Text =>
  avoid.length === 0
    ? ['You avoid nothing. To spare something: ', commandSpan('/deskbreak me avoid knees, wrists')]
    : [`You avoid: ${avoidWords(avoid)}. To end that: `, commandSpan('/deskbreak me avoid nothing')];

const motionLine = (motion: boolean | undefined): Text => {
  const other = commandSpan(motion === false ? '/deskbreak me motion on' : '/deskbreak me motion off');
  const now = motion === undefined ? 'as in the breaks here' : motion ? 'moving' : 'still';
  return [`Pictures: ${now}. Otherwise: `, other];
};

const leftOutLine = (leftOut: readonly PoseName[]): Text =>
  leftOut.length === 0
    ? 'Poses that are not for you: none. “Not for me” below a pose leaves it out.'
    : `Poses that are not for you: ${listed(leftOut.map((name) => poseByName(name).english))}. A button takes one back.`;

/** `isUnreadable`: what they avoid is not known any more. */
export const meMessage = (
  { version, motion, avoid, leftOut }: PersonSettings,
  { abilities, isUnreadable }: { readonly abilities: readonly Ability[]; readonly isUnreadable: boolean },
): Message => ({
  summary: 'What you have set for yourself.',
  mood: 'calm',
  blocks: [
    { block: 'heading', text: 'Just for you' },
    {
      block: 'list',
      items: [
        versionLine(version),
        isUnreadable ? unreadable : avoidLine(avoid),
        ...(abilities.includes('motion') ? [motionLine(motion)] : []),
        ...(isUnreadable ? [] : [leftOutLine(leftOut)]),
        [
          'All that is stored about you: ',
          commandSpan('/deskbreak me data'),
          '. Delete it: ',
          commandSpan('/deskbreak me forget'),
        ],
      ],
    },
    ...buttonsIn(leftOut.map(takeBack)),
    {
      block: 'footnote',
      text: [
        'Only you see this. It shapes what comes to you alone: ',
        commandSpan('/pose'),
        ', other versions, snoozed breaks. The break itself stays one for all.',
      ],
    },
  ],
});

export const versionSet = (version: PlanVersion): Message =>
  note([`From now on you get poses ${versionWords[version]} first. Try it: `, commandSpan('/pose')]);

export const avoidSet = (avoid: readonly CautionTag[]): Message =>
  avoid.length === 0
    ? note('You avoid nothing any more: all poses may come to you.')
    : note(
        [
          `You avoid: ${avoidWords(avoid)}. No version that warns of it comes to you by itself. To end that: `,
          commandSpan('/deskbreak me avoid nothing'),
        ],
        [{ block: 'footnote', text: 'Nobody else sees it. Not a doctor: stop if anything hurts.' }],
      );

export const motionSet = (motion: boolean): Message =>
  note(motion ? 'Your pictures move from now on.' : 'Your pictures stay still from now on.');

/** Before another pose, or alone where none is left. */
export const leftOut = (pose: PoseName, { blocks, ...message }: Message): Message => {
  const { english } = poseByName(pose);
  const buttons = blocks.flatMap((block) => (block.block === 'buttons' ? block.buttons : []));
  const text: Text = [
    `${english} is left out for you from now on. `,
    commandSpan('/deskbreak me show'),
    ' lists it, to take it back.',
  ];
  return {
    ...message,
    blocks: [
      { block: 'paragraph', text },
      ...blocks.filter(({ block }) => block !== 'buttons'),
      { block: 'buttons', buttons: [...buttons, takeBack(pose)] },
    ],
  };
};

export const takenBack = (pose: PoseName): Message =>
  note([`${poseByName(pose).english} may come to you again. Now: `, commandSpan(`/pose ${pose}`)]);

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

/** All that is stored about somebody, as JSON: put one behind the other, the pieces are it. */
export function dataMessages(data: unknown): readonly Message[] {
  const pieces = piecesOf(JSON.stringify(data));
  const messages: Message[] = [];
  for (let from = 0; from < pieces.length; from += PIECES_A_MESSAGE)
    messages.push({
      summary: 'All that is stored about you.',
      mood: 'calm',
      blocks: [
        ...(from === 0
          ? [{ block: 'paragraph', text: 'All that is stored about you, as JSON. Only you see it.' } as const]
          : []),
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
    'Delete all that is stored about you? Your settings, snoozed breaks and what you did are gone then.',
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
