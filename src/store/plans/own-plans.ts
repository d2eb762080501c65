/** Plans of people: the same rows as those of channels, in a place that is a person's. */
import {
  sql,
  type ExpressionBuilder,
  type Kysely,
  type RawBuilder,
  type SqlBool,
  type Transaction,
} from 'kysely';
import { directWith, NO_WORKSPACE } from '../../../adapters/port/refs.ts';
import type { StoreDialect } from '../database/dialect.ts';
import { channelOf, readPose, readRotation, readVersion } from '../database/rows.ts';
import type { Database } from '../database/schema.ts';
import type { OwnBreaks, PersonKey } from '../person.ts';
import type { Report } from '../report.ts';
import { selectPlans, toStoredPlan } from './select-plans.ts';

/** Of plans, snoozes and notices: those that lie where the id means this person. */
export const withinReach = ({ platform, scope }: Omit<PersonKey, 'person'>): RawBuilder<SqlBool> =>
  scope === NO_WORKSPACE
    ? sql`platform = ${platform}`
    : sql`platform = ${platform} and (workspace = ${scope} or workspace in (
        select one.workspace from installations as one
        where one.platform = ${platform} and one.organisation = ${scope}
      ))`;

/** Nothing where it is a channel's: then there is nobody to look for. */
export const personOfPlan = sql<string>`case when substr(plans.channel, 1, 1) = '@' then substr(plans.channel, 2) end`;

/** No plan of a person: for whoever goes through the channels of a workspace. */
export const isOfChannel = sql<SqlBool>`substr(plans.channel, 1, 1) <> '@'`;

const isTheirs = (key: PersonKey) => (plan: ExpressionBuilder<Database, 'plans'>) => {
  const { platform, scope: workspace, person } = key;
  const { channel } = directWith({ platform, workspace, person });
  // Of people who belong to no workspace there is one, and an index leads to it.
  return workspace === NO_WORKSPACE
    ? plan.and({ platform, workspace, channel })
    : plan.and([withinReach(key), plan('channel', '=', channel)]);
};

/** Why breaks of theirs have ended, where they have not heard of it yet: now they have. */
export async function hearOfClosedDoor(db: Kysely<Database>, key: PersonKey): Promise<string | undefined> {
  const isUnheard = (plan: ExpressionBuilder<Database, 'plans'>) =>
    plan.and([isTheirs(key)(plan), plan('state', '=', 'closed')]);
  const found = await db.selectFrom('plans').select('id').where(isUnheard).limit(1).executeTakeFirst();
  if (found === undefined) return undefined;
  const [heard] = await db
    .updateTable('plans')
    .set({ state: 'refused' })
    .where('id', '=', found.id)
    .where('state', '=', 'closed')
    .returning('because')
    .execute();
  return heard?.because ?? undefined;
}

export async function placeOfOwn(db: Kysely<Database>, key: PersonKey) {
  const rows = await db
    .selectFrom('plans')
    .select(['platform', 'workspace', 'channel'])
    .where(isTheirs(key))
    .orderBy('id')
    .execute();
  // Theirs as it is known now goes before what is left of a time before the organisation had the app.
  const row = rows.find(({ workspace }) => workspace === key.scope) ?? rows[0];
  return row && channelOf(row);
}

export async function ownBreaksOf(
  db: Kysely<Database>,
  key: PersonKey,
  report: Report,
): Promise<readonly OwnBreaks[]> {
  const rows = await selectPlans(db).where(isTheirs(key)).orderBy('id').execute();
  const own: OwnBreaks[] = [];
  for (const row of rows) {
    const stored = toStoredPlan(row, report);
    if (stored === undefined) continue;
    const slots = await db
      .selectFrom('slots')
      .select(['slot', 'state', 'pose', 'version'])
      .where('plan', '=', row.id)
      .orderBy('slot')
      .execute();
    const rotation = await db
      .selectFrom('rotations')
      .select('drawn')
      .where('plan', '=', row.id)
      .executeTakeFirst();
    const { before = [], drawn } = readRotation(rotation?.drawn ?? '');
    own.push({
      plan: stored.plan,
      breaks: slots.map(({ slot, state, pose, version }) => ({
        ...{ slot, state, pose: readPose(pose), version: readVersion(version) },
      })),
      poses: [...before, ...drawn],
    });
  }
  return own;
}

/** Slots before completions and counts, as whoever presses or prunes takes hold of them. */
export const tablesOfPlans = [
  'former_channels',
  'rotations',
  'due',
  'slots',
  'askers',
  'completions',
  'counts',
  'month_notes',
  'pace_questions',
  'audit',
] as const;

/** All plans that lie where the id means this person; held before anything that belongs to them is touched. */
export async function forgetOwn(
  trx: Transaction<Database>,
  dialect: StoreDialect,
  key: PersonKey,
): Promise<void> {
  const plans = await trx.selectFrom('plans').select('id').where(isTheirs(key)).orderBy('id').execute();
  if (plans.length === 0) return;
  const ids = plans.map(({ id }) => id);
  await dialect.locks.plans(trx, ids);
  for (const table of tablesOfPlans) await trx.deleteFrom(table).where('plan', 'in', ids).execute();
  await trx.deleteFrom('plans').where('id', 'in', ids).execute();
  await dialect.retirePlans(trx, ids);
}
