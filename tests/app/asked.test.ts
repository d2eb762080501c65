/** A break that somebody asked for names them; every other break names nobody. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Delivery } from '../../adapters/port/delivery.ts';
import { breakIdOf } from '../../scheduler/break-id.ts';
import { isAsked } from '../../scheduler/timetable/slots.ts';
import {
  channel,
  memoryStore,
  mondayMorning,
  openDesk,
  readable,
  toldTo,
  type TestDesk,
} from '../support/desk.ts';
import { buttonsIn } from '../support/buttons-in.ts';
import { scriptedAdapter } from '../support/scripted-adapter.ts';

const MINUTE = 60_000;

const unsent: Delivery = {
  outcome: 'transient',
  reason: 'network',
  mayHaveLanded: false,
  cause: new Error('refused'),
};

/** No break of the timetable is near. */
const halfPastNine = mondayMorning - 19 * MINUTE;

let desk: TestDesk;
beforeEach(async () => {
  desk = await openDesk({ now: halfPastNine });
  await desk.plan({});
});

const ana = { id: 'ana', name: 'Ana' };
const ben = { id: 'ben', name: 'Ben' };

const shownBy = ({ adapter }: TestDesk): readonly string[] =>
  adapter.attempts.map(({ message }) => readable(message));
const latest = (one: TestDesk): string => shownBy(one).at(-1) ?? '';

describe('a break that was asked for', () => {
  it('names who asked, below the pose', async () => {
    await desk.says('/deskbreak now', ana);
    expect(latest(desk).split('\n').at(-2)).toBe('Ana asked for this one.');
  });

  it('keeps the name when it is counted', async () => {
    await desk.says('/deskbreak now', ana);
    const id = desk.adapter.attempts[0]?.key ?? '';
    const [counted] = toldTo('pressed', await desk.presses('done', id, ben));
    expect(counted?.replace('\n1 person did this one', '')).toBe(latest(desk));
    expect(counted).not.toContain('Ben');
  });

  it('names the second one who asked, when that one got another', async () => {
    await desk.says('/deskbreak now', ana);
    await desk.turn(3 * MINUTE);
    const [yes] = buttonsIn(await desk.says('/deskbreak now', ben));
    expect(desk.adapter.attempts).toHaveLength(1);
    await desk.presses('confirm-now', yes?.subject ?? '', ben);
    expect(shownBy(desk).map((text) => /(?:Ana|Ben) asked/u.exec(text)?.[0])).toEqual([
      'Ana asked',
      'Ben asked',
    ]);
  });

  it('names the same person, when another program posts it after the first is gone', async () => {
    desk.adapter.answer(unsent);
    await desk.says('/deskbreak now', ana);
    const other = await openDesk({ store: desk.store, clock: desk.clock });
    await other.turn(MINUTE, 5_000);
    expect(other.adapter.attempts).toHaveLength(1);
    expect(latest(other)).toContain('\nAna asked for this one.');
    const [counted] = toldTo(
      'pressed',
      await other.presses('done', other.adapter.attempts[0]?.key ?? '', ben),
    );
    expect(counted).toContain('\nAna asked for this one.\n1 person did this one');
  });

  it('keeps the name when its channel gets another id', async () => {
    await desk.says('/deskbreak now', ana);
    const to = { ...channel, channel: 'C2' };
    await desk.store.plans.move(channel, to, desk.clock.now(), () => undefined);
    const id = desk.adapter.attempts[0]?.key ?? '';
    const press = { action: 'done', subject: id } as const;
    const [counted] = toldTo('pressed', await desk.inbox.press(press, desk.from(ben, { channel: to })));
    expect(counted).toContain('\nAna asked for this one.');
  });

  it('comes without the name rather than not at all', async () => {
    const store = await memoryStore();
    const cannotTell = () => Promise.reject(new Error('disk I/O error'));
    const poor = await openDesk({ store: { ...store, ledger: { ...store.ledger, asker: cannotTell } } });
    await poor.plan({});
    await poor.says('/deskbreak now', ana);
    expect(poor.adapter.attempts).toHaveLength(1);
    expect(latest(poor)).not.toContain('asked for');
  });
});

describe('nobody is named', () => {
  it('by a break of the timetable', async () => {
    await desk.turn(21 * MINUTE);
    expect(latest(desk)).not.toContain('asked for');
  });

  it('by a break of the timetable that comes earlier because somebody asked', async () => {
    const spread = await openDesk({ env: { SPREAD_SECONDS: '600' } });
    await spread.plan({});
    const plan = await spread.store.plans.find(channel);
    if (plan === undefined) throw new Error('There should be a plan.');
    spread.clock.advance(MINUTE + 1);
    await spread.says('/deskbreak now', ana);
    const slot = spread.clock.now() - 1;
    expect(isAsked(slot)).toBe(false);
    expect(spread.adapter.attempts.map(({ key }) => key)).toEqual([breakIdOf(channel, plan.id, slot)]);
    expect(latest(spread)).not.toContain('asked for');
    expect(await spread.store.ledger.asker(plan.id, slot)).toBeUndefined();
  });

  it('by the break that one person snoozed', async () => {
    await desk.says('/deskbreak now', ana);
    await desk.presses('snooze', desk.adapter.attempts[0]?.key ?? '', ben);
    await desk.turn(16 * MINUTE);
    const told = desk.adapter.told.map(({ message }) => readable(message));
    expect(told.at(-1)).toContain('Your snoozed break');
    expect(told.join('\n')).not.toContain('asked for');
  });

  it('to somebody who is alone with the program, and nothing is stored', async () => {
    const alone = await openDesk({ adapter: scriptedAdapter({ capabilities: { isAlone: true } }) });
    await alone.plan({});
    await alone.says('/deskbreak now', ana);
    expect(alone.adapter.attempts).toHaveLength(1);
    expect(latest(alone)).not.toContain('asked for');
    const plan = await alone.store.plans.find(channel);
    if (plan === undefined) throw new Error('There should be a plan.');
    expect(await alone.store.ledger.asker(plan.id, alone.clock.now())).toBeUndefined();
  });
});
