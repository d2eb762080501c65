/** Replicas that do everything at once, crash, and are late: nothing is sent twice, nothing is lost, nobody waits in a circle. */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PermanentFailure } from '../../adapters/port/delivery.ts';
import { newPlan, type Instant } from '../../content/plan.ts';
import type { Settlement } from '../../scheduler/ports/ledger.ts';
import type { Store } from '../../src/store/store.ts';
import {
  breakOf,
  channel,
  claimDue,
  hour,
  lease,
  onPlan,
  posted,
  resultOf,
  slot,
  startOf,
  type Held,
} from '../contracts/store-samples.ts';
import { newDatabase, type TestDatabase } from '../support/postgres.ts';
import { expectWholeness } from './wholeness.ts';

const channels = ['C1', 'C2', 'C3', 'C4', 'C5', 'C6'];
const workspace = { platform: 'slack', workspace: 'T1' };
const failure: PermanentFailure = {
  outcome: 'permanent',
  scope: 'channel',
  reason: 'archived',
  cause: undefined,
};

let database: TestDatabase;
let stores: readonly [Store, Store, Store];

beforeAll(async () => {
  database = await newDatabase();
  const first = await database.open({ poolSize: 3 });
  stores = [first, await database.open({ poolSize: 3 }), await database.open({ poolSize: 1 })];
});
afterAll(async () => {
  await Promise.all(stores.map((store) => store.close()));
  await database.drop();
});

type Deed =
  | 'tick'
  | 'send'
  | 'begin'
  | 'post'
  | 'fail'
  | 'wait'
  | 'change'
  | 'off'
  | 'refuse'
  | 'hold'
  | 'press'
  | 'prune'
  | 'crash';

const anyDeed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom<Deed>('tick', 'send', 'begin', 'begin', 'post', 'fail', 'wait') },
  { weight: 2, arbitrary: fc.constantFrom<Deed>('change', 'off', 'press') },
  { weight: 1, arbitrary: fc.constantFrom<Deed>('refuse', 'hold', 'prune', 'crash') },
);

/** What each replica does in one moment, and how far the clock goes before. */
const anyMoment = fc.record({
  after: fc.constantFrom(0, 0, 1, lease, hour),
  deeds: fc.array(fc.tuple(anyDeed, fc.nat(99)), { minLength: 6, maxLength: 9 }),
});

/** A replica as the scheduler would use it: it remembers what it holds, until it crashes. */
const replica = (store: Store, sent: string[]) => {
  let claimed: Held[] = [];
  let sending: Held[] = [];
  const settle = async (pick: number, result: Settlement['result']): Promise<void> => {
    const held = sending[pick % sending.length];
    if (held === undefined) return;
    sending = sending.filter((one) => one !== held);
    // A wait says that nothing landed; all else may have.
    if (result.is !== 'waiting') sent.push(`${held.plan}:${held.slot}`);
    await store.ledger.settle([resultOf(held, result)]);
  };
  const begin = async (pick: number, now: Instant): Promise<void> => {
    const starts = claimed.slice(0, 1 + (pick % 4));
    claimed = claimed.slice(starts.length);
    const results = await store.ledger.begin(
      starts.map((held) => startOf(held, now)),
      now,
    );
    // Some try again what they have lost.
    claimed.push(...starts.filter((_, index) => results[index] === 'lost'));
    sending.push(...starts.filter((_, index) => results[index] === 'begun'));
  };
  return async (deed: Deed, pick: number, now: Instant): Promise<void> => {
    const name = channels[pick % channels.length] ?? '';
    const next = { slot: now + hour, at: now + hour + (pick % 2) };
    switch (deed) {
      case 'tick':
        claimed.push(...(await claimDue(store, now, 1 + (pick % 5))));
        return;
      case 'send':
        sending.push(...(await claimDue(store, now, 1 + (pick % 5), 'sending')));
        return;
      case 'begin':
        return begin(pick, now);
      case 'post':
        return settle(pick, posted());
      case 'fail':
        return settle(pick, { is: 'unconfirmed' });
      case 'wait':
        return settle(pick, { is: 'waiting', retryAt: now + 1 });
      case 'change':
        await store.plans.change(channel(name), () => ({ changedAt: 0, plan: onPlan, next }));
        return;
      case 'off':
        await store.plans.change(channel(name), () => ({ changedAt: 0, plan: newPlan('UTC') }));
        return;
      case 'refuse':
        await store.ledger.giveUp(channel(name), failure, 'It is archived.', now);
        return;
      case 'hold':
        await store.ledger.giveUp(
          channel(name),
          { ...failure, scope: 'workspace', reason: 'revoked' },
          'Revoked.',
          now,
        );
        await store.plans.resumeWorkspace(workspace, now, () => next);
        return;
      case 'press': {
        const held = sending[pick % sending.length];
        if (held === undefined) return;
        await store.breaks.confirm(breakOf(held), undefined);
        await store.breaks.complete(breakOf(held), `U${pick}`, now);
        return;
      }
      case 'prune':
        await store.ledger.prune(now - 2 * hour, 3);
        return;
      case 'crash':
        sent.push(...sending.map((held) => `${held.plan}:${held.slot}`));
        claimed = [];
        sending = [];
    }
  };
};

it('PostgreSQL keeps every promise in a storm', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyMoment, { minLength: 15, maxLength: 25 }), async (moments) => {
      await database.empty();
      const sent: string[] = [];
      const [store, ...others] = stores;
      const first = replica(store, sent);
      const replicas = [first, ...others.map((other) => replica(other, sent))];
      let now = slot;
      for (const name of channels)
        await store.plans.change(channel(name), () => ({
          changedAt: 0,
          plan: onPlan,
          next: { slot, at: slot },
        }));
      for (const { after, deeds } of moments) {
        now += after;
        await Promise.all(
          deeds.map(([deed, pick], index) => (replicas[index % replicas.length] ?? first)(deed, pick, now)),
        );
        await expectWholeness(database);
      }
      expect(new Set(sent).size).toBe(sent.length);
    }),
    { numRuns: 3, endOnFailure: true },
  );
  const [{ deadlocks } = { deadlocks: undefined }] = await database.run<{ deadlocks: string }>(
    'select deadlocks from pg_stat_database where datname = current_database()',
  );
  expect(deadlocks).toBe('0');
});
