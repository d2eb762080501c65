/** What is said about a plan depends on whose it is: a channel's, or somebody's own. */
import { commandSpan } from '../commands/command-spans.ts';
import type { Block, Message } from '../message.ts';
import { note, warning } from './basics.ts';
import { whatNext } from './plans.ts';
import { zoneFirst } from './questions.ts';
import { noPlanYet, nothingToPause } from './refusals.ts';

export type Whose = 'channel' | 'own';

interface PlanTexts {
  readonly noPlanYet: Message;
  readonly nothingToPause: Message;
  readonly zoneFirst: Message;
  /** Whoever has just switched breaks on sees what there is to do with them. */
  readonly whatNext: Block;
  /** A sentence of the echo. */
  readonly sentence: (text: string) => string;
}

const own: PlanTexts = {
  noPlanYet: note([
    'You have no breaks of your own. ',
    commandSpan('/deskbreak me on'),
    ' starts them, by direct message.',
  ]),
  nothingToPause: note([
    'Your own breaks are off, so there is nothing to pause. ',
    commandSpan('/deskbreak me on'),
    ' starts them.',
  ]),
  zoneFirst: warning('Which time zone are you in? It has to be known first; nothing was changed.', [
    {
      block: 'paragraph',
      text: ['For example ', commandSpan('/deskbreak me tz Europe/Berlin'), '.'],
    },
  ]),
  whatNext: {
    block: 'paragraph',
    text: [
      'They come to you alone, by direct message. How you take them: ',
      commandSpan('/deskbreak me show'),
      '. Stop: ',
      commandSpan('/deskbreak me off'),
      '.',
    ],
  },
  sentence: (text) =>
    text
      .replace(/\bBreaks (?=are|wait|do not)/gu, 'Your breaks ')
      .replace(/\bA break comes\b/u, 'Your break comes'),
};

export const planTexts: Readonly<Record<Whose, PlanTexts>> = {
  channel: { noPlanYet, nothingToPause, zoneFirst, whatNext, sentence: (text) => text },
  own,
};
