/** Who changed which plan, and when. */
import { expect, it } from 'vitest';
import type { ChannelRef } from '../../adapters/port/refs.ts';
import type { AuditEntry, StoredPlan } from '../../src/store/store.ts';
import type { Handles } from './store-handles.ts';
import { channel, hour, onPlan, slot, switchOn } from './store-samples.ts';

const gone = { outcome: 'permanent', scope: 'channel', reason: 'archived', cause: undefined } as const;
const revoked = { outcome: 'permanent', scope: 'workspace', reason: 'revoked', cause: undefined } as const;

export const auditPromises = ({ store, other }: Handles): void => {
  const here = channel('C1');

  async function change(at: number, audit?: AuditEntry, ref: ChannelRef = here): Promise<StoredPlan> {
    const stored = await store().plans.change(ref, (current) => ({
      plan: current?.plan ?? onPlan,
      changedAt: at,
      ...(audit !== undefined && { audit }),
    }));
    if (stored === undefined) throw new Error('The plan was not stored.');
    return stored;
  }

  it('is known to every program from the commit of the change on, newest first, as it was said', async () => {
    const ana = { id: 'U1', name: `Ana “<@U2>” \\ "'{},null 🧘` };
    const { id } = await change(slot, { by: ana, what: 'a break every 45 min; “\\"{}”' });
    await change(slot, { what: 'breaks off, because the channel is archived' });
    await change(slot + 2, { by: { id: 'U2', name: 'Ben' }, what: 'breaks on' });
    expect(await other().audit.latest(id, 5)).toEqual([
      { at: slot + 2, by: { id: 'U2', name: 'Ben' }, what: 'breaks on' },
      { at: slot, what: 'breaks off, because the channel is archived' },
      { at: slot, by: ana, what: 'a break every 45 min; “\\"{}”' },
    ]);
    expect(await store().audit.latest(id, 1)).toHaveLength(1);
  });

  it('is each channel’s own, and nothing where nothing was said to be changed', async () => {
    const one = await change(slot);
    const two = await change(slot, { what: 'breaks on' }, channel('C2'));
    await store().plans.change(here, () => undefined);
    expect(await store().audit.latest(one.id, 5)).toEqual([]);
    expect(await store().audit.latest(two.id, 5)).toHaveLength(1);
  });

  it('is nothing where the change was undone', async () => {
    const { id } = await change(slot);
    const fails = store().plans.change(here, () => ({
      plan: onPlan,
      changedAt: slot,
      audit: { what: 'breaks on' },
      // Written after it, and no table takes it.
      skipped: Number.NaN,
    }));
    await expect(fails).rejects.toThrow();
    expect(await other().audit.latest(id, 5)).toEqual([]);
    expect((await other().plans.find(here))?.revision).toBe(1);
  });

  it('is the program itself where it stops the breaks of a channel: once, with the reason', async () => {
    const { id } = await switchOn(store(), here);
    const { id: beside } = await switchOn(store(), channel('C2'));
    for (const one of [store(), other()])
      await one.ledger.giveUp(here, gone, 'the channel is archived', slot + 1);
    expect(await store().audit.latest(id, 5)).toEqual([
      { at: slot + 1, what: 'breaks off, because the channel is archived' },
    ]);
    expect(await store().audit.latest(beside, 5)).toEqual([]);
  });

  it('is the program itself where a whole workspace is on hold and goes on: of each plan that it is true of', async () => {
    const on = [await switchOn(store(), here), await switchOn(store(), channel('C2'))];
    const off = await store().plans.change(channel('C3'), () => ({
      plan: { ...onPlan, state: { is: 'off', because: { kind: 'asked' } } },
      changedAt: 0,
    }));
    const elsewhere = await switchOn(store(), channel('C1', 'T2'));
    await store().ledger.giveUp(here, revoked, 'the bot was removed', slot + 1);
    await other().ledger.giveUp(here, revoked, 'the bot was removed', slot + 1);
    await store().plans.resumeWorkspace({ platform: 'slack', workspace: 'T1' }, slot + 2, () => undefined);
    await other().plans.resumeWorkspace({ platform: 'slack', workspace: 'T1' }, slot + 3, () => undefined);
    for (const { id } of on)
      expect(await store().audit.latest(id, 5)).toEqual([
        { at: slot + 2, what: 'breaks on again, because they can be posted again' },
        { at: slot + 1, what: 'breaks on hold, because the bot was removed' },
      ]);
    for (const plan of [off, elsewhere]) expect(plan && (await store().audit.latest(plan.id, 5))).toEqual([]);
  });

  it('is nobody where plans are only planned anew', async () => {
    const { id } = await switchOn(store(), here);
    await store().plans.planAnew({ after: undefined, limit: 10, now: slot }, () => ({ slot, at: slot }));
    expect(await store().audit.latest(id, 5)).toEqual([]);
  });

  it('goes with a channel that gets another id', async () => {
    const { id } = await change(slot, { what: 'breaks on' });
    await store().plans.move(here, channel('C9'), slot + 1, () => undefined);
    expect((await store().plans.find(channel('C9')))?.id).toBe(id);
    expect(await store().audit.latest(id, 5)).toEqual([{ at: slot, what: 'breaks on' }]);
    const audit = { what: 'breaks on again' };
    await store().plans.move(channel('C9'), here, slot + 2, ({ plan }) => ({
      ...{ plan, changedAt: slot + 2, audit },
    }));
    expect(await store().audit.latest(id, 1)).toEqual([{ at: slot + 2, ...audit }]);
  });

  it('is the program itself where the other id has a plan of its own: once', async () => {
    const { id } = await switchOn(store(), here);
    const { id: stays } = await switchOn(store(), channel('C9'));
    for (const at of [1, 2]) await store().plans.move(here, channel('C9'), slot + at, () => undefined);
    expect(await store().audit.latest(id, 5)).toEqual([
      { at: slot + 1, what: 'breaks off, because the channel has another id' },
    ]);
    expect(await store().audit.latest(stays, 5)).toEqual([]);
  });

  it('is forgotten after its time, at most so many at once, the oldest first', async () => {
    const { id } = await change(slot, { what: 'first' });
    await change(slot + hour, { what: 'second' });
    await change(slot + 2 * hour, { what: 'third' });
    expect(await store().audit.prune(slot, 10)).toBe(0);
    expect(await store().audit.prune(slot + 2 * hour, 1)).toBe(1);
    expect((await other().audit.latest(id, 5)).map(({ what }) => what)).toEqual(['third', 'second']);
    expect(await other().audit.prune(slot + 2 * hour, 10)).toBe(1);
    expect(await store().audit.prune(slot + 2 * hour, 10)).toBe(0);
    expect((await store().audit.latest(id, 5)).map(({ what }) => what)).toEqual(['third']);
  });
};
