/** Whatever order things happen in: nothing is posted twice, and every plan that is on has its next slot. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { newPlan } from '../../content/plan.ts';
import {
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
import { openBare, type Bare } from './bare-store.ts';

const channels = ['C1', 'C2', 'C3'];
const anyChannel = fc.constantFrom(...channels);

type Step =
  | { readonly do: 'tick' | 'send'; readonly after: number; readonly limit: number }
  | { readonly do: 'begin' | 'post' | 'fail' | 'wait'; readonly pick: number }
  | { readonly do: 'change' | 'off'; readonly name: string }
  /** Whoever held something is gone, and forgets it. */
  | { readonly do: 'crash' };

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom('tick', 'send'),
      after: fc.constantFrom(0, 1, lease, hour),
      limit: fc.integer({ min: 1, max: 4 }),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constantFrom('begin', 'post', 'fail', 'wait'), pick: fc.nat(9) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('change', 'off'), name: anyChannel }) },
  { weight: 1, arbitrary: fc.constant({ do: 'crash' } as const) },
);

/** Plays the steps; returns each slot that a message went out for, as often as one did. */
const play = async (bare: Bare, steps: readonly Step[]): Promise<readonly string[]> => {
  const { store } = bare;
  let now = slot;
  let claimed: Held[] = [];
  let sending: Held[] = [];
  const sent: string[] = [];
  for (const name of channels)
    await store.plans.change(channel(name), () => ({ changedAt: 0, plan: onPlan, next: { slot, at: slot } }));

  const settle = async (pick: number, result: Parameters<typeof resultOf>[1]): Promise<void> => {
    const held = sending[pick % sending.length];
    if (held === undefined) return;
    sending = sending.filter((one) => one !== held);
    // A wait says that nothing landed; all else may have.
    if (result.is !== 'waiting') sent.push(`${held.plan}:${held.slot}`);
    await store.ledger.settle([resultOf(held, result)]);
  };

  for (const step of steps) {
    switch (step.do) {
      case 'tick':
        now += step.after;
        claimed.push(...(await claimDue(store, now, step.limit)));
        break;
      case 'send':
        now += step.after;
        sending.push(...(await claimDue(store, now, step.limit, 'sending')));
        break;
      case 'begin': {
        const starts = claimed.slice(0, 1 + (step.pick % 3));
        const results = await store.ledger.begin(
          starts.map((held) => startOf(held, now)),
          now,
        );
        sending.push(...starts.filter((_, index) => results[index] === 'begun'));
        // Some try again what they have begun, or lost: that must never succeed.
        if (step.pick % 2 === 0) claimed = claimed.slice(starts.length);
        break;
      }
      case 'post':
        await settle(step.pick, posted());
        break;
      case 'fail':
        await settle(step.pick, { is: 'unconfirmed' });
        break;
      case 'wait':
        await settle(step.pick, { is: 'waiting', retryAt: now + 1 });
        break;
      case 'change':
        await store.plans.change(channel(step.name), () => ({
          changedAt: 0,
          plan: onPlan,
          next: { slot: now + hour, at: now + hour },
        }));
        break;
      case 'off':
        await store.plans.change(channel(step.name), () => ({ changedAt: 0, plan: newPlan('UTC') }));
        break;
      case 'crash':
        sent.push(...sending.map(({ plan, slot: lost }) => `${plan}:${lost}`));
        claimed = [];
        sending = [];
        break;
    }
    await expectWholeness(bare);
  }
  return sent;
};

const expectWholeness = async ({ db }: Bare): Promise<void> => {
  const planned = await db
    .selectFrom('plans')
    .leftJoin('due', (due) =>
      due.onRef('due.plan', '=', 'plans.id').onRef('due.revision', '=', 'plans.revision'),
    )
    .where('plans.state', '=', 'on')
    .groupBy('plans.id')
    .select((row) => row.fn.count<number>('due.at').as('rows'))
    .execute();
  expect(planned.every(({ rows }) => rows === 1)).toBe(true);

  const slots = await db.selectFrom('slots').select(['slot', 'plan', 'state', 'look_at']).execute();
  const leases = await db.selectFrom('leases').selectAll().execute();
  const leased = new Set(
    leases.flatMap(({ at, slots: text }) =>
      Object.entries(JSON.parse(text) as Record<string, number[]>).flatMap(([slot, plans]) =>
        plans.map((plan) => `${at} ${slot} ${plan}`),
      ),
    ),
  );
  for (const { slot, plan, state, look_at } of slots)
    if (['claimed', 'sending', 'waiting'].includes(state))
      expect(leased).toContain(`${Math.ceil((look_at ?? 0) / 1_000) * 1_000} ${slot} ${plan}`);
    else expect(look_at).toBeNull();
};

it('the ledger keeps its word in every order of ticks, starts, results, changes and crashes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { maxLength: 40 }), async (steps) => {
      const bare = await openBare(':memory:');
      const sent = await play(bare, steps);
      expect(new Set(sent).size).toBe(sent.length);
      await bare.store.close();
    }),
    { numRuns: 60 },
  );
});
