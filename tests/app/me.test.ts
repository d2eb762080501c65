/** What a person sets for themselves: what it shapes, who sees it, and that it goes when they say so. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Reply } from '../../adapters/port/adapter.ts';
import { effectiveCautions, withImplied, type CautionTag } from '../../content/pose/cautions.ts';
import { poses, versionNamesOf, versionOrChair } from '../../content/poses/catalogue.ts';
import { titleOf } from '../../content/breaks/break-message.ts';
import { createLog } from '../../src/logging/log.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { heardIn, openDesk, readable, toldTo, type DeskOptions, type TestDesk } from '../support/desk.ts';

const MINUTE = 60_000;
const keys = ['first', 'second'].map((name) => createHash('sha256').update(name).digest('base64'));

const all = poses.flatMap((pose) => versionNamesOf(pose).map((version) => ({ pose, version })));
/** Which pose and version an answer is about. */
function shownIn(text: string) {
  const found = all.find(({ pose, version }) => text.includes(titleOf(pose, version)));
  if (found === undefined) throw new Error(`No pose in:\n${text}`);
  return found;
}
const says = async (desk: TestDesk, line: string, who = {}) =>
  toldTo('actor', await desk.says(line, who)).join('\n');
const presses = async (desk: TestDesk, ...press: Parameters<TestDesk['presses']>) =>
  toldTo('actor', await desk.presses(...press)).join('\n');
const buttonsOf = (replies: readonly Reply[]) =>
  replies.flatMap((reply) =>
    reply.to === 'form'
      ? []
      : reply.message.blocks.flatMap((block) => (block.block === 'buttons' ? block.buttons : [])),
  );
const forget = async (desk: TestDesk, who = {}) => {
  const [button] = buttonsOf(await desk.says('/deskbreak me forget', who));
  return toldTo('pressed', await desk.presses('confirm-forget', button?.subject ?? '', who)).join('\n');
};
const ben = { id: 'ben', name: 'Ben', standing: 'guest' } as const;

async function fileStore(): Promise<{
  readonly store: Store;
  readonly folder: string;
  readonly path: string;
}> {
  const folder = mkdtempSync(join(tmpdir(), 'deskbreak-me-'));
  const path = join(folder, 'deskbreak.db');
  const opened = await openStore({ kind: 'file', path });
  if (!opened.ok) throw new Error(opened.problem.what);
  return { store: opened.store, folder, path };
}
const bytesIn = (folder: string): string =>
  readdirSync(folder)
    .map((name) => readFileSync(join(folder, name)).toString('latin1'))
    .join('\n');

async function breakIn(options: DeskOptions = {}) {
  const desk = await openDesk(options);
  await desk.plan({});
  await desk.turn(2 * MINUTE);
  const [posted] = desk.adapter.attempts;
  if (posted === undefined) throw new Error('There is no break.');
  const [done] = posted.message.blocks.flatMap((block) => (block.block === 'buttons' ? block.buttons : []));
  return { desk, breakId: done?.subject ?? '', posted: shownIn(readable(posted.message)) };
}

