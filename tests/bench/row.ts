/** What a row of the benchmark is: figures to reach, and contenders that are measured for them. */

export type Unit = 's' | 'ms' | 'µs' | 'ns' | '%' | 'MB' | 'kB' | 'a second' | 'count';

export interface Row<M extends string = string> {
  /** Its number in docs/performance.md. */
  readonly figure: number;
  readonly title: string;
  /** In the order in which they are shown. */
  readonly measures: Readonly<Record<M, Measure>>;
  /** Each runs in a fresh process, one after the other, and all again in the next round. */
  readonly contenders: readonly Contender<M>[];
  /** Runs once before the rounds, in a process of its own. */
  readonly prepare?: (bench: Bench) => Promise<void>;
  /** What this row does not measure, and where it is measured. */
  readonly elsewhere?: string;
}

export interface Measure {
  readonly what: string;
  readonly unit: Unit;
  readonly goals?: readonly Goal[];
}

/** A limit for our own figure: absolute, as a multiple of another contender's, or above it. */
export type Goal = ({ readonly atMost: number } | { readonly atLeast: number }) & {
  /** The limit is a multiple of this contender's figure in the same round. */
  readonly times?: string;
  /** The limit is meant above this contender's figure in the same round. */
  readonly above?: string;
};

/** The name of what is measured against the goals. */
export const ours = 'Deskbreak';

export interface Contender<M extends string = string> {
  readonly name: string;
  /** Fewer than usual where a round takes long. */
  readonly rounds?: number;
  /** Left out of a quick run. */
  readonly long?: boolean;
  /** Measures once; not every contender has every figure. */
  readonly run: (bench: Bench) => Promise<Readonly<Partial<Record<M, number>>>>;
}

export interface Bench {
  /** For what all contenders and rounds of a row share. */
  readonly folder: string;
  /** For the files of one measurement; gone after it. */
  readonly scratch: string;
  readonly quick: boolean;
}

/** Keeps the names of measures in step between goals and contenders. */
export const defineRow = <M extends string>(row: Row<M>): Row<M> => row;
