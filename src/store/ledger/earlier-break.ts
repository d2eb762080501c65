/** The latest break of a plan before the slot that is looked at, and what became of it. */
import { sql, type Kysely } from 'kysely';
import type { EarlierBreak } from '../../../content/breaks/harm-spacing.ts';
import { readPose } from '../database/rows.ts';
import type { Database } from '../database/schema.ts';
import { apart, together } from './columns-as-text.ts';

const names = ['slot', 'pose', 'state', 'sent_at', 'held_until'] as const;

/** Inside a statement whose rows are called `looked`. */
export const earlierBreak = (on: Kysely<Database>) =>
  on
    .selectFrom('slots as earlier')
    .select(together('earlier', names).as('told'))
    .where(sql.ref('earlier.plan'), '=', sql.ref('looked.plan'))
    .where(sql.ref('earlier.slot'), '<', sql.ref('looked.slot'))
    .where('earlier.pose', 'is not', null)
    .orderBy('earlier.slot', 'desc')
    // No value of the statement's own.
    .limit(sql.lit(1));

const fates: Readonly<Record<string, EarlierBreak['fate']>> = { posted: 'posted', skipped: 'not posted' };

export function readEarlier(text: string): EarlierBreak | undefined {
  const { slot, pose, state, sent_at, held_until } = apart(text, names);
  const known = readPose(pose);
  return known === undefined
    ? undefined
    : {
        ...{ slot: Number(slot), pose: known, fate: fates[state ?? ''] ?? 'open' },
        ...(sent_at !== null && { sentAt: Number(sent_at) }),
        ...((state === 'held' || held_until !== null) && { wasHeld: true as const }),
      };
}
