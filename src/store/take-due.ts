/** Taking due rows: peek, read, decide, write, a whole batch in a handful of statements. */
import { CompiledQuery, sql, type Kysely, type Transaction } from 'kysely';
import type { Instant } from '../../content/plan.ts';
import type { DueChange, DueRow, DueSlot, Ledger } from '../../scheduler/ports.ts';
import type { StoreDialect } from './dialect.ts';
import { addDue, dueColumns, removeDue, type DueKey } from './due.ts';
import type { Report } from './report.ts';
import {
  channelOf,
  toPlanId,
  readPlan,
  readRecord,
  readRotation,
  writeRecord,
  type PlanColumns,
  type Read,
} from './rows.ts';
import type { Database, DueTable, PlanTable } from './schema.ts';
import { addSkipped, putRecords, type SlotRow } from './slots.ts';

/** A row that cannot be read, or not be decided about, makes way for the others and is looked at again after this. */
const postponement = 60 * 60_000;

export const takeDue = (db: Kysely<Database>, dialect: StoreDialect, report: Report): Ledger['takeDue'] => {
  const anyDue = peek(db);
  return async (now, limit, decide) => {
    while (await anyDue(now)) {
      const taken = await dialect.transaction(db, async (trx) => {
        const held = await dialect.holds.due(trx, now, limit);
        const rows = await readDue(trx, dialect, { now, limit, held });
        const batch = decideAll(rows, decide, now, report);
        if (held === undefined) await removeDue(trx, dialect, batch.removed);
        await addDue(trx, dialect, batch.added);
        await putRecords(trx, dialect, batch.records);
        await addSkipped(trx, dialect, batch.missed);
        return { rows: held?.length ?? rows.length, decided: batch.decided };
      });
      // A batch of nothing but unreadable rows has made way: what is behind it must not wait for the next tick.
      if (taken.decided.length > 0 || taken.rows === 0) return taken.decided;
    }
    return [];
  };
};

/** Whether anything is due: one step into the index, no transaction. Compiled once, for it runs at every tick. */
const peek = (db: Kysely<Database>): ((now: Instant) => Promise<boolean>) => {
  const compiled = db.selectFrom('due').select('at').where('at', '<=', 0).orderBy('at').limit(1).compile();
  const [, ...rest] = compiled.parameters;
  return async (now) => {
    const { rows } = await db.executeQuery(CompiledQuery.raw(compiled.sql, [now, ...rest]));
    return rows.length > 0;
  };
};

interface Wanted {
  readonly now: Instant;
  readonly limit: number;
  /** The rows that were taken already, where others take some as well. */
  readonly held: readonly DueTable[] | undefined;
}

const readDue = (trx: Transaction<Database>, dialect: StoreDialect, { now, limit, held }: Wanted) =>
  trx
    .selectFrom((held === undefined ? sql<DueTable>`due` : dialect.rows(dueColumns, held)).as('due'))
    .leftJoin('plans', 'plans.id', 'due.plan')
    .leftJoin('slots', (slot) =>
      slot.onRef('slots.slot', '=', 'due.slot').onRef('slots.plan', '=', 'due.plan'),
    )
    .leftJoin('rotations', 'rotations.plan', 'due.plan')
    .select(['due.at', 'due.plan', 'due.slot', 'due.lease', 'due.revision'])
    .select(['plans.platform', 'plans.workspace', 'plans.channel'])
    .select(['plans.revision as plan_revision', 'plans.changed_at'])
    .select(['plans.state', 'plans.because', 'plans.every', 'plans.at_minute', 'plans.hours', 'plans.days'])
    .select(['plans.zone', 'plans.days_off', 'plans.paused_until', 'plans.version', 'plans.owner'])
    .select(['plans.motion', 'plans.silent'])
    .select(['slots.state as slot_state', 'slots.reason', 'slots.detail', 'slots.token'])
    .select([
      'slots.break_id',
      'slots.pose',
      'slots.version as slot_version',
      'slots.revision as slot_revision',
    ])
    .select('slots.sent_at')
    .select(['rotations.drawn', 'rotations.last'])
    .where((due) => (held === undefined ? due('due.at', '<=', now) : due.lit(true)))
    .orderBy('due.at')
    .orderBy('due.plan')
    .orderBy('due.slot')
    .orderBy('due.lease')
    .limit(limit)
    .execute();

type JoinedRow = Awaited<ReturnType<typeof readDue>>[number];

