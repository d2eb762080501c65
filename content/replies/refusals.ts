/** Why something cannot be done with a plan as it is, and what can. */
import type { Ability } from '../abilities.ts';
import { commandSpan } from '../commands/command-spans.ts';
import type { Message } from '../message.ts';
import type { Plan } from '../plan.ts';
import { note, warning } from './basics.ts';

export const noPlanYet = note([
  'Breaks are not set up here. ',
  commandSpan('/deskbreak on'),
  ' starts them, ',
  commandSpan('/deskbreak help'),
  ' shows all commands.',
]);

export const nothingToPause = note([
  'Breaks are off here, so there is nothing to pause. ',
  commandSpan('/deskbreak on'),
  ' starts them.',
]);

export const cannotPost = (wrong: string, remedy: string): Message =>
  warning(wrong, [{ block: 'paragraph', text: remedy }]);

export const nowWhileOff = warning([
  'Breaks are off here. ',
  commandSpan('/deskbreak on'),
  ' starts them; ',
  commandSpan('/pose'),
  ' is a pose for you alone.',
]);

export const nowWhileHeld = (workspace: string): Message =>
  warning(`Breaks are on hold until the ${workspace} is within reach again.`);

export const nowWhilePaused = (until: string): Message =>
  warning([`Breaks are paused until ${until}. `, commandSpan('/deskbreak resume'), ' ends the pause.']);

/** Why there is no next break to leave out, and what brings one. `workspace`: what the platform calls it. */
export function nothingToSkip({ state }: Plan, workspace: string): Message {
  switch (state.is) {
    case 'off':
      return note([
        'Breaks are off here, so there is none to skip. ',
        commandSpan('/deskbreak on'),
        ' starts them.',
      ]);
    case 'held':
      return note(`Breaks are on hold until the ${workspace} is within reach again: there is none to skip.`);
    case 'on':
      return note([
        'No break comes within the next year, so there is none to skip. ',
        commandSpan('/deskbreak status'),
        ' shows the working days and the days off.',
      ]);
  }
}

/** A setting that would make no difference where the call came from. `isAlone`: one person alone reads along. */
export function makesNoDifference(setting: Ability, isAlone: boolean): Message {
  if (setting === 'calls' || setting === 'voice')
    return note(
      isAlone
        ? 'Nobody but you is here, so breaks need not wait for anybody.'
        : setting === 'voice'
          ? 'There are no voice channels here that breaks could wait for.'
          : [
              'Whether people are in a call is asked here by another command: ',
              commandSpan('/deskbreak voice hold'),
              '.',
            ],
    );
  if (setting === 'removal') return note('What was posted cannot be taken back here, so breaks stay.');
  if (setting === 'motion') return note('Only still pictures can be shown here.');
  return note(
    isAlone
      ? 'Breaks come without a notification here, so there is none to switch on or off.'
      : 'Breaks cannot come without a notification here. Whoever wants none can mute the channel for themselves.',
  );
}

export const notPaused = note('Breaks are not paused.');
