/** A workspace that the bot was removed from finds everything as it was for thirty days, and nothing after. */
import { describe, expect, it } from 'vitest';
import { channel, openDesk, type TestDesk } from '../support/desk.ts';

const DAY = 24 * 60 * 60_000;
const where = { platform: channel.platform, workspace: channel.workspace };

async function openAndLeave(): Promise<TestDesk> {
  const desk = await openDesk();
  await desk.plan({ every: 90 });
  await desk.inbox.removed(where);
  return desk;
}

const plans = (desk: TestDesk) => desk.store.plans.list(where, 10);

async function daysLater(desk: TestDesk, days: number): Promise<void> {
  desk.clock.set(desk.clock.now() + days * DAY);
  await desk.settle();
}

describe('a workspace that the bot was removed from', () => {
  it('finds its plan on day 29, and goes on with it after that', async () => {
    const desk = await openAndLeave();
    await daysLater(desk, 29);
    await desk.inbox.restored(where);
    expect(await plans(desk)).toMatchObject([{ plan: { every: 90, state: { is: 'on' } } }]);
    await daysLater(desk, 60);
    expect(await plans(desk)).toHaveLength(1);
  });

  it('begins anew on day 31', async () => {
    const desk = await openAndLeave();
    await daysLater(desk, 31);
    expect(await plans(desk)).toEqual([]);
    await desk.inbox.restored(where);
    expect(await plans(desk)).toEqual([]);
  });

  it('counts from the day of a later departure', async () => {
    const desk = await openAndLeave();
    await daysLater(desk, 20);
    await desk.inbox.restored(where);
    await desk.inbox.removed(where);
    await daysLater(desk, 20);
    expect(await plans(desk)).toHaveLength(1);
    await daysLater(desk, 11);
    expect(await plans(desk)).toEqual([]);
  });

  it('is noticed by the refusal of a post', async () => {
    const desk = await openDesk();
    await desk.plan({});
    desk.adapter.answer({
      ...{ outcome: 'permanent', scope: 'workspace', reason: 'revoked', isRemoved: true },
      cause: new Error('account_inactive'),
    });
    await desk.turn(60_000);
    await daysLater(desk, 31);
    expect(await plans(desk)).toEqual([]);
  });

  it('is kept for ever where it is the one that the bot is set up for', async () => {
    const desk = await openDesk();
    await desk.plan({ every: 90 });
    await desk.inbox.removed({ ...where, isOwn: true });
    await daysLater(desk, 100);
    expect(await plans(desk)).toMatchObject([{ plan: { every: 90, state: { is: 'held' } } }]);
    await desk.inbox.restored(where);
    expect(await plans(desk)).toMatchObject([{ plan: { state: { is: 'on' } } }]);
  });

  it('is kept for ever where only the token was wrong', async () => {
    const desk = await openDesk();
    await desk.plan({});
    desk.adapter.answer({
      ...{ outcome: 'permanent', scope: 'workspace', reason: 'revoked' },
      cause: new Error('invalid_auth'),
    });
    await desk.turn(60_000);
    await daysLater(desk, 100);
    expect(await plans(desk)).toMatchObject([{ plan: { state: { is: 'held' } } }]);
  });
});
