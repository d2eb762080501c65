/** Taking what is due: peek, read, decide, write, a whole batch in a handful of statements. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { CompiledQuery, sql, type Kysely, type Transaction } from 'kysely';
import type { Instant } from '../../../content/plan.ts';
import type { DueChange, DueSlot, Ledger } from '../../../scheduler/ports/ledger.ts';
import { rowsOf, type Columns, type StoreDialect } from '../database/dialect.ts';
import type { DueKey } from './due.ts';
import { gather, write, type Asking, type Writers } from './gather.ts';
import { keysOf } from './leases.ts';
import { createReadDue } from './read-due.ts';
import type { Report } from '../report.ts';
import type { Database, SlotKey } from '../database/schema.ts';

interface Taken<T> {
  /** Whether there was anything to look at, that nobody else was looking at. */
  readonly found: boolean;
  readonly decided: readonly { readonly due: DueSlot; readonly change: T }[];
}

export const takeDue = (
  db: Kysely<Database>,
  dialect: StoreDialect,
  writers: Writers,
  report: Report,
): Ledger['takeDue'] => {
  const whatIsDue = peek(db);
  const read = createReadDue(db, dialect);

  const takePlanned = async <T extends DueChange>(
    trx: Transaction<Database>,
    limit: number,
    asking: Asking<T>,
  ): Promise<Taken<T>> => {
    const held = await dialect.locks.due(trx, asking.now, limit);
    const rows = await read.due(trx, { now: asking.now, limit, held });
    const batch = gather(rows, asking);
    if (held === undefined) await forget(trx, rows, batch.seen);
    await write(trx, writers, batch);
    return { found: (held ?? rows).length > 0, decided: batch.decided };
  };

  /** Nobody else takes any, so that those read are the first of all; unless a plan's second row was passed over. */
  const forget = async (
    trx: Transaction<Database>,
    rows: readonly DueKey[],
    seen: readonly DueKey[],
  ): Promise<void> => {
    const last = seen.at(-1);
    if (seen.length === rows.length && last !== undefined) await writers.due.removeUpTo(trx, last);
    else await writers.due.remove(trx, seen);
  };

  /** Slots that are on their way still though their lease has run out. Nearly always there are none. */
  const takeLeased = async <T extends DueChange>(
    trx: Transaction<Database>,
    limit: number,
    asking: Asking<T>,
  ): Promise<Taken<T>> => {
    const lease = await writers.leases.first(trx, asking.now);
    if (lease === undefined) return { found: false, decided: [] };
    const keys = keysOf(lease);
    if (!keys.ok) report(`A lease is dropped: ${keys.wrong}.`);
    const open = keys.ok ? await openAmong(trx, dialect, keys.value, asking.now) : [];
    const some = open.slice(0, limit);
    // Some plan's second slot waits for the next batch, as do those beyond the limit.
    let waiting = open.length - some.length;
    if (some.length === 0) {
      await writers.leases.remove(trx, lease);
      return { found: true, decided: [] };
    }
    await dialect.locks.plans(
      trx,
      some.map(({ plan }) => plan),
    );
    const rows = await read.slots(trx, some, asking.now);
    const batch = gather(rows, asking);
    waiting += rows.length - batch.seen.length;
    if (waiting === 0) await writers.leases.remove(trx, lease);
    await write(trx, writers, batch);
    return { found: true, decided: batch.decided };
  };

  return async (now, limit, decide) => {
    const asking = { decide, now, report };
    for (;;) {
      const { leases, slots } = await whatIsDue(now);
      const leased = leases
        ? await dialect.transaction(db, (trx) => takeLeased(trx, limit, asking))
        : { found: false, decided: [] };
      const taken =
        leased.found || !slots
          ? leased
          : await dialect.transaction(db, (trx) => takePlanned(trx, limit, asking));
      // What nobody decided about has made way: what is behind it must not wait for the next tick.
      if (taken.decided.length > 0 || !taken.found) return taken.decided;
      await nextTurn();
    }
  };
};

/** What is due: one step into each index, no transaction. Compiled once, for it runs at every tick. */
const peek = (db: Kysely<Database>) => {
  const first = (table: 'leases' | 'due') =>
    db.selectFrom(table).select('at').where('at', '<=', 0).orderBy('at').limit(sql.lit(1));
  const { sql: text } = db
    .selectNoFrom([first('leases').as('lease'), first('due').as('slot')])
    .limit(sql.lit(1))
    .compile();
  return async (now: Instant): Promise<{ readonly leases: boolean; readonly slots: boolean }> => {
    const { rows } = await db.executeQuery<{ lease: Instant | null; slot: Instant | null }>(
      CompiledQuery.raw(text, [now, now]),
    );
    const [{ lease, slot } = { lease: null, slot: null }] = rows;
    return { leases: lease !== null, slots: slot !== null };
  };
};

const keyColumns: Columns<SlotKey> = { slot: 'bigint', plan: 'bigint' };

const openAmong = async (
  trx: Kysely<Database>,
  dialect: StoreDialect,
  keys: readonly SlotKey[],
  now: Instant,
): Promise<readonly SlotKey[]> =>
  await trx
    .selectFrom(rowsOf(dialect, keyColumns, keys).as('leased'))
    .innerJoin('slots', (slot) =>
      slot.onRef('slots.slot', '=', 'leased.slot').onRef('slots.plan', '=', 'leased.plan'),
    )
    .select(['slots.slot', 'slots.plan'])
    .where('slots.look_at', '<=', now)
    .orderBy('slots.slot')
    .orderBy('slots.plan')
    .execute();
