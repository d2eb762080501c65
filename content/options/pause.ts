/** How long to pause: `2h`, `3 days`, `rest of the week`, `until 14:00`, `until monday`. It always ends by itself. */
import { readBare, readSaid, type SaidDay } from '../spoken/words.ts';
import {
  accept,
  fitting,
  quote,
  reading,
  refuse,
  type Decoded,
  type Option,
  type OptionTexts,
  type Problem,
} from './option.ts';
import type { IsoDate, MinuteOfDay } from '../plan.ts';
import { readClock } from './clock.ts';
import { parseDate } from './date.ts';
import { countOf, daysIn, parseLength, type Length } from './length.ts';

export type PauseFor = { readonly kind: 'for' } & Length;

/** Until that minute of that day; of today, where no date is given. */
export interface PauseUntil {
  readonly kind: 'until';
  readonly date: IsoDate | undefined;
  readonly minute: MinuteOfDay;
}

/** How words were said: bare ones may be a day off rather than the end of a pause. */
export interface SaidPause extends SaidDay {
  readonly lead: 'until' | 'through' | 'bare';
}

/** A pause whose end can be told from the clock alone. */
export type PlainPause =
  | PauseFor
  /** The rest of today. */
  | { readonly kind: 'tomorrow' }
  | PauseUntil;

export type Pause = PlainPause | SaidPause;

export const LONGEST_DAYS = 366;
export const TOO_LONG = 'A pause can last a year at most.';

const endless = [
  'forever',
  'for ever',
  'always',
  'indefinitely',
  'for good',
  'until further notice',
  'until i say so',
];
const tomorrow =
  /^(?:(?:until|for) )?(?:tomorrow|today|(?:the )?(?:rest|remainder|end) of (?:the day|today)|all day|the whole day)$/u;

/** An end that is always ahead, of the kind that was tried. */
export const untilExample = (typed: string): string =>
  /\d:|\d\s*[ap]\.?m|clock|noon|night|evening/iu.test(typed) ? 'until tomorrow 15:00' : 'until friday';

/** What people put around it. */
const around =
  /^(?:(?:please|pls|all|the|breaks?|it|them|everything|us),?\s+)+(?=(?:un)?til|till|for|\d|an?\s|rest|half|up to)|\s+(?:please|pls|thanks|thank you|thx)$/giu;

const untilEach = ({ wrong, suggestions }: Problem): { readonly ok: false; readonly problem: Problem } => ({
  ok: false,
  problem: {
    wrong,
    ...(suggestions !== undefined && { suggestions: suggestions.map((one) => `until ${one}`) }),
  },
});

