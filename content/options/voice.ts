/** Whether a break minds what goes on in voice channels: not at all, waits for calls, or comes to those in one of them. */
import type { Meetings } from '../plan.ts';
import { accept, fitting, quote, reading, refuse, type Option, type OptionTexts } from './option.ts';

const choices = [
  { value: 'ignore', label: 'ignore: breaks come at any time' },
  { value: 'hold', label: 'hold: they wait while people are in a call' },
] as const;

const meaning: Readonly<Record<string, 'hold' | 'ignore'>> = {
  hold: 'hold',
  on: 'hold',
  yes: 'hold',
  wait: 'hold',
  ignore: 'ignore',
  off: 'ignore',
  no: 'ignore',
  none: 'ignore',
};

/** Discord's longest name of a channel. */
const LONGEST_NAME = 100;
const only = /^only(?:\s+(?:in|while\s+in))?\s+#?(?<room>\S.*)$/iu;

/** `Study` for `only Study`. */
export const roomOf = (meetings: Meetings): string | undefined =>
  meetings.startsWith('only ') ? meetings.slice('only '.length) : undefined;

export function voice<const R extends boolean>(spec: OptionTexts<R>): Option<Meetings, R> {
  return reading<Meetings, R>({
    ...spec,
    example: 'hold',
    others: ['ignore', 'only Study'],
    rooms: true,
    decode(raw) {
      const text = raw.trim();
      const meant = Object.hasOwn(meaning, text.toLowerCase()) ? meaning[text.toLowerCase()] : undefined;
      if (meant !== undefined) return accept(meant);
      const room = only.exec(text)?.groups?.['room'];
      if (room !== undefined && room.length <= LONGEST_NAME) return accept<Meetings>(`only ${room}`);
      if (room !== undefined) return refuse(`A voice channel's name has at most ${LONGEST_NAME} characters.`);
      return /^only\b/iu.test(text)
        ? refuse('Which voice channel? Its name comes behind “only”.', ['only Study'])
        : refuse(`${quote(raw)} is neither hold, ignore, nor only with a voice channel.`, ['hold', 'ignore']);
    },
    complete: (partial, limit) => fitting(choices, partial, limit),
  });
}
