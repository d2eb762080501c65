/** Writing what became of slots. */
import type { Kysely, Transaction } from 'kysely';
import type { Ledger, Settlement } from '../../../scheduler/ports/ledger.ts';
import { rowsOf, type Columns, type StoreDialect } from '../database/dialect.ts';
import { firstOfEach, attemptKey } from './attempts.ts';
import type { Leases } from './leases.ts';
import { prepared } from '../database/prepared.ts';
import { markUntouched } from './removals.ts';
import { writeSlotState } from '../database/rows.ts';
import type { Database, SlotKey, SlotTable } from '../database/schema.ts';
import { byOutcome, outcomeIn, outcomeNames, type SlotOutcome } from './slots.ts';

type Own = SlotKey & Pick<SlotTable, 'message_id'> & { readonly attempt: number };

const ownColumns: Columns<Own> = { slot: 'bigint', plan: 'bigint', attempt: 'bigint', message_id: 'text' };
const ownNames = ['slot', 'plan', 'attempt', 'message_id'] as const;

const keyColumns: Columns<SlotKey> = { slot: 'bigint', plan: 'bigint' };

export const settle = (db: Kysely<Database>, dialect: StoreDialect, leases: Leases): Ledger['settle'] => {
  const write = createWrite(db, dialect);

  const settleThese = async (trx: Kysely<Database>, settlements: readonly Settlement[]): Promise<number> => {
    const written = await write(trx, settlements.map(columnsOf));
    await leases.add(
      trx,
      settlements.flatMap(({ result, plan, slot }) =>
        isToCome(result) ? [{ at: result.retryAt, plan, slot }] : [],
      ),
    );
    await markUntouched(trx, dialect, settlements);
    return written;
  };

  /** In one transaction, while nobody else changes their plans. */
  const settle = (
    settlements: readonly Settlement[],
    write: (trx: Transaction<Database>) => Promise<readonly boolean[]>,
  ): Promise<readonly boolean[]> =>
    dialect.transaction(
      db,
      async (trx) => {
        await dialect.locks.plans(
          trx,
          settlements.map(({ plan }) => plan),
        );
        return await write(trx);
      },
      'findable',
    );

  /** Nearly always all of them hold: written without asking for each. */
  const settleAll = (settlements: readonly Settlement[]): Promise<readonly boolean[]> =>
    settle(settlements, async (trx) => {
      if ((await settleThese(trx, settlements)) !== settlements.length) throw new NotAll();
      return settlements.map(() => true);
    });

  /** Asks which hold, and writes those. */
  const settleSome = (settlements: readonly Settlement[]): Promise<readonly boolean[]> =>
    settle(settlements, async (trx) => {
      const first = firstOfEach(settlements.map(attemptKey));
      const states = await statesOf(trx, dialect, settlements);
      const results = settlements.map((settlement, index) => {
        const state = states.get(attemptKey(settlement));
        return first.has(index) && state !== undefined && maySettle(state, settlement);
      });
      const settled = settlements.filter((_, index) => results[index]);
      if (settled.length > 0) await settleThese(trx, settled);
      return results;
    });

  return async (settlements) => {
    if (settlements.length === 0) return [];
    // A statement writes no slot twice. Where each is of another plan, none comes twice.
    const plans = new Set(settlements.map(({ plan }) => plan));
    if (plans.size < settlements.length) return await settleSome(settlements);
    try {
      return await settleAll(settlements);
    } catch (error) {
      if (!(error instanceof NotAll)) throw error;
      return await settleSome(settlements);
    }
  };
};

/** Some were settled before. Whatever was written of the others is undone. */
class NotAll extends Error {}

const columnsOf = ({ plan, slot, attempt, result }: Settlement): Own & SlotOutcome => {
  const { state, reason, detail } = writeSlotState(isToCome(result) ? { is: result.is } : result);
  return {
    slot,
    plan,
    attempt,
    message_id: result.is === 'posted' ? result.messageId : null,
    state,
    reason,
    detail,
    look_at: isToCome(result) ? result.retryAt : null,
  };
};

/** It is to be looked at again. */
const isToCome = (
  result: Settlement['result'],
): result is Extract<Settlement['result'], { readonly retryAt: number }> =>
  result.is === 'waiting' || result.is === 'held';

const onTheirWay = ['claimed', 'sending'] as const;

/**
 * A sender that hears of its success after its lease has run out still turns `unconfirmed` into `posted`: it knows
 * better.
 */
const maySettle = (state: string, { result }: Settlement): boolean =>
  onTheirWay.some((open) => open === state) || (state === 'unconfirmed' && result.is === 'posted');

/**
 * Compare-and-set on the attempt, by the same rule as `maySettle`; returns how many it wrote. Where there is the plan,
 * there are the rows: this is the quickest way to change many.
 */
const createWrite = (db: Kysely<Database>, dialect: StoreDialect) => {
  const write = prepared<Own, SlotOutcome, unknown>(db, dialect, ownColumns, (rows, one, on) =>
    on
      .insertInto('slots')
      .columns([...ownNames, ...outcomeNames])
      .expression(
        on
          .selectFrom(rows.as('settled'))
          // Whoever was forgotten meanwhile has no rows any more, and gets none.
          .innerJoin('plans', 'plans.id', 'settled.plan')
          .select(ownNames.map((name) => `settled.${name}` as const))
          .select(outcomeIn(one))
          .where((row) => row.lit(true)),
      )
      .onConflict((conflict) =>
        conflict
          .columns(['slot', 'plan'])
          .doUpdateSet((row) => ({
            state: row.ref('excluded.state'),
            reason: row.ref('excluded.reason'),
            detail: row.ref('excluded.detail'),
            look_at: row.ref('excluded.look_at'),
            message_id: row.ref('excluded.message_id'),
          }))
          .whereRef('slots.attempt', '=', 'excluded.attempt')
          .where((row) =>
            row.or([
              row('slots.state', 'in', onTheirWay),
              row.and([row('slots.state', '=', 'unconfirmed'), row('excluded.state', '=', 'posted')]),
            ]),
          ),
      ),
  );
  return async (trx: Kysely<Database>, rows: readonly (Own & SlotOutcome)[]): Promise<number> => {
    let written = 0;
    for (const set of byOutcome(rows))
      if (set[0] !== undefined) written += Number((await write(trx, set, set[0])).numAffectedRows ?? 0);
    return written;
  };
};

/** The states of those whose attempt is the slot's latest, by their keys. */
const statesOf = async (
  trx: Kysely<Database>,
  dialect: StoreDialect,
  settlements: readonly Settlement[],
): Promise<ReadonlyMap<string, string>> => {
  const rows = await trx
    .selectFrom(rowsOf(dialect, keyColumns, settlements).as('asked'))
    .innerJoin('slots', (slot) =>
      slot.onRef('slots.slot', '=', 'asked.slot').onRef('slots.plan', '=', 'asked.plan'),
    )
    .select(['slots.slot', 'slots.plan', 'slots.attempt', 'slots.state'])
    .execute();
  return new Map(rows.map((row) => [attemptKey(row), row.state]));
};
