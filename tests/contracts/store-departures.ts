/** What is stored for a workspace that the bot was removed from. */
import { expect, it } from 'vitest';
import type { ChannelRef } from '../../adapters/port/refs.ts';
import type { Store } from '../../src/store/store.ts';
import type { Handles } from './store-handles.ts';
import { breakOf, channel, drainDue, hour, onPlan, postOne, slot, switchOn } from './store-samples.ts';

const left = slot + hour;
const asked = slot + 1;

const revoked = {
  outcome: 'permanent',
  scope: 'workspace',
  reason: 'revoked',
  isRemoved: true,
  cause: undefined,
} as const;

export const departurePromises = ({ store, other }: Handles): void => {
  /** Two channels, one with a break that somebody did, and all else that a workspace can have. */
  async function use(workspace: string) {
    const place = { platform: 'slack', workspace };
    const person = { ...place, person: 'ann' };
    const plan = await switchOn(store(), channel('C1', workspace));
    const breakId = breakOf(await postOne(store(), slot));
    await store().breaks.complete(breakId, 'ann', slot + 1);
    await ask(channel('C1', workspace));
    await switchOn(store(), channel('C2', workspace), slot + 2 * hour);
    await store().snoozes.add({
      ...{ id: `snooze ${workspace}`, person, breakId, pose: 'pigeon', version: 'chair' },
      ...{ motion: false, dueAt: left + 5 },
    });
    await store().outbox.put({
      ...{ id: `notice ${workspace}`, to: { are: 'person', person }, about: 'plan', silent: true },
      ...{ message: { summary: 'Hello', mood: 'calm', blocks: [] }, notBefore: left + 5, until: left + hour },
    });
    await store().installations.save({ ...place, sealed: 'sealed', installedAt: 1 });
    await store().people.save(
      { platform: 'slack', scope: workspace, person: 'ann' },
      { version: 'any', motion: undefined, hidden: '', revision: 1 },
      undefined,
    );
    await store().uploads.save({ ...place, picture: 'pigeon', digest: 'd', file: 'F1' });
    await store().uploads.passes({ ...place, file: 'F2', deleteAt: 1 });
    return { place, plan, breakId };
  }

  /** Asked for, and left before it came. */
  const ask = (place: ChannelRef): Promise<unknown> =>
    store().plans.change(place, (current) => ({
      plan: current?.plan ?? onPlan,
      changedAt: asked,
      audit: { by: { id: 'ann', name: 'Ann' }, what: 'a break at once' },
      next: { slot: asked, at: left + 100 * hour, askedBy: { id: 'ann', name: 'Ann' } },
    }));

  const leave = async (workspace: string): Promise<void> => {
    const place = { platform: 'slack', workspace };
    await store().departures.left(place, left);
    await store().ledger.giveUp({ ...place, channel: '' }, revoked, 'gone', left);
  };

  async function forgetAll(before: number, limit = 100): Promise<number> {
    for (let steps = 0; steps < 100; steps += 1)
      if (!(await other().departures.forget(before, limit))) return steps;
    throw new Error('It never ends.');
  }

  async function restOf(one: Store, { place, plan, breakId }: Awaited<ReturnType<typeof use>>) {
    const notices = await one.outbox.takeDue(left + 6, left + 7, 10);
    const snoozes = await one.snoozes.takeDue(left + 6, 10);
    const due = await drainDue(one, left + 100 * hour);
    return {
      plans: (await one.plans.list(place, 10)).length,
      slots: (await one.plans.lastSlot(plan.id, left)) === undefined ? 0 : 1,
      breaks: (await one.breaks.find(breakId)) === undefined ? 0 : 1,
      rotations: (await one.plans.rotation(plan.id)).drawn.length,
      installations: (await one.installations.find('slack', place.workspace)) === undefined ? 0 : 1,
      uploads: (await one.uploads.list('slack', place.workspace)).length,
      passing: (await one.uploads.passingBy('slack', 1, 99)).filter(
        ({ workspace }) => workspace === place.workspace,
      ).length,
      people: (await one.people.find({ platform: 'slack', scope: place.workspace, person: 'ann' })) ? 1 : 0,
      notices: notices.filter(({ notice }) => notice.id.endsWith(place.workspace)).length,
      snoozes: snoozes.filter(({ person }) => person.workspace === place.workspace).length,
      audit: (await one.audit.latest(plan.id, 10)).length,
      askers: (await one.ledger.asker(plan.id, asked)) === undefined ? 0 : 1,
      due: due.filter(({ channel: { workspace } }) => workspace === place.workspace).length,
    };
  }

  const nothing = {
    ...{ plans: 0, slots: 0, breaks: 0, rotations: 0, installations: 0, uploads: 0, passing: 0 },
    ...{ notices: 0, snoozes: 0, askers: 0, audit: 0, people: 0, due: 0 },
  };
  const everything = {
    ...{ plans: 2, slots: 1, breaks: 1, rotations: 1, installations: 1, uploads: 1, passing: 1 },
    ...{ notices: 1, snoozes: 1, askers: 1, audit: 1, people: 1 },
  };

  it('stays until its time, and then goes with all that belongs to it', async () => {
    const used = await use('T1');
    await leave('T1');
    expect(await forgetAll(left)).toBe(0);
    expect(await store().plans.list(used.place, 10)).toHaveLength(2);
    expect(await forgetAll(left + 1)).toBeGreaterThan(0);
    expect(await restOf(store(), used)).toEqual(nothing);
    expect(await forgetAll(left + 1)).toBe(0);
  });

  it('leaves the others alone', async () => {
    const stays = await use('T2');
    await store().departures.left({ platform: 'other', workspace: 'T2' }, left);
    await forgetAll(left + 1);
    expect(await restOf(store(), stays)).toMatchObject(everything);
  });

  it('goes on where it was when a step was the last of a program', async () => {
    const used = await use('T1');
    await leave('T1');
    expect(await store().departures.forget(left + 1, 1)).toBe(true);
    expect(await store().plans.list(used.place, 10)).toHaveLength(1);
    await forgetAll(left + 1, 1);
    expect(await restOf(store(), used)).toEqual(nothing);
  });

  it('counts from the first word of it, and not at all for who came back', async () => {
    const used = await use('T1');
    await leave('T1');
    await other().departures.left(used.place, left + 10);
    await other().departures.back(used.place);
    expect(await forgetAll(left + 100)).toBe(0);
    await store().departures.left(used.place, left + 20);
    await store().departures.left(used.place, left + 90);
    expect(await forgetAll(left + 21)).toBeGreaterThan(0);
  });

  it.each(['a plan that is on', 'a later installation'])('is believed to be back by %s', async (proof) => {
    const used = await use('T1');
    if (proof === 'a plan that is on') await store().departures.left(used.place, left);
    else {
      await leave('T1');
      await store().installations.save({ ...used.place, sealed: 'new', installedAt: left + 1 });
    }
    await forgetAll(left + 5);
    expect(await store().plans.list(used.place, 10)).toHaveLength(2);
    expect(await store().installations.find('slack', 'T1')).toBeDefined();
  });
};
