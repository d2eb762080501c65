import { describe, expect, it } from 'vitest';
import type { Delivery } from '../../adapters/delivery.ts';
import type { SlotState } from '../../scheduler/ports.ts';
import { channel, mondayMorning, openDesk, readable, type TestDesk } from '../support/desk.ts';

const MINUTE = 60_000;
const slot = mondayMorning + MINUTE;

const unsent: Delivery = {
  outcome: 'transient',
  reason: 'network',
  mayHaveLanded: false,
  cause: new Error('refused'),
};

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
