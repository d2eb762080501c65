/** Who may write what belongs to a plan. */
import type { Transaction } from 'kysely';
import type { ChannelRef } from '../../../adapters/port/refs.ts';
import type { Instant } from '../../../content/plan.ts';
import type { PersonKey } from '../person.ts';
import type { Database, DueTable, SlotKey } from './schema.ts';

/**
 * What belongs to a plan (its row, due rows, slots and rotation) is written by a transaction that holds the plan,
 * and by one at a time. A transaction holds all its plans before it reads what it decides by, so what it has read
 * stays true until it commits: reading and then writing is safe, and each replica sees whole changes of the others.
 *
 * Nobody waits in a circle: plans are waited for in the order of their ids, before anything else; due plans are not
 * waited for at all, and neither is a lease, which is held while its plans are waited for. Two kinds of transactions
 * hold no plan but slots alone, and wait for nothing while they do: counting a press, and pruning slots that are final.
 * But for a person's row, which is the last thing that anybody waits for.
 *
 * A database that lets one transaction write at a time has nothing to do here.
 */
export interface RowLocks {
  /** Waits for these plans. */
  plans(trx: Transaction<Database>, ids: readonly number[]): Promise<void>;
  /** Waits for the channel's plan; where it has none yet, for everybody else who is about to give it one. */
  channel(trx: Transaction<Database>, channel: ChannelRef): Promise<void>;
  /** Waits for the plans of a workspace. */
  workspace(
    trx: Transaction<Database>,
    workspace: { readonly platform: string; readonly workspace: string },
  ): Promise<void>;
  /** Waits for what somebody has set, where they have a row; after all else, for whoever holds it waits for nothing. */
  person(trx: Transaction<Database>, key: PersonKey): Promise<void>;
  /** Waits for one slot. */
  slot(trx: Transaction<Database>, key: SlotKey): Promise<void>;
  /**
   * Takes hold of the plans that are due earliest, passing over those that others hold, and takes one row of each out
   * of the table: up to `limit`. Undefined where nobody else can hold any: then all that is due is ours, and still there.
   */
  due(trx: Transaction<Database>, now: Instant, limit: number): Promise<readonly DueTable[] | undefined>;
}
