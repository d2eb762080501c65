/** Presses that come twice, by two people, late, or after a restart, in a Slack workspace. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSlackAdapter } from '../../adapters/slack/adapter.ts';
import { MINUTE, openOffice, type Office } from '../support/platform/office.ts';
import { recordingLog } from '../support/platform/recording-log.ts';
import type { Person, Which } from '../support/slack/people.ts';
import type { Post } from '../support/slack/state.ts';
import { openSlackStage, type SlackStage } from './stage.ts';
import { openApp } from '../support/platform/open-app.ts';

const DAY = 24 * 60 * MINUTE;
const COUNTED = 'You are counted already. Well done all the same.';

describe('presses that come twice or late, in Slack', () => {
  let office: Office<SlackStage>;
  let posted: Post;
  beforeEach(async () => {
    office = await openOffice(await openSlackStage({ mode: 'socket' }));
    await types('/deskbreak on UTC');
    await office.pass(2 * MINUTE);
    const found = office.stage.team.posts(office.stage.room).findLast((post) => writes(post, '"done"'));
    if (found === undefined) throw new Error('The break is missing.');
    posted = found;
  });
  afterEach(() => office.close());

  const writes = ({ blocks }: Post, text: string): boolean => JSON.stringify(blocks).includes(text);
  const types = (line: string) => office.stage.after(office.stage.sam.types(office.stage.room, line));
  /** What this press alone brings to the one who presses. */
  async function answers(which: Which, on: Post = posted, who: Person = office.stage.sam) {
    const { room, after } = office.stage;
    const before = who.seesAlone(room).length;
    await after(who.presses(on, which));
    return who.seesAlone(room).slice(before);
  }
  const latest = (who = office.stage.sam): Post => {
    const found = who.posts(office.stage.room).findLast(({ visibleTo }) => visibleTo !== undefined);
    if (found === undefined) throw new Error('Nothing was said to them alone.');
    return found;
  };
  const all = (): string => office.stage.team.read(office.stage.room).join('\n');
  const updates = (): number => office.stage.slack.callsOf('chat.update').length;
  const plan = async () => (await office.store.plans.find(office.stage.channel))?.plan;

  /** Done twice by one, then by another. */
  async function doneCounts(): Promise<void> {
    expect(await answers('done')).toEqual([]);
    expect(all()).toContain('1 person did this one');
    const before = updates();
    expect(await answers('done')).toEqual([COUNTED]);
    expect(updates()).toBe(before);
    expect(await answers('done', posted, office.stage.team.owner)).toEqual([]);
    expect(all()).toContain('2 people did this one');
  }

  it('Done counts each person once, and rewrites nothing for the second press', doneCounts);

  it('Done counts a day later, and after breaks are off', async () => {
    await types('/deskbreak off');
    office.deskClock.advance(DAY);
    await doneCounts();
  });

  it.each([0, DAY])('Snooze twice brings the break once, %d ms later', async (late) => {
    office.deskClock.advance(late);
    if (late > 0) await types('/deskbreak off');
    for (let n = 0; n < 2; n += 1)
      expect(await answers('snooze')).toEqual([
        expect.stringMatching(/^You get this break again .*, just for you\.$/u),
      ]);
    const { team, sam } = office.stage;
    expect(await answers('snooze', posted, team.owner)).toHaveLength(1);
    await office.passSleepers(15 * MINUTE);
    for (const who of [sam, team.owner])
      expect(who.sees(who.dm).filter((text) => text.includes('Your snoozed break'))).toHaveLength(1);
  });

  it('the other version is another one each time; under it, those that are left', async () => {
    const names = { Standing: ', standing', 'On a mat': ', on a mat', 'On a chair': ', on your chair' };
    const labels = (text: string) => Object.entries(names).filter(([label]) => text.includes(`[${label}]`));
    const shown = [await answers('other')];
    const answer = latest();
    shown.push(await answers('other'));
    expect(shown.map(({ length }) => length)).toEqual([1, 1]);
    const [one, two] = shown.map(([text]) => text?.split('\n')[0]);
    expect(one).not.toBe(two);
    expect(one).not.toContain(names['On a chair']);
    const next = labels(shown[0]?.[0] ?? '');
    expect(next.map(([name]) => name)).toContain('On a chair');
    for (const [name, where] of next)
      expect((await answers({ label: name }, answer))[0]?.split('\n')[0]).toContain(where);
    expect(all()).not.toContain('Not for me');
  });

  it('More twice is the same menu, and each of its entries can be pressed twice', async () => {
    expect(await answers('more')).toEqual(await answers('more'));
    const menu = latest();
    for (const label of ['All steps', 'All steps', 'Another pose', 'Another pose'])
      expect(await answers({ label }, menu)).toEqual([expect.stringContaining('Who should take care')]);
    expect((await answers({ label: 'Pause until tomorrow' }, menu))[0]).toMatch(/^Breaks are paused until /u);
    const paused = await plan();
    expect(await answers({ label: 'Pause until tomorrow' }, menu)).toEqual([
      expect.stringMatching(/^Breaks are paused already, until tomorrow 00:00\.$/u),
    ]);
    expect(await plan()).toEqual(paused);
    expect((await answers('more'))[0]).not.toContain('[Pause until tomorrow]');
    for (let n = 0; n < 2; n += 1) {
      await answers({ label: 'Settings' }, menu);
      expect(office.stage.sam.seesModal()).toContain('How often');
      await office.stage.sam.closes();
    }
  });

  it('an old button never shortens a pause that lasts longer', async () => {
    await answers('more');
    const menu = latest();
    await types('/deskbreak pause 3 days');
    const paused = await plan();
    expect((await answers({ label: 'Pause until tomorrow' }, menu))[0]).toContain('paused already, until');
    expect(await plan()).toEqual(paused);
  });

  it('after off, More offers no pause, and an old menu says that there is nothing to pause', async () => {
    await answers('more');
    const menu = latest();
    await types('/deskbreak off');
    for (let n = 0; n < 2; n += 1)
      expect(await answers({ label: 'Pause until tomorrow' }, menu)).toEqual([
        'Breaks are off here, so there is nothing to pause. /deskbreak on starts them.',
      ]);
    const [offered] = await answers('more');
    expect(offered).toContain('[All steps] [Another pose] [Not for me] [Settings]');
  });

  it('a question loses its buttons once it is answered', async () => {
    await types('/deskbreak now');
    await types('/deskbreak now');
    const question = latest();
    expect(office.stage.sam.seesAlone(office.stage.room).at(-1)).toContain('[Another one] [Cancel]');
    await office.stage.after(office.stage.sam.presses(question, 'cancel'));
    expect(office.stage.sam.seesAlone(office.stage.room).at(-1)).toBe('Nothing was changed.');
    expect(office.stage.sam.seesAlone(office.stage.room).join()).not.toContain('[Another one]');
  });

  it('a question that is answered too late says so, without buttons, and does nothing', async () => {
    await types('/deskbreak now');
    await types('/deskbreak now');
    const question = latest();
    office.deskClock.advance(DAY);
    const before = office.stage.team.read(office.stage.room).length;
    await office.stage.after(office.stage.sam.presses(question, 'confirm-now'));
    expect(office.stage.sam.seesAlone(office.stage.room).at(-1)).toMatch(
      /^That question is too old, so I did nothing\. Breaks are on: .* \/deskbreak now brings one now\.$/u,
    );
    expect(office.stage.sam.seesAlone(office.stage.room).join()).not.toContain('[Another one]');
    expect(office.stage.team.read(office.stage.room)).toHaveLength(before);
  });

  it('the same after the bot was started again', async () => {
    const { slack, team, room, sam, adapter } = office.stage;
    expect(await answers('done')).toEqual([]);
    await types('/deskbreak now');
    await types('/deskbreak now');
    const question = latest();
    // The first one is gone without a word; its store stays.
    await adapter.disconnect();
    const { log } = recordingLog();
    const again = createSlackAdapter({
      mode: { kind: 'socket', botToken: team.bot.token, appToken: slack.app.appToken },
      managers: 'owners',
      apiUrl: slack.apiUrl,
      log,
      clock: slack.clock,
    });
    await openApp({ store: office.store, adapters: [again], clock: office.deskClock });
    const press = async (which: Which, who = sam, on = posted) => {
      const before = who.seesAlone(room).length;
      await who.presses(on, which);
      await again.idle();
      return who.seesAlone(room).slice(before);
    };
    const before = updates();
    expect(await press('done')).toEqual([COUNTED]);
    expect(updates()).toBe(before);
    expect(await press('done', team.owner)).toEqual([]);
    expect(all()).toContain('2 people did this one');
    expect(await press('snooze')).toEqual([expect.stringContaining('You get this break again')]);
    expect(await press('more')).toEqual([expect.stringContaining('What would you like?')]);
    expect(await press('other')).toEqual([expect.stringContaining('Who should take care')]);
    office.deskClock.advance(11 * MINUTE);
    await press('confirm-now', sam, question);
    expect(sam.seesAlone(room).join('\n')).toContain('That question is too old, so I did nothing.');
    await again.disconnect();
  });
});
