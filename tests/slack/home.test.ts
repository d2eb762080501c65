/** Home, with the real core, store and SDK: who sees which channels there, and what they can do with them. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newPlan } from '../../content/plan.ts';
import { openOffice, type Office } from '../support/platform/office.ts';
import type { Person } from '../support/slack/people.ts';
import type { Channel, View } from '../support/slack/state.ts';
import { openSlackStage, type SlackStage } from './stage.ts';

describe.each(['socket', 'http'] as const)('Home over %s', (mode) => {
  let office: Office<SlackStage>;
  let sam: Person;
  /** A member, who manages nothing but what she has switched on. */
  let ana: Person;
  beforeEach(async () => {
    office = await openOffice(await openSlackStage({ mode }));
    ({ sam } = office.stage);
    ana = office.stage.team.person({ name: 'ana', tz: 'Europe/Berlin' });
  });
  afterEach(() => office.close());

  const after = <T>(doing: Promise<T>): Promise<T> => office.stage.after(doing);
  const types = (line: string, who = sam, room = office.stage.room) => after(who.types(room, line));
  const opens = async (who: Person): Promise<string> => {
    await after(who.opensHome());
    return who.seesHome() ?? '';
  };
  const homeOf = (who: Person): View => {
    if (who.home === undefined) throw new Error('The Home is missing.');
    return who.home;
  };
  const settingsOf = (who: Person, { id }: Channel) =>
    after(who.presses(homeOf(who), { label: 'Settings', value: id }));
  const everyIn = async ({ id }: Channel) =>
    (await office.store.plans.find({ ...office.stage.channel, channel: id }))?.plan.every;
  const secretRoom = async (...members: readonly Person[]): Promise<Channel> => {
    const room = office.stage.team.channel({ kind: 'private', name: 'secret', creator: sam.id });
    room.members.clear();
    for (const id of [sam.id, office.stage.team.bot.botUser, ...members.map((one) => one.id)])
      room.members.add(id);
    await types('/deskbreak on UTC', sam, room);
    return room;
  };

  it('opens the settings of a channel, saves them for it, and shows the change', async () => {
    const other = office.stage.team.channel({ name: 'other', creator: sam.id });
    await types('/deskbreak on UTC');
    await types('/deskbreak on UTC', sam, other);
    expect(await opens(sam)).toMatch(/#desk · every hour[\s\S]*\[Settings\][\s\S]*#other/u);
    await settingsOf(sam, other);
    expect(sam.seesModal()).toMatch(/#other[\s\S]*How often\n<1h>/u);
    await after(sam.submits({ every: '45m' }));
    expect([await everyIn(office.stage.room), await everyIn(other)]).toEqual([60, 45]);
    expect(sam.seesHome()).toContain('#other · every 45 min');
    expect(sam.seesAlone(other).join()).toContain('every 45 min');
  });

  it('has a button only where the person may change the plan', async () => {
    await types('/deskbreak on UTC');
    const hers = office.stage.team.channel({ name: 'hers' });
    await types('/deskbreak on UTC', ana, hers);
    const home = await opens(ana);
    expect(home).toContain('#desk · every hour');
    expect(home.match(/\[Settings\]/gu)).toHaveLength(1);
    await settingsOf(ana, hers);
    expect(ana.seesModal()).toContain('How often');
  });

  it('names private channels to those who are in them, and counts them for nobody else', async () => {
    const room = await secretRoom();
    const before = await opens(ana);
    expect(before).toContain('No channel that you can see');
    expect(JSON.stringify(homeOf(ana).content)).not.toContain(room.id);
    expect(await opens(sam)).toContain('#secret');
    room.members.add(ana.id);
    expect(await opens(ana)).toContain('#secret');
    // An admin of the workspace is not in every private channel either.
    expect(await opens(office.stage.team.person({ isAdmin: true }))).not.toContain('secret');
  });

  it('names none of them while Slack does not say who is in them, and the public ones all the same', async () => {
    await types('/deskbreak on UTC');
    await secretRoom();
    office.stage.slack.faults.always('users.conversations', { does: 'limit', retryAfterSeconds: 30 });
    const home = await opens(sam);
    expect(home).toContain('#desk');
    expect(home).not.toContain('secret');
  });

  it('names a guest the channels that they are in, and gives them no buttons', async () => {
    await types('/deskbreak on UTC');
    const guest = office.stage.team.person({ isRestricted: true });
    office.stage.room.members.delete(guest.id);
    expect(await opens(guest)).toContain('No channel that you can see');
    office.stage.room.members.add(guest.id);
    const home = await opens(guest);
    expect(home).toContain('#desk');
    expect(home).not.toContain('[Settings]');
  });

  it('shows a public channel that the bot was removed from', async () => {
    await types('/deskbreak on UTC');
    await after(sam.removesBot(office.stage.room));
    expect(await opens(ana)).toContain('#desk');
    await opens(sam);
    await settingsOf(sam, office.stage.room);
    expect(sam.seesModal()).toContain('not in this channel');
  });

  it('opens and saves nothing for whoever has left the private channel meanwhile', async () => {
    const room = await secretRoom(ana);
    await types('/deskbreak off', sam, room);
    await types('/deskbreak on UTC', ana, room);
    await opens(ana);
    await settingsOf(ana, room);
    room.members.delete(ana.id);
    await after(ana.submits({ every: '45m' }));
    expect(ana.seesModal()).toContain('You are not in this channel any more');
    expect(await everyIn(room)).toBe(60);
    await ana.closes();
    const { home } = ana;
    if (home === undefined) throw new Error('The Home is missing.');
    await after(ana.presses(home, { label: 'Settings', value: room.id }));
    expect(ana.seesModal()).toContain('its settings stay closed');
    expect(ana.seesHome()).not.toContain('secret');
  });

  it('opens nothing for whoever may not change the plan any more', async () => {
    const boss = office.stage.team.person({ isAdmin: true });
    await types('/deskbreak on UTC');
    await opens(boss);
    boss.user.isAdmin = false;
    await settingsOf(boss, office.stage.room);
    expect(boss.seesModal()).toContain('Only people who manage this channel');
    expect(boss.seesModal()).not.toContain('How often');
    office.stage.slack.clock.advance(61_000);
    expect(await opens(boss)).not.toContain('[Settings]');
  });

  it('offers the same form again in a direct message where Slack did not open it', async () => {
    await types('/deskbreak on UTC');
    await opens(sam);
    office.stage.slack.faults.next('views.open', { does: 'refuse', error: 'expired_trigger_id' });
    office.stage.slack.faults.next('views.open', { does: 'refuse', error: 'expired_trigger_id' });
    await settingsOf(sam, office.stage.room);
    const offer = sam.posts(sam.dm).at(-1);
    if (offer === undefined) throw new Error('The offer is missing.');
    await after(sam.presses(offer, { label: 'Open settings' }));
    expect(sam.seesModal()).toMatch(/#desk[\s\S]*How often/u);
  });

  it('follows what its person types, and asks nothing for whoever never opened theirs', async () => {
    await types('/deskbreak on UTC');
    expect(office.stage.slack.callsOf('views.publish')).toEqual([]);
    await opens(sam);
    await types('/deskbreak every 30m');
    expect(sam.seesHome()).toContain('every 30 min');
  });

  it('opens nothing while Slack does not say whether they are in the private channel', async () => {
    const room = await secretRoom();
    await opens(sam);
    office.stage.slack.faults.next('users.conversations', { does: 'limit', retryAfterSeconds: 30 });
    await settingsOf(sam, room);
    expect(sam.seesModal()).toContain('Slack did not say whether you are in this channel');
    await sam.closes();
    await opens(sam);
    await settingsOf(sam, room);
    expect(sam.seesModal()).toMatch(/#secret[\s\S]*How often/u);
  });

  it('believes no button that names a channel which its person may not manage', async () => {
    await types('/deskbreak on UTC');
    const hers = office.stage.team.channel({ name: 'hers' });
    await types('/deskbreak on UTC', ana, hers);
    await opens(ana);
    // As an earlier Home has it, or somebody who makes one up.
    const blocks = [
      {
        type: 'actions',
        elements: [
          {
            type: 'button',
            action_id: 'settings',
            value: office.stage.room.id,
            text: { type: 'plain_text', text: 'Settings' },
          },
        ],
      },
    ];
    const forged: View = { ...homeOf(ana), content: { ...homeOf(ana).content, blocks } };
    await after(ana.presses(forged, 'settings'));
    expect(ana.seesModal()).toContain('Only people who manage this channel');
  });

  it('finds private channels on the second page too', async () => {
    for (let at = 0; at < 1_000; at += 1) office.stage.team.channel({ kind: 'private' });
    await secretRoom(ana);
    expect(await opens(ana)).toContain('#secret');
    const pages = office.stage.slack.callsOf('users.conversations');
    expect(pages).toHaveLength(4);
  });

  it('lists twenty, and stays within what Slack takes', async () => {
    for (let at = 0; at < 25; at += 1) {
      const { id } = office.stage.team.channel({ creator: sam.id });
      await office.store.plans.change({ ...office.stage.channel, channel: id }, () => ({
        plan: { ...newPlan('UTC'), state: { is: 'on' } },
        changedAt: 0,
      }));
    }
    const home = await opens(sam);
    expect(home.match(/\[Settings\]/gu)).toHaveLength(20);
    expect(home).toContain('And 5 more.');
    expect(home).toContain('All commands');
  });
});
