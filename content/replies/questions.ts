/** What is asked before something is done. */
import { commandSpan } from '../commands/command-spans.ts';
import { writeConfirmed } from '../commands/confirmed.ts';
import { example, spanOf } from '../commands/examples.ts';
import type { Button, Message } from '../message.ts';
import type { Plan } from '../plan.ts';
import { formatMinutes } from '../options/interval.ts';
import { formatMark } from '../options/minute-mark.ts';
import { intervalInWords } from '../settings/plan-words.ts';
import { note, warning } from './basics.ts';

/** With what was given along, so that nothing of it is lost. */
export const askForZone = (every?: number, at?: number): Message =>
  warning('Which time zone is this channel in? Breaks keep its working hours, so it has to be known first.', [
    {
      block: 'paragraph',
      text: [
        'For example ',
        spanOf(
          example('on', {
            zone: 'Europe/Berlin',
            ...(every !== undefined && { every: formatMinutes(every) }),
            ...(at !== undefined && { at: formatMark(at) }),
          }),
        ),
        '.',
      ],
    },
  ]);

export const zoneFirst = warning(
  'Which time zone is this channel in? It has to be known first; nothing was changed.',
  [{ block: 'paragraph', text: ['For example ', commandSpan('/deskbreak tz Europe/Berlin'), '.'] }],
);

/** Before breaks start where many people read along. */
export function confirmOn(
  audience: 'shared' | 'general',
  plan: Plan,
  workspace: string,
  given: { readonly every?: number | undefined; readonly at?: number | undefined } = {},
): Message {
  const where =
    audience === 'shared'
      ? 'This channel is shared with other organisations'
      : `This is the channel that everyone in the ${workspace} is in`;
  const buttons: readonly Button[] = [
    {
      action: 'confirm-on',
      subject: writeConfirmed({ zone: plan.zone, ...given }),
      label: 'Switch on',
      tone: 'primary',
    },
    { action: 'cancel', subject: '', label: 'Cancel', tone: 'plain' },
  ];
  return warning(`${where}. Switch breaks on all the same, ${intervalInWords(plan)}?`, [
    { block: 'buttons', buttons },
  ]);
}

/** A second break out of turn, soon after the first, may be a slip. `minutes`: since the first. */
export const askNowAgain = (minutes: number): Message =>
  note(`A break came here ${minutes < 1 ? 'just now' : `${minutes} min ago`}. Another one?`, [
    {
      block: 'buttons',
      buttons: [
        { action: 'confirm-now', subject: '', label: 'Another one', tone: 'primary' },
        { action: 'cancel', subject: '', label: 'Cancel', tone: 'plain' },
      ],
    },
  ]);
