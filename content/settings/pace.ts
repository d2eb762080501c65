/** Asked once, where nobody touches a channel's breaks: whether they should come less often, as before, or not at all. */
import { commandSpan } from '../commands/command-spans.ts';
import type { Button, Message } from '../message.ts';
import type { Plan } from '../plan.ts';
import { intervalInWords } from './plan-words.ts';
import { note } from '../replies/basics.ts';

const LONGEST_MINUTES = 240;

/** Half as often, but not more seldom than every four hours; nothing where breaks come so seldom already. */
export const slowerThan = (every: number): number | undefined =>
  every < LONGEST_MINUTES ? Math.min(every * 2, LONGEST_MINUTES) : undefined;

const often = (every: number): string => intervalInWords({ every, at: undefined });
const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** Of so many breaks on so many days. */
export interface Ignored {
  readonly breaks: number;
  readonly days: number;
}

/** Each button holds how often breaks came when it was asked. */
export function paceQuestion({ every }: Pick<Plan, 'every'>, { breaks, days }: Ignored): Message {
  const subject = String(every);
  const slower = slowerThan(every);
  const buttons: readonly Button[] = [
    ...(slower === undefined
      ? []
      : [{ action: 'pace-slower', subject, label: capital(often(slower)), tone: 'plain' } as const]),
    { action: 'pace-keep', subject, label: 'Keep as it is', tone: 'plain' },
    { action: 'pace-stop', subject, label: 'Stop breaks', tone: 'plain' },
  ];
  return note(
    `Nobody pressed anything under the last ${breaks} breaks here, over ${days} days. You switched them on: do they come as you like?`,
    [
      { block: 'paragraph', text: `Now one comes ${often(every)}.` },
      { block: 'buttons', buttons },
      {
        block: 'footnote',
        text: [
          'For your eyes only, and asked once. Many do a break without a press, and then all is well. ',
          commandSpan('/deskbreak quiet on'),
          ' makes breaks rarer on days on which nobody touches them.',
        ],
      },
    ],
  );
}

export const paceKept = (every: number): Message =>
  note(`All stays as it is: a break comes ${often(every)}. I will not ask again until the settings change.`);

/** Somebody has answered already, or set it otherwise. */
export const paceIsOtherwise = (every: number): Message =>
  note([
    `By now a break comes ${often(every)}, so nothing was changed. `,
    commandSpan('/deskbreak settings'),
    ' shows all that is set.',
  ]);

export const paceIsOff = note([
  'Breaks are off by now. ',
  commandSpan('/deskbreak on'),
  ' brings them back.',
]);
