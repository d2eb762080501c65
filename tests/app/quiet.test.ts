/** Quiet when ignored, as a channel meets it. */
import { describe, expect, it } from 'vitest';
import { readBreakId } from '../../scheduler/break-id.ts';
import { channel, heardIn, memoryStore, openDesk, readable, toldTo, type TestDesk } from '../support/desk.ts';
import { scriptedAdapter } from '../support/scripted-adapter.ts';
import { turnedClock } from '../support/turned-clock.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Monday. */
const morning = Date.parse('2026-11-23T09:00:00Z');

const says = async (desk: TestDesk, line: string) => toldTo('actor', await desk.says(line)).join('\n');
const cameAt = (desk: TestDesk) =>
  desk.adapter.attempts
    .map(({ key }) => new Date(readBreakId(key)?.slot ?? 0).toISOString().slice(11, 16))
    .join(' ');
const latest = (desk: TestDesk) => desk.adapter.attempts.at(-1);
const stateAt = async ({ store }: TestDesk, clock: string) => {
  const plan = await store.plans.find(channel);
  const at = Date.parse(`2026-11-23T${clock}:00Z`);
  const last = plan && (await store.plans.lastSlot(plan.id, at));
  return last?.slot === at ? last.state : undefined;
};

describe('quiet when ignored', () => {
  it('is a setting of the channel: by command, in status, for all to see', async () => {
    const desk = await openDesk({ now: morning });
    await desk.says('/deskbreak on');
    expect(await says(desk, '/deskbreak status')).not.toContain('When ignored');
    expect(await says(desk, '/deskbreak quiet on')).toContain(
      'Breaks that nobody touches come less often that day.',
    );
    expect(await says(desk, '/deskbreak quiet sometimes')).toContain('/deskbreak quiet');
    await desk.turn(5 * MINUTE);
    expect(heardIn(desk).join('\n')).toContain('breaks that nobody touches come less often that day');
    const status = await says(desk, '/deskbreak status');
    expect(status).toContain('When ignored: less often that day');
    expect(status).not.toContain('Quiet now');
    expect(await says(desk, '/deskbreak quiet off')).toContain('come as often as set');
  });

  it('leaves breaks out after three that nobody touched, and says so where it does', async () => {
    const desk = await openDesk({ now: morning });
    await desk.plan({ quiet: true, every: 30 });
    await desk.turn(8 * HOUR);
    expect(cameAt(desk)).toBe('09:20 09:50 10:20 11:20 13:20 14:20 16:20');
    expect(await stateAt(desk, '10:50')).toEqual({ is: 'skipped', reason: 'quiet' });
    const [, , third, fourth] = desk.adapter.attempts.map(({ message }) => readable(message));
    expect(third).not.toContain('Nobody pressed');
    expect(fourth).toContain('Nobody pressed anything lately, so breaks come every hour today.');
    // The next day is a day like any other.
    await desk.turn(17 * HOUR);
    expect(cameAt(desk).endsWith('16:20 09:20 09:50')).toBe(true);
  });

  it('tells in a status why, and what is still to come', async () => {
    const desk = await openDesk({ now: morning });
    await desk.plan({ quiet: true, every: 30 });
    await desk.turn(100 * MINUTE);
    const status = await says(desk, '/deskbreak status');
    expect(status).toContain('under the last 3 breaks, so they come every hour for the rest of the day');
    expect(status).toContain('Next breaks: today 11:20 · today 13:20 · today 14:20');
  });

  it.each(['done', 'more', 'snooze'] as const)('ends with a press at once: %s', async (action) => {
    const desk = await openDesk({ now: morning });
    await desk.plan({ quiet: true, every: 30 });
    await desk.turn(145 * MINUTE);
    expect(cameAt(desk)).toBe('09:20 09:50 10:20 11:20');
    const [first] = desk.adapter.attempts;
    await desk.presses(action, first?.key ?? '');
    expect(await says(desk, '/deskbreak status')).not.toContain('Quiet now');
    await desk.turn(30 * MINUTE);
    expect(cameAt(desk)).toBe('09:20 09:50 10:20 11:20 11:50');
    expect(readable(latest(desk)?.message ?? { summary: '', mood: 'calm', blocks: [] })).not.toContain(
      'Nobody pressed',
    );
    // Pressed again, on the same one, when it is quiet again.
    await desk.turn(4 * HOUR);
    expect(cameAt(desk).endsWith('11:50 13:20 13:50 14:50 15:50')).toBe(true);
    await desk.presses('more', first?.key ?? '');
    await desk.turn(40 * MINUTE);
    expect(cameAt(desk).endsWith('15:50 16:20')).toBe(true);
  });

  it('goes on over a restart and with two programs: each slot comes once or is left out', async () => {
    const store = await memoryStore();
    const adapter = scriptedAdapter();
    const clock = turnedClock(morning);
    const open = () => openDesk({ store, adapter, clock });
    const desk = await open();
    await desk.plan({ quiet: true, every: 30 });
    await desk.turn(80 * MINUTE);
    const other = await open();
    for (let minute = 0; minute < 400; minute += 5) {
      clock.set(clock.now() + 5 * MINUTE);
      await Promise.all([desk.settle(), other.settle()]);
    }
    expect(cameAt(desk)).toBe('09:20 09:50 10:20 11:20 13:20 14:20 16:20');
    for (const clock_ of ['10:50', '11:50', '13:50', '14:50', '15:20', '15:50'])
      expect(await stateAt(desk, clock_), clock_).toEqual({ is: 'skipped', reason: 'quiet' });
  });

  it('is nothing where it is off', async () => {
    const desk = await openDesk({ now: morning });
    await desk.plan({});
    await desk.turn(8 * HOUR);
    expect(cameAt(desk)).toBe('09:50 10:50 11:50 13:50 14:50 15:50 16:50');
  });
});
