/** Asks about each row that is due, and gathers what to write; whatever one row holds, the others go on. */
import type { Kysely } from 'kysely';
import type { Instant } from '../../../content/plan.ts';
import type { DueChange, DueSlot } from '../../../scheduler/ports/ledger.ts';
import type { Due, DueKey } from './due.ts';
import type { Lease, Leases } from './leases.ts';
import { hasPlan, readDueSlot, type JoinedRow } from './read-due.ts';
import type { Notice } from '../../../scheduler/ports/outbox.ts';
import { putNotice } from '../notices.ts';
import type { Report } from '../report.ts';
import type { WriteRotations } from './rotations.ts';
import { writeRecord, writeRotation, type ReadRow, type RecordColumns } from '../database/rows.ts';
import type { Database, DueTable, RotationTable, SlotKey, SlotTable } from '../database/schema.ts';
import type { SlotRow, Slots } from './slots.ts';

/** A row that cannot be read, or not be decided about, makes way for the others and is looked at again after this. */
const postponement = 60 * 60_000;

export interface Batch<T> {
  readonly decided: { readonly due: DueSlot; readonly change: T }[];
  /** Rows that were looked at. */
  readonly seen: DueKey[];
  readonly added: DueTable[];
  readonly leases: Lease[];
  readonly records: SlotRow[];
  /** Slots whose row stays as it is but for when to look again. */
  readonly again: (SlotKey & Pick<SlotTable, 'look_at'>)[];
  readonly drawn: RotationTable[];
  readonly missed: SlotRow[];
  readonly notices: Notice[];
}

export interface Asking<T> {
  readonly decide: (due: DueSlot) => T;
  readonly now: Instant;
  readonly report: Report;
}

export const gather = <T extends DueChange>(rows: readonly JoinedRow[], asking: Asking<T>): Batch<T> => {
  const batch: Batch<T> = {
    decided: [],
    seen: [],
    added: [],
    leases: [],
    records: [],
    again: [],
    drawn: [],
    missed: [],
    notices: [],
  };
  const plans = new Set<number>();
  for (const row of rows) {
    // A second row of the same plan waits for the next batch: its decision must see what this one writes.
    if (plans.has(row.plan)) continue;
    plans.add(row.plan);
    batch.seen.push(row);
    gatherOne(batch, row, asking);
  }
  return batch;
};

const gatherOne = <T extends DueChange>(batch: Batch<T>, row: JoinedRow, asking: Asking<T>): void => {
  const { decide, now, report } = asking;
  if (!hasPlan(row)) {
    report(`Plan ${row.plan} is gone: its break that was due is dropped.`);
    if (row.lease === 1) lookAgain(batch, row, undefined);
    return;
  }
  const due = readDueSlot(row);
  const change = due.ok ? ask(due.value, decide) : due;
  if (due.ok && change.ok) {
    batch.decided.push({ due: due.value, change: change.value });
    note(batch, due.value, change.value);
  } else if (!change.ok) {
    report(`Plan ${row.plan} is left out, for an hour at a time: ${change.wrong}.`);
    const { plan, slot, revision } = row;
    if (row.lease === 1) lookAgain(batch, row, now + postponement);
    else batch.added.push({ at: now + postponement, plan, slot, revision });
  }
};

const ask = <T extends DueChange>(due: DueSlot, decide: (due: DueSlot) => T): ReadRow<T> => {
  try {
    const change = decide(due);
    const odd = oddInstant(change);
    return odd === undefined
      ? { ok: true, value: change }
      : { ok: false, wrong: `its next slot would be at ${odd}` };
  } catch (error) {
    // For example a time zone that this machine no longer knows.
    return { ok: false, wrong: error instanceof Error ? error.message : String(error) };
  }
};

/** What no column of instants holds. */
const oddInstant = ({ lookAgainAt, next, missed }: DueChange): number | undefined => {
  const isOdd = (instant: Instant | undefined): boolean =>
    instant !== undefined && !Number.isSafeInteger(instant);
  if (isOdd(lookAgainAt)) return lookAgainAt;
  if (isOdd(next?.slot)) return next?.slot;
  if (isOdd(next?.at)) return next?.at;
  return missed.find(({ slot }) => isOdd(slot))?.slot;
};

const lookAgain = <T>(batch: Batch<T>, { slot, plan }: SlotKey, at: Instant | undefined): void => {
  batch.again.push({ slot, plan, look_at: at ?? null });
  if (at !== undefined) batch.leases.push({ at, slot, plan });
};

const note = <T>(batch: Batch<T>, { row, revision }: DueSlot, change: DueChange): void => {
  const { plan, slot } = row;
  const { record, rotation, lookAgainAt, next, missed, notice } = change;
  if (record !== undefined) {
    batch.records.push(slotRow(slot, plan, writeRecord(record), lookAgainAt ?? null));
    if (lookAgainAt !== undefined) batch.leases.push({ at: lookAgainAt, slot, plan });
  } else if (row.kind === 'lease') lookAgain(batch, row, lookAgainAt);
  if (rotation !== undefined) batch.drawn.push({ plan, drawn: writeRotation(rotation) });
  if (next !== undefined) batch.added.push({ at: next.at, plan, slot: next.slot, revision });
  if (notice !== undefined) batch.notices.push(notice);
  for (const { slot: gone, reason } of missed) {
    const skipped = writeRecord({ state: { is: 'skipped', reason }, claim: undefined, sentAt: undefined });
    batch.missed.push(slotRow(gone, plan, skipped, null));
  }
};

/** Column by column: for each break that is claimed, and to spread an object takes several times as long. */
const slotRow = (
  slot: Instant,
  plan: number,
  { state, reason, detail, attempt, pose, version, revision, sent_at, held_until }: RecordColumns,
  lookAt: Instant | null,
): SlotRow => ({
  slot,
  plan,
  state,
  reason,
  detail,
  attempt,
  pose,
  version,
  revision,
  sent_at,
  held_until,
  look_at: lookAt,
});

export interface Writers {
  readonly due: Due;
  readonly leases: Leases;
  readonly slots: Slots;
  readonly writeRotations: WriteRotations;
}

/** Writes all but the taking away of what was looked at. */
export const write = async <T>(
  trx: Kysely<Database>,
  writers: Writers,
  { added, leases, records, again, drawn, missed, notices }: Batch<T>,
): Promise<void> => {
  await writers.due.add(trx, added);
  await writers.slots.put(trx, records);
  await writers.slots.lookAgain(trx, again);
  await writers.leases.add(trx, leases);
  await writers.writeRotations(trx, drawn);
  await writers.slots.add(trx, missed);
  for (const notice of notices) await putNotice(trx, notice);
};
