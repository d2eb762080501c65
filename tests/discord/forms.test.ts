/** The settings form in Discord, as two people use it: with the real core, store and SDK. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Person } from '../support/discord/people.ts';
import type { Message } from '../support/discord/state.ts';
import { openOffice, type Office } from '../support/platform/office.ts';
import { openDiscordStage, type DiscordStage } from './stage.ts';

describe('a form that two people have open', () => {
  let office: Office<DiscordStage>;
  let ana: Person;
  let ben: Person;
  beforeEach(async () => {
    office = await openOffice(await openDiscordStage());
    ben = office.stage.sam;
    ana = office.stage.guild.person({ name: 'ana', permissions: ['ManageChannels'] });
    await types('on', { zone: 'Europe/Berlin' });
  });
  afterEach(() => office.close());

  const types = (path: string, values: Readonly<Record<string, string>> = {}, who: Person = ben) =>
    office.stage.after(who.types(office.stage.room, 'deskbreak', path.split(' '), values));
  const opens = () => types('settings', {}, ana);
  const panel = (): Message => {
    const found = ana
      .messages(office.stage.room)
      .findLast(({ said }) => JSON.stringify(said.components).includes('"form-save:'));
    if (found === undefined) throw new Error('No form is open.');
    return found;
  };
  const presses = (label: string) => office.stage.after(ana.presses(panel(), { label }));
  const fills = async (page: string, values: Readonly<Record<string, string>>) => {
    await presses(`Change ${page}`);
    await office.stage.after(ana.submits(values));
  };
  const sees = (): string => ana.seesAlone(office.stage.room).join('\n');
  const plan = async () => (await office.store.plans.find(office.stage.channel))?.plan;

  it('saves what she has changed, and leaves what he has', async () => {
    await opens();
    expect(sees()).not.toContain('Not saved yet');
    await types('hours', { hours: '10:00-12:00' });
    await types('off');
    await fills('poses', { version: 'standing' });
    expect(sees()).toContain('Not saved yet: press Save.');
    await presses('Save');
    expect(sees()).toContain('Poses are standing. Breaks are still off.');
    expect(await plan()).toMatchObject({
      state: { is: 'off' },
      hours: [{ start: 600, end: 720 }],
      version: 'standing',
    });
  });

  it('asks her where both have changed the same: hers, saved again', async () => {
    await opens();
    await types('hours', { hours: '10:00-12:00' });
    await types('version', { version: 'any' });
    await fills('times', { hours: '8-16' });
    await presses('Save');
    expect(sees()).toMatch(/8-16\n🔄 Meanwhile this became: 10:00–12:00\. Save again to set yours\./u);
    expect(sees()).toMatch(/Poses\nany/u);
    expect(sees()).toContain('Not saved yet: one field needs a look.');
    await presses('Save');
    expect(await plan()).toMatchObject({ hours: [{ start: 480, end: 960 }], version: 'any' });
  });

  it('asks her where both have changed the same: his, at a press', async () => {
    await opens();
    await types('hours', { hours: '10:00-12:00' });
    await fills('times', { hours: '8-16' });
    await fills('breaks', { every: '30m' });
    await presses('Save');
    await presses('Use 10:00-12:00');
    expect(sees()).not.toContain('Meanwhile');
    await presses('Save');
    expect(await plan()).toMatchObject({ every: 30, hours: [{ start: 600, end: 720 }] });
  });

  it('offers what was probably meant as a button', async () => {
    await opens();
    await fills('times', { zone: 'Europe/Pariss' });
    await presses('Save');
    expect(sees()).toContain('Not saved yet: one field needs a look.');
    await presses('Use Europe/Paris');
    expect(sees()).toContain('Not saved yet: press Save.');
    await presses('Save');
    expect(await plan()).toMatchObject({ zone: 'Europe/Paris' });
  });

  it('keeps the draft where breaks cannot be posted by now, and says why', async () => {
    await types('off');
    await opens();
    await fills('breaks', { breaks: 'on', every: '45m' });
    office.stage.guild.setBotLacks(office.stage.room, ['SendMessages']);
    await presses('Save');
    expect(sees()).toMatch(/Breaks\non\n⚠️ [^\n]*Send Messages/u);
    office.stage.guild.setBotLacks(office.stage.room, []);
    await presses('Save');
    expect(await plan()).toMatchObject({ every: 45, state: { is: 'on' } });
  });

  it('is refused before it opens where breaks cannot be posted', async () => {
    office.stage.guild.setBotLacks(office.stage.room, ['SendMessages']);
    await opens();
    expect(sees()).toMatch(/Send Messages/u);
    expect(() => panel()).toThrow('No form is open.');
  });

  it('stays, filled in, for whoever may not manage any more', async () => {
    await opens();
    await fills('breaks', { every: '45m' });
    office.stage.guild.state.members.get(ana.id)?.roles.clear();
    await presses('Save');
    expect(sees()).toMatch(/Only people who manage this channel[\s\S]*45m/u);
    expect(await plan()).toMatchObject({ every: 60 });
    office.stage.guild.grants(ana, ['ManageChannels']);
    await presses('Save');
    expect(await plan()).toMatchObject({ every: 45 });
  });

  it('has buttons that fit a phone', async () => {
    await opens();
    const labels = [...JSON.stringify(panel().said.components).matchAll(/"label":"([^"]+)"/gu)].map(
      ([, label = '']) => label,
    );
    expect(labels).toEqual(['Change breaks', 'Change times', 'Change holidays', 'Change poses', 'Save']);
  });
});
