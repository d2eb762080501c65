/** One setting of a plan as a field: how it is read from the plan, and set in it. */
import { putBy, type EditedAt, type EditedField, type FieldSpec } from './edited-field.ts';
import { accept, raisedTo, type Decoded } from '../options/option.ts';
import type { HolidayCalendar, Instant, Plan } from '../plan.ts';
import type { SpokenReader } from '../spoken/reader.ts';

export interface PutAt extends EditedAt {
  /** Reads days and moments that are said in words. */
  readonly spoken: SpokenReader | undefined;
  /** The holidays of the regions that were given. */
  readonly calendars: ReadonlyMap<string, HolidayCalendar>;
  /** The operator's shortest interval, in minutes. */
  readonly leastEvery: number;
  /** In use here, the likeliest first. */
  readonly zones: readonly string[];
}

interface Spec<T> extends FieldSpec<Plan, T> {
  /** Nothing where the field was emptied. */
  readonly set: (plan: Plan, value: T | undefined, at: PutAt) => Decoded<Plan>;
  /** The present value as a sentence, for whoever hears of a change. */
  readonly says: (plan: Plan, now: Instant) => string;
}

export interface Setting extends EditedField<Plan, PutAt> {
  readonly says: (plan: Plan, now: Instant) => string;
}

export const setting = <T>({ set, ...spec }: Spec<T>): Setting => ({
  ...spec,
  put: putBy(({ leastEvery }: PutAt) => raisedTo(spec.option, leastEvery), set),
});

/** What is set as it was read. */
export const as =
  <K extends keyof Plan>(key: K) =>
  (plan: Plan, value: Plan[K] | undefined): Decoded<Plan> =>
    accept(value === undefined ? plan : { ...plan, [key]: value });
