/** What is asked before something is done. */
import { commandSpan } from '../commands/command-spans.ts';
import { writeAskedNow, writeAskedOn, type AskedNow, type GivenOn } from '../commands/confirmed.ts';
import { example, spanOf } from '../commands/examples.ts';
import type { Button, Message, Span } from '../message.ts';
import { momentInWords } from '../moments.ts';
import type { Instant, Plan } from '../plan.ts';
import { formatMinutes } from '../options/interval.ts';
import { formatMark } from '../options/minute-mark.ts';
import { intervalInWords, isPaused, timetableInWords } from '../settings/plan-words.ts';
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

/** Before breaks start where many people read along. `asked`: now. */
export function confirmOn(
  audience: 'shared' | 'general',
  plan: Plan,
  workspace: string,
  asked: Instant,
  given: Omit<GivenOn, 'zone'> = {},
): Message {
  const where =
    audience === 'shared'
      ? 'This channel is shared with other organisations'
      : `This is the channel that everyone in the ${workspace} is in`;
  const buttons: readonly Button[] = [
    {
      action: 'confirm-on',
      subject: writeAskedOn(asked, plan, { zone: plan.zone, ...given }),
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
export const askNowAgain = (minutes: number, about: AskedNow): Message =>
  note(`A break came here ${minutes < 1 ? 'just now' : `${minutes} min ago`}. Another one?`, [
    {
      block: 'buttons',
      buttons: [
        { action: 'confirm-now', subject: writeAskedNow(about), label: 'Another one', tone: 'primary' },
        { action: 'cancel', subject: '', label: 'Cancel', tone: 'plain' },
      ],
    },
  ]);

/** Why a question does not stand any more. */
export type Over = 'too old' | 'changed' | 'another break';

const over: Readonly<Record<Over, string>> = {
  'too old': 'That question is too old, so I did nothing.',
  changed: 'Something has changed since that question, so I did nothing.',
  'another break': 'Another break has come since that question, so I did nothing.',
};

/** What holds now instead, and the command that does what was asked about. `workspace`: what the platform calls it. */
export function questionOver(
  why: Over,
  about: 'on' | 'now',
  plan: Plan | undefined,
  { now, workspace }: { readonly now: Instant; readonly workspace: string },
): Message {
  return note([`${over[why]} `, ...holds(about, plan, now, workspace)]);
}

function holds(
  about: 'on' | 'now',
  plan: Plan | undefined,
  now: Instant,
  workspace: string,
): readonly Span[] {
  switch (plan?.state.is) {
    case undefined:
    case 'off':
      return ['Breaks are off here; ', commandSpan('/deskbreak on'), ' starts them.'];
    case 'held':
      return [`Breaks are on hold until the ${workspace} is within reach again.`];
    case 'on':
      if (plan.pausedUntil !== undefined && isPaused(plan, now))
        return [
          `Breaks are paused until ${momentInWords(plan.pausedUntil, plan.zone, now)}; `,
          commandSpan('/deskbreak resume'),
          ' ends the pause.',
        ];
      return [
        `Breaks are on: ${timetableInWords(plan)}. `,
        ...(about === 'now'
          ? [commandSpan('/deskbreak now'), ' brings one now.']
          : [commandSpan('/deskbreak off'), ' stops them.']),
      ];
  }
}
