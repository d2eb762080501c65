/** What somebody did and saw: told to them alone, over a restart, and gone when they say so. */
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { titleOf } from '../../content/breaks/break-message.ts';
import type { Message } from '../../content/message.ts';
import { poses, versionNamesOf } from '../../content/poses/catalogue.ts';
import { openStore } from '../../src/store/open.ts';
import { channel, openDesk, readable, toldTo, type DeskOptions, type TestDesk } from '../support/desk.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const ben = { id: 'U0BENJAMIN', name: 'Benjamin Q', standing: 'guest' } as const;

const status = async (desk: TestDesk, who: object = ben, place = {}): Promise<string> =>
  toldTo('actor', await desk.says('/deskbreak me status', who, place)).join('\n');
const subjectOf = ({ blocks }: Message): string =>
  blocks.flatMap((block) => (block.block === 'buttons' ? block.buttons : []))[0]?.subject ?? '';
/** Does the break that was posted last. */
const does = (desk: TestDesk, who: object = ben) => {
  const [latest] = desk.adapter.attempts.slice(-1);
  if (latest === undefined) throw new Error('There is no break.');
  return desk.presses('done', subjectOf(latest.message), who);
};

async function files(options: DeskOptions = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'deskbreak-status-'));
  const open = async (more: DeskOptions = {}): Promise<TestDesk> => {
    const opened = await openStore({ kind: 'file', path: join(folder, 'deskbreak.db') });
    if (!opened.ok) throw new Error(opened.problem.what);
    return openDesk({ ...options, ...more, store: opened.store });
  };
  const bytes = (): string =>
    readdirSync(folder)
      .map((name) => readFileSync(join(folder, name)).toString('latin1'))
      .join('\n');
  return { open, bytes };
}

/** A break at ten to ten on each of so many days; `done`: whether it is done on that day, the first being a Monday. */
async function passDays(desk: TestDesk, done: readonly boolean[], who: object = ben): Promise<void> {
  for (const isDone of done) {
    await desk.turn(2 * MINUTE);
    if (isDone) await does(desk, who);
    await desk.turn(DAY - 2 * MINUTE, HOUR);
  }
}

const once = { hours: [{ start: 9 * 60, end: 10 * 60 }] };

describe('me status', () => {
  it('tells somebody who has set something this week, this month and their working days in a row', async () => {
    const desk = await openDesk();
    await desk.plan(once);
    await desk.says('/deskbreak me version standing', ben);
    expect(await status(desk)).toMatch(
      /This week: none yet\.\nThis month: none yet\.\nIn a row: the next break that you do begins one\.\nSome weeks are like that/u,
    );
    await passDays(desk, [true, true, false, true]);
    // Friday, not done yet.
    expect(await status(desk)).toMatch(
      /This week: 3 breaks on 3 days\.\nThis month: 3 breaks on 3 days\.\nIn a row: 1 working day, and today is still open\./u,
    );
    await passDays(desk, [true]);
    // Saturday, and Monday of another week.
    expect(await status(desk)).toMatch(/4 breaks on 4 days\.[\s\S]*In a row: 2 working days, and today/u);
    await desk.turn(2 * DAY, HOUR);
    await desk.turn(2 * MINUTE);
    await does(desk);
    expect(await status(desk)).toMatch(
      /This week: 1 break on 1 day\.\nThis month: 5 breaks on 5 days\.\nIn a row: 3 working days\.$/mu,
    );
  });

  it('counts a break once, however often it is pressed, and each person for themselves', async () => {
    const desk = await openDesk();
    await desk.plan(once);
    const cat = { id: 'cat', name: 'Cat', standing: 'manager' } as const;
    await desk.says('/deskbreak me version standing', ben);
    await desk.says('/deskbreak me version standing', cat);
    await desk.turn(2 * MINUTE);
    await does(desk);
    await does(desk);
    await does(desk, cat);
    expect(await status(desk)).toContain('This week: 1 break on 1 day.');
    expect(await status(desk, cat)).toContain('This week: 1 break on 1 day.');
    expect(await status(desk)).not.toMatch(/cat|rank|best|others/iu);
  });

  it('is for anyone, anywhere, and answers them alone', async () => {
    const desk = await openDesk();
    for (const place of ['channel', 'direct', 'elsewhere'] as const) {
      const replies = await desk.says('/deskbreak my streak', ben, { place });
      expect(replies.map(({ to }) => to)).toEqual(['actor']);
      expect(toldTo('actor', replies).join()).toContain('What you did');
    }
  });

  it('tells somebody without settings what the last days tell, how more is kept, and keeps nothing', async () => {
    const desk = await openDesk();
    await desk.plan(once);
    expect(await status(desk)).toMatch(/In the last 8 days: none yet\.[\s\S]*forgotten after 8 days/u);
    await passDays(desk, [true, true]);
    expect(await status(desk)).toMatch(
      /In the last 8 days: 2 breaks on 2 days\.\nIn a row: 2 working days, and today is still open\./u,
    );
    expect(await desk.store.people.list(undefined, 10)).toEqual([]);
    // What they did before is counted along with the next.
    await desk.says('/deskbreak me version chair', ben);
    expect(await status(desk)).toContain('This month: 2 breaks on 2 days.');
    await passDays(desk, [true, ...Array.from({ length: 11 }, () => false)]);
    expect(await status(desk)).toMatch(/This week: none yet[\s\S]*Some weeks/u);
    await desk.turn(2 * MINUTE);
    await does(desk);
    expect(await status(desk)).toMatch(/This week: 1 break[\s\S]*In a row: 1 working day\./u);
    const data = toldTo('actor', await desk.says('/deskbreak me data', ben)).join('\n');
    expect(data).toContain('"days":[{"on":"2026-12-07","breaks":1},{"on":"2026-11-25","breaks":1}');
  });

  it('goes by their own plan and zone before those of the channel', async () => {
    const desk = await openDesk();
    await desk.plan({ ...once, zone: 'UTC' });
    await desk.says('/deskbreak me on Pacific/Auckland', ben);
    await desk.turn(2 * MINUTE);
    await does(desk);
    // It is ten at night there; two and a half hours later another day begins.
    expect(await status(desk)).toContain('In a row: 1 working day.');
    await desk.turn(150 * MINUTE, MINUTE);
    expect(await status(desk)).toContain('In a row: 1 working day, and today is still open.');
  });

  it('is there after a restart, and gone with the person', async () => {
    const { open, bytes } = await files();
    const first = await open();
    await first.plan(once);
    await first.says('/deskbreak me version standing', ben);
    await passDays(first, [true, true]);
    await first.app.stop();
    const again = await open({ clock: first.clock });
    expect(await status(again)).toContain('In a row: 2 working days, and today is still open.');
    expect(bytes()).toContain('U0BENJAMIN');
    const [question] = await again.says('/deskbreak me forget', ben);
    if (question?.to !== 'actor') throw new Error('There is no question.');
    await again.presses('confirm-forget', subjectOf(question.message), ben);
    expect(bytes()).not.toContain('U0BENJAMIN');
    expect(await status(again)).toContain('In the last 8 days: none yet.');
  });
});

