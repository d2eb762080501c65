/** What somebody may choose for themselves, in commands and in the form. */
import { meetingsInOtherWords, versionsInOtherWords } from '../commands/command-options.ts';
import { choice } from '../options/choice.ts';

export const myVersionOption = choice({
  summary: 'On a chair, standing, on the floor, any, or usual: as in the breaks here',
  required: true,
  example: 'chair',
  also: { ...versionsInOtherWords, default: 'usual', normal: 'usual' },
  choices: {
    chair: 'on a chair',
    standing: 'standing',
    floor: 'on the floor',
    any: 'any (chair or standing)',
    usual: 'as in the breaks here',
  },
});

export const myMotionOption = choice({
  summary: 'on: moving pictures; off: still ones; usual: as in the breaks here',
  required: true,
  example: 'off',
  also: { yes: 'on', no: 'off', true: 'on', false: 'off', default: 'usual', normal: 'usual' },
  choices: { on: 'on', off: 'off', usual: 'as in the breaks here' },
});

export const myMeetingsOption = choice({
  summary: 'hold: your breaks wait while you are in a call; ignore: they do not',
  required: true,
  example: 'hold',
  also: meetingsInOtherWords,
  choices: { hold: 'hold: they wait while you are in a call', ignore: 'ignore: they come at any time' },
});
