/**
 * What the button brings back that answers a question: when it was asked, about what, and what was given. So it is known,
 * also after a restart, whether the question still stands.
 */
import { decodeCall } from './decode-call.ts';
import type { OptionsOf } from './commands.ts';
import { formatMinutes } from '../options/interval.ts';
import { formatMark } from '../options/minute-mark.ts';
import type { Instant, Timetable } from '../plan.ts';
import { timetableInWords } from '../settings/plan-words.ts';
import { fnv1aMixed } from '../text/fnv.ts';

/** So long after it was asked, nobody remembers what a question was about. */
const STANDS_MS = 10 * 60_000;
/** Another program may have asked, whose clock is ahead. */
const AHEAD_MS = 60_000;

export const isTooOld = (asked: Instant, now: Instant): boolean =>
  now - asked >= STANDS_MS || asked - now > AHEAD_MS;

const write = (number: number): string => number.toString(36);
const read = (text = ''): number => (/^[0-9a-z]{1,10}$/u.test(text) ? Number.parseInt(text, 36) : 0);

/** When it was asked, where that is all that counts. */
export const writeAsked = (asked: Instant): string => write(asked);
export const readAsked = (subject: string): Instant => read(subject);

/** Whether another break is to come, soon after the one of this slot. */
export interface AskedNow {
  readonly asked: Instant;
  readonly slot: Instant;
}

export const writeAskedNow = ({ asked, slot }: AskedNow): string => `${write(asked)}.${write(slot)}`;

/** A press may be forged or from an older version: then it was asked long ago. */
export function readAskedNow(subject: string): AskedNow {
  const [asked, slot] = subject.split('.');
  return { asked: read(asked), slot: read(slot) };
}

/** What is given to `on` along with the question. */
export interface GivenOn {
  readonly zone: string;
  readonly every?: number | undefined;
  readonly at?: number | undefined;
}

export interface AskedOn {
  readonly asked: Instant;
  /** Tells one timetable from another. */
  readonly about: string;
  readonly options: OptionsOf<'on'>;
}

export const markOf = (timetable: Timetable): string => write(fnv1aMixed(timetableInWords(timetable)));

/** `timetable`: of the breaks that would begin. */
export const writeAskedOn = (asked: Instant, timetable: Timetable, { zone, every, at }: GivenOn): string =>
  [
    `${write(asked)}.${markOf(timetable)}`,
    zone,
    ...(every === undefined ? [] : ['every', formatMinutes(every)]),
    ...(at === undefined ? [] : ['at', formatMark(at)]),
  ].join(' ');

export function readAskedOn(subject: string): AskedOn {
  const [mark = '', ...words] = subject.split(' ');
  const [asked, about = ''] = mark.split('.');
  const heard = decodeCall('on', { zone: words.join(' ') });
  const options = heard.ok && heard.value.name === 'on' ? heard.value.options : {};
  return { asked: heard.ok ? read(asked) : 0, about, options };
}
