/** Rows of the slot table: written in sets. */
import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Columns, StoreDialect } from '../database/dialect.ts';
import { grouped } from './grouped.ts';
import { prepared, type One } from '../database/prepared.ts';
import type { RecordColumns } from '../database/rows.ts';
import type { Database, SlotKey, SlotTable } from '../database/schema.ts';

export type SlotRow = RecordColumns & SlotKey & Pick<SlotTable, 'look_at'>;

/** What most rows of a batch have in common. */
export type SlotOutcome = Pick<SlotTable, 'state' | 'reason' | 'detail' | 'look_at'>;
export const outcomeNames = ['state', 'reason', 'detail', 'look_at'] as const;

/** The outcome's columns in a statement. Their types are said: a lone parameter has none. */
export const outcomeIn = (one: One<SlotOutcome>) =>
  [
    sql<string>`cast(${one('state')} as text)`.as('state'),
    sql<string | null>`cast(${one('reason')} as text)`.as('reason'),
    sql<string | null>`cast(${one('detail')} as text)`.as('detail'),
    sql<number | null>`cast(${one('look_at')} as bigint)`.as('look_at'),
  ] as const;

const isSame = (one: SlotOutcome, other: SlotOutcome): boolean =>
  one.state === other.state &&
  one.reason === other.reason &&
  one.detail === other.detail &&
  one.look_at === other.look_at;

/** Rows by their outcome: hardly ever more than one set. */
export const byOutcome = <T extends SlotOutcome>(rows: readonly T[]): Iterable<readonly T[]> => {
  const [first] = rows;
  if (first === undefined) return [];
  if (rows.every((row) => isSame(row, first))) return [rows];
  return grouped(rows, ({ state, reason, detail, look_at }) =>
    JSON.stringify([state, reason, detail, look_at]),
  ).values();
};

type OwnColumns = Omit<SlotRow, keyof SlotOutcome>;

const columns: Columns<OwnColumns> = {
  slot: 'bigint',
  plan: 'bigint',
  attempt: 'bigint',
  pose: 'text',
  version: 'text',
  revision: 'bigint',
  sent_at: 'bigint',
  held_until: 'bigint',
};
const names = ['slot', 'plan', 'attempt', 'pose', 'version', 'revision', 'sent_at', 'held_until'] as const;

const keyColumns: Columns<SlotKey> = { slot: 'bigint', plan: 'bigint' };

export interface Slots {
  /** Writes records over what is there; a message that is known stays. */
  put(trx: Kysely<Database>, rows: readonly SlotRow[]): Promise<void>;
  /** Adds slots; one that has a row already keeps it. */
  add(trx: Kysely<Database>, rows: readonly SlotRow[]): Promise<void>;
  /** Changes nothing but when to look at them again. */
  lookAgain(trx: Kysely<Database>, rows: readonly (SlotKey & Pick<SlotTable, 'look_at'>)[]): Promise<void>;
}

export const createSlots = (db: Kysely<Database>, dialect: StoreDialect): Slots => {
  const insert = (rows: RawBuilder<OwnColumns>, one: One<SlotOutcome>, on: Kysely<Database>) =>
    on
      .insertInto('slots')
      .columns([...names, ...outcomeNames])
      .expression(
        on
          .selectFrom(rows.as('written'))
          .select(names)
          .select(outcomeIn(one))
          .where((row) => row.lit(true)),
      );

  const put = prepared<OwnColumns, SlotOutcome, unknown>(db, dialect, columns, (rows, one, on) =>
    insert(rows, one, on).onConflict((conflict) =>
      conflict.columns(['slot', 'plan']).doUpdateSet((row) => ({
        state: row.ref('excluded.state'),
        reason: row.ref('excluded.reason'),
        detail: row.ref('excluded.detail'),
        attempt: row.ref('excluded.attempt'),
        pose: row.ref('excluded.pose'),
        version: row.ref('excluded.version'),
        revision: row.ref('excluded.revision'),
        sent_at: row.ref('excluded.sent_at'),
        held_until: row.ref('excluded.held_until'),
        look_at: row.ref('excluded.look_at'),
      })),
    ),
  );

  const add = prepared<OwnColumns, SlotOutcome, unknown>(db, dialect, columns, (rows, one, on) =>
    insert(rows, one, on).onConflict((conflict) => conflict.columns(['slot', 'plan']).doNothing()),
  );

  const lookAgain = prepared<SlotKey, Pick<SlotOutcome, 'look_at'>, unknown>(
    db,
    dialect,
    keyColumns,
    (rows, one, on) =>
      on
        .updateTable('slots')
        .from(rows.as('seen'))
        .set({ look_at: sql<number | null>`cast(${one('look_at')} as bigint)` })
        .whereRef('slots.slot', '=', 'seen.slot')
        .whereRef('slots.plan', '=', 'seen.plan'),
  );

  return {
    async put(trx, rows) {
      for (const set of byOutcome(rows)) if (set[0] !== undefined) await put(trx, set, set[0]);
    },
    async add(trx, rows) {
      for (const set of byOutcome(rows)) if (set[0] !== undefined) await add(trx, set, set[0]);
    },
    async lookAgain(trx, rows) {
      for (const [look_at, set] of grouped(rows, (row) => row.look_at))
        await lookAgain(trx, set, { look_at });
    },
  };
};
