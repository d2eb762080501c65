/** Breaks of somebody's own: a plan like any other, in a place that is theirs. */
import { expect, it } from 'vitest';
import { directWith, NO_WORKSPACE } from '../../adapters/port/refs.ts';
import type { PermanentFailure } from '../../adapters/port/delivery.ts';
import type { PersonKey, StoredPerson } from '../../src/store/person.ts';
import type { Handles } from './store-handles.ts';
import {
  breakOf,
  channel,
  claimDue,
  claimOne,
  drainDue,
  hour,
  postOne,
  posted,
  resultOf,
  slot,
  startOf,
  stateOf,
  switchOn,
} from './store-samples.ts';

const ann: PersonKey = { platform: 'slack', scope: 'T1', person: 'U1' };
const place = (key: PersonKey = ann) =>
  directWith({ platform: key.platform, workspace: key.scope, person: key.person });
const set: StoredPerson = { version: 'standing', motion: false, hidden: '{"a|b"}', revision: 1 };
const closed: PermanentFailure = {
  ...{ outcome: 'permanent', scope: 'person', reason: 'unreachable', cause: undefined },
};

export const ownPromises = ({ store, other }: Handles): void => {
  it('come with what the one has set who gets them, and a channel’s with nothing', async () => {
    await store().people.save(ann, set, undefined);
    await switchOn(store(), place());
    await switchOn(store(), place({ ...ann, person: 'U2' }), slot + 1);
    await switchOn(store(), channel('U1'), slot + 2);
    const due = await drainDue(other(), slot + 2);
    expect(due.map(({ written }) => written)).toEqual([
      { version: 'standing', motion: false, hidden: '{"a|b"}' },
      undefined,
      undefined,
    ]);
  });

  it('come with it too when a lease has run out', async () => {
    await switchOn(store(), place());
    await claimOne(store(), slot);
    await store().people.save(ann, set, undefined);
    const [again] = await drainDue(other(), slot + hour / 2);
    expect(again?.written).toEqual({ version: 'standing', motion: false, hidden: '{"a|b"}' });
  });

  it('are found by who it is, in any workspace of their organisation, and are no channel of a workspace', async () => {
    expect(await store().people.placeOf(ann)).toBeUndefined();
    await switchOn(store(), place());
    await switchOn(store(), channel('C1'));
    await switchOn(store(), place({ platform: 'discord', scope: NO_WORKSPACE, person: '7' }));
    expect(await other().people.placeOf(ann)).toEqual(place());
    expect(await other().people.placeOf({ ...ann, scope: 'T2' })).toBeUndefined();
    const organisation = { platform: 'slack', workspace: 'T1', organisation: 'E1' };
    await store().installations.save({ ...organisation, sealed: 'x', installedAt: 1 });
    expect(await other().people.placeOf({ ...ann, scope: 'E1' })).toEqual(place());
    const listed = await other().plans.list({ platform: 'slack', workspace: 'T1' }, 10);
    expect(listed.map((one) => one.channel.channel)).toEqual(['C1']);
    expect(await other().plans.workspaces('slack', undefined, 10)).toEqual(['T1']);
    expect(await other().plans.workspaces('discord', undefined, 10)).toEqual([]);
    expect(await other().plans.count()).toBe(3);
  });

  it('that ended at a closed door are told of once, and not to others', async () => {
    const organisation = { platform: 'slack', workspace: 'T1', organisation: 'E1' };
    await store().installations.save({ ...organisation, sealed: 'x', installedAt: 1 });
    const bob: PersonKey = { platform: 'discord', scope: NO_WORKSPACE, person: '7' };
    for (const key of [ann, bob]) {
      await switchOn(store(), place(key));
      expect(await other().people.hearOfClosedDoor(key)).toBeUndefined();
      expect(await store().ledger.giveUp(place(key), closed, 'closed', slot)).toBe(true);
    }
    expect(await other().people.hearOfClosedDoor({ ...ann, person: 'U2' })).toBeUndefined();
    const both = await Promise.all(
      [store(), other()].map((one) => one.people.hearOfClosedDoor({ ...ann, scope: 'E1' })),
    );
    expect(both.filter((because) => because === 'closed')).toHaveLength(1);
    expect(await other().people.hearOfClosedDoor(ann)).toBeUndefined();
    // Switched on and closed again, it is news again; switched on again, it is none.
    for (const again of ['closed', undefined]) {
      await switchOn(store(), place(bob));
      if (again !== undefined) await store().ledger.giveUp(place(bob), closed, again, slot);
      expect(await other().people.hearOfClosedDoor(bob)).toBe(again);
    }
  });

  it('take along what was snoozed, by that person alone', async () => {
    await switchOn(store(), place());
    const held = await claimOne(store(), slot);
    const snooze = (person: string) => ({
      ...({
        id: `s${person}`,
        breakId: breakOf({ channel: place(), plan: held.plan, slot }),
        pose: 'pigeon',
        version: 'chair',
        motion: true,
      } as const),
      ...{ person: { platform: 'slack', workspace: 'T1', person }, dueAt: slot },
    });
    for (const one of ['U1', 'U2']) await store().snoozes.add(snooze(one));
    await store().ledger.giveUp(place(), closed, 'closed', slot);
    expect((await other().snoozes.takeDue(slot, 10)).map(({ person }) => person.person)).toEqual(['U2']);
  });

  it('end where a person cannot be reached, and nothing else does', async () => {
    await switchOn(store(), place());
    await switchOn(store(), place({ ...ann, person: 'U2' }));
    await switchOn(store(), channel('C1'));
    expect(await store().ledger.giveUp(channel('C1'), closed, 'closed', slot)).toBe(false);
    expect(await store().ledger.giveUp(place(), closed, 'closed', slot)).toBe(true);
    expect(await store().ledger.giveUp(place(), closed, 'closed', slot)).toBe(false);
    const stateIn = async (where: Parameters<ReturnType<typeof store>['plans']['find']>[0]) =>
      (await other().plans.find(where))?.plan.state;
    expect(await stateIn(place())).toEqual({ is: 'off', because: { kind: 'refused', detail: 'closed' } });
    expect(await stateIn(place({ ...ann, person: 'U2' }))).toEqual({ is: 'on' });
    expect(await stateIn(channel('C1'))).toEqual({ is: 'on' });
    expect(await claimDue(store(), slot)).toHaveLength(2);
  });

  it('are told to the one whose they are, and forgotten with them', async () => {
    await store().people.save(ann, set, undefined);
    await switchOn(store(), place());
    await switchOn(store(), place({ ...ann, scope: 'T2' }), slot + 9 * hour);
    const held = await postOne(store(), slot);
    const [own, ...more] = (await other().people.traces(ann)).own;
    expect(more).toEqual([]);
    expect(own?.breaks).toEqual([{ slot, state: 'posted', pose: 'pigeon', version: 'chair' }]);
    expect(own?.poses).toEqual(['pigeon']);

    await other().people.forget(ann);

    expect((await store().people.traces(ann)).own).toEqual([]);
    expect(await store().plans.find(place())).toBeUndefined();
    expect(await stateOf(store(), held)).toBeUndefined();
    expect(await store().breaks.find(breakOf(held))).toBeUndefined();
    expect(await drainDue(store(), slot + 8 * hour)).toEqual([]);
    expect(await store().people.placeOf({ ...ann, scope: 'T2' })).toBeDefined();
  });

  it('are not begun, settled or tried again once they are forgotten, whoever else is given a plan then', async () => {
    await switchOn(store(), place());
    const held = await claimOne(store(), slot);
    await other().people.forget(ann);
    const next = await switchOn(store(), place({ ...ann, person: 'U2' }));
    expect(next.id).toBeGreaterThan(held.plan);
    expect(await store().ledger.begin([startOf(held, slot)], slot)).toEqual(['lost']);
    expect(await store().ledger.settle([resultOf(held, posted())])).toEqual([false]);
    expect(await claimDue(store(), slot + hour / 2)).toMatchObject([{ plan: next.id }]);
    expect(await claimDue(store(), slot + hour)).toHaveLength(1);
  });

  it('are put into words once, together with the slot that has none', async () => {
    const plan = await switchOn(store(), place());
    const to = { are: 'person', person: { platform: 'slack', workspace: 'T1', person: 'U1' } } as const;
    const notice = {
      ...{ id: 'kind', to, about: 'no pose', silent: false, notBefore: slot, until: slot + hour },
      message: { summary: 'Walk', mood: 'calm', blocks: [] },
    } as const;
    await store().ledger.takeDue(slot, 10, () => ({
      record: { state: { is: 'skipped', reason: 'permanent' }, claim: undefined, sentAt: undefined },
      missed: [],
      notice,
    }));
    expect(await stateOf(other(), { plan: plan.id, slot })).toMatchObject({ is: 'skipped' });
    const taken = await other().outbox.takeDue(slot, slot + hour, 10);
    expect(taken.map((one) => one.notice)).toMatchObject([{ id: 'kind', to, message: notice.message }]);
  });
};
