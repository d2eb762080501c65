/** Presses that come twice, by two people, late, or after a restart, in a Discord server. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Person } from '../support/discord/people.ts';
import type { Message } from '../support/discord/state.ts';
import { MINUTE, openOffice, type Office } from '../support/platform/office.ts';
import { type DiscordStage, openDiscordStage, replicaOn } from './stage.ts';
import { openApp } from '../support/platform/open-app.ts';

const DAY = 24 * 60 * MINUTE;
const COUNTED = 'You are counted already. Well done all the same.';

describe('presses that come twice or late, in Discord', () => {
  let office: Office<DiscordStage>;
  beforeEach(async () => {
    office = await openOffice(await openDiscordStage());
    await types('on', { zone: 'UTC' });
    await office.pass(2 * MINUTE);
  });
  afterEach(() => office.close());

  const types = (path: string, values: Readonly<Record<string, string>> = {}) =>
    office.stage.after(
      office.stage.sam.types(office.stage.room, 'deskbreak', path.split(' ').filter(Boolean), values),
    );
  const posted = (): Message => {
    const [found] = office.stage.breaks();
    if (found === undefined) throw new Error('The break is missing.');
    return found;
  };
  const presses = (label: string, on = posted(), who: Person = office.stage.sam) =>
    office.stage.after(who.presses(on, { label }));
  const all = (): string => office.stage.guild.read(office.stage.room).join('\n');
  const plan = async () => (await office.store.plans.find(office.stage.channel))?.plan;
  const replyOf = ({ replies: [first] }: { readonly replies: readonly Message[] }): Message => {
    if (first === undefined) throw new Error('The answer is missing.');
    return first;
  };

  /** Done twice by one, then by another. */
  async function doneCounts(): Promise<void> {
    expect((await presses('Done')).answer).toBe('update');
    expect(all()).toContain('1 person did this one');
    const again = await presses('Done');
    expect([again.answer, again.isPrivate, again.texts]).toEqual(['reply', true, [COUNTED]]);
    expect((await presses('Done', posted(), office.stage.guild.owner)).answer).toBe('update');
    expect(all()).toContain('2 people did this one');
  }

  it('Done counts each person once, and rewrites nothing for the second press', doneCounts);

  it('Done counts a day later, and after breaks are off', async () => {
    await types('off');
    office.deskClock.advance(DAY);
    await doneCounts();
  });

  it.each([0, DAY])('Snooze twice brings the break once, %d ms later', async (late) => {
    office.deskClock.advance(late);
    if (late > 0) await types('off');
    const { sam } = office.stage;
    for (let n = 0; n < 2; n += 1)
      expect((await presses('Snooze 15 min')).texts).toEqual([
        expect.stringMatching(/^You get this break again .*, just for you\.$/u),
      ]);
    await office.passSleepers(15 * MINUTE);
    expect(sam.sees(sam.dm).filter((text) => text.includes('Your snoozed break'))).toHaveLength(1);
  });

  it('the other version is another one each time; under it, those that are left', async () => {
    const names = { Standing: ', standing', 'On a mat': ', on a mat', 'On a chair': ', on your chair' };
    const labels = (text: string) => Object.entries(names).filter(([label]) => text.includes(`[${label}]`));
    const other = /\[((?:Standing|On a (?:mat|chair))[^\]]*)\]/u.exec(all())?.[1] ?? '';
    const shown = [await presses(other), await presses(other)];
    const [one, two] = shown.map(({ text }) => text.split('\n')[0]);
    expect(shown.map(({ isPrivate }) => isPrivate)).toEqual([true, true]);
    expect(one).not.toBe(two);
    expect(one).not.toContain(names['On a chair']);
    const next = labels(shown[0]?.text ?? '');
    expect(next.map(([name]) => name)).toContain('On a chair');
    const [first] = shown;
    if (first === undefined) throw new Error('The answer is missing.');
    for (const [name, where] of next)
      expect((await presses(name, replyOf(first))).text.split('\n')[0]).toContain(where);
    expect(all()).not.toContain('Not for me');
  });

  it('More twice is the same menu, and each of its entries can be pressed twice', async () => {
    const shown = await presses('More');
    expect((await presses('More')).texts).toEqual(shown.texts);
    const menu = replyOf(shown);
    for (const label of ['All steps', 'All steps', 'Another pose', 'Another pose'])
      expect((await presses(label, menu)).texts).toEqual([expect.stringContaining('Who should take care')]);
    expect((await presses('Pause until tomorrow', menu)).text).toMatch(/^Breaks are paused until /u);
    const paused = await plan();
    expect((await presses('Pause until tomorrow', menu)).texts).toEqual([
      'Breaks are paused already, until tomorrow 00:00.',
    ]);
    expect(await plan()).toEqual(paused);
    expect((await presses('More')).text).not.toContain('[Pause until tomorrow]');
    for (let n = 0; n < 2; n += 1) expect((await presses('Settings', menu)).text).toContain('How often');
    await types('off');
    expect((await presses('Pause until tomorrow', menu)).text).toContain('there is nothing to pause');
    expect((await presses('More')).text).not.toContain('[Pause until tomorrow]');
  });

  it('a question loses its buttons once it is answered', async () => {
    await types('now');
    const asked = await types('now');
    expect(asked.text).toContain('[Another one] [Cancel]');
    await presses('Cancel', replyOf(asked));
    expect(asked.texts).toEqual(['Nothing was changed.']);
  });

  it('a question that is answered too late says so, without buttons, and does nothing', async () => {
    await types('now');
    const asked = await types('now');
    office.deskClock.advance(DAY);
    const before = office.stage.breaks().length;
    await presses('Another one', replyOf(asked));
    expect(asked.texts).toEqual([
      expect.stringMatching(
        /^That question is too old, so I did nothing\. Breaks are on: .* \/deskbreak now brings one now\.$/u,
      ),
    ]);
    expect(office.stage.breaks()).toHaveLength(before);
  });

  it('the same after the bot was started again', async () => {
    const { discord, adapter, guild } = office.stage;
    await presses('Done');
    await types('now');
    const asked = await types('now');
    // The first one is gone without a word; its store stays.
    await adapter.disconnect();
    const again = replicaOn(discord);
    await openApp({ store: office.store, adapters: [again], clock: office.deskClock });
    const press = async (label: string, who = office.stage.sam, on = posted()) => {
      const shown = await who.presses(on, { label });
      await again.idle();
      return shown;
    };
    expect((await press('Done')).texts).toEqual([COUNTED]);
    expect((await press('Done', guild.owner)).answer).toBe('update');
    expect(all()).toContain('2 people did this one');
    expect((await press('Snooze 15 min')).text).toContain('You get this break again');
    expect((await press('More')).text).toContain('What would you like?');
    office.deskClock.advance(11 * MINUTE);
    await press('Another one', office.stage.sam, replyOf(asked));
    expect(asked.texts).toEqual([expect.stringContaining('That question is too old, so I did nothing.')]);
    await again.disconnect();
  });
});
