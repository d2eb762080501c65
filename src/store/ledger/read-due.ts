/** Due rows with all that deciding about them needs, in one statement. */
import { CompiledQuery, type AliasedSelectQueryBuilder, type InferResult, type Kysely } from 'kysely';
import type { Instant } from '../../../content/plan.ts';
import type { DueRow, DueSlot, SlotRecord } from '../../../scheduler/ports/ledger.ts';
import type { Columns, StoreDialect } from '../database/dialect.ts';
import { apart, together } from './columns-as-text.ts';
import { dueColumns, dueNames } from './due.ts';
import type { WrittenSettings } from '../../../content/people/person.ts';
import { personOfPlan } from '../plans/own-plans.ts';
import { latelyPosted, readLately } from '../database/lately-posted.ts';
import { numberOr, parsePlan, settings, textOr } from './plan-as-text.ts';
import { earlierBreak, readEarlier } from './earlier-break.ts';
import { prepared } from '../database/prepared.ts';
import {
  channelOf,
  readRecord,
  readRotation,
  toPlanId,
  type ReadRow,
  type RecordColumns,
} from '../database/rows.ts';
import type { Database, DueTable, PersonTable, SlotKey } from '../database/schema.ts';
import type { PlanTable } from '../database/plan-table.ts';
import { readWritten } from '../database/written.ts';

export interface Wanted {
  readonly now: Instant;
  readonly limit: number;
  /** The rows that were taken already, where others take some as well. */
  readonly held: readonly DueTable[] | undefined;
}

/** What to look at, of either kind. */
interface Looked extends DueTable {
  /** 0 for a slot that is due, 1 for one whose lease has run out. */
  readonly lease: number;
}

const recordNames = [
  'state',
  'reason',
  'attempt',
  'pose',
  'version',
  'revision',
  'sent_at',
  'held_until',
  'detail',
] as const satisfies readonly (keyof RecordColumns)[];
const record = together('slots', recordNames);

const writtenNames = ['version', 'motion', 'hidden'] as const satisfies readonly (keyof PersonTable)[];
/** What the one has set whose plan it is; a channel is nobody's. */
const written = together('people', writtenNames);

const whole = (on: Kysely<Database>, looked: AliasedSelectQueryBuilder<Looked, 'looked'>) =>
  on
    .selectFrom(looked)
    .leftJoin('plans', 'plans.id', 'looked.plan')
    .leftJoin('slots', (slot) =>
      slot.onRef('slots.slot', '=', 'looked.slot').onRef('slots.plan', '=', 'looked.plan'),
    )
    .leftJoin('rotations', 'rotations.plan', 'looked.plan')
    .leftJoin('people', (person) =>
      person
        .onRef('people.platform', '=', 'plans.platform')
        .onRef('people.scope', '=', 'plans.workspace')
        .on('people.person', '=', personOfPlan),
    )
    .select(['looked.at', 'looked.plan', 'looked.slot', 'looked.lease', 'looked.revision'])
    .select(['plans.platform', 'plans.workspace', 'plans.channel'])
    .select(['plans.revision as plan_revision', 'plans.changed_at', 'plans.owner'])
    .select((row) => [
      settings.as('settings'),
      row.case().when('slots.state', 'is not', null).then(record).end().as('record'),
      row.case().when('people.revision', 'is not', null).then(written).end().as('written'),
      'rotations.drawn',
      earlierBreak(on).as('earlier'),
      row.case().when('plans.quiet', '=', row.lit(1)).then(latelyPosted(on)).end().as('lately'),
    ]);

export type JoinedRow = InferResult<ReturnType<typeof whole>>[number];

const inOrder = (rows: readonly JoinedRow[]): readonly JoinedRow[] =>
  rows.toSorted((one, other) => one.at - other.at || one.plan - other.plan || one.slot - other.slot);

