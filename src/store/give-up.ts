/** What a permanent failure switches off. */
import type { Kysely } from 'kysely';
import type { PermanentFailure } from '../../adapters/delivery.ts';
import type { ChannelRef } from '../../adapters/refs.ts';
import type { Ledger } from '../../scheduler/ports.ts';
import type { Database } from './schema.ts';

/** Only plans that are on change, so a second report of the same failure changes nothing. */
export const giveUp =
  (db: Kysely<Database>): Ledger['giveUp'] =>
  async (channel, because, detail) => {
    const target = targetOf(channel, because);
    if (target === undefined) return false;
    const { numUpdatedRows } = await db
      .updateTable('plans')
      .set((plan) => ({ state: target.state, because: detail, revision: plan('revision', '+', 1) }))
      .where((plan) => plan.and(target.where))
      .where('state', '=', 'on')
      .executeTakeFirstOrThrow();
    return numUpdatedRows > 0n;
  };

const targetOf = ({ platform, workspace, channel }: ChannelRef, because: PermanentFailure) => {
  switch (because.scope) {
    case 'channel':
      return { state: 'refused', where: { platform, workspace, channel } };
    case 'workspace':
      return { state: 'held', where: { platform, workspace } };
    case 'message':
    case 'person':
      // The next break may well fit, and a person is no plan.
      return undefined;
  }
};
