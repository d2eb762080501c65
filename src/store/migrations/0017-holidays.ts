import type { Kysely, Migration } from 'kysely';

/** Public holidays of a channel's region, and those of them on which breaks come all the same. */
export const holidays: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable('plans').addColumn('holidays', 'text').execute();
    await db.schema.alterTable('plans').addColumn('holidays_edition', 'bigint').execute();
    await db.schema
      .alterTable('plans')
      .addColumn('workdays', 'text', (column) => column.notNull().defaultTo('[]'))
      .execute();
    // Few plans have holidays, and once an hour it is asked which of them need a later edition.
    await db.schema
      .createIndex('plans_by_holidays')
      .on('plans')
      .column('holidays_edition')
      .where('holidays_edition', 'is not', null)
      .execute();
  },
};
