/** A closed door: breaks of somebody's own end at whatever was refused there, nothing knocks again, and they hear of it once. */
import { describe, expect, it } from 'vitest';
import type { Delivery } from '../../adapters/port/delivery.ts';
import { directWith, NO_WORKSPACE } from '../../adapters/port/refs.ts';
import { openDesk, toldTo, type TestDesk } from '../support/desk.ts';
import { scriptedAdapter } from '../support/scripted-adapter.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const ben = { id: 'ben', name: 'Ben', standing: 'guest' } as const;
const closed: Delivery = {
  ...{ outcome: 'permanent', scope: 'person', reason: 'unreachable', cause: undefined },
};
const word = 'breaks of your own have stopped: direct messages from me do not reach you';

const open = (peopleAreOne: boolean): Promise<TestDesk> =>
  openDesk({ adapter: scriptedAdapter({ capabilities: { alwaysReachesPeople: false, peopleAreOne } }) });
const says = async (desk: TestDesk, line: string, who: object = ben, place = {}): Promise<string> =>
  toldTo('actor', await desk.says(line, who, place)).join('\n');
const stateOf = async (desk: TestDesk, workspace: string) => {
  const place = directWith({ platform: 'scripted', workspace, person: 'ben' });
  return (await desk.store.plans.find(place))?.plan.state;
};
/** A break of the channel, which anybody can press. */
async function posted(desk: TestDesk): Promise<string> {
  await desk.plan({});
  await desk.turn(2 * MINUTE);
  const { key } = desk.adapter.attempts.at(-1) ?? { key: '' };
  return key;
}

describe.each([
  ['one everywhere', true, NO_WORKSPACE],
  ['one in each workspace', false, 'W1'],
] as const)('somebody who is %s', (_, peopleAreOne, workspace) => {
  it('has no breaks of their own any more once a snooze is refused, and is told of it in the next answer, once', async () => {
    const desk = await open(peopleAreOne);
    const id = await posted(desk);
    await says(desk, '/deskbreak me on every 2h');
    desk.adapter.answerTold(closed);
    const [refused] = await desk.presses('snooze', id, ben);
    expect(JSON.stringify(refused)).toContain('your direct messages are closed');
    // That answer is private, so they have been met.
    expect(JSON.stringify(refused)).toContain(word);
    expect(await stateOf(desk, workspace)).toMatchObject({ is: 'off', because: { kind: 'refused' } });
    const knocks = desk.adapter.told.length;
    await desk.turn(6 * HOUR, 10 * MINUTE);
    expect(desk.adapter.told).toHaveLength(knocks);
    expect(await says(desk, '/pose')).not.toContain(word);
    expect(await says(desk, '/deskbreak me on every 2h')).toContain('Your breaks are on');
  });

  it.each([
    ['/pose', 'channel'],
    ['/pose list', 'direct'],
    ['/pose pigeon', 'elsewhere'],
    ['/deskbreak status', 'channel'],
    ['/deskbreak me status', 'direct'],
    ['/deskbreak me version chair', 'channel'],
    ['/deskbreak nonsense', 'channel'],
  ] as const)(
    'hears of it with %s in a place that is %s, once, also after a restart',
    async (line, place) => {
      const desk = await open(peopleAreOne);
      await says(desk, '/deskbreak me on');
      desk.adapter.answerTold(closed);
      await desk.turn(2 * MINUTE);
      expect(await stateOf(desk, workspace)).toMatchObject({ is: 'off' });
      // Another program on the same store.
      const next = await openDesk({ store: desk.store, clock: desk.clock, adapter: desk.adapter });
      expect(await says(next, '/pose', { id: 'ann' }, { place })).not.toContain('have stopped');
      const told = await says(next, line, ben, { place });
      expect(told).toMatch(/direct messages from me do not reach you/u);
      // What tells of it anyway need not say it twice.
      expect(told.split(word).length - 1).toBe(line.includes(' me status') ? 0 : 1);
      expect(await says(next, '/pose', ben, { place })).not.toContain('do not reach you');
      expect(await says(next, '/deskbreak me show', ben, { place })).toContain('do not reach you');
    },
  );

  it('is not knocked for by what waited: snoozed breaks go with it, those of others come', async () => {
    const desk = await open(peopleAreOne);
    const id = await posted(desk);
    await says(desk, '/deskbreak me on every 2h');
    await desk.presses('snooze', id, ben);
    await desk.presses('snooze', id, { id: 'cleo' });
    await desk.turn(14 * MINUTE);
    const before = desk.adapter.told.length;
    // The snoozed break is refused; nothing is left to knock.
    desk.adapter.answerTold(closed);
    await desk.turn(3 * HOUR, 5 * MINUTE);
    const knocks = desk.adapter.told.slice(before).map(({ person }) => person.person);
    expect(knocks.toSorted()).toEqual(['ben', 'cleo']);
    const isBensFirst = knocks[0] === 'ben';
    expect(await stateOf(desk, workspace)).toMatchObject({ is: isBensFirst ? 'off' : 'on' });
  });

  it('has them go on where that was no closed door', async () => {
    const desk = await open(peopleAreOne);
    const id = await posted(desk);
    await says(desk, '/deskbreak me on every 2h');
    desk.adapter.answerTold({
      ...{ outcome: 'permanent', scope: 'message', reason: 'rejected', cause: undefined },
    });
    await desk.presses('snooze', id, ben);
    expect(await stateOf(desk, workspace)).toEqual({ is: 'on' });
    expect(await says(desk, '/pose')).not.toContain('have stopped');
  });
});
