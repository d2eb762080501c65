/** What people set for themselves, over the real discord.js: two people and somebody who manages nothing. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MINUTE, openOffice, type Office } from '../support/platform/office.ts';
import { openApp } from '../support/platform/open-app.ts';
import { type DiscordStage, openDiscordStage } from './stage.ts';

describe('what a person sets, in Discord', () => {
  let office: Office<DiscordStage>;
  beforeEach(async () => {
    office = await openOffice(await openDiscordStage());
  });
  afterEach(async () => {
    await office.close();
  });

  it('is completed, set, shown, shapes their poses alone, and is deleted', async () => {
    const { sam, room, guild, after } = office.stage;
    const guest = guild.person({ name: 'gus' });
    const me = (word: string, values: Readonly<Record<string, string>> = {}, who = guest, where = room) =>
      after(who.types(where, 'deskbreak', ['me', word], values));

    const offered = await after(
      guest.autocompletes(room, 'deskbreak', ['me', 'avoid'], 'what', { what: 'knees, wr' }),
    );
    expect(offered.choices.map(({ value }) => value)).toContain('knees, wrists');

    const set = await me('avoid', { what: 'knees, neck' });
    expect([set.isPrivate, set.text]).toEqual([true, expect.stringContaining('You avoid: knees and neck')]);
    expect((await me('version', { version: 'standing' })).text).toContain('standing first');
    // One person in all servers and direct messages.
    expect((await me('show', {}, guest, guest.dm)).text).toContain('You avoid: knees and neck');
    expect((await me('show', {}, sam)).text).toContain('You avoid nothing.');

    // A form that was open goes on after a restart: the message is the draft.
    const [panel] = (await me('settings')).replies;
    if (panel === undefined) throw new Error('There is no form.');
    await after(guest.presses(panel, { label: 'Change what you avoid' }));
    expect(guest.seesModal()).toMatch(/\(x\) Knee[\s\S]*\(x\) Neck/u);
    await after(guest.submits({ joints: ['neck', 'knee', 'wrist'] }));
    const { adapter } = office.stage;
    await adapter.disconnect();
    await openApp({ store: office.store, adapters: [adapter], clock: office.deskClock });
    await after(guest.presses(panel, { label: 'Save' }));
    expect((await me('show')).text).toContain('You avoid: neck, knee and wrist');
    expect((await me('show', {}, sam)).text).toContain('You avoid nothing.');
    await me('avoid', { what: 'knees, neck' });

    const asked = { name: 'pigeon', version: 'chair' };
    expect((await after(guest.types(room, 'pose', [], asked))).text).toContain('You avoid this.');
    expect((await after(sam.types(room, 'pose', [], asked))).text).not.toContain('You avoid this.');
    expect((await after(guest.types(room, 'pose', [], { name: 'cat' }))).text).toContain('standing');

    await after(sam.types(room, 'deskbreak', ['on'], { zone: 'UTC' }));
    await office.pass(2 * MINUTE);
    const posted = office.stage.breaks().at(-1);
    if (posted === undefined) throw new Error('There is no break.');
    const more = await after(guest.presses(posted, { label: 'More' }));
    const [menu] = more.replies;
    if (menu === undefined) throw new Error('There is no menu.');
    const left = await after(guest.presses(menu, { label: 'Not for me' }));
    expect([left.isPrivate, left.text]).toEqual([true, expect.stringContaining('is left out for you')]);
    expect((await me('show')).text).toMatch(/\[Take back /u);
    expect((await me('data')).text).toContain('"leftOut":["');

    const question = await me('forget');
    const [shown] = question.replies;
    if (shown === undefined) throw new Error('There is no question.');
    await after(guest.presses(shown, { label: 'Forget me' }));
    expect(guest.seesAlone(room).join()).toContain('nothing is stored about you any more');
    expect(await office.store.people.list(undefined, 10)).toEqual([]);
    expect(guild.read(room).join()).not.toMatch(/knees? and neck|left out for/u);
  });
});
