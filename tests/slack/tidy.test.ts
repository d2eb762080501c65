/** A tidy channel of Slack: what nobody touched goes when the next break has come, over the real client. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MINUTE, openOffice, type Office } from '../support/platform/office.ts';
import type { Post } from '../support/slack/state.ts';
import { openSlackStage, type SlackStage } from './stage.ts';

const HOUR = 60 * MINUTE;

let office: Office<SlackStage>;
beforeEach(async () => {
  office = await openOffice(await openSlackStage({ mode: 'socket' }));
});
afterEach(() => office.close());

const breaks = (): readonly Post[] =>
  office.stage.team
    .posts(office.stage.room)
    .filter(({ blocks }) => JSON.stringify(blocks).includes('"action_id":"done"'));
const types = (line: string) => office.stage.after(office.stage.sam.types(office.stage.room, line));
const asked = () => office.stage.slack.callsOf('chat.delete').map(({ args }) => args['ts']);
const warned = () => office.logged.filter((line) => JSON.stringify(line).includes('could not be taken back'));

async function firstBreak(): Promise<Post> {
  await types('/deskbreak on UTC');
  await types('/deskbreak tidy on');
  await office.pass(2 * MINUTE);
  const [post, ...more] = breaks();
  if (post === undefined || more.length > 0) throw new Error('one break should have come');
  return post;
}

describe('a tidy channel of Slack', () => {
  it('has the last break alone, where nobody pressed anything', async () => {
    const first = await firstBreak();
    await office.pass(50 * MINUTE);
    expect(breaks()).toEqual([first]);
    await office.pass(10 * MINUTE);
    expect(breaks()).toHaveLength(1);
    expect(breaks()).not.toContain(first);
    expect(asked()).toEqual([first.ts]);
    await office.pass(HOUR);
    expect(breaks()).toHaveLength(1);
    expect(asked()).toHaveLength(2);
  });

  it('keeps a break on which somebody pressed, and all of them once it is off', async () => {
    const first = await firstBreak();
    await office.stage.after(office.stage.team.person().presses(first, 'done'));
    await office.pass(HOUR);
    expect(office.stage.team.posts(office.stage.room)).toContain(first);
    await types('/deskbreak tidy off');
    await office.pass(HOUR);
    expect(office.stage.team.posts(office.stage.room)).toContain(first);
    expect(breaks().length).toBeGreaterThanOrEqual(2);
    expect(asked()).toEqual([]);
  });

  it('asks once for each break where Slack refuses, and gets its breaks all the same', async () => {
    const first = await firstBreak();
    office.stage.slack.faults.always('chat.delete', { does: 'refuse', error: 'cant_delete_message' });
    await office.pass(HOUR + 30 * MINUTE);
    expect(asked()).toEqual([first.ts]);
    expect(warned()).toHaveLength(1);
    await office.pass(HOUR);
    expect(breaks()).toHaveLength(3);
    expect(asked()).toEqual(
      breaks()
        .slice(0, -1)
        .map(({ ts }) => ts),
    );
  });

  it.each([
    ['somebody was quicker', undefined],
    ['the answer to it was lost', { does: 'cut', landed: true }],
  ] as const)('says nothing where %s', async (_, fault) => {
    const first = await firstBreak();
    if (fault === undefined) first.deleted = true;
    else office.stage.slack.faults.next('chat.delete', fault);
    await office.pass(HOUR + 30 * MINUTE);
    expect(breaks()).toHaveLength(1);
    expect(asked()[0]).toBe(first.ts);
    expect(first.deleted).toBe(true);
    expect(warned()).toEqual([]);
  });
});
