/** The numbers of a channel once a month, for whoever switched breaks on and asked for them. */
import { describe, expect, it } from 'vitest';
import { nextMonth, whenDue } from '../../src/month-notes/when.ts';
import { newPlan, type Plan } from '../../content/plan.ts';
import { memoryStore, openDesk, readable, toldTo, type TestDesk } from '../support/desk.ts';
import { scriptedAdapter } from '../support/scripted-adapter.ts';
import { turnedClock } from '../support/turned-clock.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Friday. The next month begins on a Sunday. */
const friday = Date.parse('2026-10-30T09:00:00Z');

const says = async (desk: TestDesk, line: string, who = {}) =>
  toldTo('actor', await desk.says(line, who)).join('\n');
const told = (desk: TestDesk) => desk.adapter.told.map(({ message }) => readable(message));
const asked = async (desk: TestDesk) => {
  await desk.says('/deskbreak on');
  return says(desk, '/deskbreak stats monthly on');
};

describe('/deskbreak stats monthly', () => {
  it('comes once, with the first break of the month, and again in the next', async () => {
    const desk = await openDesk({ now: friday });
    expect(await asked(desk)).toContain(
      'Once a month, on its first working day, you get the numbers from here by direct message',
    );
    await desk.turn(3 * DAY, 60 * MINUTE);
    expect(told(desk)).toEqual([]);
    await desk.turn(2 * 60 * MINUTE, 10 * MINUTE);
    expect(told(desk)).toHaveLength(1);
    expect(told(desk)[0]).toContain('Your desk breaks in');
    expect(told(desk)[0]).toContain('No break was posted here');
    expect(desk.adapter.told[0]?.person.person).toBe('ann');
    await desk.turn(27 * DAY, 60 * MINUTE);
    expect(told(desk)).toHaveLength(1);
    await desk.turn(3 * DAY, 60 * MINUTE);
    expect(told(desk)).toHaveLength(2);
  });

  it('is for whoever switched breaks on, who alone decides', async () => {
    const desk = await openDesk({ now: friday });
    await asked(desk);
    const ben = { id: 'ben', name: 'Ben' };
    expect(await says(desk, '/deskbreak stats monthly off', ben)).toContain('only they decide');
    expect(await says(desk, '/deskbreak stats monthly off')).toContain('no more numbers');
    expect(await says(desk, '/deskbreak stats monthly off')).toContain('do not get the numbers');
    await desk.turn(5 * DAY, 60 * MINUTE);
    expect(told(desk)).toEqual([]);
  });

  it('is told by me data, as long as they get it', async () => {
    const desk = await openDesk({ now: friday });
    await asked(desk);
    expect(await says(desk, '/deskbreak me data')).toMatch(/"monthlyNumbersOf":\["W1\/\w+"\]/u);
    await desk.says('/deskbreak stats monthly off');
    expect(await says(desk, '/deskbreak me data')).toContain('"monthlyNumbersOf":[]');
  });

  it('is theirs who alone reads the channel, though nobody has switched the first breaks on', async () => {
    const adapter = scriptedAdapter({ capabilities: { isAlone: true } });
    const desk = await openDesk({ now: friday, adapter });
    await desk.plan({ owner: undefined });
    expect(await says(desk, '/deskbreak stats monthly on')).toContain('Once a month');
    await desk.turn(4 * DAY, 60 * MINUTE);
    expect(told(desk)).toHaveLength(1);
  });

  it('ends where they cannot be reached, were forgotten, or somebody else switches breaks on', async () => {
    const ends: ((desk: TestDesk) => Promise<unknown>)[] = [
      async (desk) => {
        desk.adapter.answerTold({
          ...{ outcome: 'permanent', scope: 'person', reason: 'unreachable', cause: undefined },
        });
        await desk.turn(4 * DAY, 60 * MINUTE);
      },
      (desk) => desk.store.people.forget({ platform: 'scripted', scope: 'W1', person: 'ann' }),
      (desk) => desk.plan({ owner: 'ben' }),
    ];
    for (const end of ends) {
      const desk = await openDesk({ now: friday });
      await asked(desk);
      await end(desk);
      const before = desk.adapter.told.length;
      await desk.turn(40 * DAY, 60 * MINUTE);
      expect(desk.adapter.told.length).toBe(before);
    }
  });

  it('comes once over a restart and with two programs', async () => {
    const store = await memoryStore();
    const adapter = scriptedAdapter();
    const clock = turnedClock(friday);
    const desk = await openDesk({ store, adapter, clock });
    await asked(desk);
    const other = await openDesk({ store, adapter, clock });
    for (let hour = 0; hour < 5 * 24; hour += 1) {
      clock.set(clock.now() + 60 * MINUTE);
      await Promise.all([desk.settle(), other.settle()]);
    }
    expect(told(desk)).toHaveLength(1);
  });

  it('comes from a program that runs by itself', async () => {
    const store = await memoryStore();
    const desk = await openDesk({ now: friday, store });
    await asked(desk);
    const monday = turnedClock(Date.parse('2026-11-02T10:00:00Z'));
    const running = await openDesk({ store, adapter: desk.adapter, clock: monday });
    await running.app.run();
    expect(await store.monthNotes.due(monday.now(), 1)).toEqual([]);
    await running.app.stop();
  });

  it('is due with the first slot of the month, in the zone, a week at most', () => {
    const plan: Plan = { ...newPlan('Asia/Tokyo'), state: { is: 'on' }, daysOff: ['2026-11-02'] };
    const at = (text: string) => Date.parse(text);
    expect(nextMonth(plan, at('2026-10-31T14:59:00Z'))).toBe(at('2026-10-31T15:00:00Z'));
    // The Monday is a day off: Tuesday, 9:50 in Tokyo.
    expect(whenDue(plan, at('2026-11-03T00:49:00Z')).isDue).toBe(false);
    expect(whenDue(plan, at('2026-11-03T00:50:00Z'))).toEqual({
      ...{ isDue: true, again: at('2026-11-30T15:00:00Z') },
    });
    expect(whenDue(plan, at('2026-11-12T00:50:00Z')).isDue).toBe(false);
    expect(whenDue({ ...plan, state: { is: 'held', because: '' } }, at('2026-11-03T00:50:00Z')).isDue).toBe(
      false,
    );
  });
});
