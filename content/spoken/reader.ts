/** What reads days and moments as people say them: its shape, without the reader itself. */
import type { Decoded, Problem } from '../options/option.ts';
import type { PauseUntil, SaidPause } from '../options/pause.ts';
import type { Instant, IsoDate, Plan } from '../plan.ts';
import type { SaidDay } from './words.ts';

export interface SpokenAt {
  readonly now: Instant;
  readonly plan: Pick<Plan, 'zone' | 'days'>;
}

/** What is wrong with a pause, and the day off that may have been meant instead. */
export type PauseRead =
  | { readonly ok: true; readonly value: PauseUntil }
  | { readonly ok: false; readonly problem: Problem; readonly dayOff?: string };

/** What is in that module. */
export interface SpokenReader {
  readonly readDate: (said: SaidDay, at: SpokenAt) => Decoded<IsoDate>;
  readonly readUntil: (said: SaidPause, at: SpokenAt) => PauseRead;
}
