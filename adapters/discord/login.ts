/** Logging in to Discord: once, and again where that may help. */
import type { Client } from 'discord.js';
import type { ConnectionProblem } from '../adapter.ts';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import { failureOf } from './failures.ts';
import { faultOf } from './fault.ts';
import { isTokenInvalid } from './problems.ts';

/** A login that has worked. */
export interface Session {
  /** Absent where no gateway is open. */
  readonly client?: Client<true>;
  /** Every shard is connected. */
  isWhole(): boolean;
  close(): Promise<void>;
}

/** What becomes of a login, and of its session later on. */
export interface SessionEvents {
  /** Over for good. */
  ended(problem: ConnectionProblem): void;
  /** Too few shards: another login asks how many there should be. */
  outgrown(): void;
  /** In words, for the status. */
  failed(reason: string): void;
}

/** Tries once; rejects with `LoginRefused`. */
export type Login = (events: SessionEvents) => Promise<Session>;

/** Why a login failed. */
export class LoginRefused extends Error {
  readonly closeCode: number | undefined;
  /** Neither the gateway nor an error came. */
  readonly isSilence: boolean;

  constructor(cause: unknown, closeCode?: number, isSilence = false) {
    super('Discord refused the login', { cause });
    this.closeCode = closeCode;
    this.isSilence = isSilence;
  }

  get isFinal(): boolean {
    if (this.isSilence || this.closeCode !== undefined || isTokenInvalid(this.cause)) return true;
    return failureOf(this.cause, 'channel').outcome === 'permanent';
  }

  get retryAfterMs(): number {
    const failure = failureOf(this.cause, 'channel');
    return failure.outcome === 'transient' ? (failure.retryAfterMs ?? 0) : 0;
  }
}

export interface Perseverance {
  /** Nothing once `attempt` has worked, else why it never will, or why it has not so often. */
  readonly persevere: (
    attempt: () => Promise<void>,
    waitsMs: readonly number[],
  ) => Promise<LoginRefused | undefined>;
  /** Ends a wait, after which nothing is tried any more. */
  readonly giveUp: () => void;
}

export function perseverance(clock: Clock, log: Log): Perseverance {
  let giveUp = (): void => undefined;

  /** False where it was given up. */
  const wait = (ms: number): Promise<boolean> =>
    new Promise((resolve) => {
      const cancel = clock.after(ms, () => {
        resolve(true);
      });
      giveUp = () => {
        cancel();
        resolve(false);
      };
    });

  return {
    async persevere(attempt, waitsMs) {
      for (let tries = 0; ; tries += 1) {
        try {
          await attempt();
          return undefined;
        } catch (error) {
          const refusal = error instanceof LoginRefused ? error : new LoginRefused(error);
          const pause = waitsMs[tries];
          if (refusal.isFinal || pause === undefined) return refusal;
          log.warn({ err: faultOf(refusal.cause) }, 'Discord cannot be reached; trying again.');
          if (!(await wait(Math.max(pause, refusal.retryAfterMs)))) return refusal;
        }
      }
    },
    giveUp() {
      giveUp();
    },
  };
}
