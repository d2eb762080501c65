/** From claimed to sending, for what could not go at once: the last word before the first byte goes out. */
import type { Kysely, Transaction } from 'kysely';
import type { Instant } from '../../../content/plan.ts';
import type { Ledger, Start, StartResult } from '../../../scheduler/ports/ledger.ts';
import { rowsOf, type Columns, type StoreDialect } from '../database/dialect.ts';
import { firstOfEach, attemptKey } from './attempts.ts';
import type { Leases } from './leases.ts';
import type { WriteRotations } from './rotations.ts';
import { writeRotation } from '../database/rows.ts';
import type { Database, SlotKey } from '../database/schema.ts';

type Key = SlotKey & { readonly attempt: number };
type Sending = Key & { readonly sent_at: Instant };

const keyColumns: Columns<Key> = { slot: 'bigint', plan: 'bigint', attempt: 'bigint' };
const sendingColumns: Columns<Sending> = { ...keyColumns, sent_at: 'bigint' };

export const begin =
  (
    db: Kysely<Database>,
    dialect: StoreDialect,
    { leases, writeRotations }: { readonly leases: Leases; readonly writeRotations: WriteRotations },
  ): Ledger['begin'] =>
  async (starts, now) => {
    if (starts.length === 0) return [];
    return await dialect.transaction(db, async (trx) => {
      // From here on no plan changes, and nobody else decides about its slots.
      await dialect.locks.plans(
        trx,
        starts.map(({ plan }) => plan),
      );
      const keys = starts.map((start) => attemptKey(columnsOf(start)));
      const first = firstOfEach(keys);
      const distinct = starts.filter((_, index) => first.has(index));
      const begun = await send(trx, dialect, distinct);
      const isBegun = (start: Start): boolean => begun.has(attemptKey(columnsOf(start)));
      const stopped = begun.size === distinct.length ? [] : distinct.filter((start) => !isBegun(start));
      const sent = stopped.length === 0 ? distinct : distinct.filter(isBegun);
      // One row a plan: two in one statement would be an error in some databases. The later draw wins.
      const drawn = new Map(sent.map(({ plan, rotation }) => [plan, writeRotation(rotation)]));
      await writeRotations(
        trx,
        [...drawn].map(([plan, names]) => ({ plan, drawn: names })),
      );
      const changed = await putBack(trx, { dialect, leases }, stopped, now);
      return keys.map((key, index): StartResult => {
        if (!first.has(index)) return 'lost';
        return begun.has(key) ? 'begun' : changed.has(key) ? 'changed' : 'lost';
      });
    });
  };

const columnsOf = ({ slot, plan, claim }: Start): Key => ({ slot, plan, attempt: claim.attempt });

/** Compare-and-set on the attempt and on the plan's revision; returns the keys of those that hold. */
const send = async (
  trx: Transaction<Database>,
  dialect: StoreDialect,
  starts: readonly Start[],
): Promise<ReadonlySet<string>> => {
  const rows = starts.map((start) => ({ ...columnsOf(start), sent_at: start.sentAt }));
  const begun = await trx
    .updateTable('slots')
    .from(rowsOf<Sending>(dialect, sendingColumns, rows).as('starts'))
    .innerJoin('plans', 'plans.id', 'starts.plan')
    .set((row) => ({ state: 'sending', sent_at: row.ref('starts.sent_at') }))
    .whereRef('slots.slot', '=', 'starts.slot')
    .whereRef('slots.plan', '=', 'starts.plan')
    .whereRef('slots.attempt', '=', 'starts.attempt')
    .whereRef('slots.revision', '=', 'plans.revision')
    .where('slots.state', '=', 'claimed')
    .returning(['slots.plan', 'slots.slot', 'slots.attempt'])
    .execute();
  return new Set(begun.map(attemptKey));
};

/** Rare: those that are still held, but whose plan changed since the claim, wait to be decided anew; returns their keys. */
const putBack = async (
  trx: Transaction<Database>,
  { dialect, leases }: { readonly dialect: StoreDialect; readonly leases: Leases },
  starts: readonly Start[],
  now: Instant,
): Promise<ReadonlySet<string>> => {
  if (starts.length === 0) return new Set();
  const waiting = await trx
    .updateTable('slots')
    .from(rowsOf<Key>(dialect, keyColumns, starts.map(columnsOf)).as('stopped'))
    .set({ state: 'waiting', look_at: now })
    .whereRef('slots.slot', '=', 'stopped.slot')
    .whereRef('slots.plan', '=', 'stopped.plan')
    .whereRef('slots.attempt', '=', 'stopped.attempt')
    .where('slots.state', '=', 'claimed')
    .returning(['slots.plan', 'slots.slot', 'slots.attempt'])
    .execute();
  const keys = new Set(waiting.map(attemptKey));
  await leases.add(
    trx,
    waiting.map(({ plan, slot }) => ({ at: now, plan, slot })),
  );
  return keys;
};
