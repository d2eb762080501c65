/** What is said where no pose is left for somebody. */
import { commandSpan } from '../commands/command-spans.ts';
import type { Message } from '../message.ts';
import { note } from './basics.ts';

export const nothingLeft: Message = note(
  'With what you avoid, no pose is left just now, and that is fine. Take a short walk, look out of the window, or breathe in and out slowly, five times.',
  [
    {
      block: 'footnote',
      text: [commandSpan('/deskbreak me show'), ' says what you avoid, and how to change it.'],
    },
  ],
);
