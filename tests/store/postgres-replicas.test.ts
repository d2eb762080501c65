/** Several replicas on one database: whatever they do at once, it is as if they had done it one after another. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newPlan } from '../../content/plan.ts';
import type { PermanentFailure } from '../../adapters/port/delivery.ts';
import type { Store } from '../../src/store/store.ts';
import {
  breakOf,
  channel,
  claimDue,
  drainDue,
  hour,
  lease,
  onPlan,
  posted,
  postOne,
  resultOf,
  slot,
  startOf,
  switchOn,
  type Held,
} from '../contracts/store-samples.ts';
import { newDatabase, type TestDatabase } from '../support/postgres.ts';
import { expectWholeness } from './wholeness.ts';

let database: TestDatabase;
let replicas: readonly Store[];

beforeAll(async () => {
  database = await newDatabase();
  const first = await database.open({ poolSize: 4 });
  replicas = [first, ...(await Promise.all([1, 2, 3].map(() => database.open({ poolSize: 4 }))))];
});
beforeEach(() => database.empty());
afterAll(async () => {
  await Promise.all(replicas.map((replica) => replica.close()));
  await database.drop();
});

const replicaAt = (index: number): Store => {
  const replica = replicas[index % replicas.length];
  if (replica === undefined) throw new Error('No replica is open.');
  return replica;
};
const one = (): Store => replicaAt(0);

/** All replicas at once, as often as said. */
const all = <T>(work: (replica: Store, index: number) => Promise<T>, times = 1): Promise<readonly T[]> =>
  Promise.all(Array.from({ length: times }, () => replicas.map(work)).flat());

const names = Array.from({ length: 24 }, (_, index) => `C${index}`);

const switchAllOn = (at = slot) => Promise.all(names.map((name) => switchOn(one(), channel(name), at)));

const claimAll = async (): Promise<readonly Held[]> => {
  await switchAllOn();
  return await claimDue(one(), slot);
};

const beginAll = async (): Promise<readonly Held[]> => {
  const held = await claimAll();
  await one().ledger.begin(
    held.map((each) => startOf(each, slot)),
    slot,
  );
  return held;
};

/** The slots that are in this state. */
const count = async (state: string): Promise<number> => {
  const [row] = await database.run<{ slots: string }>(
    'select count(*) as slots from slots where state = $1',
    [state],
  );
  return Number(row?.slots);
};

