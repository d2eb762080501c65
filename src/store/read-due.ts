/** Due rows with all that deciding about them needs, in one statement. */
import {
  CompiledQuery,
  sql,
  type AliasedSelectQueryBuilder,
  type InferResult,
  type Kysely,
  type RawBuilder,
} from 'kysely';
import type { Instant, Plan } from '../../content/plan.ts';
import type { DueRow, DueSlot, SlotRecord } from '../../scheduler/ports.ts';
import type { Columns, StoreDialect } from './dialect.ts';
import { dueColumns, dueNames } from './due.ts';
import { remembered } from './lists.ts';
import { prepared } from './prepared.ts';
import { channelOf, readPlan, readRecord, readRotation, toPlanId, type Read } from './rows.ts';
import type { Database, DueTable, PlanTable, SlotKey } from './schema.ts';

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

const separator = '|';

/**
 * Columns as one text, nothing where they hold nothing: it costs less to fetch than each by itself, and most plans have
 * the same one, which is read once. Only the last column may hold a separator.
 */
const together = (...columns: readonly string[]): RawBuilder<string> =>
  sql`concat(${sql.join(
    columns.map((name) => sql.ref(name)),
    sql`, ${sql.lit(separator)}, `,
  )})`;

const settings = together(
  'plans.state',
  'plans.every',
  'plans.at_minute',
  'plans.hours',
  'plans.days',
  'plans.zone',
  'plans.days_off',
  'plans.version',
  'plans.motion',
  'plans.silent',
  'plans.paused_until',
  'plans.because',
);

const record = together(
  'slots.state',
  'slots.reason',
  'slots.attempt',
  'slots.pose',
  'slots.version',
  'slots.revision',
  'slots.sent_at',
  'slots.detail',
);

const whole = (on: Kysely<Database>, looked: AliasedSelectQueryBuilder<Looked, 'looked'>) =>
  on
    .selectFrom(looked)
    .leftJoin('plans', 'plans.id', 'looked.plan')
    .leftJoin('slots', (slot) =>
      slot.onRef('slots.slot', '=', 'looked.slot').onRef('slots.plan', '=', 'looked.plan'),
    )
    .leftJoin('rotations', 'rotations.plan', 'looked.plan')
    .select(['looked.at', 'looked.plan', 'looked.slot', 'looked.lease', 'looked.revision'])
    .select(['plans.platform', 'plans.workspace', 'plans.channel'])
    .select(['plans.revision as plan_revision', 'plans.changed_at', 'plans.owner'])
    .select((row) => [
      settings.as('settings'),
      row.case().when('slots.state', 'is not', null).then(record).end().as('record'),
      'rotations.drawn',
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

/** So many columns; what separators the last one holds is its own. */
const apart = (text: string, columns: number): readonly (string | null)[] => {
  const parts = text.split(separator);
  const last = parts.slice(columns - 1).join(separator);
  return [...parts.slice(0, columns - 1), last].map((part) => (part === '' ? null : part));
};

const textOr = (text: string | null | undefined): string => text ?? '';
const numberOr = (text: string | null | undefined): number | null =>
  text === null || text === undefined ? null : Number(text);

const parsePlan = remembered((text): Read<Plan> => {
  const [state, every, at, hours, days, zone, daysOff, version, motion, silent, paused, because = null] =
    apart(text, 12);
  return readPlan({
    state: textOr(state),
    because,
    every: Number(every),
    at_minute: numberOr(at),
    hours: textOr(hours),
    days: textOr(days),
    zone: textOr(zone),
    days_off: textOr(daysOff),
    paused_until: numberOr(paused),
    version: textOr(version),
    owner: null,
    motion: Number(motion),
    silent: Number(silent),
  });
});

const parseRecord = (text: string): Read<SlotRecord> => {
  const [state, reason = null, attempt, pose = null, version = null, revision, sentAt, detail = null] = apart(
    text,
    8,
  );
  return readRecord({
    state: textOr(state),
    reason,
    detail,
    attempt: numberOr(attempt),
    pose,
    version,
    revision: numberOr(revision),
    sent_at: numberOr(sentAt),
  });
};

export const readDueSlot = (row: RowWithPlan): Read<DueSlot> => {
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
    },
  };
};
