/** From claimed to sending: the last word before the first byte goes out. */
import type { Kysely, Transaction } from 'kysely';
import type { Instant } from '../../content/plan.ts';
import type { Ledger, SkipReason, Start, StartResult } from '../../scheduler/ports.ts';
import type { Columns, StoreDialect } from './dialect.ts';
import { removeDue } from './due.ts';
import { firstOfEach, heldKey } from './held.ts';
import type { Database, RotationTable, SlotTable } from './schema.ts';

type Key = Pick<SlotTable, 'slot' | 'plan'> & { readonly token: string };
type Sending = Key & { readonly sent_at: Instant };
type Skipped = Key & { readonly reason: SkipReason };

const keyColumns: Columns<Key> = { slot: 'bigint', plan: 'bigint', token: 'text' };
const sendingColumns: Columns<Sending> = { ...keyColumns, sent_at: 'bigint' };
const skippedColumns: Columns<Skipped> = { ...keyColumns, reason: 'text' };
const rotationColumns: Columns<RotationTable> = { plan: 'bigint', drawn: 'text', last: 'text' };

/** The states from which a slot may begin. */
const startable = ['claimed', 'waiting'] as const;

export const begin =
  (db: Kysely<Database>, dialect: StoreDialect): Ledger['begin'] =>
  async (starts, now) => {
    if (starts.length === 0) return [];
    return await db.transaction().execute(async (trx) => {
      const keys = starts.map((start) => heldKey(columnsOf(start)));
      const first = firstOfEach(keys);
      const distinct = starts.filter((_, index) => first.has(index));
      const begun = await send(trx, dialect, distinct);
      const isBegun = (start: Start): boolean => begun.has(heldKey(columnsOf(start)));
      const stopped = begun.size === distinct.length ? [] : distinct.filter((start) => !isBegun(start));
      const sent = stopped.length === 0 ? distinct : distinct.filter(isBegun);
      await writeRotations(trx, dialect, sent);
      const changed = await skip(trx, dialect, stopped, now);
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

/**
 * Rare: settles those that are still held, but whose plan changed between the claim and now; returns their keys.
 * The others have lost.
 */
const skip = async (
  trx: Transaction<Database>,
  dialect: StoreDialect,
  starts: readonly Start[],
  now: Instant,
): Promise<ReadonlySet<string>> => {
  if (starts.length === 0) return new Set();
  const keys = starts.map(columnsOf);
  const paused = await trx
    .selectFrom('plans')
    .select('id')
    .where('id', 'in', trx.selectFrom(dialect.rows<Key>(keyColumns, keys).as('keys')).select('keys.plan'))
    .where('paused_until', '>', now)
    .execute();
  const pausedIds = new Set(paused.map((plan) => plan.id));
  const rows = keys.map((key): Skipped => ({
    ...key,
    reason: pausedIds.has(key.plan) ? 'paused' : 'changed',
  }));
  const changed = await trx
    .updateTable('slots')
    .from(dialect.rows<Skipped>(skippedColumns, rows).as('stopped'))
    .set((row) => ({ state: 'skipped', reason: row.ref('stopped.reason') }))
    .whereRef('slots.slot', '=', 'stopped.slot')
    .whereRef('slots.plan', '=', 'stopped.plan')
    .whereRef('slots.token', '=', 'stopped.token')
    .where('slots.state', 'in', startable)
    .returning(['slots.plan', 'slots.slot', 'slots.token'])
    .execute();
  const keysOfChanged = new Set(changed.map(heldKey));
  await removeDue(
    trx,
    dialect,
    starts
      .filter((start) => keysOfChanged.has(heldKey(columnsOf(start))))
      .map(({ leaseAt, plan, slot }) => ({ at: leaseAt, plan, slot, lease: 1 })),
  );
  return keysOfChanged;
};