describe('what a person sets', () => {
  it('is for anyone, anywhere, and told to them alone', async () => {
    const desk = await openDesk();
    for (const place of ['channel', 'direct', 'elsewhere'] as const)
      for (const line of [
        'me show',
        'me version standing',
        'me avoid knees, neck',
        'me motion off',
        'me data',
        'me forget',
      ]) {
        const replies = await desk.says(`/deskbreak ${line}`, ben, { place });
        expect(
          replies.map(({ to }) => to),
          line,
        ).toEqual(['actor']);
      }
    expect(heardIn(desk)).toEqual([]);
    const mine = await says(desk, '/deskbreak me show', ben);
    expect(mine).toContain('Your version: standing.');
    expect(mine).toContain('You avoid: knees and neck.');
    expect(mine).toContain('Pictures: still.');
    expect(await says(desk, '/deskbreak me show')).toContain('You avoid nothing.');
  });

  it('makes no row before anything is set, also when it is only looked at', async () => {
    const desk = await openDesk();
    for (const line of [
      '/deskbreak me show',
      '/deskbreak me data',
      '/deskbreak me forget',
      '/pose',
      '/pose hips',
    ])
      await desk.says(line);
    await desk.presses('take-back', 'pigeon');
    await desk.presses('take-back', 'x');
    expect(await desk.store.people.list(undefined, 10)).toEqual([]);
    expect(await says(desk, '/deskbreak me data')).toContain('Nothing is stored about you.');
  });

  it.each([
    ['/deskbreak me versoin chair', '/deskbreak me version chair'],
    ['/deskbreak me avoid kneees, flurbs', '/deskbreak me avoid'],
    ['/deskbreak me avoid nekc', '/deskbreak me avoid neck'],
    ['/deskbreak me frget', '/deskbreak me forget'],
    ['/deskbreak me version sofa', '/deskbreak me version'],
  ])('says what was probably meant by %s', async (line, meant) => {
    const desk = await openDesk();
    expect(await says(desk, line)).toContain(meant);
    expect(await desk.store.people.list(undefined, 10)).toEqual([]);
  });

  it.each([
    ['/deskbreak avoid my knees', 'You avoid: knee'],
    ['/deskbreak me: avoid knees and wrists', 'You avoid: knees and wrists.'],
    ['/deskbreak my version standing', 'standing first'],
    ['/deskbreak forget me', 'Nothing is stored about you.'],
    ['/deskbreak ME AVOID NOTHING', 'You avoid nothing any more'],
  ])('understands %s', async (line, answer) => {
    expect(await says(await openDesk(), line)).toContain(answer);
  });
});

describe('what it shapes', () => {
  it('comes first: their version in /pose, before the channel’s', async () => {
    const desk = await openDesk();
    await desk.plan({ version: 'floor' });
    await desk.says('/deskbreak me version standing', ben);
    expect(shownIn(await says(desk, '/pose cat', ben)).version).toBe('standing');
    expect(shownIn(await says(desk, '/pose cat')).version).toBe('floor');
    expect(shownIn(await says(desk, '/pose rabbit', ben)).version).toBe('chair');
    expect(shownIn(await says(desk, '/pose cat floor', ben)).version).toBe('floor');
  });

  it('brings nothing that warns of what they avoid, in 200 answers of each kind', async () => {
    const { desk, breakId } = await breakIn();
    await desk.says('/deskbreak me avoid knees, neck', ben);
    const tags = withImplied(new Set<CautionTag>(['knee', 'sensitive-joints', 'neck']));
    const seen = new Set<string>();
    let subject = 'cat-cow/chair';
    for (let drawn = 0; drawn < 50; drawn += 1) {
      const answers = [
        await desk.says('/pose', ben),
        await desk.presses('another', subject, ben),
        await desk.presses('other', breakId, ben),
        await desk.says(
          ['/pose hips', '/pose neck', '/pose standing', '/pose my back hurts'][drawn % 4] ?? '',
          ben,
        ),
      ];
      for (const answer of answers) {
        const text = toldTo('actor', answer).join('\n');
        const { pose, version } = shownIn(text);
        seen.add(pose.name);
        const cautions = effectiveCautions(pose, versionOrChair(pose, version).version);
        const warned = cautions.filter(({ tag }) => tags.has(tag));
        expect(warned.filter(({ level }) => level === 'avoid')).toEqual([]);
        expect(text.includes('You avoid this.')).toBe(warned.length > 0);
        subject = buttonsOf(answer).find(({ action }) => action === 'another')?.subject ?? subject;
      }
    }
    expect(seen.size).toBeGreaterThan(5);
  });

  it('is shown all the same when it is asked for by name, the caution before all else', async () => {
    const desk = await openDesk();
    await desk.says('/deskbreak me avoid knees', ben);
    const [, second] = (await says(desk, '/pose pigeon', ben)).split('\n');
    expect(second).toMatch(/^You avoid this\. Knee.*skip it\. Easier: /u);
    expect(await says(desk, '/pose pigeon')).not.toContain('You avoid this');
  });

  it('goes round with Other version, for each person, never the same twice in a row', async () => {
    const { desk, breakId, posted } = await breakIn();
    let latest = posted.version;
    for (let press = 0; press < 5; press += 1) {
      const { version } = shownIn(await presses(desk, 'other', breakId));
      expect(version).not.toBe(latest);
      latest = version;
    }
    expect(shownIn(await presses(desk, 'other', breakId, ben)).version).not.toBe(posted.version);
  });

  it('shapes a snoozed break at the moment it comes', async () => {
    const { desk, breakId, posted } = await breakIn();
    await desk.presses('snooze', breakId, ben);
    await desk.presses('not-for-me', breakId, ben);
    await desk.presses('snooze', breakId);
    await desk.turn(16 * MINUTE);
    const told = (person: string) =>
      desk.adapter.told.filter((one) => one.person.person === person).map(({ message }) => readable(message));
    expect(told('ann').join('\n')).toContain(titleOf(posted.pose, posted.version));
    expect(told('ben').join('\n')).toContain(
      `${posted.pose.english} is not for you, so here is another pose.`,
    );
  });

  it('leaves the channel’s break one for all', async () => {
    const { desk, breakId } = await breakIn();
    await desk.says('/deskbreak me version standing', ben);
    await desk.presses('done', breakId, ben);
    expect(desk.adapter.revised).toHaveLength(0);
    expect(desk.adapter.attempts).toHaveLength(1);
  });

  it('is kind where nothing is left', async () => {
    const desk = await openDesk();
    for (const { name } of poses) await desk.presses('not-for-me', `${name}/chair`, ben);
    for (const line of ['/pose', '/pose hips', '/pose my neck hurts'])
      expect(await says(desk, line, ben)).toContain('Take a short walk, look out of the window');
    expect(buttonsOf(await desk.says('/deskbreak me show', ben))).toHaveLength(1 + poses.length);
  });
});

