/** A button says which break it belongs to, and anybody who could send presses might write another break there. */
import { beforeEach, describe, expect, it } from 'vitest';
import { actions, type Action } from '../../content/actions.ts';
import { NO_WORKSPACE } from '../../adapters/port/refs.ts';
import type { Origin } from '../../adapters/port/adapter.ts';
import { asBreakId } from '../../src/ids.ts';
import { channel, openDesk, toldTo, type TestDesk } from '../support/desk.ts';

const MINUTE = 60_000;

let desk: TestDesk;
let subject: string;
beforeEach(async () => {
  desk = await openDesk();
  await desk.plan({});
  await desk.turn(MINUTE);
  subject = desk.adapter.attempts[0]?.key ?? '';
});

const direct = (workspace: string): Partial<Origin> => ({
  channel: { ...channel, workspace, channel: 'D1' },
  place: 'direct',
});
const press = (action: Action, place: Partial<Origin>) =>
  desk.inbox.press({ action, subject, message: { channel, id: 'forged' } }, desk.from({}, place));

/** What the buttons on a break do with the break they name. */
const ofBreaks = actions.filter((action) => ['done', 'other', 'snooze', 'more', 'full'].includes(action));

describe.each([
  ['another channel', { channel: { ...channel, channel: 'C2' } }],
  ['another workspace', { channel: { ...channel, workspace: 'W2' } }],
  ['another platform', { channel: { ...channel, platform: 'elsewhere' } }],
  ['a direct message in another workspace', direct('W2')],
  [
    'where the bot is no member',
    { channel: { ...channel, workspace: NO_WORKSPACE, channel: '' }, place: 'elsewhere' },
  ],
] as const)('a press from %s', (_, place) => {
  it.each(ofBreaks)('%s: shows nothing of the break and stores nothing', async (action) => {
    const before = await found();
    const replies = await press(action, place);
    expect(toldTo('actor', replies)).toEqual([expect.stringContaining('break')]);
    expect(toldTo('actor', replies)[0]).not.toContain('on your chair');
    expect(toldTo('pressed', replies)).toEqual([]);
    expect(await found()).toEqual(before);
    await desk.turn(20 * MINUTE);
    expect(desk.adapter.told).toEqual([]);
  });
});

it.each([
  ['the channel itself', {}],
  ['a direct message in the same workspace', direct('W1')],
  ['a direct message of a platform whose people belong to no workspace', direct(NO_WORKSPACE)],
])('a press on Done counts from %s', async (_, place) => {
  await press('done', place);
  expect((await found())?.completions).toBe(1);
});

const found = () => {
  const id = asBreakId(subject);
  if (id === undefined) throw new Error('The break has no id.');
  return desk.store.breaks.find(id);
};
