/** Breaks that people asked to get again. */
import type { Kysely } from 'kysely';
import type { Instant } from '../../content/plan.ts';
import type { Snooze, Snoozes } from '../../scheduler/ports/snoozes.ts';
import type { StoreDialect } from './database/dialect.ts';
import type { Report } from './report.ts';
import { readPose, readVersion, toBreakId } from './database/rows.ts';
import type { Database, SnoozeTable } from './database/schema.ts';

export const createSnoozes = (db: Kysely<Database>, dialect: StoreDialect, report: Report): Snoozes => {
  const dueBy = (now: number) =>
    db.selectFrom('snoozes').select('id').where('look_at', '<=', now).orderBy('look_at');

  const read = (row: SnoozeTable): Snooze | undefined => {
    const pose = readPose(row.pose);
    const version = readVersion(row.version);
    if (pose === undefined || version === undefined) {
      report(`Snooze ${row.id} cannot be read and is dropped: pose "${row.pose}", version "${row.version}".`);
      return undefined;
    }
    const { platform, workspace, person } = row;
    const breakId = toBreakId(row.break_id);
    const motion = row.motion === 1;
    const to = { platform, workspace, person };
    return { id: row.id, person: to, breakId, pose, version, motion, dueAt: row.due_at };
  };

  const write = ({ id, person, breakId, pose, version, motion, dueAt }: Snooze, lookAt: Instant) => {
    const row = {
      platform: person.platform,
      workspace: person.workspace,
      person: person.person,
      break_id: breakId,
      pose,
      version,
      motion: Number(motion),
      due_at: dueAt,
      look_at: lookAt,
    };
    return { row, insert: db.insertInto('snoozes').values({ id, ...row }) };
  };

  return {
    async add(snooze) {
      const { row, insert } = write(snooze, snooze.dueAt);
      await insert.onConflict((conflict) => conflict.column('id').doUpdateSet(row)).execute();
    },

    async postpone(snooze, until) {
      // The person may have asked for it again meanwhile: what is newer counts.
      await write(snooze, until)
        .insert.onConflict((conflict) => conflict.column('id').doNothing())
        .execute();
    },

    async takeDue(now, limit) {
      const peeked = await dueBy(now).limit(1).executeTakeFirst();
      if (peeked === undefined) return [];
      const rows = await db
        .with('taken', () => dueBy(now).limit(limit).modifyEnd(dialect.skipLocked))
        .deleteFrom('snoozes')
        .where('id', 'in', (snooze) => snooze.selectFrom('taken').select('id'))
        .returningAll()
        .execute();
      return rows.flatMap((row) => read(row) ?? []).sort((one, other) => one.dueAt - other.dueAt);
    },
  };
};
