/** What is said where no pose is left for somebody. */
import { commandSpan } from '../commands/command-spans.ts';
import type { Message } from '../message.ts';
import { note } from './basics.ts';

/** In place of a break of their own. `isUnreadable`: what they avoid is not known any more. */
export const noPoseToday = (isUnreadable: boolean): Message => {
  const once = 'I say this once a day, with your first break.';
  if (isUnreadable)
    return note(
      [
        'What you avoid cannot be read any more, since the key of this Deskbreak has changed. So no pose comes to you by itself until you set it anew: ',
        commandSpan('/deskbreak me avoid knees, wrists'),
      ],
      [{ block: 'footnote', text: once }],
    );
  return {
    ...nothingLeft,
    blocks: [
      ...nothingLeft.blocks.filter(({ block }) => block !== 'footnote'),
      {
        block: 'footnote',
        text: [`${once} `, commandSpan('/deskbreak me show'), ' says what you avoid, and how to change it.'],
      },
    ],
  };
};

export const nothingLeft: Message = note(
  'With what you avoid, no pose is left just now, and that is fine. Take a short walk, look out of the window, or breathe in and out slowly, five times.',
  [
    {
      block: 'footnote',
      text: [commandSpan('/deskbreak me show'), ' says what you avoid, and how to change it.'],
    },
  ],
);
