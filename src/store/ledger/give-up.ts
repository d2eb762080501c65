/** What a permanent failure switches off. */
import type { ExpressionBuilder, Kysely, Transaction } from 'kysely';
import type { PermanentFailure } from '../../../adapters/port/delivery.ts';
import { personIn, type ChannelRef } from '../../../adapters/port/refs.ts';
import type { Ledger } from '../../../scheduler/ports/ledger.ts';
import type { Notice } from '../../../scheduler/ports/outbox.ts';
import { breaksHeld, breaksStop } from '../../../content/settings/plan-audit.ts';
import { putAudit } from '../audit.ts';
import type { StoreDialect } from '../database/dialect.ts';
import { toPlanId } from '../database/rows.ts';
import { dropNotices, putNotice } from '../notices.ts';
import { withinReach } from '../plans/own-plans.ts';
import type { Database } from '../database/schema.ts';

/** Only plans that are on change, so a second report of the same failure changes nothing. */
export const giveUp =
  (db: Kysely<Database>, dialect: StoreDialect): Ledger['giveUp'] =>
  async (channel, because, detail, now, tell) => {
    const target = targetOf(channel, because);
    if (target === undefined) return false;
    const isMeant = (plan: ExpressionBuilder<Database, 'plans'>) =>
      plan.and({ ...target.where, state: 'on' });
    const person = because.scope === 'person' ? personIn(channel) : undefined;
    // Nothing else is to knock there.
    if (person !== undefined)
      await db
        .deleteFrom('snoozes')
        .where('person', '=', person.person)
        .where(withinReach({ platform: person.platform, scope: person.workspace }))
        .execute();
    // Every break that fails for the same reason comes here: all but the first find nothing to do.
    const found = await db.selectFrom('plans').select('id').where(isMeant).limit(1).executeTakeFirst();
    if (found === undefined) return false;
    return await dialect.transaction(db, async (trx) => {
      await dialect.locks[target.holds](trx, channel);
      const stopped = await trx
        .updateTable('plans')
        .set((plan) => ({
          state: target.state,
          because: detail,
          revision: plan('revision', '+', 1),
          changed_at: now,
        }))
        .where(isMeant)
        .returning(['id', 'revision'])
        .execute();
      if (stopped.length === 0) return false;
      await putAudit(
        trx,
        dialect,
        stopped.map(({ id, revision }) => ({
          ...{ plan: toPlanId(id), revision, at: now },
          what: target.says(detail),
        })),
      );
      if (because.scope === 'channel' && personIn(channel) === undefined) await say(trx, channel, tell);
      return true;
    });
  };

/** Nothing that still waits can be said in the channel; whoever switched breaks on there hears of it. */
const say = async (
  trx: Transaction<Database>,
  channel: ChannelRef,
  tell: ((owner: string) => Notice | undefined) | undefined,
): Promise<void> => {
  await dropNotices(trx, { are: 'channel', channel });
  const row = await trx
    .selectFrom('plans')
    .select('owner')
    .where((plan) =>
      plan.and({ platform: channel.platform, workspace: channel.workspace, channel: channel.channel }),
    )
    .executeTakeFirst();
  const owner = row?.owner ?? undefined;
  const notice = owner === undefined ? undefined : tell?.(owner);
  if (notice !== undefined) await putNotice(trx, notice);
};

const targetOf = (ref: ChannelRef, because: PermanentFailure) => {
  const { platform, workspace, channel } = ref;
  switch (because.scope) {
    case 'channel':
      return {
        state: 'refused',
        holds: 'channel',
        says: breaksStop,
        where: { platform, workspace, channel },
      } as const;
    case 'workspace':
      return { state: 'held', holds: 'workspace', says: breaksHeld, where: { platform, workspace } } as const;
    case 'person':
      // Where it is no place of theirs, it is nobody's plan.
      return personIn(ref) === undefined
        ? undefined
        : ({
            state: 'closed',
            holds: 'channel',
            says: breaksStop,
            where: { platform, workspace, channel },
          } as const);
    case 'message':
      // The next break may well fit.
      return undefined;
  }
};