/** Both give the earliest first. */
export const createReadDue = (db: Kysely<Database>, dialect: StoreDialect) => {
  const first = whole(
    db,
    db
      .selectFrom('due')
      .select(dueNames)
      .select((row) => row.lit(0).as('lease'))
      .where('at', '<=', 0)
      .orderBy('at')
      .orderBy('plan')
      .orderBy('slot')
      .limit(0)
      .as('looked'),
  ).compile();

  const taken = prepared<DueTable, object, JoinedRow>(db, dialect, dueColumns, (rows, _, on) =>
    whole(
      on,
      on
        .selectFrom(rows.as('taken'))
        .select(dueNames)
        .select((row) => row.lit(0).as('lease'))
        .as('looked'),
    ),
  );

  const slots = prepared<SlotKey, { now: Instant }, JoinedRow>(db, dialect, keyColumns, (keys, one, on) =>
    whole(
      on,
      on
        .selectFrom(keys.as('wanted'))
        .innerJoin('slots', (slot) =>
          slot.onRef('slots.slot', '=', 'wanted.slot').onRef('slots.plan', '=', 'wanted.plan'),
        )
        .select(['slots.plan', 'slots.slot'])
        .select((row) => [
          row.ref('slots.look_at').$notNull().as('at'),
          row.lit(1).as('lease'),
          row.lit(0).as('revision'),
        ])
        .where('slots.look_at', '<=', one('now'))
        .as('looked'),
    ),
  );

  return {
    /** Slots that are due. */
    async due(trx: Kysely<Database>, { now, limit, held }: Wanted): Promise<readonly JoinedRow[]> {
      if (held !== undefined) return inOrder((await taken(trx, held, {})).rows);
      // Compiled once: these two are all its values.
      const query = CompiledQuery.raw(first.sql, [now, limit]);
      return inOrder((await trx.executeQuery<JoinedRow>(query)).rows);
    },
    /** Those of these slots that are to be looked at again by now. */
    async slots(
      trx: Kysely<Database>,
      keys: readonly SlotKey[],
      now: Instant,
    ): Promise<readonly JoinedRow[]> {
      return inOrder((await slots(trx, keys, { now })).rows);
    },
  };
};

const keyColumns: Columns<SlotKey> = { slot: 'bigint', plan: 'bigint' };

type RowWithPlan = JoinedRow &
  Pick<PlanTable, 'platform' | 'workspace' | 'channel' | 'changed_at'> & {
    readonly plan_revision: number;
  };

/** The left join found a plan: then every column that is never null in `plans` is not null here. */
export const hasPlan = (row: JoinedRow): row is RowWithPlan => row.plan_revision !== null;

const dueRowOf = ({ at, plan, slot, lease, revision }: JoinedRow): DueRow => ({
  at,
  plan: toPlanId(plan),
  slot,
  kind: lease === 1 ? 'lease' : 'planned',
  revision,
});

const parseWritten = (text: string): WrittenSettings => {
  const { version, motion, hidden } = apart(text, writtenNames);
  return readWritten({ version, motion: numberOr(motion), hidden: textOr(hidden) });
};

const parseRecord = (text: string): ReadRow<SlotRecord> => {
  const told = apart(text, recordNames);
  return readRecord({
    ...told,
    state: textOr(told.state),
    attempt: numberOr(told.attempt),
    revision: numberOr(told.revision),
    sent_at: numberOr(told.sent_at),
    held_until: numberOr(told.held_until),
  });
};

export const readDueSlot = (row: RowWithPlan): ReadRow<DueSlot> => {
  const plan = parsePlan(row.settings);
  if (!plan.ok) return { ok: false, wrong: `it cannot be read, ${plan.wrong}` };
  const found = row.record === null ? undefined : parseRecord(row.record);
  if (found?.ok === false) return { ok: false, wrong: `its slot ${row.slot} cannot be read, ${found.wrong}` };
  return {
    ok: true,
    value: {
      row: dueRowOf(row),
      channel: channelOf(row),
      plan: row.owner === null ? plan.value : { ...plan.value, owner: row.owner },
      revision: row.plan_revision,
      changedAt: row.changed_at,
      record: found?.value,
      rotation: readRotation(row.drawn ?? ''),
      ...(row.written !== null && { written: parseWritten(row.written) }),
      ...(row.lately !== null && { lately: readLately(row.lately) }),
      earlier: row.earlier === null ? undefined : readEarlier(row.earlier),
    },
  };
};
