/** Values of a pause or a day off that may be words, as the moment and the date that they mean in a plan. */
import { quote, refuse, type Decoded, type Problem } from '../options/option.ts';
import type { DateRead } from '../options/date.ts';
import { untilExample, type Pause } from '../options/pause.ts';
import { endOfPause } from './pause-end.ts';
import type { Instant, IsoDate } from '../plan.ts';
import type { SpokenAt, SpokenReader } from './reader.ts';
import { isSaid, type SaidDay } from './words.ts';

/** Whether any of the values has to be read by the reader of words. */
export const anySaid = (values: readonly (Pause | DateRead)[]): boolean => values.some(isSaid);

const unread = ({ typed }: SaidDay): Decoded<never> => refuse(`${quote(typed)} cannot be read here.`);

export type PauseSettled =
  | { readonly ok: true; readonly value: Instant }
  /** `dayOff`: the day off that may have been meant instead. */
  | { readonly ok: false; readonly problem: Problem; readonly dayOff?: string };

export function settlePause(pause: Pause, at: SpokenAt, spoken: SpokenReader | undefined): PauseSettled {
  const { now, plan } = at;
  if (pause.kind !== 'said') return endOfPause(pause, now, plan.zone);
  const read = spoken === undefined ? unread(pause) : spoken.readUntil(pause, at);
  const end = read.ok ? endOfPause(read.value, now, plan.zone) : read;
  return end.ok ? end : { ...end, problem: { example: untilExample(pause.typed), ...end.problem } };
}

export function settleDate(date: DateRead, at: SpokenAt, spoken: SpokenReader | undefined): Decoded<IsoDate> {
  if (typeof date === 'string') return { ok: true, value: date };
  return spoken === undefined ? unread(date) : spoken.readDate(date, at);
}
