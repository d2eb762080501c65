/** Which breaks are to be taken back, over programs. */
import { expect, it } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import type { Handles } from './store-handles.ts';
import {
  breakOf,
  channel,
  claimOne,
  hour,
  onPlan,
  postOne,
  resultOf,
  slot,
  startOf,
  switchOn,
} from './store-samples.ts';

const lease = slot + 2 * hour;

async function postTidily(store: Store, now: number): Promise<void> {
  const held = await claimOne(store, now);
  await store.ledger.begin([startOf(held, now)], now);
  const result = resultOf(held, { is: 'posted', messageId: 'second' });
  await store.ledger.settle([{ ...result, tidies: true }]);
}

export const tidyPromises = ({ store, other }: Handles): void => {
  const open = async () => {
    await switchOn(store(), channel('C1'));
    await store().plans.change(channel('C1'), () => ({
      ...{ plan: { ...onPlan, tidy: true }, changedAt: 0, next: { slot, at: slot } },
    }));
    const first = await postOne(store(), slot);
    await postTidily(store(), slot + hour);
    return first;
  };

  it('hands out the break before one that was posted, to one program, until it is settled', async () => {
    await open();
    const now = slot + hour;
    const taken = (
      await Promise.all([store().removals.take(now, lease, 9), other().removals.take(now, lease, 9)])
    ).flat();
    expect(taken).toMatchObject([{ slot, channel: channel('C1'), failures: 0 }]);
    const [removal] = taken;
    if (removal === undefined) throw new Error('none');
    expect(await other().removals.isStillDue(removal)).toBe(true);
    await store().removals.settle(removal, { is: 'failed', again: lease + 5 });
    expect(await store().removals.isStillDue(removal)).toBe(false);
    expect(await store().removals.take(lease, lease + hour, 9)).toEqual([]);
    const [again] = await other().removals.take(lease + 5, lease + hour, 9);
    expect(again).toMatchObject({ slot, failures: 1 });
    if (again !== undefined) await other().removals.settle(again, { is: 'over' });
    expect(await store().removals.take(lease + 9 * hour, lease + 10 * hour, 9)).toEqual([]);
  });

  it('counts what failed, and neither what was put off nor what a program left by dying', async () => {
    await open();
    let now = slot + hour;
    const takeAgain = async () => {
      const [removal] = await store().removals.take(now, now + 1, 9);
      now += 10;
      if (removal === undefined) throw new Error('none');
      return removal;
    };
    const left = await takeAgain();
    expect(await store().removals.isStillDue(left)).toBe(true);
    const putOff = await takeAgain();
    await store().removals.settle(putOff, { is: 'put-off', until: now });
    const failed = await takeAgain();
    await store().removals.settle(failed, { is: 'failed', again: now });
    const failures = [left, putOff, failed, await takeAgain()].map((removal) => removal.failures);
    expect(failures).toEqual([0, 0, 0, 1]);
  });

  it('keeps what was touched before it is taken back', async () => {
    const first = await open();
    const [removal] = await store().removals.take(slot + hour, lease, 9);
    await other().breaks.touch(breakOf(first), slot + hour);
    expect(removal && (await store().removals.isStillDue(removal))).toBe(false);
    expect(await store().removals.take(lease + hour, lease + 2 * hour, 9)).toEqual([]);
  });

  it('drops those of a plan that is not tidy any more', async () => {
    await open();
    await store().plans.change(channel('C1'), () => ({ plan: onPlan, changedAt: slot }));
    expect(await store().removals.take(slot + hour, lease, 9)).toEqual([]);
    await store().plans.change(channel('C1'), () => ({ plan: { ...onPlan, tidy: true }, changedAt: slot }));
    expect(await store().removals.take(lease + hour, lease + 2 * hour, 9)).toEqual([]);
  });
};
