/** Logging in to Discord, once. */
import type { Client } from 'discord.js';
import type { ConnectionProblem, Connections } from '../../port/connection.ts';

/** A login that has worked. */
export interface Session {
  /** Absent where no gateway is open. */
  readonly client?: Client<true>;
  /** Its shards; absent where no gateway is open. */
  shards?(): Connections;
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
}
