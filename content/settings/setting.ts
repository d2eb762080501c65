/** One setting of a plan as a field: how it is read from the plan, and set in it. */
import type { Ability } from '../abilities.ts';
import { needed, type FieldShape } from './form.ts';
import { accept, raisedTo, refuse, type Decoded, type Option } from '../options/option.ts';
import type { Instant, Plan } from '../plan.ts';
import type { SpokenReader } from '../spoken/reader.ts';

export interface PutAt {
  readonly now: Instant;
  /** Reads days and moments that are said in words. */
  readonly spoken: SpokenReader | undefined;
  /** The operator's shortest interval, in minutes. */
  readonly leastEvery: number;
  /** In use here, the likeliest first. */
  readonly zones: readonly string[];
}

interface Spec<T> extends Omit<FieldShape, 'key' | 'option' | 'group'> {
  readonly group: string;
  readonly option: Option<T>;
  /** There is such a field only where the platform can do what it sets. */
  readonly needs?: Ability;
  /** As the option reads it; empty where nothing is set. */
  readonly of: (plan: Plan, now: Instant) => string;
  /** Nothing where the field was emptied. */
  readonly set: (plan: Plan, value: T | undefined, at: PutAt) => Decoded<Plan>;
  /** The present value, a few words: `10:00–12:00`. */
  readonly words: (plan: Plan, now: Instant) => string;
  /** The same as a sentence, for whoever hears of a change. */
  readonly says: (plan: Plan, now: Instant) => string;
}

export interface Setting extends Omit<Spec<unknown>, 'set'> {
  readonly option: Option;
  /** The plan with this value, as it was typed or chosen. */
  readonly put: (plan: Plan, raw: string, at: PutAt) => Decoded<Plan>;
}

export const setting = <T>({ set, ...spec }: Spec<T>): Setting => ({
  ...spec,
  put(plan, raw, at) {
    const text = raw.trim();
    const option = raisedTo(spec.option, at.leastEvery);
    if (text === '') return option.required ? refuse(needed(option).text) : set(plan, undefined, at);
    const decoded = option.decode(text);
    return decoded.ok ? set(plan, decoded.value, at) : decoded;
  },
});

/** What is set as it was read. */
export const as =
  <K extends keyof Plan>(key: K) =>
  (plan: Plan, value: Plan[K] | undefined): Decoded<Plan> =>
    accept(value === undefined ? plan : { ...plan, [key]: value });
