/** One field of a form that edits something: how it is read from it, and set in it. */
import type { Ability } from '../abilities.ts';
import type { CommandName } from '../commands/commands.ts';
import { needed, type FieldShape } from './form.ts';
import { refuse, type Decoded, type Option } from '../options/option.ts';
import type { Instant } from '../plan.ts';

export interface EditedAt {
  readonly now: Instant;
}

/** `Of`: what the form edits. */
export interface FieldSpec<Of, T = unknown> extends Omit<FieldShape, 'key' | 'option' | 'group'> {
  readonly group: string;
  readonly option: Option<T>;
  /** The commands that set the same. */
  readonly by: readonly CommandName[];
  /** There is such a field only where the platform can do what it sets. */
  readonly needs?: Ability;
  /** As the option reads it; empty where nothing is set. */
  readonly of: (of: Of, now: Instant) => string;
  /** The present value, a few words: `10:00–12:00`. */
  readonly words: (of: Of, now: Instant) => string;
}

export interface EditedField<Of, At extends EditedAt = EditedAt> extends FieldSpec<Of> {
  /** The same with this value, as it was typed or chosen. */
  readonly put: (of: Of, raw: string, at: At) => Decoded<Of>;
}

/** Sets what was typed or chosen, once its option has read it. */
export function putBy<Of, T, At>(
  optionAt: (at: At) => Option<T>,
  set: (of: Of, value: T | undefined, at: At) => Decoded<Of>,
): (of: Of, raw: string, at: At) => Decoded<Of> {
  return (of, raw, at) => {
    const text = raw.trim();
    const option = optionAt(at);
    if (text === '') return option.required ? refuse(needed(option).text) : set(of, undefined, at);
    const decoded = option.decode(text);
    return decoded.ok ? set(of, decoded.value, at) : decoded;
  };
}
