import fc from 'fast-check';
import { expect, it } from 'vitest';
import { newPlan, planVersions, type Plan } from '../../content/plan.ts';
import type { PlanId, SkipReason } from '../../scheduler/ports/ledger.ts';
import type { Store } from '../../src/store/store.ts';
import type { Handles } from './store-handles.ts';
import {
  breakOf,
  channel,
  claimOne,
  drainDue,
  hour,
  onPlan,
  postOne,
  resultOf,
  slot,
  startOf,
  switchOn,
} from './store-samples.ts';

/** Every shape that a plan can have. */
const anyPlan: fc.Arbitrary<Plan> = fc.record({
  every: fc.integer({ min: 15, max: 480 }),
  at: fc.option(fc.integer({ min: 0, max: 59 }), { nil: undefined }),
  hours: fc.array(
    fc.record({ start: fc.integer({ min: 0, max: 1439 }), end: fc.integer({ min: 0, max: 1440 }) }),
  ),
  days: fc.uniqueArray(fc.constantFrom(1, 2, 3, 4, 5, 6, 7), { minLength: 1 }),
  zone: fc.constantFrom('Europe/Berlin', 'Asia/Kathmandu', 'UTC'),
  daysOff: fc.array(fc.constantFrom('2026-12-24', '2027-01-01')),
  holidays: fc.option(
    fc.record({
      region: fc.constantFrom('DE', 'DE-BY'),
      edition: fc.integer({ min: 0, max: 2_100_999_999_999 }),
      days: fc.array(
        fc.record({
          date: fc.constantFrom('2026-12-25', '2027-01-01'),
          name: fc.constantFrom('Christmas Day', "New Year's Day", 'Jõulud'),
        }),
      ),
    }),
    { nil: undefined },
  ),
  workdays: fc.array(fc.constantFrom('2026-12-25')),
  pausedUntil: fc.option(fc.integer({ min: 0, max: slot * 2 }), { nil: undefined }),
  version: fc.constantFrom(...planVersions),
  motion: fc.boolean(),
  silent: fc.boolean(),
  quiet: fc.boolean(),
  tidy: fc.boolean(),
  meetings: fc.constantFrom('ignore', 'hold', 'only Study room', 'only 1 | 2'),
  state: fc.oneof(
    fc.constant({ is: 'on' } as const),
    fc.constant({ is: 'off', because: { kind: 'asked' } } as const),
    fc.string().map((detail) => ({ is: 'off', because: { kind: 'refused', detail } }) as const),
    fc.string().map((because) => ({ is: 'held', because }) as const),
  ),
  owner: fc.option(fc.string(), { nil: undefined }),
});

