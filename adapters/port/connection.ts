/** Whether a platform can reach us, and what is wrong where it cannot. Everything here is types. */

export type Connection =
  { readonly connected: true } | { readonly connected: false; readonly problem: ConnectionProblem };

export interface ConnectionProblem {
  /** The setting to look at, e.g. `SLACK_BOT_TOKEN`. */
  readonly setting: string;
  readonly wrong: string;
  readonly remedy: string;
  /** Where it may go by with nobody's help: it is worth another try, not before so many milliseconds. */
  readonly retryAfterMs?: number;
}

export type AdapterStatus =
  | { readonly state: 'connected'; readonly since: Date; readonly connections?: Connections }
  | {
      readonly state: 'connecting' | 'disconnected';
      readonly lastError?: string;
      readonly connections?: Connections;
    };

/** Where a platform is reached over several connections at once: how many there should be, and how many are open. */
export interface Connections {
  readonly open: number;
  readonly all: number;
}
