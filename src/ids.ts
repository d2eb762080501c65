/** Identifiers that nobody can guess and nothing else has. */
import { createHash, randomBytes } from 'node:crypto';
import type { BreakId } from '../scheduler/ports.ts';

/** 16 characters of base64url, 96 random bits: short enough for a Discord nonce (25) and any button. */
export const newToken = (): string => randomBytes(12).toString('base64url');

export const newBreakId = (): BreakId => newToken() as BreakId; // The one place where such ids are made.

/** What comes back with a button may be anything: only what looks like an id is looked up. */
export const asBreakId = (text: string): BreakId | undefined =>
  /^[\w-]{16}$/u.test(text) ? (text as BreakId) : undefined;

/** The same for the same break and person; as short as a token. */
export const snoozeId = (breakId: BreakId, person: string): string =>
  createHash('sha256').update(`${breakId}/${person}`).digest('base64url').slice(0, 16);
