import { describe, expect, it } from 'vitest';
import type { Delivery } from '../../adapters/port/delivery.ts';
import { planNext } from '../../scheduler/timetable/planning.ts';
import type { SlotState } from '../../scheduler/ports/ledger.ts';
import { channel, mondayMorning, openDesk, readable, type TestDesk } from '../support/desk.ts';

const MINUTE = 60_000;
const slot = mondayMorning + MINUTE;

const unsent: Delivery = {
  outcome: 'transient',
  reason: 'network',
  mayHaveLanded: false,
  cause: new Error('refused'),
};

const revoked = {
  outcome: 'permanent',
  scope: 'workspace',
  reason: 'revoked',
  cause: new Error('token_revoked'),
} as const;

async function stateOf({ store, clock }: TestDesk): Promise<SlotState | undefined> {
  const stored = await store.plans.find(channel);
  return stored && (await store.plans.lastSlot(stored.id, clock.now()))?.state;
}

async function openWithPlan(): Promise<TestDesk> {
  const desk = await openDesk();
  await desk.plan({});
  return desk;
}

describe('a plan that changes', () => {
  it('while its break waits for another try: the break is not sent any more', async () => {
    const desk = await openWithPlan();
    desk.adapter.answer(unsent);
    await desk.turn(MINUTE);
    await desk.plan({ every: 90 });
    await desk.turn(10 * MINUTE, 5_000);
    expect(desk.adapter.attempts).toHaveLength(1);
  });

  it('in the very moment when a break is due: the break comes, and the schedule goes on', async () => {
    const desk = await openWithPlan();
    desk.clock.set(slot + 400);
    await desk.says('/deskbreak version any');
    await desk.turn(60 * MINUTE, 30_000);
    expect(desk.adapter.attempts).toHaveLength(2);
    expect(await stateOf(desk)).toEqual({ is: 'posted' });
  });

  it('while a break that is spread to a later moment is due: status shows it, and it comes', async () => {
    const desk = await openDesk({ env: { SPREAD_SECONDS: '600' } });
    await desk.says('/deskbreak on');
    desk.clock.set(slot + 5_000);
    const [status] = await desk.says('/deskbreak status');
    expect(status?.to === 'actor' && readable(status.message)).toContain('Next breaks: today 09:50');
    await desk.says('/deskbreak version any');
    await desk.turn(11 * MINUTE, 1_000);
    expect(desk.adapter.attempts).toHaveLength(1);
  });

  it('keeps a break that waits for another try, if the new plan has it too', async () => {
    const desk = await openWithPlan();
    desk.adapter.answer(unsent);
    await desk.turn(MINUTE);
    await desk.says('/deskbreak holiday add 2027-05-05');
    await desk.turn(MINUTE, 1_000);
    expect(desk.adapter.attempts).toHaveLength(2);
    expect(await stateOf(desk)).toEqual({ is: 'posted' });
  });

  it('keeps 15 minutes from the latest break', async () => {
    const desk = await openWithPlan();
    await desk.turn(MINUTE);
    await desk.plan({ every: 15 });
    await desk.turn(14 * MINUTE);
    expect(desk.adapter.attempts).toHaveLength(1);
    await desk.turn(16 * MINUTE);
    // 10:05 and 10:20.
    expect(desk.adapter.attempts).toHaveLength(3);
  });
});

describe('a workspace that is held in the very moment when breaks are due', () => {
  const hold = async (desk: TestDesk): Promise<void> => {
    await desk.store.ledger.giveUp(channel, revoked, 'another break', desk.clock.now());
  };

  it('has them accounted for, though none is sent', async () => {
    const desk = await openWithPlan();
    desk.clock.set(slot + 300);
    await hold(desk);
    await desk.turn(10 * MINUTE, 1_000);
    expect(desk.adapter.attempts).toHaveLength(0);
    expect(await stateOf(desk)).toEqual({ is: 'skipped', reason: 'changed' });
  });

  it('gets them all the same where it goes on at once', async () => {
    const desk = await openWithPlan();
    desk.clock.set(slot + 300);
    await hold(desk);
    desk.clock.set(slot + 600);
    const now = desk.clock.now();
    await desk.store.plans.resumeWorkspace(channel, now, ({ plan, id, lastBreakAt }) =>
      planNext(plan, id, lastBreakAt, now, 0),
    );
    await desk.turn(6 * MINUTE, 1_000);
    expect(desk.adapter.attempts).toHaveLength(1);
    expect(await stateOf(desk)).toEqual({ is: 'posted' });
  });
});

describe('a break asked for now', () => {
  it('while one is due is that one', async () => {
    const desk = await openWithPlan();
    desk.clock.set(slot + 300);
    await desk.says('/deskbreak now');
    await desk.turn(5 * MINUTE, 1_000);
    expect(desk.adapter.attempts).toHaveLength(1);
    const [stored] = await desk.store.plans.list({}, 1);
    expect(stored && (await desk.store.plans.lastSlot(stored.id, desk.clock.now()))).toMatchObject({ slot });
  });

  it('while one waits for another try is that one', async () => {
    const desk = await openWithPlan();
    desk.adapter.answer(unsent);
    await desk.turn(MINUTE);
    desk.clock.advance(10_000);
    await desk.says('/deskbreak now');
    await desk.turn(MINUTE, 1_000);
    expect(desk.adapter.attempts).toHaveLength(2);
    const keys = new Set(desk.adapter.attempts.map(({ key }) => key));
    expect(keys.size).toBe(1);
  });

  it('soon after one was posted is another', async () => {
    const desk = await openWithPlan();
    await desk.turn(MINUTE);
    desk.clock.advance(2 * MINUTE);
    await desk.says('/deskbreak now');
    await desk.settle();
    expect(desk.adapter.attempts).toHaveLength(2);
  });
});
