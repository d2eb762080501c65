import { describe, expect, it } from 'vitest';
import { mondayMorning, openDesk, type TestDesk } from '../support/desk.ts';

const MINUTE = 60_000;

async function openWithPlan(): Promise<TestDesk> {
  const desk = await openDesk();
  await desk.plan({});
  return desk;
}

/** Stops the program, and leaves the store open for the next. */
async function stopButKeep({ app, store }: TestDesk): Promise<void> {
  const stayOpen = { close: () => Promise.resolve() };
  const asBefore = { close: store.close.bind(store) };
  Object.assign(store, stayOpen);
  await app.stop();
  Object.assign(store, asBefore);
}

describe('the clock', () => {
  it('set back by an hour brings no break twice, and the schedule goes on', async () => {
    const desk = await openWithPlan();
    await desk.turn(70 * MINUTE);
    expect(desk.adapter.attempts).toHaveLength(2);
    desk.clock.set(mondayMorning);
    await desk.turn(70 * MINUTE);
    expect(desk.adapter.attempts).toHaveLength(2);
    await desk.turn(60 * MINUTE);
    expect(desk.adapter.attempts).toHaveLength(3);
  });

  it('set back, with a change of plan before the same slot again: still not twice', async () => {
    const desk = await openWithPlan();
    await desk.turn(MINUTE);
    desk.clock.set(mondayMorning - 60 * MINUTE);
    await desk.plan({ version: 'any' });
    await desk.turn(125 * MINUTE);
    // 09:50 was served; 10:50 comes.
    expect(desk.adapter.attempts).toHaveLength(2);
  });

  it.each([8 * 60, 24 * 60, 365 * 24 * 60])(
    'ahead by %i minutes for a moment, then right again: the schedule goes on',
    async (minutes) => {
      const desk = await openWithPlan();
      desk.clock.set(mondayMorning + minutes * MINUTE);
      await desk.settle();
      const before = desk.adapter.attempts.length;
      desk.clock.set(mondayMorning);
      await desk.turn(130 * MINUTE);
      // 09:50 counts as a break by the wrong clock, if it posted one; what it took for missed comes: 10:50, 11:50.
      expect(desk.adapter.attempts.length - before).toBeGreaterThanOrEqual(2);
      await desk.turn(24 * 60 * MINUTE);
      expect(desk.adapter.attempts.length - before).toBeGreaterThanOrEqual(9);
    },
  );

  it.each(['stopped', 'killed'])(
    'ahead by a day while it ran, right again when it starts after it was %s: the schedule goes on',
    async (end) => {
      const ahead = await openDesk({ now: mondayMorning + 24 * 60 * MINUTE });
      // Its next slot is tomorrow's.
      await ahead.plan({});
      await ahead.turn(2 * MINUTE);
      if (end === 'stopped') await stopButKeep(ahead);
      const desk = await openDesk({ store: ahead.store, now: mondayMorning });
      // 10:50: the latest break that it knows of was in the future, and counts as now.
      await desk.turn(62 * MINUTE);
      expect(desk.adapter.attempts).toHaveLength(1);
      expect(desk.logged.map(({ message }) => message)).toContain('The clock was set back: planning anew.');
      // Once is enough: the next start finds nothing wrong.
      await stopButKeep(desk);
      const after = await openDesk({ store: ahead.store, clock: desk.clock });
      await after.turn(60 * MINUTE);
      expect(after.adapter.attempts).toHaveLength(1);
      expect(after.logged.map(({ message }) => message)).not.toContain(
        'The clock was set back: planning anew.',
      );
    },
  );

  it('set forward by a day skips what it jumped over', async () => {
    const desk = await openWithPlan();
    desk.clock.advance(24 * 60 * MINUTE);
    await desk.turn(2 * MINUTE);
    expect(desk.adapter.attempts).toHaveLength(1);
  });
});
