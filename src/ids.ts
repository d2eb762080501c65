/** Identifiers that nobody can guess and nothing else has. */
import { createHash, randomBytes } from 'node:crypto';
import { readBreakId } from '../scheduler/break-id.ts';
import type { BreakId } from '../scheduler/ports/ledger.ts';

/** What a running program is called among others: nobody has been called so before. */
export const newReplicaId = (): string => randomBytes(12).toString('base64url');

/** The key of a notice; longer than a break's, so that nothing takes one for the other. */
export const newNoticeId = (): string => randomBytes(15).toString('base64url');

/** What comes back with a button may be anything: only what looks like an id is looked up. */
export const asBreakId = (text: string): BreakId | undefined =>
  readBreakId(text) === undefined ? undefined : (text as BreakId);

/** The same for the same break and person; as short as a token. */
export const snoozeId = (breakId: BreakId, person: string): string =>
  createHash('sha256').update(`${breakId}/${person}`).digest('base64url').slice(0, 16);