/** `2027-01-04`, `2027-01-04 14:00`, `14:00`; nothing where it is said in other words. */
function parseExact(text: string): Decoded<Pause> | undefined {
  const [first = '', second, ...more] = text.split(' ');
  if (/^\d{4}-/u.test(first)) {
    const day = parseDate(first);
    if (!day.ok) return untilEach(day.problem);
    if (second === undefined) return accept({ kind: 'until', date: day.value, minute: 0 });
    const clock = readClock([second, ...more].join(' '));
    if (clock !== undefined && !/^\d{1,2}$/u.test(second))
      return accept({ kind: 'until', date: day.value, minute: clock.minute });
    return /\d|noon|midnight|morning|evening|night|\(/u.test(second) && !/^noon.+/u.test(second)
      ? undefined
      : refuse(`${quote(second)} is not a time of day.`);
  }
  const clock = readClock(text);
  // A number alone is asked about, and so is `10.12`.
  return clock === undefined || /^\d+h?$|^\d+ o|^\d{1,2}\.(?:0\d|1[0-2])$/u.test(text)
    ? undefined
    : accept({ kind: 'until', date: undefined, minute: clock.minute });
}

function parseFor(length: Length): Decoded<Pause> {
  const total = daysIn(length);
  if (total <= 0) return refuse('That pause would be over before it begins.');
  if (total > LONGEST_DAYS) return refuse(TOO_LONG, ['1 year']);
  return accept({ kind: 'for', ...length });
}

const inZone = /\s*\((?<zone>[a-z0-9_+/-]+)\)$/iu;

function parseSaid(text: string, lead: SaidPause['lead'], what: string): Decoded<Pause> {
  const zone = inZone.exec(text)?.groups?.['zone'];
  const said = readSaid(text.replace(inZone, ''), what);
  if (!said.ok) return untilEach(said.problem);
  return accept({ ...said.value, lead, ...(zone !== undefined && { zone }) });
}

function parsePause(raw: string): Decoded<Pause> {
  const typed = raw
    .trim()
    .replace(/\s+/gu, ' ')
    .replace(around, '')
    .replace(/(?<=\b\d{4}-\d{2}-\d{2})(?:t|, ?)(?=\d)/iu, ' ');
  const text = typed.toLowerCase();
  if (tomorrow.test(text)) return accept({ kind: 'tomorrow' });
  if (endless.includes(text))
    return refuse(
      'A pause always ends by itself. To stop breaks until you want them again, switch them off.',
    );

  const lead =
    /^(?:(?:un|')?till? (?:and including|the end of (?=.*day$))|(?:un|')?till?|through|thru|up to|to|for|over|during|on)(?:[:,]? |$)/u.exec(
      text,
    )?.[0] ?? '';
  const rest = typed.slice(lead.length);
  const isThrough = /thr|and|end/u.test(lead);
  const isUntil = isThrough || /til|to/u.test(lead);
  if (text !== '' && rest === '')
    return refuse(`${quote(text)} needs a moment or a length of time.`, [isUntil ? 'until friday' : '2h']);
  const inAWhile = rest.replace(/^in\s+/iu, '');
  const length = parseLength(inAWhile.toLowerCase());
  if (isUntil) {
    const exact = isThrough ? undefined : parseExact(rest.toLowerCase());
    if (exact !== undefined) return exact;
    if (length !== undefined && !/^\d+$|^(?:1[3-9]|2\d)h$/u.test(rest))
      return refuse(`${quote(rest)} is a length of time, not its end.`, [inAWhile]);
    return parseSaid(rest, isThrough ? 'through' : 'until', 'a date or a time of day');
  }
  if (length !== undefined && inAWhile !== rest)
    return refuse('A pause begins at once: only its length can be told.', [inAWhile]);
  const count = countOf(rest.toLowerCase());
  if (count !== undefined && count > 0 && count <= 12)
    return refuse(`${quote(rest)} could be minutes or hours.`, [`${count} min`, `${count}h`]);
  if (length !== undefined) return parseFor(length);
  const [, from, to] = /^(?:from )?(.+?) (?:to|-|until|till|through) (.+)$/iu.exec(rest) ?? [];
  if (from !== undefined && to !== undefined && readSaid(from, '').ok && readSaid(to, '').ok)
    return refuse('A pause begins at once: please say when it ends.', [`until ${to}`]);
  const anyDays = rest.toLowerCase().replace(/\b(?:working|work|business|office)\s+(?=days?$)/u, '');
  if (anyDays !== rest.toLowerCase() && parseLength(anyDays) !== undefined)
    return refuse('Only days of the calendar can be counted.', [anyDays]);
  const exact = /^\d{4}-/u.test(rest) ? parseExact(rest.toLowerCase()) : undefined;
  return exact ?? parseSaid(rest, 'bare', 'a length of time or a date');
}

/** Whoever tried a moment is shown a moment. */
const withExample = (raw: string, read: Decoded<Pause>): Decoded<Pause> =>
  read.ok || !/^\s*(?:until?l?|till?|through|\d{4}-)\b/iu.test(raw)
    ? read
    : { ok: false, problem: { example: untilExample(raw), ...read.problem } };

const usual = [
  { label: '1 hour', value: '1h' },
  { label: '2 hours', value: '2h' },
  { label: 'until tomorrow', value: 'tomorrow' },
  { label: 'until tomorrow noon', value: 'until tomorrow noon' },
  { label: 'until next week', value: 'until next week' },
  { label: '3 days', value: '3 days' },
  { label: '1 week', value: '1 week' },
  { label: '2 weeks', value: '2 weeks' },
  ...['monday', 'tuesday', 'wednesday', 'thursday', 'friday'].map((day) => ({
    label: `until ${day}`,
    value: `until ${day}`,
  })),
];

export function pauseLength<const R extends boolean>(spec: OptionTexts<R>): Option<Pause, R> {
  return reading({
    ...spec,
    example: '2h',
    others: ['3 days', 'rest of the week', 'until 15:00', 'until monday', 'until 24 Dec 9:00'],
    calendar: 'any day',
    decode: (raw) => withExample(raw, readBare(raw, parsePause)),
    complete: (partial, limit) => fitting(usual, partial, limit),
  });
}