describe('another version of a break', () => {
  const all = poses.flatMap((pose) => versionNamesOf(pose).map((version) => ({ pose, version })));
  const shownIn = (text: string) => all.find(({ pose, version }) => text.includes(titleOf(pose, version)));
  const other = async (desk: TestDesk, subject: string) =>
    shownIn(toldTo('actor', await desk.presses('other', subject, ben)).join('\n'))?.version;

  it('is never the one before, over restarts, for whoever has set something', async () => {
    const { open } = await files();
    const first = await open();
    await first.plan({});
    await first.says('/deskbreak me motion off', ben);
    await first.turn(2 * MINUTE);
    const [posted] = first.adapter.attempts;
    if (posted === undefined) throw new Error('There is no break.');
    const subject = subjectOf(posted.message);
    let latest = shownIn(readable(posted.message))?.version;
    let desk = first;
    for (let press = 0; press < 6; press += 1) {
      const version = await other(desk, subject);
      expect(version).not.toBe(latest);
      latest = version;
      await desk.app.stop();
      desk = await open({ clock: first.clock });
    }
    // An answer's own button goes on from what that answer shows, and the break's from there.
    const pose = shownIn(readable(posted.message))?.pose;
    const next = (pose === undefined ? [] : versionNamesOf(pose)).find((version) => version !== latest);
    expect(await other(desk, `${pose?.name ?? ''}/${next ?? ''}`)).toBe(next);
    expect(await other(desk, subject)).not.toBe(next);
    await desk.app.stop();
  });
});

describe('me data', () => {
  it('comes in pages where it is much, each to be read by itself, and tells all of it', async () => {
    const desk = await openDesk();
    const lines = 200;
    const boss = { id: 'U0BOSS', name: 'Boss', standing: 'manager' } as const;
    await desk.says('/deskbreak on UTC', boss);
    for (let change = 0; change < lines; change += 1)
      await desk.says(`/deskbreak every ${change % 2 === 0 ? '45m' : '60m'}`, boss);
    const told: string[] = [];
    let pages = 1;
    for (let page = 1; page <= pages; page += 1) {
      const replies = toldTo('actor', await desk.says(`/deskbreak me data ${page === 1 ? '' : page}`, boss));
      expect(replies.length).toBeLessThanOrEqual(3);
      const [heading = '', ...rest] = replies.join('\n').split('\n');
      pages = Number(/page \d+ of (\d+)\./u.exec(heading)?.[1]);
      expect(heading).toContain(page === pages ? 'This is the last.' : `/deskbreak me data ${page + 1}`);
      const { changes } = JSON.parse(rest.join('')) as { changes: { what: string }[] };
      told.push(...changes.map(({ what }) => what));
    }
    expect(pages).toBeGreaterThan(1);
    expect(told.length).toBeGreaterThanOrEqual(lines);
    expect(
      (
        await desk.store.people.traces({
          platform: channel.platform,
          scope: channel.workspace,
          person: boss.id,
        })
      ).changes,
    ).toHaveLength(told.length);
    expect(toldTo('actor', await desk.says('/deskbreak me data 99', boss)).join()).toContain(
      `page ${pages} of`,
    );
    expect(toldTo('actor', await desk.says('/deskbreak me data x', boss)).join()).toContain('is not a page');
  });
});
