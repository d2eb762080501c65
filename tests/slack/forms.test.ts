/** The settings form in Slack, as two people use it: with the real core, store and SDK. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openOffice, type Office } from '../support/platform/office.ts';
import type { Person } from '../support/slack/people.ts';
import { openSlackStage, type SlackStage } from './stage.ts';

describe('a form that two people have open', () => {
  let office: Office<SlackStage>;
  let ana: Person;
  let ben: Person;
  beforeEach(async () => {
    office = await openOffice(await openSlackStage({ mode: 'socket' }));
    ben = office.stage.sam;
    ana = office.stage.team.person({ name: 'ana', isAdmin: true, tz: 'Europe/Berlin' });
    await types('/deskbreak on');
  });
  afterEach(() => office.close());

  const types = (line: string, who: Person = ben, room = office.stage.room) =>
    office.stage.after(who.types(room, line));
  const saves = (values: Parameters<Person['submits']>[0] = {}, who: Person = ana) =>
    office.stage.after(who.submits(values));
  const plan = async () => (await office.store.plans.find(office.stage.channel))?.plan;

  it('saves what she has changed, and leaves what he has', async () => {
    await types('/deskbreak', ana);
    await types('/deskbreak hours 10:00-12:00');
    await types('/deskbreak off');
    await saves({ version: 'standing' });
    expect(ana.modal).toBeUndefined();
    expect(await plan()).toMatchObject({
      state: { is: 'off' },
      hours: [{ start: 600, end: 720 }],
      version: 'standing',
    });
    expect(ana.seesAlone(office.stage.room).join()).toContain('Poses are standing. Breaks are still off.');
  });

  it('asks her where both have changed the same, and keeps what she typed', async () => {
    await types('/deskbreak', ana);
    await types('/deskbreak hours 10:00-12:00');
    await types('/deskbreak version any');
    await saves({ hours: '8-16', every: '45m' });
    expect(ana.seesModal()).toMatch(
      /8-16[\s\S]*Meanwhile this became: 10:00–12:00\. Save again to set yours\./u,
    );
    expect(ana.seesModal()).toContain('any (chair or standing)');
    expect(await plan()).toMatchObject({ every: 60, hours: [{ start: 600, end: 720 }] });
    await saves();
    expect(ana.modal).toBeUndefined();
    expect(await plan()).toMatchObject({ every: 45, hours: [{ start: 480, end: 960 }], version: 'any' });
  });

  it('takes his where she says so', async () => {
    await types('/deskbreak', ana);
    await types('/deskbreak hours 10:00-12:00');
    await saves({ hours: '8-16' });
    await saves({ hours: '10-12', every: '30m' });
    expect(await plan()).toMatchObject({ every: 30, hours: [{ start: 600, end: 720 }] });
  });

  it('stays open, filled in, for whoever may not manage any more', async () => {
    await types('/deskbreak', ana);
    ana.user.isAdmin = false;
    ana.user.isRestricted = true;
    await saves({ every: '45m' });
    expect(ana.seesModal()).toMatch(
      /Only people who manage this channel[\s\S]*45m|45m[\s\S]*Only people who manage/u,
    );
    expect(await plan()).toMatchObject({ every: 60 });
    ana.user.isRestricted = false;
    ana.user.isAdmin = true;
    await saves();
    expect(await plan()).toMatchObject({ every: 45 });
  });

  it('begins the search for a zone with those that are likely', async () => {
    await types('/deskbreak tz Asia/Tokyo');
    await types('/deskbreak', ana);
    if (ana.modal === undefined) throw new Error('The form should be open.');
    const { options } = await ana.searches(ana.modal, 'zone', '');
    expect(options.slice(0, 2).map(({ value }) => value)).toEqual(['Asia/Tokyo', 'Europe/Berlin']);
    expect(options).toHaveLength(100);
  });

  it('finds a zone by what people call it, first those that are in use', async () => {
    await types('/deskbreak tz Europe/Rome');
    await types('/deskbreak', ana);
    const { modal } = ana;
    if (modal === undefined) throw new Error('The form should be open.');
    const firstFor = async (typed: string) =>
      (await ana.searches(modal, 'zone', typed)).options[0]?.['value'];
    expect(await firstFor('CET')).toBe('Europe/Rome');
    expect(await firstFor('Zürich')).toBe('Europe/Zurich');
    expect(await firstFor('new_york')).toBe('America/New_York');
    expect(await firstFor('munich')).toBe('Europe/Berlin');
    expect(await firstFor('utc+2')).toBe('Europe/Rome');
    expect(await firstFor('germany')).toBe('Europe/Berlin');
  });

  it('is refused before it opens where breaks cannot be posted', async () => {
    const elsewhere = office.stage.team.channel({ withBot: false });
    await types('/deskbreak', ana, elsewhere);
    expect(ana.modal).toBeUndefined();
    expect(ana.seesAlone(elsewhere).join()).toMatch(/not in this channel/u);
  });

  it('says beside the switch what keeps it from succeeding by now, and works once that is put right', async () => {
    await types('/deskbreak off');
    await types('/deskbreak', ana);
    await office.stage.after(ben.removesBot(office.stage.room));
    await saves({ breaks: 'on', every: '45m' });
    expect(ana.seesModal()).toMatch(/not in this channel/u);
    expect(await plan()).toMatchObject({ every: 60, state: { is: 'off' } });
    await office.stage.after(ben.invitesBot(office.stage.room));
    await saves();
    expect(await plan()).toMatchObject({ every: 45, state: { is: 'on' } });
  });

  describe('in a private channel', () => {
    const opened = async () => {
      const secret = office.stage.team.channel({ kind: 'private', creator: ben.id });
      await types('/deskbreak on', ben, secret);
      await types('/deskbreak', ana, secret);
      const where = { ...office.stage.channel, channel: secret.id };
      return { secret, interval: async () => (await office.store.plans.find(where))?.plan.every };
    };

    it('is saved by whoever is in it', async () => {
      const { interval } = await opened();
      await saves({ every: '45m' });
      expect(await interval()).toBe(45);
    });

    it('is not saved by whoever was removed from it, and not lost', async () => {
      const { secret, interval } = await opened();
      secret.members.delete(ana.id);
      await saves({ every: '45m' });
      expect(ana.seesModal()).toContain('You are not in this channel any more');
      expect(await interval()).toBe(60);
      secret.members.add(ana.id);
      await saves();
      expect(await interval()).toBe(45);
    });

    it('is not saved while Slack does not say whether they are in it', async () => {
      const { interval } = await opened();
      office.stage.slack.faults.next('users.conversations', { does: 'limit', retryAfterSeconds: 30 });
      await saves({ every: '45m' });
      expect(ana.seesModal()).toContain('Slack did not say whether you are still in this channel');
      expect(await interval()).toBe(60);
      await saves();
      expect(await interval()).toBe(45);
    });

    it('is not saved where the bot does not see it any more', async () => {
      const { secret, interval } = await opened();
      secret.members.delete(office.stage.team.bot.botUser);
      await saves({ every: '45m' });
      expect(ana.seesModal()).toContain('I cannot see this channel any more');
      expect(await interval()).toBe(60);
    });
  });
});
