/** From claimed to sending: the last word before the first byte goes out. */
import type { Kysely, Transaction } from 'kysely';
import type { Instant } from '../../content/plan.ts';
import type { Ledger, Start, StartResult } from '../../scheduler/ports.ts';
import type { Columns, StoreDialect } from './dialect.ts';
import { addDue, removeDue } from './due.ts';
import { firstOfEach, heldKey } from './held.ts';
import type { Database, RotationTable, SlotTable } from './schema.ts';

type Key = Pick<SlotTable, 'slot' | 'plan'> & { readonly token: string };
type Sending = Key & { readonly sent_at: Instant };

const keyColumns: Columns<Key> = { slot: 'bigint', plan: 'bigint', token: 'text' };
const sendingColumns: Columns<Sending> = { ...keyColumns, sent_at: 'bigint' };
const rotationColumns: Columns<RotationTable> = { plan: 'bigint', drawn: 'text', last: 'text' };

/** The states from which a slot may begin. */
const startable = ['claimed', 'waiting'] as const;

export const begin =
  (db: Kysely<Database>, dialect: StoreDialect): Ledger['begin'] =>
  async (starts, now) => {
    if (starts.length === 0) return [];
    return await dialect.transaction(db, async (trx) => {
      // From here on no plan changes, and nobody else decides about its slots.
      await dialect.holds.plans(
        trx,
        starts.map(({ plan }) => plan),
      );
      const keys = starts.map((start) => heldKey(columnsOf(start)));
      const first = firstOfEach(keys);
      const distinct = starts.filter((_, index) => first.has(index));
      const begun = await send(trx, dialect, distinct);
      const isBegun = (start: Start): boolean => begun.has(heldKey(columnsOf(start)));
      const stopped = begun.size === distinct.length ? [] : distinct.filter((start) => !isBegun(start));
      const sent = stopped.length === 0 ? distinct : distinct.filter(isBegun);
      await writeRotations(trx, dialect, sent);
      const changed = await putBack(trx, dialect, stopped, now);
      return keys.map((key, index): StartResult => {
        if (!first.has(index)) return 'lost';
        return begun.has(key) ? 'begun' : changed.has(key) ? 'changed' : 'lost';
      });
    });
  };

const columnsOf = ({ slot, plan, claim }: Start): Key => ({ slot, plan, token: claim.token });

/** Compare-and-set on the token and on the plan's revision; returns the keys of those that hold. */
const send = async (
  trx: Transaction<Database>,
  dialect: StoreDialect,
  starts: readonly Start[],
): Promise<ReadonlySet<string>> => {
  const rows = starts.map((start) => ({ ...columnsOf(start), sent_at: start.sentAt }));
  const begun = await trx
    .updateTable('slots')
    .from(dialect.rows<Sending>(sendingColumns, rows).as('starts'))
    .innerJoin('plans', 'plans.id', 'starts.plan')
    .set((row) => ({ state: 'sending', sent_at: row.ref('starts.sent_at') }))
    .whereRef('slots.slot', '=', 'starts.slot')
    .whereRef('slots.plan', '=', 'starts.plan')
    .whereRef('slots.token', '=', 'starts.token')
    .whereRef('slots.revision', '=', 'plans.revision')
    .where('slots.state', 'in', startable)
    .returning(['slots.plan', 'slots.slot', 'slots.token'])
    .execute();
  return new Set(begun.map(heldKey));
};

const writeRotations = async (
  trx: Transaction<Database>,
  dialect: StoreDialect,
  starts: readonly Start[],
): Promise<void> => {
  if (starts.length === 0) return;
  // One row a plan: two in one statement would be an error in some databases. The later draw wins.
  const rotations = new Map(starts.map(({ plan, rotation }) => [plan, rotation]));
  const rows = [...rotations].map(([plan, { drawn, last }]) => ({
    plan,
    drawn: JSON.stringify(drawn),
    last: last ?? null,
  }));
  await trx
    .insertInto('rotations')
    .columns(['plan', 'drawn', 'last'])
    .expression(
      trx
        .selectFrom(dialect.rows(rotationColumns, rows).as('drawn_now'))
        .select(['plan', 'drawn', 'last'])
        .where((row) => row.lit(true)),
    )
    .onConflict((conflict) =>
      conflict
        .column('plan')
        .doUpdateSet((row) => ({ drawn: row.ref('excluded.drawn'), last: row.ref('excluded.last') })),
    )
    .execute();
};

/** Rare: those that are still held, but whose plan changed since the claim, wait to be decided anew; returns their keys. */
const putBack = async (
  trx: Transaction<Database>,
  dialect: StoreDialect,
  starts: readonly Start[],
  now: Instant,
): Promise<ReadonlySet<string>> => {
  if (starts.length === 0) return new Set();
  const waiting = await trx
    .updateTable('slots')
    .from(dialect.rows<Key>(keyColumns, starts.map(columnsOf)).as('stopped'))
    .set({ state: 'waiting' })
    .whereRef('slots.slot', '=', 'stopped.slot')
    .whereRef('slots.plan', '=', 'stopped.plan')
    .whereRef('slots.token', '=', 'stopped.token')
    .where('slots.state', 'in', startable)
    .returning(['slots.plan', 'slots.slot', 'slots.token'])
    .execute();
  const keys = new Set(waiting.map(heldKey));
  const held = starts.filter((start) => keys.has(heldKey(columnsOf(start))));
  await removeDue(
    trx,
    dialect,
    held.map(({ leaseAt, plan, slot }) => ({ at: leaseAt, plan, slot, lease: 1 })),
  );
  await addDue(
    trx,
    dialect,
    held.map(({ plan, slot, claim }) => ({ at: now, plan, slot, kind: 'lease', revision: claim.revision })),
  );
  return keys;
};
