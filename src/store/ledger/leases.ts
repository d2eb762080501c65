/** When to look again at slots on their way: written for all that were taken together, read when the time has come. */
import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Instant } from '../../../content/plan.ts';
import type { Columns, StoreDialect } from '../database/dialect.ts';
import { grouped } from './grouped.ts';
import { prepared } from '../database/prepared.ts';
import type { ReadRow } from '../database/rows.ts';
import type { Database, LeaseTable, SlotKey } from '../database/schema.ts';

export interface Lease extends SlotKey {
  readonly at: Instant;
}

export interface Leases {
  /** Most of a batch run out at the same time: one row for each of these times. */
  add(trx: Kysely<Database>, leases: readonly Lease[]): Promise<void>;
  /** The first that has run out, unless somebody else is dealing with it. */
  first(trx: Kysely<Database>, now: Instant): Promise<LeaseTable | undefined>;
  remove(trx: Kysely<Database>, lease: LeaseTable): Promise<void>;
}

/** Who asks does so once a second: times in between would be rows of their own for nothing. */
const TICK_MS = 1_000;

const columns: Columns<LeaseTable> = { at: 'bigint', id: 'text', slots: 'text' };
const names = ['at', 'id', 'slots'] as const;

export const createLeases = (db: Kysely<Database>, dialect: StoreDialect): Leases => {
  const add = prepared<LeaseTable, object, unknown>(db, dialect, columns, (rows, _, on) =>
    on
      .insertInto('leases')
      .columns(names)
      .expression(on.selectFrom(rows.as('added')).select(names)),
  );
  return {
    async add(trx, leases) {
      const rows = [...grouped(leases, ({ at }) => Math.ceil(at / TICK_MS) * TICK_MS)].map(
        ([at, slots]): LeaseTable => ({
          at,
          id: randomUUID(),
          slots: writeKeys(slots),
        }),
      );
      if (rows.length > 0) await add(trx, rows, {});
    },
    first: (trx, now) =>
      trx
        .selectFrom('leases')
        .selectAll()
        .where('at', '<=', now)
        .orderBy('at')
        .orderBy('id')
        .limit(1)
        .modifyEnd(dialect.skipLocked)
        .executeTakeFirst(),
    async remove(trx, { at, id }) {
      await trx.deleteFrom('leases').where('at', '=', at).where('id', '=', id).execute();
    },
  };
};

const writeKeys = (slots: readonly SlotKey[]): string =>
  JSON.stringify(
    Object.fromEntries(
      [...grouped(slots, ({ slot }) => slot)].map(([slot, same]) => [slot, same.map(({ plan }) => plan)]),
    ),
  );

const isKeys = (value: unknown): value is Readonly<Record<string, readonly number[]>> =>
  typeof value === 'object' &&
  value !== null &&
  Object.entries(value).every(
    ([slot, plans]) =>
      Number.isSafeInteger(Number(slot)) && Array.isArray(plans) && plans.every(Number.isInteger),
  );

export const keysOf = ({ slots }: LeaseTable): ReadRow<readonly SlotKey[]> => {
  const value = jsonOf(slots);
  if (!isKeys(value)) return { ok: false, wrong: `its slots cannot be read, ${slots}` };
  const keys = Object.entries(value).flatMap(([slot, plans]) =>
    plans.map((plan) => ({ slot: Number(slot), plan })),
  );
  return { ok: true, value: keys };
};

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};
