/** What the store knows of one person, for themselves to see and to delete. */
import type { Kysely } from 'kysely';
import type { StoreDialect } from './database/dialect.ts';
import { readPose, readVersion } from './database/rows.ts';
import type { Database } from './database/schema.ts';
import { nobody } from './database/nobody.ts';
import type { PersonKey, Traces } from './person.ts';
import { forgetOwn, ownBreaksOf, withinReach } from './plans/own-plans.ts';
import type { Report } from './report.ts';

const plansOf = (db: Kysely<Database>, key: PersonKey) =>
  db.selectFrom('plans').select('plans.id').where(withinReach(key));

export async function tracesOf(db: Kysely<Database>, key: PersonKey, report: Report): Promise<Traces> {
  const { person } = key;
  const done = await db
    .selectFrom('completions')
    .leftJoin('slots', (join) =>
      join.onRef('slots.slot', '=', 'completions.slot').onRef('slots.plan', '=', 'completions.plan'),
    )
    .select(['completions.at', 'completions.slot', 'slots.pose'])
    .where('completions.person', '=', person)
    .where('completions.plan', 'in', plansOf(db, key))
    .orderBy('completions.at')
    .execute();
  const snoozed = await db
    .selectFrom('snoozes')
    .select(['pose', 'version', 'due_at'])
    .where('person', '=', person)
    .where(withinReach(key))
    .orderBy('due_at')
    .execute();
  const asked = await db
    .selectFrom('askers')
    .select(['slot', 'name'])
    .where('person', '=', person)
    .where('plan', 'in', plansOf(db, key))
    .orderBy('slot')
    .execute();
  const notices = await db
    .selectFrom('notices')
    .select(['about', 'message'])
    .where('person', '=', person)
    .where(withinReach(key))
    .execute();
  const changes = await db
    .selectFrom('audit')
    .select(['at', 'what'])
    .where('person', '=', person)
    .where('plan', 'in', plansOf(db, key))
    .orderBy('at')
    .execute();
  const owned = await db
    .selectFrom('plans')
    .select(['workspace', 'channel'])
    .where('owner', '=', person)
    .where(withinReach(key))
    .orderBy('id')
    .execute();
  const monthly = await db
    .selectFrom('month_notes')
    .innerJoin('plans', 'plans.id', 'month_notes.plan')
    .select(['plans.workspace', 'plans.channel'])
    .where('month_notes.person', '=', person)
    .where('month_notes.plan', 'in', plansOf(db, key))
    .orderBy('month_notes.plan')
    .execute();
  return {
    done: done.map(({ at, slot, pose }) => ({ at, slot, pose: readPose(pose) })),
    snoozed: snoozed.flatMap(({ pose: name, version: taken, due_at }) => {
      const pose = readPose(name);
      const version = readVersion(taken);
      return pose === undefined || version === undefined ? [] : [{ pose, version, dueAt: due_at }];
    }),
    asked,
    notices: notices.map(({ about, message }) => ({ about, message: JSON.parse(message) as unknown })),
    changes,
    owned,
    monthly,
    own: await ownBreaksOf(db, key, report),
  };
}

export async function forgetPerson(
  db: Kysely<Database>,
  dialect: StoreDialect,
  key: PersonKey,
): Promise<void> {
  const { platform, scope, person } = key;
  await dialect.transaction(db, async (trx) => {
    await forgetOwn(trx, dialect, key);
    const done = await trx
      .selectFrom('completions')
      .select(['slot', 'plan'])
      .where('person', '=', person)
      .where('plan', 'in', plansOf(trx, key))
      .orderBy('slot')
      .orderBy('plan')
      .execute();
    for (const { slot, plan } of done)
      await trx
        .updateTable('completions')
        .set({ person: nobody(), at: slot })
        .where('slot', '=', slot)
        .where('plan', '=', plan)
        .where('person', '=', person)
        .execute();
    await trx
      .deleteFrom('askers')
      .where('person', '=', person)
      .where('plan', 'in', plansOf(trx, key))
      .execute();
    await trx.deleteFrom('snoozes').where('person', '=', person).where(withinReach(key)).execute();
    await trx
      .deleteFrom('month_notes')
      .where('person', '=', person)
      .where('plan', 'in', plansOf(trx, key))
      .execute();
    await trx.deleteFrom('notices').where('person', '=', person).where(withinReach(key)).execute();
    await trx
      .deleteFrom('people')
      .where('platform', '=', platform)
      .where('scope', '=', scope)
      .where('person', '=', person)
      .execute();
  });
  await dialect.wipe(db);
}
