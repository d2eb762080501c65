/** Notices in their table. What belongs to a change of a plan is written in the same transaction. */
import type { ExpressionBuilder, Kysely } from 'kysely';
import type { ChannelRef } from '../../adapters/port/refs.ts';
import type { Message } from '../../content/message.ts';
import type { Instant } from '../../content/plan.ts';
import type { Notice, Outbox, Readers, TakenNotice } from '../../scheduler/ports/outbox.ts';
import type { StoreDialect } from './database/dialect.ts';
import { endMonth } from './counts/end-month.ts';
import type { Report } from './report.ts';
import { readToldChange, writeToldChange } from './database/told-change.ts';
import type { Database, NoticeTable } from './database/schema.ts';

/** What was said is remembered for so long: it is not said again, and may still be rewritten. */
const REMEMBERED_MS = 10 * 60_000;

type Where = ExpressionBuilder<Database, 'notices'>;

export const isTo = (to: Readers) => (notice: Where) => {
  const { channel, person, ...where } = placeOf(to);
  return notice.and([
    notice.and(where),
    channel === null ? notice('channel', 'is', null) : notice('channel', '=', channel),
    person === null ? notice('person', 'is', null) : notice('person', '=', person),
  ]);
};

/** Nothing of it has gone out: it can be taken back. */
const isUnsent = (notice: Where) =>
  notice.and([notice('sent_at', 'is', null), notice('message_id', 'is', null)]);

/** Takes the place of one about the same that still waits. */
export async function putNotice(db: Kysely<Database>, notice: Notice): Promise<void> {
  await dropNotices(db, notice.to, notice.about);
  await db
    .insertInto('notices')
    .values({
      id: notice.id,
      ...placeOf(notice.to),
      about: notice.about,
      message: JSON.stringify(notice.message),
      silent: Number(notice.silent),
      look_at: notice.notBefore,
      give_up_at: notice.until,
      attempt: 0,
      sent_at: null,
      message_id: null,
      rewrites: notice.rewrites ?? null,
      change: notice.change === undefined ? null : writeToldChange(notice.change),
    })
    .execute();
}

/** What still waits and is not true any more. Without `about`: whatever it is about. */
export async function dropNotices(db: Kysely<Database>, to: Readers, about?: string): Promise<void> {
  let query = db.deleteFrom('notices').where(isTo(to)).where(isUnsent);
  if (about !== undefined) query = query.where('about', '=', about);
  await query.execute();
}

/** What is said to people when breaks stop in a channel, so that it can be dropped when they are on again. */
const stoppedIn = ({ platform, workspace, channel }: ChannelRef): string =>
  `stopped ${platform}/${workspace}/${channel}`;

/** Breaks are on: whatever still waits to say otherwise is not true any more. */
export async function dropWhatIsOver(db: Kysely<Database>, channel: ChannelRef): Promise<void> {
  await dropNotices(db, { are: 'channel', channel }, 'hello');
  await db
    .deleteFrom('notices')
    .where('platform', '=', channel.platform)
    .where('workspace', '=', channel.workspace)
    .where('channel', 'is', null)
    .where('about', '=', stoppedIn(channel))
    .where(isUnsent)
    .execute();
}

type Place = Pick<NoticeTable, 'platform' | 'workspace' | 'channel' | 'person'>;

function placeOf(to: Readers): Place {
  switch (to.are) {
    case 'channel':
      return { ...to.channel, person: null };
    case 'person':
      return { ...to.person, channel: null };
    case 'one':
      return { ...to.channel, person: to.person };
  }
}

function readReaders({ platform, workspace, channel, person }: NoticeTable): Readers {
  if (channel === null) return { are: 'person', person: { platform, workspace, person: person ?? '' } };
  const there = { platform, workspace, channel };
  return person === null ? { are: 'channel', channel: there } : { are: 'one', channel: there, person };
}

/** JSON has no moments: they come back as text. */
const revive = (key: string, value: unknown): unknown =>
  key === 'at' && typeof value === 'string' ? new Date(value) : value;

