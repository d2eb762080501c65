/** Rows that this program cannot read: a later version's, or an operator's slip. They never stop the others. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { BreakId } from '../../scheduler/ports/ledger.ts';
import type { Store } from '../../src/store/store.ts';
import {
  breakOf,
  channel,
  claimDue,
  claiming,
  claimOne,
  hour,
  onPlan,
  postOne,
  slot,
  stateOf,
  switchOn,
  type Held,
} from '../contracts/store-samples.ts';
import { openBare, type Bare } from './bare-store.ts';

let bare: Bare;
let store: Store;

beforeEach(async () => {
  bare = await openBare(':memory:');
  store = bare.store;
  await switchOn(store, channel('C1'));
});

afterEach(async () => {
  await store.close();
});

it.each([
  ["state = 'dancing'", 'state "dancing"'],
  ["hours = '[[540]]'", 'hours [[540]]'],
  ["hours = 'noon'", 'hours noon'],
  ["days = '[]'", 'days []'],
  ["days = '[8]'", 'days [8]'],
  ["days_off = '[1]'", 'days_off [1]'],
  ["version = 'hovering'", 'version "hovering"'],
])('leaves out a plan with %s, says so once, and takes the others', async (set, wrong) => {
  await switchOn(store, channel('C2'));
  bare.connection.exec(`update plans set ${set} where channel = 'C1'`);
  expect((await claimDue(store, slot, 1)).map(({ plan }) => plan)).toEqual([2]);
  expect(await claimDue(store, slot)).toEqual([]);
  expect(await store.plans.find(channel('C1'))).toBeUndefined();
  expect(await store.plans.list({}, 10)).toHaveLength(1);
  expect(bare.reports).toEqual([
    `Plan 1 is left out, for an hour at a time: it cannot be read, ${wrong}.`,
    `Plan 1 cannot be read and is left out: ${wrong}.`,
  ]);

  // Once it is set anew, it goes on under its own id.
  const repaired = await switchOn(store, channel('C1'), slot + hour);
  expect(repaired).toMatchObject({ id: 1, revision: 2, plan: onPlan });
  const claimed: Held[] = [];
  for (let times = 0; times < 3; times += 1) claimed.push(...(await claimDue(store, slot + hour)));
  expect(claimed.map(({ plan }) => plan)).toContain(1);
});

it('the store forgets a pose of the rotation that is no more', async () => {
  bare.connection.exec("insert into rotations values (1, 'pigeon levitation')");
  expect((await store.plans.list({}, 1)).map(({ id }) => id)).toEqual([1]);
  const [taken] = await store.ledger.takeDue(slot, 1, claiming(slot));
  expect(taken?.due.rotation).toEqual({ drawn: ['pigeon'], last: undefined });
});

it('the store shows a slot whose claim cannot be read as one without a claim', async () => {
  const held = await claimOne(store, slot);
  bare.connection.exec("update slots set pose = 'levitation'");
  const taken = await store.ledger.takeDue(slot + hour, 1, () => ({ missed: [] }));
  expect(taken[0]?.due.record).toEqual({ state: { is: 'claimed' }, claim: undefined, sentAt: undefined });
  expect(await stateOf(store, held)).toEqual({ is: 'claimed' });
});

it('puts off a slot in a state that is unknown', async () => {
  await claimOne(store, slot);
  bare.connection.exec("update slots set state = 'beaming'");
  const taken = await store.ledger.takeDue(slot + hour - 1, 10, () => ({ missed: [] }));
  expect(taken).toEqual([]);
  expect(bare.reports).toEqual([
    `Plan 1 is left out, for an hour at a time: its slot ${slot} cannot be read, slot state "beaming".`,
  ]);
});

it('the store drops what is due for a plan that was deleted by hand', async () => {
  await switchOn(store, channel('C2'));
  bare.connection.exec("delete from plans where channel = 'C1'");
  expect((await claimDue(store, slot)).map(({ plan }) => plan)).toEqual([2]);
  expect(bare.reports).toEqual(['Plan 1 is gone: its break that was due is dropped.']);
});

it('the store knows no break and no snooze of a pose that is no more', async () => {
  const held = await postOne(store, slot);
  const person = { platform: 'slack', workspace: 'T1', person: 'U1' };
  const breakId = 'a break' as BreakId;
  await store.snoozes.add({
    id: 's',
    person,
    breakId,
    pose: 'rabbit',
    version: 'chair',
    motion: true,
    dueAt: slot,
  });
  bare.connection.exec("update slots set pose = 'levitation'; update snoozes set pose = 'levitation'");
  expect(await store.breaks.find(breakOf(held))).toBeUndefined();
  expect(await store.snoozes.takeDue(slot, 10)).toEqual([]);
  expect(bare.reports).toHaveLength(2);
});
