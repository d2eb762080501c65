/** The kinds of value a command can take. Parsing never throws: it returns a value or what is wrong. */

import { cleanInput, readClean } from '../text/clean-input.ts';

export type Decoded<T, P = Problem> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: P };

/** What is wrong with a value. */
export interface Problem {
  /** A sentence. */
  readonly wrong: string;
  /** The same by the operator's shortest interval, in minutes, which may be longer than the usual one. */
  readonly range?: { readonly wrong: (leastEvery: number) => string };
  /** Nothing of the kind is right here, and so no example helps. */
  readonly noExample?: true;
  /** Values that were probably meant, the likeliest first. */
  readonly suggestions?: readonly string[];
  /** A right value of the kind that was tried, where the option's own example is of another. */
  readonly example?: string;
}

/** One entry that a platform offers while somebody types. */
export interface Choice {
  readonly label: string;
  /** What the option reads when this is chosen. */
  readonly value: string;
}

/**
 * One kind of value: how it is shown, read, written and completed. Slack's text, Discord's typed
 * options and the fields of forms all end in `decode`.
 */
export interface Option<T = unknown, Required extends boolean = boolean> {
  readonly summary: string;
  readonly required: Required;
  /** A right value, as somebody would type it. */
  readonly example: string;
  /** Further right values, each written in another way. */
  readonly others?: readonly string[];
  /** `keyword`: in text, the value follows this word, e.g. `at :00`. */
  readonly keyword?: string;
  /** All values, where they are few. */
  readonly choices?: readonly Choice[];
  /** Several values, separated by commas. */
  readonly many?: boolean;
  /** What is offered depends on the day in the channel, or on its days off. */
  readonly calendar?: 'any day' | 'a day off';
  /** Voice channels are among what is offered, as `only` with the name of one. */
  readonly rooms?: true;
  /** The same where no less than so many minutes may be set: of what is offered and shown, not of what is read. */
  raised?(leastEvery: number): Option<T, Required>;
  decode(raw: string): Decoded<T>;
  /** At most `limit` values that fit what has been typed so far, the likeliest first. */
  complete(partial: string, limit: number): readonly Choice[];
}

/**
 * An option whose text may have been pasted from anywhere: every option is made by this.
 *
 * @example
 * ```ts
 * const breathsOption = reading({
 *   summary: 'How many breaths a pose is held',
 *   required: true,
 *   example: '5',
 *   decode: (raw) => (/^[1-9]$/u.test(raw) ? accept(Number(raw)) : refuse(`${quote(raw)} is not 1 to 9 breaths.`)),
 *   complete: (partial, limit) => fitting(['3', '5', '8'].map((value) => ({ label: value, value })), partial, limit),
 * });
 * ```
 */
export const reading = <T, R extends boolean>(option: Option<T, R>): Option<T, R> => ({
  ...option,
  decode: (raw) => readClean(raw, (text) => option.decode(text)),
  complete: (partial, limit) => option.complete(cleanInput(partial), limit),
});

/** An option as it is offered and shown where no break comes more often than every `leastEvery` minutes. */
export const raisedTo = <T, R extends boolean>(option: Option<T, R>, leastEvery: number): Option<T, R> =>
  option.raised?.(leastEvery) ?? option;

export const accept = <T>(value: T): Decoded<T> => ({ ok: true, value });

export const refuse = (wrong: string, suggestions?: readonly string[]): Decoded<never> => ({
  ok: false,
  problem: suggestions === undefined || suggestions.length === 0 ? { wrong } : { wrong, suggestions },
});

/** What somebody typed, fit to be quoted back: one line, not too long. */
export function quote(raw: string): string {
  const line = raw.replace(/\s+/gu, ' ').trim();
  return `“${line.length > 40 ? `${line.slice(0, 39)}…` : line}”`;
}

/** The choices that begin with what was typed, then those that contain it. */
export function fitting(all: readonly Choice[], partial: string, limit: number): readonly Choice[] {
  const sought = partial.trim().toLowerCase();
  const label = (choice: Choice): string => choice.label.toLowerCase();
  const starts = all.filter(
    (choice) => label(choice).startsWith(sought) || choice.value.toLowerCase().startsWith(sought),
  );
  const holds = all.filter((choice) => !starts.includes(choice) && label(choice).includes(sought));
  return [...starts, ...holds].slice(0, limit);
}

/** What an option needs beside its kind. */
export interface OptionTexts<Required extends boolean> {
  readonly summary: string;
  readonly required: Required;
  readonly keyword?: string;
}
