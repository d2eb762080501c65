/** What people set for themselves, over the real Bolt: two people and a guest. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MINUTE, openOffice, type Office } from '../support/platform/office.ts';
import { openApp } from '../support/platform/open-app.ts';
import type { Post } from '../support/slack/state.ts';
import { installationOf, openSlackStage, type SlackStage } from './stage.ts';

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
    expect(latest()).toContain('You avoid: knees and neck');
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
    expect(team.read(room).join()).not.toMatch(/knees? and neck|left out for/u);
  });
});

describe.each(['socket', 'http'] as const)('the form of what a person sets, in Slack over %s', (mode) => {
  let office: Office<SlackStage>;
  beforeEach(async () => {
    office = await openOffice(await openSlackStage({ mode }));
  });
  afterEach(async () => {
    await office.close();
  });

  it('opens for a guest from a command, and is saved in its place, seen by nobody else', async () => {
    const { room, team, after, sam } = office.stage;
    const guest = team.person({ name: 'gus', isRestricted: true, tz: 'Europe/Berlin' });
    room.members.add(guest.id);
    await after(guest.types(room, '/deskbreak me'));
    expect(guest.seesModal()).toMatch(/Just for you\n[\s\S]*You avoid: joints\n\( \) knee/iu);
    expect(guest.seesModal()).not.toContain('#desk');
    await after(guest.submits({ version: 'standing', joints: ['knee', 'wrist'], leftOut: ['Pigeon'] }));
    expect(guest.seesModal()).toMatch(
      /Saved\.[\s\S]*Your version: standing[\s\S]*You avoid: knee and wrist/u,
    );
    expect(team.read(room).join()).not.toContain('knee');
    await after(guest.closes());
    // Another person has a form of their own.
    await after(sam.types(room, '/deskbreak me'));
    expect(sam.seesModal()).toMatch(/\( \) knee/iu);
    await after(sam.closes());
    // After a restart of the adapter it is as it was.
    const { adapter } = office.stage;
    await adapter.disconnect();
    await openApp({ store: office.store, adapters: [adapter], clock: office.deskClock });
    await after(guest.types(room, '/deskbreak me'));
    expect(guest.seesModal()).toMatch(/\(x\) knee/iu);
  });

  it('is a manager’s own as well, beside the channel’s plan that they manage', async () => {
    const { room, team, after, sam } = office.stage;
    const { owner } = team;
    room.members.add(owner.id);
    await after(owner.types(room, '/deskbreak on UTC'));
    await after(owner.types(room, '/deskbreak me'));
    expect(owner.seesModal()).toContain('Just for you');
    await after(owner.submits({ breaks: 'on', every: '2h', joints: ['wrist'] }));
    expect(owner.seesModal()).toMatch(/You avoid: wrist[\s\S]*Breaks of your own: on, every 2 h/u);
    await after(owner.closes());
    await after(owner.types(room, '/deskbreak status'));
    expect(owner.seesAlone(room).at(-1)).toContain('every hour');
    expect(owner.sees(owner.dm).join()).toContain('Your breaks come here: every 2 h');
    await after(sam.types(room, '/deskbreak me show'));
    expect(sam.seesAlone(room).at(-1)).toMatch(/You avoid nothing[\s\S]*Breaks of your own: none/u);
    expect(team.read(room).join()).not.toMatch(/every 2 h|wrist/u);
  });

  it('opens from Home, which shows what is set and what has changed', async () => {
    const { team, after } = office.stage;
    const guest = team.person({ name: 'gus', isRestricted: true, tz: 'Europe/Berlin' });
    await after(guest.opensHome());
    expect(guest.seesHome()).toMatch(/Just for you[\s\S]*You avoid nothing\.[\s\S]*\[Your settings\]/u);
    if (guest.home === undefined) throw new Error('The Home is missing.');
    await after(guest.presses(guest.home, { label: 'Your settings' }));
    await after(guest.submits({ health: ['pregnancy'] }));
    expect(guest.seesModal()).toContain('You avoid: pregnancy');
    expect(guest.seesHome()).toContain('You avoid: pregnancy.');
    expect(guest.sees(guest.dm)).toEqual([]);
  });
});

describe('a person in two workspaces of Slack', () => {
  it.each([
    ['is two people', undefined, 'You avoid nothing.'],
    ['is one where an organisation has installed the app', 'E0ORG', 'You avoid: knee'],
  ])('%s', async (_what, organisation, there) => {
    const office = await openOffice(await openSlackStage({ mode: 'http' }));
    const { stage, store } = office;
    const { slack, after, sam, room, team } = stage;
    const second = slack.addTeam({ name: 'Second' });
    for (const one of [team, second]) {
      const installation = installationOf(one);
      await stage.installations.save({
        ...installation,
        ...(organisation !== undefined && { organisation }),
      });
      await store.installations.save({
        ...{ platform: 'slack', workspace: one.id, sealed: 'x', installedAt: 1 },
        ...(organisation !== undefined && { organisation }),
      });
    }
    const elsewhere = second.channel({ name: 'there' });
    const twin = second.person({ name: 'sam', id: sam.id });
    elsewhere.members.add(twin.id);
    await after(sam.types(room, '/deskbreak me avoid knees'));
    await after(twin.types(elsewhere, '/deskbreak me show'));
    expect(twin.seesAlone(elsewhere).join()).toContain(there);
    await after(twin.types(elsewhere, '/deskbreak me version standing'));
    expect(await store.people.list(undefined, 10)).toHaveLength(organisation === undefined ? 2 : 1);
    await office.close();
  });
});
