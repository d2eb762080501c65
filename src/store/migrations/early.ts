/**
 * Databases of the hours before the first form of the tables was settled, on 23 November 2026: their first migration bears
 * the name of the released one, and made other tables. Nobody released them; nothing brings them up to date.
 */
import type { StoreProblem } from '../problem.ts';

/** What was decided after that form was settled: whoever has it has the settled form. */
const SETTLED = '0005-former-channels';

export const isEarly = (applied: readonly string[], tables: ReadonlySet<string>): boolean =>
  applied.includes('0001-first') &&
  !applied.includes(SETTLED) &&
  (applied.includes('0005-replicas') || !tables.has('leases') || !tables.has('replicas'));

export const early = (subject: string, anew: string): StoreProblem => ({
  what: whatItIs(subject),
  remedy: `${lost} ${anew}, start Deskbreak, and switch breaks on again in each channel.`,
});

export const earlyBackup = (subject: string): StoreProblem => ({
  what: whatItIs(subject),
  remedy: `${lost} Name another backup.`,
});

const whatItIs = (subject: string): string =>
  `${subject} was made by a build from before 23 November 2026, which kept its data in another form and was never released; nothing in it was changed.`;

const lost = 'What is in it cannot be taken over.';
