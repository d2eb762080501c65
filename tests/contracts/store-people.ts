/** What people set for themselves, and what is known of them. */
import { expect, it } from 'vitest';
import { NO_WORKSPACE } from '../../adapters/port/refs.ts';
import type { PersonKey, StoredPerson } from '../../src/store/person.ts';
import type { Handles } from './store-handles.ts';
import { breakOf, channel, hour, onPlan, postOne, slot, switchOn } from './store-samples.ts';

const ann: PersonKey = { platform: 'slack', scope: 'T1', person: 'ann' };
const set: StoredPerson = { version: 'standing', motion: false, hidden: '"\\{}🧘', revision: 1 };
const nothing = {
  done: [],
  snoozed: [],
  asked: [],
  notices: [],
  changes: [],
  owned: [],
  monthly: [],
  own: [],
};

export const peoplePromises = ({ store, other }: Handles): void => {
  it('knows nobody before they have set something', async () => {
    expect(await store().people.find(ann)).toBeUndefined();
    expect(await store().people.list(undefined, 10)).toEqual([]);
    expect(await store().people.traces(ann)).toEqual(nothing);
  });

  it('keeps one row a person, each for itself', async () => {
    const ben = { ...ann, person: 'ben' };
    const elsewhere = { ...ann, scope: 'T2' };
    const unset: StoredPerson = { version: undefined, motion: undefined, hidden: '', revision: 1 };
    expect(await store().people.save(ann, set, undefined)).toBe(true);
    expect(await store().people.save(elsewhere, unset, undefined)).toBe(true);
    expect(await store().people.save(ben, unset, undefined)).toBe(true);
    expect(await other().people.find(ann)).toEqual(set);
    expect(await other().people.find(elsewhere)).toEqual(unset);
    const first = await other().people.list(undefined, 2);
    const last = await other().people.list(first.at(-1)?.key, 2);
    expect([...first, ...last].map(({ key }) => key)).toEqual([ann, ben, elsewhere]);
  });

  it('is changed by whoever saw the latest, and by nobody else', async () => {
    const next = { ...set, motion: true, revision: 2 };
    expect(await store().people.save(ann, next, 1)).toBe(false);
    expect(await store().people.save(ann, set, undefined)).toBe(true);
    expect(await other().people.save(ann, next, undefined)).toBe(false);
    expect(await other().people.save(ann, next, 1)).toBe(true);
    expect(await store().people.save(ann, { ...set, revision: 2 }, 1)).toBe(false);
    expect(await store().people.find(ann)).toEqual(next);
  });

  /** All that a person can leave behind in a workspace. */
  async function use(workspace: string, person: string) {
    const to = { platform: 'slack', workspace, person };
    const plan = await switchOn(store(), channel('C1', workspace));
    const breakId = breakOf(await postOne(store(), slot));
    await store().breaks.complete(breakId, person, slot + 7);
    await store().snoozes.add({
      ...{ id: `${workspace}${person}`, person: to, breakId, pose: 'pigeon', version: 'chair' },
      ...{ motion: false, dueAt: slot + 9 },
    });
    await store().outbox.put({
      ...{ id: `n${workspace}${person}`, to: { are: 'person', person: to }, about: 'plan', silent: true },
      ...{ message: { summary: 'Hello', mood: 'calm', blocks: [] }, notBefore: slot, until: slot + hour },
    });
    await store().plans.change(channel('C1', workspace), () => ({
      plan: { ...onPlan, owner: person },
      changedAt: slot + 8,
      audit: { by: { id: person, name: person }, what: 'breaks on' },
      next: { slot: slot + 8, at: slot + 100 * hour, askedBy: { id: person, name: person } },
    }));
    return { plan, breakId };
  }

  it('counts the days of whoever has a row, each press on one day, in their own zone where it is known', async () => {
    const ben = { ...ann, person: 'ben' };
    const { breakId } = await use('T1', 'ann');
    const remembering = { key: ann, zone: 'Pacific/Auckland' };
    expect(await store().people.kept(ann)).toBeUndefined();
    expect(await store().people.doneLately(ann)).toMatchObject([
      { at: slot + 7, zone: onPlan.zone, channel: channel('C1', 'T1') },
    ]);
    expect(await store().people.shown(ann, 'x')).toBe(false);
    await store().people.save(ann, set, undefined);
    expect(await other().people.kept(ann)).toEqual({ days: undefined, lastShown: undefined });
    expect(await store().breaks.complete(breakId, 'ann', slot + 9, remembering)).toMatchObject({
      first: false,
    });
    expect((await other().people.kept(ann))?.days).toBeUndefined();
    // Another's press, and one of somebody without a row.
    await store().breaks.complete(breakId, 'ben', slot + 9, { key: ben, zone: undefined });
    expect(await store().people.kept(ben)).toBeUndefined();
    await store().plans.change(channel('C2', 'T1'), () => ({
      ...{ plan: onPlan, changedAt: slot, next: { slot: slot + hour, at: slot + hour } },
    }));
    const later = breakOf(await postOne(other(), slot + hour));
    await Promise.all([
      store().breaks.complete(later, 'ann', slot + hour, remembering),
      other().breaks.complete(later, 'ann', slot + hour, remembering),
    ]);
    const days = (await store().people.kept(ann))?.days;
    expect([...(days ?? [])].map(([, count]) => count)).toEqual([2]);
    // What is set does not touch it, and goes with it.
    expect(await store().people.shown(ann, 'pigeon/chair/')).toBe(true);
    await store().people.save(ann, { ...set, revision: 2 }, 1);
    expect(await store().people.kept(ann)).toEqual({ days, lastShown: 'pigeon/chair/' });
    await store().people.forget(ann);
    expect(await store().people.kept(ann)).toBeUndefined();
  });

  it('tells somebody all that is known of them, and of nobody else', async () => {
    await use('T1', 'ann');
    await use('T2', 'ann');
    await use('T3', 'ben');
    const traces = await other().people.traces(ann);
    expect(traces).toEqual({
      done: [{ at: slot + 7, slot, pose: 'pigeon' }],
      snoozed: [{ pose: 'pigeon', version: 'chair', dueAt: slot + 9 }],
      asked: [{ slot: slot + 8, name: 'ann' }],
      notices: [{ about: 'plan', message: { summary: 'Hello', mood: 'calm', blocks: [] } }],
      changes: [{ at: slot + 8, what: 'breaks on' }],
      owned: [{ workspace: 'T1', channel: 'C1' }],
      monthly: [],
      own: [],
    });
    expect((await other().people.traces({ ...ann, scope: NO_WORKSPACE })).owned).toHaveLength(2);
  });

  it('reaches all workspaces of an organisation that installed it for all', async () => {
    await use('T1', 'ann');
    await use('T2', 'ann');
    await use('T3', 'ann');
    for (const workspace of ['T1', 'T2'])
      await store().installations.save({
        ...{ platform: 'slack', workspace, organisation: 'E1', sealed: 'x', installedAt: 1 },
      });
    const owned = (await other().people.traces({ ...ann, scope: 'E1' })).owned;
    expect(owned.map(({ workspace }) => workspace)).toEqual(['T1', 'T2']);
  });

  it('forgets somebody at once; what they did stays a number, and others stay as they are', async () => {
    const { plan, breakId } = await use('T1', 'ann');
    await store().breaks.complete(breakId, 'ben', slot + 8);
    await use('T2', 'ann');
    await store().people.save(ann, set, undefined);
    const elsewhere = await store().people.traces({ ...ann, scope: 'T2' });

    await other().people.forget(ann);

    expect(await store().people.find(ann)).toBeUndefined();
    const { changes, owned } = await store().people.traces(ann);
    expect(await store().people.traces(ann)).toEqual({ ...nothing, changes, owned });
    expect((await store().breaks.find(breakId))?.completions).toBe(2);
    expect(await store().ledger.asker(plan.id, slot + 8)).toBeUndefined();
    expect((await store().people.traces({ ...ann, person: 'ben' })).done).toHaveLength(1);
    expect(await store().people.traces({ ...ann, scope: 'T2' })).toEqual(elsewhere);
  });

  it('counts somebody anew who was forgotten, and forgets them again', async () => {
    const { breakId } = await use('T1', 'ann');
    await store().people.forget(ann);
    expect(await store().breaks.complete(breakId, 'ann', slot + 9)).toEqual({ completions: 2, first: true });
    await store().people.forget(ann);
    expect((await store().people.traces(ann)).done).toEqual([]);
    expect((await store().breaks.find(breakId))?.completions).toBe(2);
  });
};