describe('at once', () => {
  it('claims go to one replica each, however many ask', async () => {
    await switchAllOn();
    const claimed = (await all((replica) => claimDue(replica, slot, 5), 3)).flat();
    claimed.push(...(await claimDue(one(), slot)));
    expect(claimed.map(({ plan }) => plan).sort((a, b) => a - b)).toEqual(
      (await one().plans.list({}, 100)).map(({ id }) => id),
    );
  });

  it('what is due for a plan that was deleted by hand is dropped', async () => {
    await switchAllOn();
    await database.run("delete from plans where channel in ('C1', 'C2')");
    const claimed = (await all((replica) => claimDue(replica, slot, 5), 3)).flat();
    claimed.push(...(await claimDue(one(), slot)), ...(await claimDue(one(), slot)));
    expect(claimed).toHaveLength(names.length - 2);
    expect(await database.run('select from due where at <= $1', [slot])).toEqual([]);
  });

  it('a slot that is due twice over is claimed once', async () => {
    await switchAllOn();
    for (const name of names)
      await one().plans.change(channel(name), () => ({
        changedAt: 0,
        plan: onPlan,
        next: { slot, at: slot + 5 },
      }));
    const claimUnlessClaimed = (replica: Store) =>
      replica.ledger.takeDue(slot + 5, 3, (due) =>
        due.record === undefined ? { ...claimed, claim: true } : { missed: [] },
      );
    const claimed = {
      record: { state: { is: 'claimed' }, claim: undefined, sentAt: undefined },
      missed: [],
    } as const;
    const taken = (await all(claimUnlessClaimed, 6)).flat();
    expect(taken).toHaveLength(names.length * 2);
    expect(taken.filter(({ change }) => 'claim' in change)).toHaveLength(names.length);
  });

  it('claims and changes of plans leave each plan its next slot', async () => {
    await switchAllOn();
    const next = { slot: slot + hour, at: slot + hour };
    const change = (replica: Store, index: number) =>
      Promise.all(
        names
          .filter((_, at) => at % replicas.length === index)
          .map((name) =>
            replica.plans.change(channel(name), () => ({ changedAt: slot, plan: onPlan, next })),
          ),
      );
    await Promise.all([all((replica) => claimDue(replica, slot, 7), 2), all(change)]);
    await claimDue(one(), slot);
    await expectWholeness(database);
    const due = await drainDue(one(), slot + hour);
    const current = due.filter(({ row, revision }) => row.kind === 'planned' && row.revision === revision);
    expect(current.map(({ channel: { channel: name } }) => name).sort()).toEqual([...names].sort());
  });

  it('a break begins before a change of plan, which knows of it, or not at all', async () => {
    const held = await claimAll();
    const seen = new Map<string, unknown>();
    const change = (name: string, index: number) =>
      replicaAt(index % 3).plans.change(channel(name), (current) => {
        seen.set(name, current?.lastBreakAt);
        return { changedAt: slot, plan: newPlan('UTC') };
      });
    const [started] = await Promise.all([
      Promise.all(held.map((each) => replicaAt(3).ledger.begin([startOf(each, slot + 1)], slot))),
      Promise.all(names.map(change)),
    ]);
    const plans = await one().plans.list({}, 100);
    for (const [index, { plan }] of held.entries()) {
      const name = plans.find(({ id }) => id === plan)?.channel.channel ?? '';
      expect(started[index]).toEqual([seen.get(name) === undefined ? 'changed' : 'begun']);
    }
  });

  it('who knows that a break landed is believed, though its lease runs out at that moment', async () => {
    const held = await beginAll();
    await Promise.all([
      ...held.map((each, index) => replicaAt(index % 2).ledger.settle([resultOf(each, posted())])),
      ...held.map((_, index) => claimDue(replicaAt(2 + (index % 2)), slot + lease, 2)),
    ]);
    expect(await count('posted')).toBe(names.length);
  });

  it('a press proves that a break landed, though its lease runs out at that moment', async () => {
    const held = await beginAll();
    await Promise.all([
      ...held.map((each, index) => replicaAt(index % 2).breaks.confirm(breakOf(each), '1.1')),
      ...held.map((_, index) => claimDue(replicaAt(2 + (index % 2)), slot + lease, 2)),
    ]);
    expect(await count('posted')).toBe(names.length);
  });

  it('a channel that is set for the first time has one plan, and every change counts', async () => {
    const changed = await all(
      (replica) => replica.plans.change(channel('new'), () => ({ changedAt: 0, plan: onPlan })),
      3,
    );
    expect(new Set(changed.map((stored) => stored?.id)).size).toBe(1);
    expect((await one().plans.find(channel('new')))?.revision).toBe(12);
  });

  it('a failure is reported once, and a workspace resumes once', async () => {
    await switchAllOn();
    const revoked: PermanentFailure = {
      outcome: 'permanent',
      scope: 'workspace',
      reason: 'revoked',
      cause: undefined,
    };
    const told = await all((replica) => replica.ledger.giveUp(channel('C1'), revoked, 'Revoked.', slot), 2);
    expect(told.filter(Boolean)).toHaveLength(1);
    const resumed = await all((replica) =>
      replica.plans.resumeWorkspace({ platform: 'slack', workspace: 'T1' }, slot, () => ({
        slot,
        at: slot + 9,
      })),
    );
    expect([...resumed].sort()).toEqual([0, 0, 0, names.length]);
    expect((await one().plans.list({}, 100)).map(({ revision }) => revision)).toEqual(names.map(() => 3));
    await expectWholeness(database);
  });

  it('old slots are pruned once, and nobody’s press is left behind', async () => {
    await switchOn(one(), channel('C1'));
    for (let index = 0; index < 12; index += 1) {
      const held = await postOne(one(), slot + index * hour);
      await one().breaks.complete(breakOf(held), 'U1', slot);
    }
    const pruned = await all((replica) => replica.ledger.prune(slot + 10 * hour, 3), 2);
    const rest = await one().ledger.prune(slot + 10 * hour, 100);
    expect(pruned.reduce((sum, each) => sum + each, rest)).toBe(10);
    const [left] = await database.run('select count(*)::integer as presses from completions');
    expect(left).toEqual({ presses: 2 });
  });
});