interface Batch<T> {
  readonly decided: { readonly due: DueSlot; readonly change: T }[];
  readonly removed: DueKey[];
  readonly added: DueRow[];
  readonly records: SlotRow[];
  readonly missed: SlotRow[];
}

/** Asks `decide` about each row and gathers what to write. Whatever one row holds, the others go on. */
const decideAll = <T extends DueChange>(
  rows: readonly JoinedRow[],
  decide: (due: DueSlot) => T,
  now: Instant,
  report: Report,
): Batch<T> => {
  const batch: Batch<T> = { decided: [], removed: [], added: [], records: [], missed: [] };
  const plans = new Set<number>();
  for (const row of rows) {
    // A second row of the same plan waits for the next batch: its decision must see what this one writes.
    if (plans.has(row.plan)) continue;
    plans.add(row.plan);
    batch.removed.push({ at: row.at, plan: row.plan, slot: row.slot, lease: row.lease });
    if (!hasPlan(row)) {
      report(`Plan ${row.plan} is gone: its break that was due is dropped.`);
      continue;
    }
    const outcome = decideOne(row, decide);
    if (outcome.ok) gather(batch, outcome.value.due, outcome.value.change);
    else {
      report(`Plan ${row.plan} is left out, for an hour at a time: ${outcome.wrong}.`);
      batch.added.push({ ...rowOf(row), at: now + postponement });
    }
  }
  return batch;
};

type RowWithPlan = JoinedRow &
  PlanColumns &
  Pick<PlanTable, 'platform' | 'workspace' | 'channel'> & {
    readonly plan_revision: number;
    readonly changed_at: Instant;
  };

/** The left join found a plan: then every column that is never null in `plans` is not null here. */
const hasPlan = (row: JoinedRow): row is RowWithPlan => row.plan_revision !== null;

const rowOf = ({ at, plan, slot, lease, revision }: JoinedRow): DueRow => ({
  at,
  plan: toPlanId(plan),
  slot,
  kind: lease === 1 ? 'lease' : 'planned',
  revision,
});

const decideOne = <T extends DueChange>(
  row: RowWithPlan,
  decide: (due: DueSlot) => T,
): Read<{ readonly due: DueSlot; readonly change: T }> => {
  const plan = readPlan(row);
  if (!plan.ok) return { ok: false, wrong: `it cannot be read, ${plan.wrong}` };
  const record =
    row.slot_state === null
      ? ({ ok: true, value: undefined } as const)
      : readRecord({ ...row, state: row.slot_state, version: row.slot_version, revision: row.slot_revision });
  if (!record.ok) return { ok: false, wrong: `its slot ${row.slot} cannot be read, ${record.wrong}` };
  const due: DueSlot = {
    row: rowOf(row),
    channel: channelOf(row),
    plan: plan.value,
    revision: row.plan_revision,
    changedAt: row.changed_at,
    record: record.value,
    rotation: readRotation({ drawn: row.drawn ?? '[]', last: row.last }),
  };
  try {
    const change = decide(due);
    const odd = instantsOf(change).find((instant) => !Number.isSafeInteger(instant));
    return odd === undefined
      ? { ok: true, value: { due, change } }
      : { ok: false, wrong: `its next slot would be at ${odd}` };
  } catch (error) {
    // For example a time zone that this machine no longer knows.
    return { ok: false, wrong: error instanceof Error ? error.message : String(error) };
  }
};

const instantsOf = ({ lookAgainAt, next, missed }: DueChange): readonly Instant[] => [
  ...(lookAgainAt === undefined ? [] : [lookAgainAt]),
  ...(next === undefined ? [] : [next.slot, next.at]),
  ...missed.map((slot) => slot.slot),
];

const gather = <T extends DueChange>(batch: Batch<T>, due: DueSlot, change: T): void => {
  const { plan, slot } = due.row;
  const { record, lookAgainAt, next, missed } = change;
  batch.decided.push({ due, change });
  if (record !== undefined) batch.records.push({ slot, plan, ...writeRecord(record) });
  if (lookAgainAt !== undefined)
    batch.added.push({ at: lookAgainAt, plan, slot, kind: 'lease', revision: due.revision });
  if (next !== undefined)
    batch.added.push({ at: next.at, plan, slot: next.slot, kind: 'planned', revision: due.revision });
  for (const { slot: gone, reason } of missed) {
    batch.missed.push({
      slot: gone,
      plan,
      ...writeRecord({ state: { is: 'skipped', reason }, claim: undefined, sentAt: undefined }),
    });
  }
};
