/** What somebody says in words of their own, as the commands that it comes to. */
import type { PaceWish } from '../commands/decode-call.ts';

/** Lines as somebody would type them without the root; those for `/pose` begin with `pose`. */
export interface Sentence {
  /** Nobody means anything else by it. Otherwise it is asked about. */
  readonly isPlain: boolean;
  readonly lines: readonly string[];
  /** All of them are needed for it, one after the other. */
  readonly isInTurn?: true;
  /** Which of the lines it is depends on how often breaks come. */
  readonly pace?: PaceWish;
  /** What to say before the question. */
  readonly wrong?: string;
}

export type Saying = readonly [said: RegExp, mean: (...groups: readonly string[]) => Sentence];

export const plainly = (...lines: readonly string[]): Sentence => ({ isPlain: true, lines });
export const maybe = (...lines: readonly string[]): Sentence => ({ isPlain: false, lines });
export const but = (wrong: string, ...lines: readonly string[]): Sentence => ({
  isPlain: false,
  lines,
  wrong,
});

/** A sentence as a whole. */
export const saying = (said: string): RegExp => new RegExp(`^(?:${said})$`, 'u');