describe('a pose that is not for somebody', () => {
  it('is left out at once, another one comes, and it is taken back with a button', async () => {
    const { desk, breakId, posted } = await breakIn();
    expect(await presses(desk, 'more', breakId, ben)).toContain('[Not for me]');
    const replies = await desk.presses('not-for-me', breakId, ben);
    const text = toldTo('actor', replies).join('\n');
    expect(text).toContain(`${posted.pose.english} is left out for you from now on.`);
    expect(shownIn(text.split('\n').slice(1).join('\n')).pose.name).not.toBe(posted.pose.name);
    for (let drawn = 0; drawn < 40; drawn += 1)
      expect(shownIn(await says(desk, '/pose', ben)).pose.name).not.toBe(posted.pose.name);
    const back = buttonsOf(await desk.says('/deskbreak me show', ben)).find(
      ({ action }) => action === 'take-back',
    );
    expect(back?.label).toBe(`Take back ${posted.pose.english}`);
    expect(await presses(desk, 'take-back', back?.subject ?? '', ben)).toContain('may come to you again');
    expect(buttonsOf(await desk.says('/deskbreak me show', ben)).map(({ label }) => label)).toEqual([
      'Change',
    ]);
  });
});

describe('what is stored about somebody', () => {
  it('is told to them as JSON', async () => {
    const { desk, breakId, posted } = await breakIn();
    await desk.says('/deskbreak me avoid knees', ben);
    await desk.presses('done', breakId, ben);
    await desk.presses('snooze', breakId, ben);
    const text = (await says(desk, '/deskbreak me data', ben)).split('\n').slice(1).join('');
    expect(JSON.parse(text)).toMatchObject({
      person: 'ben',
      settings: { avoid: ['knee', 'sensitive-joints'], leftOut: [] },
      done: [{ pose: posted.pose.name }],
      snoozed: [{ pose: posted.pose.name }],
      asked: [],
      changes: [],
    });
  });

  it.each(['with a key', 'without a key'])(
    'is nowhere in the files once they are forgotten, %s',
    async (how) => {
      const { store, folder } = await fileStore();
      const env = how === 'with a key' ? { ENCRYPTION_KEY: keys[0] ?? '' } : {};
      const who = { id: 'U0BENJAMIN', name: 'Benjamin Q', standing: 'member' } as const;
      const { desk, breakId } = await breakIn({ store, env });
      await desk.says('/deskbreak me avoid hip replacement, glaucoma', who);
      await desk.presses('not-for-me', 'rabbit/chair', who);
      await desk.presses('done', breakId, who);
      await desk.presses('done', breakId);
      await desk.presses('snooze', breakId, who);
      const before = bytesIn(folder);
      expect(before).toContain('U0BENJAMIN');
      expect(before.includes('hip-replacement')).toBe(how === 'without a key');
      expect(await forget(desk, who)).toBe('Done: nothing is stored about you any more.');
      const after = bytesIn(folder);
      for (const trace of ['U0BENJAMIN', 'Benjamin', 'hip-replacement', 'glaucoma'])
        expect(after).not.toContain(trace);
      expect(await says(desk, '/deskbreak me data', who)).toContain('Nothing is stored about you.');
      expect((await desk.presses('done', breakId)).length).toBe(1);
      expect(toldTo('actor', await desk.presses('done', breakId)).join()).toContain('counted already');
      await desk.turn(16 * MINUTE);
      expect(desk.adapter.told.map(({ message }) => readable(message)).join()).not.toContain(
        'Your snoozed break',
      );
      await desk.app.stop();
      expect(bytesIn(folder)).not.toContain('U0BENJAMIN');
    },
  );

  it('asks once, and a question that is too old deletes nothing', async () => {
    const desk = await openDesk();
    await desk.says('/deskbreak me avoid knees', ben);
    const [button] = buttonsOf(await desk.says('/deskbreak me forget', ben));
    desk.clock.advance(11 * MINUTE);
    const late = await desk.presses('confirm-forget', button?.subject ?? '', ben);
    expect(toldTo('pressed', late).join()).toContain('too old, so I deleted nothing');
    await desk.presses('confirm-forget', 'x', ben);
    expect(await says(desk, '/deskbreak me show', ben)).toContain('You avoid: knee');
  });

  it('says what stays: who changed the breaks of a channel', async () => {
    const desk = await openDesk();
    await desk.says('/deskbreak on');
    expect(await forget(desk)).toContain('stays known to those who manage them, for 90 days');
  });

  it('is not in the log, at its most talkative', async () => {
    let lines = '';
    const log = await createLog({
      ...{ level: 'trace', readable: false, colour: false },
      to: { write: (line: string) => void (lines += line) },
    });
    const { desk, breakId } = await breakIn({ log });
    await desk.says('/deskbreak me avoid knees, glaucoma', ben);
    await desk.says('/deskbreak me avoid flurbs', ben);
    await desk.presses('not-for-me', breakId, ben);
    await desk.says('/pose', ben);
    await forget(desk, ben);
    expect(lines).toContain('A command.');
    expect(lines).not.toMatch(/knee|glaucoma|sensitive|flurbs/u);
  });

  it('is read again after a restart, with a new key before the old one; what no key opens is said', async () => {
    const { store, path } = await fileStore();
    const desk = await openDesk({ store, env: { ENCRYPTION_KEY: keys[0] ?? '' } });
    await desk.says('/deskbreak me avoid knees', ben);
    await desk.app.stop();
    const again = async (key: string | undefined) => {
      const opened = await openStore({ kind: 'file', path });
      if (!opened.ok) throw new Error(opened.problem.what);
      return openDesk({ store: opened.store, env: key === undefined ? {} : { ENCRYPTION_KEY: key } });
    };
    const both = await again(`${keys[1] ?? ''},${keys[0] ?? ''}`);
    expect(await says(both, '/deskbreak me show', ben)).toContain('You avoid: knee');
    await both.app.stop();
    for (const key of [keys[1], undefined]) {
      const lost = await again(key);
      expect(await says(lost, '/deskbreak me show', ben)).toContain('What you avoid cannot be read any more');
      expect(await says(lost, '/pose', ben)).toContain('What you avoid cannot be read any more');
      expect(await presses(lost, 'not-for-me', 'pigeon/chair', ben)).toContain('cannot be read');
      await lost.says('/deskbreak me version standing', ben);
      await lost.app.stop();
    }
    const found = await again(keys[0]);
    const mine = await says(found, '/deskbreak me show', ben);
    expect(mine).toContain('You avoid: knee');
    expect(mine).toContain('Your version: standing.');
    await found.says('/deskbreak me avoid nothing', ben);
    await found.app.stop();
  });
});
