/** A tidy channel of Discord: what nobody touched goes when the next break has come, over the real discord.js. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Message } from '../support/discord/state.ts';
import { MINUTE, openOffice, type Office } from '../support/platform/office.ts';
import { openDiscordStage, type DiscordStage } from './stage.ts';

const HOUR = 60 * MINUTE;
const DELETE = 'DELETE /channels/:channel/messages/:message';

let office: Office<DiscordStage>;
beforeEach(async () => {
  office = await openOffice(await openDiscordStage());
});
afterEach(() => office.close());

const breaks = () => office.stage.breaks();
const all = () => office.stage.guild.messages(office.stage.room);
const types = (path: string, values: Readonly<Record<string, string>>) =>
  office.stage.after(office.stage.sam.types(office.stage.room, 'deskbreak', [path], values));
const asked = () => office.stage.discord.callsOf(DELETE).map(({ path }) => path.split('/').at(-1));
const warned = () => office.logged.filter((line) => JSON.stringify(line).includes('could not be taken back'));

async function firstBreak(): Promise<Message> {
  await types('on', { zone: 'UTC' });
  await types('tidy', { tidy: 'on' });
  await office.pass(2 * MINUTE);
  const [message, ...more] = breaks();
  if (message === undefined || more.length > 0) throw new Error('one break should have come');
  return message;
}

describe('a tidy channel of Discord', () => {
  it('has the last break alone, where nobody pressed anything', async () => {
    const first = await firstBreak();
    await office.pass(50 * MINUTE);
    expect(breaks()).toEqual([first]);
    await office.pass(10 * MINUTE);
    expect(breaks()).toHaveLength(1);
    expect(breaks()).not.toContain(first);
    expect(asked()).toEqual([first.id]);
    await office.pass(HOUR);
    expect(breaks()).toHaveLength(1);
    expect(asked()).toHaveLength(2);
  });

  it('keeps a break on which somebody pressed, and all of them once it is off', async () => {
    const first = await firstBreak();
    const [, done = ''] = /"custom_id":"(done:[^"]+)"/u.exec(JSON.stringify(first.said.components)) ?? [];
    await office.stage.after(office.stage.guild.person({ name: 'tim' }).presses(first, done));
    await office.pass(HOUR);
    expect(all()).toContain(first);
    await types('tidy', { tidy: 'off' });
    await office.pass(HOUR);
    expect(all()).toContain(first);
    expect(breaks().length).toBeGreaterThanOrEqual(2);
    expect(asked()).toEqual([]);
  });

  it('asks once for each break where Discord refuses, and gets its breaks all the same', async () => {
    const first = await firstBreak();
    office.stage.discord.faults.always(DELETE, { does: 'refuse', code: 50013 });
    await office.pass(HOUR + 30 * MINUTE);
    expect(asked()).toEqual([first.id]);
    expect(warned()).toHaveLength(1);
    await office.pass(HOUR);
    expect(breaks()).toHaveLength(3);
    expect(asked()).toEqual(
      breaks()
        .slice(0, -1)
        .map(({ id }) => id),
    );
  });

  it.each([
    ['somebody was quicker', undefined],
    ['the answer to it was lost', { does: 'cut', landed: true }],
  ] as const)('says nothing where %s', async (_, fault) => {
    const first = await firstBreak();
    if (fault === undefined) first.isDeleted = true;
    else office.stage.discord.faults.next(DELETE, fault);
    await office.pass(HOUR + 30 * MINUTE);
    expect(breaks()).toHaveLength(1);
    expect(asked()[0]).toBe(first.id);
    expect(first.isDeleted).toBe(true);
    expect(warned()).toEqual([]);
  });
});
