import type { Kysely, Migration } from 'kysely';
import type { StoreDialect } from '../database/dialect.ts';

/** When to look whether a channel still wants its breaks as often; and, of breaks that are forgotten, which nobody touched. */
export const paceQuestions = (dialect: StoreDialect): Migration => ({
  async up(db: Kysely<unknown>) {
    // Of those that were counted before it is not known.
    await db.schema
      .alterTable('counts')
      .addColumn('untouched', 'bigint', (column) => column.notNull().defaultTo(0))
      .execute();
    await db.schema
      .createTable('pace_questions')
      .addColumn('plan', 'bigint', (column) => column.notNull())
      .addColumn('since', 'bigint', (column) => column.notNull())
      .addColumn('look_at', 'bigint')
      .addColumn('is_open', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('pace_questions_key', ['plan'])
      .$call((table) => dialect.clustered(table))
      .execute();
    await db.schema.createIndex('pace_questions_by_look').on('pace_questions').column('look_at').execute();
    const before = db as Kysely<{
      plans: { id: number; changed_at: number; channel: string };
      pace_questions: { plan: number; since: number; look_at: number | null; is_open: number };
    }>;
    await before
      .insertInto('pace_questions')
      .columns(['plan', 'since', 'look_at', 'is_open'])
      .expression(
        before
          .selectFrom('plans')
          .select((plan) => [
            'id',
            'changed_at',
            plan.ref('changed_at').as('look_at'),
            plan.lit(0).as('is_open'),
          ])
          // Those of people are nobody's to ask about.
          .where('channel', 'not like', '@%'),
      )
      .execute();
  },
});
