/** What came of something that was to be posted in the channel, for whoever asked for it. */
import { commandSpan } from '../commands/command-spans.ts';
import type { Block, Message, Text } from '../message.ts';
import { note, warning } from './basics.ts';

const paragraph = (text: Text): Block => ({ block: 'paragraph', text });

/** `platform`: its name. */
export const lineIsDelayed = (platform: string): Block =>
  paragraph(
    `The channel has not been told yet: ${platform} does not take the line just now. It comes by itself.`,
  );

export const lineIsUnclear = (platform: string): Block =>
  paragraph(
    `${platform} did not say clearly whether the line about it arrived: please look into the channel.`,
  );

/** `until`: the clock of the channel. */
export const lineIsHeld = (until: string): Block =>
  paragraph(
    `The channel is not told of changes until ${until}: it has just heard of many. Then it hears of this one.`,
  );

export const lineIsRefused = (wrong: string): Block => paragraph(`The channel could not be told: ${wrong}.`);

/** Breaks cannot come where not even a line can. */
export const refusedHere = (wrong: string, remedy: string): Message =>
  warning(`I cannot post in this channel, so breaks are not on: ${wrong}.`, [paragraph(remedy)]);

/** `isAlone`: whoever asked has just seen it. */
export const breakPosted = (isAlone: boolean): Message =>
  note(isAlone ? 'Here it is.' : 'A break is in the channel.');

export const breakNotPosted = (wrong: string, remedy: string | undefined): Message =>
  warning(`The break could not be posted: ${wrong}.`, remedy === undefined ? [] : [paragraph(remedy)]);

export const breakUnclear = (platform: string): Message =>
  warning(`${platform} did not say clearly whether the break arrived: please look into the channel.`);

/** `until`: a moment in words, where it is known. */
export const breakWaits = (platform: string, until: string | undefined): Message =>
  note(
    until === undefined
      ? `${platform} does not take the break just now. It comes by itself, within a few minutes or not at all.`
      : `${platform} does not take the break just now: it waits for its turn until ${until}, and comes by itself.`,
  );

/** Another program, or this one before it was stopped, has begun with it. */
export const breakUnknown = (sending: boolean): Message =>
  note([
    sending
      ? 'A break was being posted and nothing was heard of it since: please look into the channel. If it is not there, '
      : 'A break has been asked for, but nothing was heard of it yet. If it does not come within a minute, ',
    commandSpan('/deskbreak now'),
    sending ? ' brings another in a minute.' : ' asks again.',
  ]);