export const planPromises = ({ store, other }: Handles): void => {
  it('finds nothing where nothing was set', async () => {
    expect(await store().plans.find(channel('C1'))).toBeUndefined();
    expect(await store().plans.count()).toBe(0);
    expect(await store().plans.list({}, 10)).toEqual([]);
    expect(await store().plans.lastSlot((await switchOn(store(), channel('C1'))).id, slot)).toBeUndefined();
  });

  it('tells the workspaces that have plans, page by page, without those that were left', async () => {
    for (const [workspace, name] of [
      ['T3', 'C1'],
      ['T1', 'C1'],
      ['T1', 'C2'],
      ['T2', 'C1'],
      ['T4', 'C1'],
    ] as const)
      await switchOn(store(), channel(name, workspace));
    await store().plans.change(channel('C1', 'T2'), () => ({
      changedAt: 0,
      plan: { ...onPlan, state: { is: 'off', because: { kind: 'asked' } } },
    }));
    await store().plans.change({ ...channel('C1', 'T0'), platform: 'elsewhere' }, () => ({
      changedAt: 0,
      plan: onPlan,
    }));
    await store().departures.left({ platform: 'slack', workspace: 'T4' }, 0);
    await store().departures.left({ platform: 'elsewhere', workspace: 'T1' }, 0);
    const workspaces = (...page: Parameters<Store['plans']['workspaces']>) =>
      store().plans.workspaces(...page);
    expect(await workspaces('slack', undefined, 2)).toEqual(['T1', 'T2']);
    expect(await workspaces('slack', 'T2', 2)).toEqual(['T3']);
    expect(await workspaces('slack', 'T3', 2)).toEqual([]);
    await store().departures.back({ platform: 'slack', workspace: 'T4' });
    expect(await workspaces('slack', 'T3', 2)).toEqual(['T4']);
  });

  it('gives back every plan as it was set', async () => {
    await fc.assert(
      fc.asyncProperty(anyPlan, async (plan) => {
        await store().plans.change(channel('C1'), () => ({ changedAt: 0, plan }));
        expect((await store().plans.find(channel('C1')))?.plan).toEqual(plan);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps the id, counts revisions, and tells both beforehand', async () => {
    const told: unknown[] = [];
    const change = async (): Promise<unknown> =>
      await store().plans.change(channel('C1'), (current, id) => {
        told.push([current?.revision, id]);
        return { changedAt: 0, plan: onPlan };
      });
    const first = await store().plans.change(channel('C0'), () => ({ changedAt: 0, plan: onPlan }));
    await change();
    await change();
    const stored = await store().plans.find(channel('C1'));
    expect(stored).toMatchObject({
      channel: channel('C1'),
      plan: onPlan,
      revision: 2,
      lastBreakAt: undefined,
    });
    expect(stored?.id).not.toBe(first?.id);
    expect(told).toEqual([
      [undefined, stored?.id],
      [1, stored?.id],
    ]);
  });

  it('leaves all as it is when there is nothing to change', async () => {
    expect(await store().plans.change(channel('C1'), () => undefined)).toBeUndefined();
    expect(await store().plans.count()).toBe(0);
    const before = await switchOn(store(), channel('C1'));
    expect(await store().plans.change(channel('C1'), () => undefined)).toEqual(before);
    expect(await store().plans.find(channel('C1'))).toEqual(before);
  });

  it('gives back what was decided of a plan, with the plan as it is afterwards', async () => {
    const none = await store().plans.edit(channel('C1'), () => ({ why: 'not yet', change: undefined }));
    expect(none).toEqual({ edited: { why: 'not yet' }, stored: undefined });
    const change = { changedAt: 0, plan: onPlan };
    const made = await store().plans.edit(channel('C1'), (current) => ({ was: current?.revision, change }));
    const stored = await store().plans.find(channel('C1'));
    expect(made).toEqual({ edited: { was: undefined, change }, stored });
    const left = await store().plans.edit(channel('C1'), (current) => ({
      was: current?.revision,
      change: undefined,
    }));
    expect(left).toEqual({ edited: { was: 1 }, stored });
  });

  it('writes nothing when the change cannot be decided', async () => {
    const before = await switchOn(store(), channel('C1'));
    const failing = store().plans.change(channel('C1'), () => {
      throw new Error('no such zone');
    });
    await expect(failing).rejects.toThrow('no such zone');
    expect(await store().plans.find(channel('C1'))).toEqual(before);
  });

  it('lets changes at once follow one another', async () => {
    await switchOn(store(), channel('C1'));
    const grow = (current: { plan: Plan } | undefined): { changedAt: number; plan: Plan } => ({
      changedAt: 0,
      plan: { ...onPlan, every: (current?.plan.every ?? 0) + 1 },
    });
    await Promise.all(
      [store(), other(), store(), other()].map((one) => one.plans.change(channel('C1'), grow)),
    );
    expect(await store().plans.find(channel('C1'))).toMatchObject({
      plan: { every: onPlan.every + 4 },
      revision: 5,
    });
  });

  it('makes earlier planned rows leftovers, also one at the very same instant', async () => {
    await switchOn(store(), channel('C1'), slot);
    await switchOn(store(), channel('C1'), slot + hour);
    await switchOn(store(), channel('C1'), slot);
    const due = await drainDue(store(), slot + hour);
    expect(due.map(({ row, revision }) => [row.slot, row.revision === revision])).toEqual([
      [slot, true],
      [slot + hour, false],
    ]);
  });

  it('settles a slot that is skipped by hand, unless it has a row', async () => {
    const { id } = await switchOn(store(), channel('C1'));
    await postOne(store(), slot);
    for (const skipped of [slot, slot + hour])
      await store().plans.change(channel('C1'), () => ({ changedAt: 0, plan: onPlan, skipped }));
    expect(await store().plans.lastSlot(id, slot)).toEqual({ slot, state: { is: 'posted' } });
    expect(await store().plans.lastSlot(id, slot + hour - 1)).toEqual({ slot, state: { is: 'posted' } });
    const asked = { slot: slot + hour, state: { is: 'skipped', reason: 'asked' } };
    expect(await store().plans.lastSlot(id, slot + hour)).toEqual(asked);
    expect(await store().plans.settledAfter(id, slot)).toEqual([slot + hour]);
    expect(await store().plans.settledAfter(id, slot + hour)).toEqual([]);
  });

  it('tells of the latest slots, the latest first, and how many did each', async () => {
    const { id } = await switchOn(store(), channel('C1'));
    expect(await store().plans.latestSlots(id, slot, 5)).toEqual([]);
    const held = await postOne(store(), slot);
    for (const person of ['ann', 'ben', 'ann']) await store().breaks.complete(breakOf(held), person, slot);
    await store().plans.change(channel('C1'), () => ({
      ...{ changedAt: 0, plan: onPlan, skipped: slot + hour },
    }));
    const posted = { slot, state: { is: 'posted' }, completions: 2 };
    const asked = { slot: slot + hour, state: { is: 'skipped', reason: 'asked' }, completions: 0 };
    expect(await store().plans.latestSlots(id, slot + hour, 5)).toEqual([asked, posted]);
    expect(await store().plans.latestSlots(id, slot + hour, 1)).toEqual([asked]);
    expect(await store().plans.latestSlots(id, slot + hour - 1, 5)).toEqual([posted]);
  });

  it('knows the slot of the last break that was or may have been sent, however late it came', async () => {
    await switchOn(store(), channel('C1'));
    const held = await claimOne(store(), slot);
    const lastBreakAt = async (): Promise<unknown> => (await store().plans.find(channel('C1')))?.lastBreakAt;
    expect(await lastBreakAt()).toBeUndefined();
    await store().ledger.begin([startOf(held, slot + 9)], slot);
    expect(await lastBreakAt()).toBe(slot);
    await store().ledger.settle([resultOf(held, { is: 'skipped', reason: 'permanent' })]);
    expect(await lastBreakAt()).toBeUndefined();
    await postOne(store(), slot + hour);
    expect(await lastBreakAt()).toBe(slot + hour);
    await store().plans.change(channel('C1'), () => ({ changedAt: 0, plan: newPlan('UTC') }));
    expect(await lastBreakAt()).toBe(slot + hour);
  });

  it('counts a break that was asked for, whatever became of it, and one that waits for another try', async () => {
    await switchOn(store(), channel('C1'), slot + 1);
    const lastBreakAt = async (): Promise<unknown> => (await store().plans.find(channel('C1')))?.lastBreakAt;
    const asked = await claimOne(store(), slot + 1);
    expect(await lastBreakAt()).toBe(slot + 1);
    await store().ledger.settle([resultOf(asked, { is: 'skipped', reason: 'permanent' })]);
    expect(await lastBreakAt()).toBe(slot + 1);
    await switchOn(store(), channel('C1'), slot + hour);
    const held = await claimOne(store(), slot + hour);
    await store().ledger.settle([resultOf(held, { is: 'waiting', retryAt: slot + hour + 9 })]);
    expect(await lastBreakAt()).toBe(slot + hour);
  });

  it('counts what a clock that was ahead has posted as posted when that was noticed', async () => {
    await switchOn(store(), channel('C1'), slot + 5 * hour);
    await postOne(store(), slot + 5 * hour);
    const noticed = slot + 20;
    await store().plans.planAnew({ after: undefined, limit: 10, now: noticed }, () => undefined);
    expect((await store().plans.find(channel('C1')))?.lastBreakAt).toBe(noticed);
    await switchOn(store(), channel('C1'), slot + hour);
    await postOne(store(), slot + hour);
    expect((await store().plans.find(channel('C1')))?.lastBreakAt).toBe(slot + hour);
  });

  it('plans those that are on anew, page by page: earlier rows are left behind', async () => {
    const [one, two, three] = [
      await switchOn(store(), channel('C1')),
      await switchOn(store(), channel('C2', 'T2')),
      await switchOn(store(), channel('C3')),
    ];
    await store().plans.change(channel('C4'), () => ({ changedAt: 0, plan: newPlan('UTC') }));
    const asked: unknown[] = [];
    const now = slot + 5;
    const page = (after: PlanId | undefined): Promise<PlanId | undefined> =>
      store().plans.planAnew({ after, limit: 2, now }, (stored) => {
        asked.push([stored.id, stored.revision]);
        return stored.id === two.id ? undefined : { slot: slot + hour, at: slot + hour + 1 };
      });
    const pages = [await page(undefined), await page(two.id), await page(three.id)];
    expect(pages).toEqual([two.id, three.id, undefined]);
    expect(asked).toEqual([
      [one.id, 2],
      [two.id, 2],
      [three.id, 2],
    ]);
    const due = await drainDue(store(), slot + 2 * hour);
    const current = due.filter(({ row, revision }) => row.revision === revision);
    expect(current.map(({ row, changedAt }) => [row.plan, row.at, changedAt])).toEqual([
      [one.id, slot + hour + 1, now],
      [three.id, slot + hour + 1, now],
    ]);
    expect((await store().plans.find(channel('C4')))?.revision).toBe(1);
  });

  it('forgets, planning anew, what a clock that was ahead took for missed; and nothing else', async () => {
    const { id } = await switchOn(store(), channel('C1'));
    const now = slot + hour;
    const skip = (at: number, reason: SkipReason): Promise<unknown> =>
      store().plans.change(channel('C1'), (current) => ({
        plan: current?.plan ?? onPlan,
        changedAt: now,
        ...(reason === 'asked' ? { skipped: at } : { next: { slot: at, at: slot } }),
      }));
    for (const at of [slot, slot + 2 * hour, slot + 3 * hour]) {
      await skip(at, 'late');
      await store().ledger.takeDue(now, 10, () => ({
        record: { state: { is: 'skipped', reason: 'late' }, claim: undefined, sentAt: undefined },
        missed: [],
      }));
    }
    await skip(slot + 4 * hour, 'asked');
    expect(await store().plans.settledAfter(id, slot)).toEqual([2, 3, 4].map((hours) => slot + hours * hour));
    await store().plans.planAnew({ after: undefined, limit: 10, now }, () => undefined);
    expect(await store().plans.settledAfter(id, slot - 1)).toEqual([slot, slot + 4 * hour]);
  });

  it('lists plans by id, by workspace, and no more than asked for', async () => {
    await switchOn(store(), channel('C2', 'T1'));
    await switchOn(store(), channel('C1', 'T2'));
    await switchOn(store(), channel('C3', 'T1'));
    const names = async (
      filter: { platform?: string; workspace?: string },
      limit = 10,
    ): Promise<readonly string[]> =>
      (await store().plans.list(filter, limit)).map((stored) => stored.channel.channel);
    expect(await names({})).toEqual(['C2', 'C1', 'C3']);
    expect(await names({}, 2)).toEqual(['C2', 'C1']);
    expect(await names({ platform: 'slack', workspace: 'T1' })).toEqual(['C2', 'C3']);
    expect(await names({ platform: 'discord' })).toEqual([]);
    expect(await store().plans.count()).toBe(3);
  });
};