/** What was written here is a message: nothing else writes that column. */
function readMessage(text: string): Message | undefined {
  try {
    return JSON.parse(text, revive) as Message;
  } catch {
    return undefined;
  }
}

export const createOutbox = (db: Kysely<Database>, dialect: StoreDialect, report: Report): Outbox => {
  const read = (row: NoticeTable): TakenNotice | undefined => {
    const message = readMessage(row.message);
    if (message === undefined) {
      report(`Notice ${row.id} cannot be read and is left out.`);
      return undefined;
    }
    const { id, about, attempt } = row;
    const [notBefore, until] = [row.look_at, row.give_up_at];
    const change = row.change === null ? undefined : readToldChange(row.change);
    const notice: Notice = {
      ...{ id, to: readReaders(row), about, message, silent: row.silent === 1, notBefore, until },
      ...(row.rewrites !== null && { rewrites: row.rewrites }),
      ...(change !== undefined && { change }),
    };
    return { notice, attempt, sentAt: row.sent_at ?? undefined };
  };

  const due = (now: Instant) =>
    db.selectFrom('notices').select('id').where('look_at', '<=', now).orderBy('look_at');

  const taking = (leaseAt: Instant) => (notice: ExpressionBuilder<Database, 'notices'>) => ({
    look_at: leaseAt,
    attempt: notice('attempt', '+', 1),
  });

  return {
    put: (notice) => dialect.transaction(db, (trx) => putNotice(trx, notice)),

    putOnce: (notice) =>
      dialect.transaction(db, async (trx) => {
        // Another program hears of the same at the same moment.
        if (notice.to.are !== 'person') await dialect.locks.channel(trx, notice.to.channel);
        const same = await trx
          .selectFrom('notices')
          .select('id')
          .where(isTo(notice.to))
          .where('about', '=', notice.about)
          .where('message', '=', JSON.stringify(notice.message))
          .executeTakeFirst();
        if (same !== undefined) return false;
        await putNotice(trx, notice);
        return true;
      }),

    async takeDue(now, leaseAt, limit) {
      const peeked = await due(now).limit(1).executeTakeFirst();
      if (peeked === undefined) return [];
      await db
        .deleteFrom('notices')
        .where('look_at', '<=', now)
        .where('message_id', 'is not', null)
        .execute();
      const rows = await db
        .with('taken', () => due(now).limit(limit).modifyEnd(dialect.skipLocked))
        .updateTable('notices')
        .set(taking(leaseAt))
        .where('id', 'in', (notice) => notice.selectFrom('taken').select('id'))
        .returningAll()
        .execute();
      return rows.flatMap((row) => read(row) ?? []);
    },

    async take(id, now, leaseAt) {
      const row = await db
        .updateTable('notices')
        .set(taking(leaseAt))
        .where('id', '=', id)
        .where('look_at', '<=', now)
        .where('message_id', 'is', null)
        .returningAll()
        .executeTakeFirst();
      return row && read(row);
    },

    async begin(id, attempt, now) {
      const { numUpdatedRows } = await db
        .updateTable('notices')
        .set((notice) => ({ sent_at: notice.fn.coalesce('sent_at', notice.val(now)) }))
        .where('id', '=', id)
        .where('attempt', '=', attempt)
        .where('message_id', 'is', null)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },

    async settle(id, attempt, result, now) {
      if (result.is === 'dropped') {
        await dialect.transaction(db, async (trx) => {
          const gone = await trx
            .deleteFrom('notices')
            .where('id', '=', id)
            .where('attempt', '=', attempt)
            .returning(['about', 'person'])
            .execute();
          if (result.refused === true)
            for (const { about, person } of gone) await endMonth(trx, about, person);
        });
        return;
      }
      await db
        .updateTable('notices')
        .set((notice) =>
          result.is === 'said'
            ? { message_id: result.messageId, look_at: now + REMEMBERED_MS }
            : {
                look_at: result.at,
                sent_at: result.mayHaveLanded ? notice.ref('sent_at') : null,
              },
        )
        .where('id', '=', id)
        .where('attempt', '=', attempt)
        .execute();
    },
  };
};
