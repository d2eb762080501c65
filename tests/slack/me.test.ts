/** What people set for themselves, over the real Bolt: two people and a guest. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MINUTE, openOffice, type Office } from '../support/platform/office.ts';
import type { Post } from '../support/slack/state.ts';
import { openSlackStage, type SlackStage } from './stage.ts';

describe.each(['socket', 'http'] as const)('what a person sets, in Slack over %s', (mode) => {
  let office: Office<SlackStage>;
  beforeEach(async () => {
    office = await openOffice(await openSlackStage({ mode }));
  });
  afterEach(async () => {
    await office.close();
  });

  it('is set, shown, shapes their poses alone, and is deleted', async () => {
    const { sam, room, team, after } = office.stage;
    const guest = team.person({ name: 'gus', isRestricted: true });
    const types = (line: string, who = guest) => after(who.types(room, line));
    const latest = (who = guest): string => who.seesAlone(room).at(-1) ?? '';
    const posts = (who = guest): readonly Post[] =>
      room.posts.filter(({ visibleTo }) => visibleTo === who.id);

    await types('/deskbreak me avoid knees, neck');
    expect(latest()).toContain('You avoid: knee, neck');
    await types('/deskbreak me version standing');
    await types('/deskbreak me show');
    expect(latest()).toContain('Your version: standing.');
    await types('/deskbreak me show', sam);
    expect(latest(sam)).toContain('You avoid nothing.');
    await types('/pose pigeon chair');
    expect(latest()).toContain('You avoid this.');
    await types('/pose pigeon chair', sam);
    expect(latest(sam)).not.toContain('You avoid this.');
    await types('/pose cat');
    expect(latest()).toContain('standing');

    await types('/deskbreak on UTC', sam);
    await office.pass(2 * MINUTE);
    const posted = team.posts(room).findLast(({ blocks }) => JSON.stringify(blocks).includes('"done"'));
    if (posted === undefined) throw new Error('There is no break.');
    await after(guest.presses(posted, 'more'));
    const menu = posts().at(-1);
    if (menu === undefined) throw new Error('There is no menu.');
    await after(guest.presses(menu, 'not-for-me'));
    expect(latest()).toContain('is left out for you');
    await types('/deskbreak me data');
    expect(latest()).toContain('"leftOut":["');

    await types('/deskbreak me forget');
    const question = posts().at(-1);
    if (question === undefined) throw new Error('There is no question.');
    await after(guest.presses(question, 'confirm-forget'));
    expect(latest()).toContain('nothing is stored about you');
    expect(await office.store.people.list(undefined, 10)).toEqual([]);
    expect(team.read(room).join()).not.toMatch(/knee, neck|left out for/u);
  });
});
