import type { Kysely, Migration } from 'kysely';
import type { StoreDialect } from '../../database/dialect.ts';

/** Every table of the first release. Never edited once released: later changes are further migrations. */
export const first = (dialect: StoreDialect): Migration => ({
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('plans')
      .addColumn('id', 'integer', (column) => dialect.planId(column))
      .addColumn('platform', 'text', (column) => column.notNull())
      .addColumn('workspace', 'text', (column) => column.notNull())
      .addColumn('channel', 'text', (column) => column.notNull())
      .addColumn('revision', 'bigint', (column) => column.notNull())
      .addColumn('changed_at', 'bigint', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('because', 'text')
      .addColumn('every', 'bigint', (column) => column.notNull())
      .addColumn('at_minute', 'bigint')
      .addColumn('hours', 'text', (column) => column.notNull())
      .addColumn('days', 'text', (column) => column.notNull())
      .addColumn('zone', 'text', (column) => column.notNull())
      .addColumn('days_off', 'text', (column) => column.notNull())
      .addColumn('paused_until', 'bigint')
      .addColumn('version', 'text', (column) => column.notNull())
      .addColumn('owner', 'text')
      .addUniqueConstraint('plans_by_channel', ['platform', 'workspace', 'channel'])
      .$call((table) => dialect.changing(table))
      .execute();

    await db.schema
      .createTable('due')
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addColumn('plan', 'bigint', (column) => column.notNull())
      .addColumn('slot', 'bigint', (column) => column.notNull())
      .addColumn('revision', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('due_key', ['at', 'plan', 'slot'])
      .$call((table) => dialect.clustered(table))
      .$call((table) => dialect.changing(table))
      .execute();

    await db.schema
      .createTable('leases')
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('slots', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('leases_key', ['at', 'id'])
      .$call((table) => dialect.clustered(table))
      .$call((table) => dialect.changing(table))
      .execute();

    await db.schema
      .createTable('slots')
      .addColumn('slot', 'bigint', (column) => column.notNull())
      .addColumn('plan', 'bigint', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('reason', 'text')
      .addColumn('detail', 'text')
      .addColumn('attempt', 'bigint')
      .addColumn('pose', 'text')
      .addColumn('version', 'text')
      .addColumn('revision', 'bigint')
      .addColumn('sent_at', 'bigint')
      .addColumn('look_at', 'bigint')
      .addColumn('message_id', 'text')
      .addPrimaryKeyConstraint('slots_key', ['slot', 'plan'])
      .$call((table) => dialect.clustered(table))
      .$call((table) => dialect.changing(table))
      .execute();
    await db.schema.createIndex('slots_by_plan').on('slots').columns(['plan', 'slot']).execute();

    await db.schema
      .createTable('rotations')
      .addColumn('plan', 'integer', (column) => column.primaryKey())
      .addColumn('drawn', 'text', (column) => column.notNull())
      .$call((table) => dialect.changing(table))
      .execute();

    await db.schema
      .createTable('completions')
      .addColumn('slot', 'bigint', (column) => column.notNull())
      .addColumn('plan', 'bigint', (column) => column.notNull())
      .addColumn('person', 'text', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('completions_key', ['slot', 'plan', 'person'])
      .$call((table) => dialect.clustered(table))
      .execute();

    await db.schema
      .createTable('snoozes')
      .addColumn('id', 'text', (column) => column.notNull().primaryKey())
      .addColumn('platform', 'text', (column) => column.notNull())
      .addColumn('workspace', 'text', (column) => column.notNull())
      .addColumn('person', 'text', (column) => column.notNull())
      .addColumn('break_id', 'text', (column) => column.notNull())
      .addColumn('pose', 'text', (column) => column.notNull())
      .addColumn('version', 'text', (column) => column.notNull())
      .addColumn('due_at', 'bigint', (column) => column.notNull())
      .addColumn('look_at', 'bigint', (column) => column.notNull())
      .execute();
    await db.schema.createIndex('snoozes_by_look').on('snoozes').column('look_at').execute();

    await db.schema
      .createTable('replicas')
      .addColumn('replica', 'text', (column) => column.notNull().primaryKey())
      .addColumn('seen_at', 'bigint', (column) => column.notNull())
      .addColumn('at_work', 'integer', (column) => column.notNull())
      .$call((table) => dialect.clustered(table))
      .$call((table) => dialect.changing(table))
      .execute();
  },
});
