/** What is said once where the bot comes into a channel: short, and true of that channel. */
import { commandSpan } from '../commands/command-spans.ts';
import type { Message, Span } from '../message.ts';
import type { Plan } from '../plan.ts';
import { timetableInWords } from '../settings/plan-words.ts';
import { note } from './basics.ts';

const on = commandSpan('/deskbreak on');
const off = commandSpan('/deskbreak off');

/** Where there is a plan from before. */
export function helloAgain(plan: Plan): Message {
  const often = timetableInWords(plan);
  switch (plan.state.is) {
    case 'on':
      return note([`Hello again. Breaks go on here: ${often}. `, off, ' stops them.']);
    case 'held':
      return note(`Hello again. Breaks go on here as soon as they can be posted: ${often}.`);
    case 'off':
      return plan.state.because.kind === 'asked'
        ? note([`Hello again. Breaks were switched off here; they were ${often}. `, on, ' starts them anew.'])
        : note([`Back again. Your breaks were ${often}; `, on, ' resumes them.']);
  }
}

/** More channels than these are counted. */
const NAMED = 20;

const listOf = (channels: readonly string[]): readonly Span[] => {
  const named = channels.slice(0, NAMED);
  const more = channels.length - named.length;
  const parts: readonly (readonly Span[])[] = [
    ...named.map((channel): readonly Span[] => [{ span: 'channel', channel, text: 'a channel' }]),
    ...(more > 0 ? [[`${more} more`]] : []),
  ];
  return parts.flatMap((part, at) => [
    ...(at === 0 ? [] : [at === parts.length - 1 ? ' and ' : ', ']),
    ...part,
  ]);
};

/** Where the bot comes back to a whole workspace, in which breaks go on. */
export const helloWorkspace = (channels: readonly string[]): Message =>
  note([
    'Back again. Breaks go on in ',
    ...listOf(channels),
    `, as before. `,
    off,
    channels.length === 1 ? ' there stops them.' : ' in any of them stops them there.',
  ]);

/** In each of those channels, before its next break. */
export const breaksGoOn = (plan: Plan): Message =>
  note([`I am back: breaks go on here, ${timetableInWords(plan)}. `, off, ' stops them.']);
