/** However often people change a plan, a channel hears of ten changes in ten minutes at most. */
import { describe, expect, it } from 'vitest';
import { channel, heardIn, mondayMorning, openDesk, toldTo, type TestDesk } from '../support/desk.ts';
import { scriptedAdapter } from '../support/scripted-adapter.ts';

const MINUTE = 60_000;
const SECOND = 1_000;

/** Different people, so that each change is a line of its own. */
const person = (n: number) => ({ id: `U${n}`, name: `P${n}` });

const changes = async (desk: TestDesk, n: number, line = `every ${15 + n}m`): Promise<string> =>
  toldTo('actor', await desk.says(line, person(n))).join('\n');

const everyIn = async (desk: TestDesk): Promise<number | undefined> =>
  (await desk.store.plans.find(channel))?.plan.every;

async function openBusy(lines: number, apartMs = 10 * SECOND): Promise<TestDesk> {
  const desk = await openDesk();
  await desk.plan({});
  for (let n = 0; n < lines; n += 1) {
    await changes(desk, n);
    desk.clock.advance(apartMs);
  }
  return desk;
}

describe('what a channel hears of changes', () => {
  it('is ten lines in ten minutes; the eleventh is carried out, and told to its author alone with until when; then the channel hears of it', async () => {
    const desk = await openBusy(10);
    expect(desk.adapter.lines).toHaveLength(10);
    const told = await changes(desk, 11);
    expect(told).toContain('A break comes every 26 min.');
    expect(told).toContain('The channel is not told of changes until 09:59: it has just heard of many.');
    expect(await everyIn(desk)).toBe(26);
    expect(desk.adapter.lines).toHaveLength(10);
    expect(desk.adapter.revised).toEqual([]);
    await desk.turn(30 * MINUTE);
    expect(desk.adapter.lines).toHaveLength(11);
    expect(heardIn(desk).at(-1)).toBe('P11: a break every 26 min from now on.');
  });

  it('is all that one person changed after ten switches of their own: nothing goes unseen', async () => {
    const desk = await openDesk();
    await desk.plan({});
    for (let n = 0; n < 10; n += 1) await changes(desk, 1, n % 2 === 0 ? 'off' : 'on');
    // By now the last line would not be rewritten any more.
    desk.clock.advance(4 * MINUTE);
    for (const line of ['every 4h', 'version floor', 'days mon'])
      expect(await changes(desk, 1, line)).toContain('not told of changes until 09:59');
    expect(heardIn(desk).join('\n')).not.toMatch(/4 h|floor/u);
    await desk.turn(10 * MINUTE, 10 * SECOND);
    expect(desk.adapter.lines).toHaveLength(11);
    expect(heardIn(desk).at(-1)).toBe(
      'P1: a break every 4 h from now on; working days are Mon; poses are on the floor.',
    );
  });

  it('is one line of all that was held, by whoever changed it, also after a restart and by another program', async () => {
    const desk = await openBusy(10);
    await changes(desk, 11);
    const again = await openDesk({ store: desk.store, clock: desk.clock });
    await changes(again, 12, 'version floor');
    await changes(desk, 13, 'days mon-thu');
    await again.turn(20 * MINUTE, 10 * SECOND);
    expect(again.adapter.lines).toHaveLength(1);
    expect(heardIn(again)).toEqual([
      'P11, P12 and P13: a break every 26 min from now on; working days are Mon–Thu; poses are on the floor.',
    ]);
  });

  it('is nothing of what was taken back before it could be said', async () => {
    const desk = await openBusy(10);
    await changes(desk, 11, 'version floor');
    await changes(desk, 12, 'version chair');
    await desk.turn(30 * MINUTE, 10 * SECOND);
    expect(desk.adapter.lines).toHaveLength(10);
  });

  it('names twenty of a crowd, and counts the others', async () => {
    const desk = await openBusy(10);
    for (let n = 11; n < 60; n += 1) await changes(desk, n);
    await desk.turn(10 * MINUTE, 10 * SECOND);
    expect(heardIn(desk).at(-1)).toMatch(/^P11, P12, .* P30 and 29 others: a break every /u);
  });

  it('is told again once the first of the ten is ten minutes old, one for each; with it what was held', async () => {
    const desk = await openBusy(10);
    desk.clock.set(mondayMorning + 10 * MINUTE - 1);
    expect(await changes(desk, 20)).toContain('not told of changes until 09:59');
    desk.clock.set(mondayMorning + 10 * MINUTE);
    expect(await changes(desk, 21)).not.toContain('not told');
    expect(heardIn(desk).at(-1)).toBe('P20 and P21: a break every 36 min from now on.');
    expect(await changes(desk, 22)).toContain('not told of changes until 10:00');
    desk.clock.advance(10 * SECOND);
    expect(await changes(desk, 23)).not.toContain('not told');
  });

  it('is no end of what is said where changes are a minute and more apart', async () => {
    const desk = await openBusy(30, MINUTE);
    expect(desk.adapter.lines).toHaveLength(30);
  });

  it('counts only what became another: what was refused, or changed nothing, takes no line', async () => {
    const desk = await openBusy(9);
    for (const line of ['every 5m', 'every 23m', 'status', 'resume', 'every never', 'skip'])
      await desk.says(line, person(50));
    expect(await changes(desk, 30)).not.toContain('not told');
    expect(desk.adapter.lines).toHaveLength(10);
    expect(await changes(desk, 31)).toContain('not told');
  });

  it('lets one person go on rewriting their own line, which makes no noise', async () => {
    const desk = await openBusy(9);
    await changes(desk, 30);
    expect(await changes(desk, 30, 'days mon-thu')).not.toContain('not told');
    expect(desk.adapter.lines).toHaveLength(10);
    expect(heardIn(desk).at(-1)).toBe('P30: a break every 45 min from now on; working days are Mon–Thu.');
  });

  it('never gives one person’s change, of which the channel has not heard, to another alone', async () => {
    const desk = await openBusy(9);
    await changes(desk, 30);
    await changes(desk, 31, 'version floor');
    expect(await changes(desk, 30, 'days mon-thu')).toContain('not told');
    expect(heardIn(desk).join('\n')).not.toContain('floor');
    desk.clock.advance(10 * MINUTE);
    await changes(desk, 30, 'every 50m');
    expect(heardIn(desk).at(-1)).toBe(
      'P31 and P30: a break every 50 min from now on; working days are Mon–Thu; poses are on the floor.',
    );
  });

  it('makes no new line of one that was to be rewritten and waits, when somebody else changes something', async () => {
    const desk = await openBusy(9);
    await changes(desk, 30);
    const away = { outcome: 'transient', reason: 'network', mayHaveLanded: false, cause: 0 } as const;
    desk.adapter.answerRevised(away);
    desk.clock.advance(SECOND);
    await changes(desk, 30, 'days mon-thu');
    expect(await changes(desk, 31, 'version floor')).toContain('not told');
    await desk.turn(5 * MINUTE, 10 * SECOND);
    expect(desk.adapter.lines).toHaveLength(10);
    expect(heardIn(desk).at(-1)).toBe('P30: a break every 45 min from now on; working days are Mon–Thu.');
  });

  it('holds for switching on and off as well', async () => {
    const desk = await openDesk();
    for (let n = 0; n < 12; n += 1) await changes(desk, n, n % 2 === 0 ? 'on' : 'off');
    expect(desk.adapter.lines).toHaveLength(10);
    expect((await desk.store.plans.find(channel))?.plan.state.is).toBe('off');
    expect(await changes(desk, 12, 'on')).toMatch(/Breaks are on[\s\S]*not told of changes until 09:59/u);
  });

  it('is each channel’s own', async () => {
    const desk = await openBusy(10);
    const other = { ...channel, channel: 'C2' };
    await desk.plan({}, other);
    expect(toldTo('actor', await desk.says('every 45m', person(1), { channel: other })).join()).not.toContain(
      'not told',
    );
    expect(await changes(desk, 40)).toContain('not told');
  });

  it('holds over a restart, and for several programs together', async () => {
    const desk = await openBusy(6);
    const again = await openDesk({ store: desk.store, clock: desk.clock });
    for (let n = 10; n < 14; n += 1) expect(await changes(again, n)).not.toContain('not told');
    expect(await changes(desk, 14)).toContain('not told');
    expect(await changes(again, 15)).toContain('not told');
  });

  it('is in the channel’s own time', async () => {
    const desk = await openBusy(10);
    await changes(desk, 11, 'tz Asia/Kathmandu');
    expect(await changes(desk, 12)).toContain('not told of changes until 15:44');
  });

  it('is ten at most of many at the same moment; each is carried out, and everybody is answered', async () => {
    const desk = await openDesk();
    await desk.plan({});
    const crowd = Array.from({ length: 40 }, (_, n) => n);
    const answers = await Promise.all(crowd.map((n) => changes(desk, n)));
    await desk.settle();
    expect(desk.adapter.lines.length).toBeLessThanOrEqual(10);
    expect(desk.adapter.lines.length).toBeGreaterThan(0);
    for (const [n, answer] of answers.entries())
      expect(answer).toContain(`A break comes every ${15 + n} min`.replace('every 60 min', 'every hour'));
    const stored = await desk.store.plans.find(channel);
    expect(stored && (await desk.store.audit.latest(stored.id, 100))).toHaveLength(40);
  });

  it('waits for a platform that takes nothing, and is one line then', async () => {
    const adapter = scriptedAdapter();
    const desk = await openDesk({ adapter });
    await desk.plan({});
    const away = { outcome: 'transient', reason: 'network', mayHaveLanded: false, cause: 0 } as const;
    adapter.answerLines(...Array.from({ length: 12 }, () => away));
    for (let n = 0; n < 12; n += 1) expect(await changes(desk, n)).not.toContain('not told');
    adapter.answerLines();
    const before = adapter.lines.length;
    await desk.turn(5 * MINUTE, 10 * SECOND);
    expect(adapter.lines.length - before).toBe(1);
    expect(heardIn(desk).at(-1)).toMatch(/^P0, P1, .* and P11: a break every 26 min from now on\.$/u);
  });
});
