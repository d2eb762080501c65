/** What a channel has heard of its plan of late, among the notices that are remembered. */
import type { Kysely } from 'kysely';
import type { ChannelRef } from '../../../adapters/port/refs.ts';
import type { Instant } from '../../../content/plan.ts';
import type { Database } from '../database/schema.ts';
import { readToldChange } from '../database/told-change.ts';
import { isTo } from '../notices.ts';
import { aboutPlan, aboutPlanLater } from '../told-about.ts';
import type { ToldNotice } from '../store.ts';

/** The latest line about the channel's plan. */
export async function toldOf(db: Kysely<Database>, channel: ChannelRef): Promise<ToldNotice | undefined> {
  const row = await db
    .selectFrom('notices')
    .selectAll()
    .where(isTo({ are: 'channel', channel }))
    .where('change', 'is not', null)
    .orderBy('give_up_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  const change = readToldChange(row?.change ?? '');
  if (row === undefined || change === undefined) return undefined;
  const isUnsent = row.sent_at === null && row.message_id === null;
  return { change, about: row.about, isUnsent, messageId: row.message_id ?? row.rewrites ?? undefined };
}

/** When lines about the channel's plan were posted, in the time for which they are remembered: the latest first. */
export async function linesLately(db: Kysely<Database>, channel: ChannelRef): Promise<readonly Instant[]> {
  const rows = await db
    .selectFrom('notices')
    .select('sent_at')
    .where(isTo({ are: 'channel', channel }))
    .where('about', 'in', [aboutPlan, aboutPlanLater])
    .where('rewrites', 'is', null)
    .orderBy('sent_at', 'desc')
    .execute();
  return rows.flatMap(({ sent_at }) => sent_at ?? []);
}

/** The latest line stays as it is: the next change is told by itself. */
export async function closeTold(db: Kysely<Database>, channel: ChannelRef): Promise<void> {
  await db
    .updateTable('notices')
    .set({ change: null })
    .where(isTo({ are: 'channel', channel }))
    .where('change', 'is not', null)
    .execute();
}
