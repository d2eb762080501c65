/** Answers to buttons. All private, but for the count on the break itself. */
import { commandSpan } from '../commands/command-spans.ts';
import type { Button, Message } from '../message.ts';
import { note } from './basics.ts';

/** Where a posted break cannot be rewritten with its new count. */
export const doneCounted = (completions: number, first: boolean): Message =>
  note(
    first
      ? `Well done. ${completions === 1 ? 'You are the first' : `${completions} people have done this one`}.`
      : 'You are counted already. Well done all the same.',
  );

/** Of a break of their own: there is nobody to count with. */
export const ownDone = note('Well done!');

export const snoozed = (when: string): Message => note(`You get this break again ${when}, just for you.`);

/** The bot or the platform was away when it was due. `title`: the pose, as the break had it. */
export const snoozeMissed = (title: string): Message =>
  note([
    `Your snoozed break (${title}) could not come in time, sorry: I was held up. `,
    commandSpan('/pose'),
    ' brings you one now.',
  ]);

/** Where somebody takes no direct messages, it is said while they look on. `workspace`: what the platform calls it. */
export const cannotSnooze = (workspace: string): Message =>
  note([
    `Sorry, your direct messages are closed to this ${workspace}, so the break could not come again. `,
    'Open them in its privacy settings, or type ',
    commandSpan('/pose'),
    ' when you are ready.',
  ]);

/** Who presses the button for a pause that is there already. */
export const alreadyPaused = (until: string): Message => note(`Breaks are paused already, until ${until}.`);

/** What belongs to it that whoever presses may change: the channel's plan, their own, or nothing. */
export type Manages = 'channel' | 'own' | 'nothing';

const planActions = {
  channel: { pause: 'pause', settings: 'settings' },
  own: { pause: 'own-pause', settings: 'my-settings' },
} as const;

/** `mayPause`: there is something to pause. */
export const moreMenu = (breakId: string, manages: Manages, mayPause = true): Message => {
  const may = manages === 'nothing' ? undefined : planActions[manages];
  const buttons: readonly Button[] = [
    { action: 'full', subject: breakId, label: 'All steps', tone: 'plain' },
    { action: 'another', subject: breakId, label: 'Another pose', tone: 'plain' },
    { action: 'not-for-me', subject: breakId, label: 'Not for me', tone: 'plain' },
    ...(may !== undefined && mayPause
      ? [{ action: may.pause, subject: 'tomorrow', label: 'Pause until tomorrow', tone: 'plain' } as const]
      : []),
    ...(may === undefined
      ? []
      : [{ action: may.settings, subject: '', label: 'Settings', tone: 'plain' } as const]),
  ];
  return note('What would you like?', [
    { block: 'buttons', buttons },
    { block: 'footnote', text: ['A pose for a part of the body: ', commandSpan('/pose hips')] },
  ]);
};
