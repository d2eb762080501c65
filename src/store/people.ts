/** People who have set something for themselves. */
import type { Kysely } from 'kysely';
import type { StoreDialect } from './database/dialect.ts';
import type { Database, PersonTable } from './database/schema.ts';
import { readWritten } from './database/written.ts';
import { doneLately, keptOf, rememberShown } from './done/days.ts';
import { forgetPerson, tracesOf } from './traces.ts';
import type { People, PersonKey, StoredPerson } from './person.ts';
import { hearOfClosedDoor, placeOfOwn } from './plans/own-plans.ts';
import type { Report } from './report.ts';

const read = (row: PersonTable): StoredPerson => ({ ...readWritten(row), revision: row.revision });

const write = ({
  version,
  motion,
  hidden,
  revision,
}: StoredPerson): Omit<PersonTable, keyof PersonKey | 'days' | 'last_shown'> => ({
  version: version ?? null,
  motion: motion === undefined ? null : Number(motion),
  hidden,
  revision,
});

const keyNames = ['platform', 'scope', 'person'] as const;

export const createPeople = (db: Kysely<Database>, dialect: StoreDialect, report: Report): People => ({
  async find({ platform, scope, person }) {
    const row = await db
      .selectFrom('people')
      .selectAll()
      .where('platform', '=', platform)
      .where('scope', '=', scope)
      .where('person', '=', person)
      .executeTakeFirst();
    return row && read(row);
  },

  async save({ platform, scope, person }, stored, revision) {
    if (revision === undefined) {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('people')
        .values({ platform, scope, person, ...write(stored) })
        .onConflict((conflict) => conflict.columns(keyNames).doNothing())
        .executeTakeFirstOrThrow();
      return (numInsertedOrUpdatedRows ?? 0n) > 0n;
    }
    const { numUpdatedRows } = await db
      .updateTable('people')
      .set(write(stored))
      .where('platform', '=', platform)
      .where('scope', '=', scope)
      .where('person', '=', person)
      .where('revision', '=', revision)
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  },

  async list(after, limit) {
    const { platform = '', scope = '', person = '' } = after ?? {};
    const rows = await db
      .selectFrom('people')
      .selectAll()
      .where((row) => row(row.refTuple(...keyNames), '>', row.tuple(platform, scope, person)))
      .orderBy('platform')
      .orderBy('scope')
      .orderBy('person')
      .limit(limit)
      .execute();
    return rows.map((row) => ({
      key: { platform: row.platform, scope: row.scope, person: row.person },
      stored: read(row),
    }));
  },

  traces: (key) => tracesOf(db, key, report),
  kept: (key) => keptOf(db, key),
  shown: (key, what) => rememberShown(db, key, what),
  doneLately: (key) => doneLately(db, key),
  placeOf: (key) => placeOfOwn(db, key),
  hearOfClosedDoor: (key) => hearOfClosedDoor(db, key),
  forget: (key) => forgetPerson(db, dialect, key),
});
