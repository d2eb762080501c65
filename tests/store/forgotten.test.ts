/** Whoever is forgotten is nowhere in the database any more: neither in its files, byte by byte, nor in any table. */
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CompanyAnswer } from '../../adapters/port/company.ts';
import { tableNames } from '../../src/store/database/tables.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { mondayMorning, openDesk, toldTo, type TestDesk } from '../support/desk.ts';
import { databasesOfThisFile } from '../support/postgres.ts';
import { scriptedAdapter } from '../support/scripted-adapter.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const guest = { id: 'U0BENJAMIN', name: 'Benjamin Quill', standing: 'guest' } as const;
const other = { id: 'U0CLEO', name: 'Cleo Quine', standing: 'guest' } as const;

/** Around those that go by, since 1970. */
const today = Math.floor(mondayMorning / DAY);
const days = { from: today - 1, until: today + 20 };

const says = async (desk: TestDesk, line: string, who: object = guest) =>
  toldTo('actor', await desk.says(line, who)).join('\n');
const lastBreak = ({ adapter }: TestDesk): string => adapter.attempts.at(-1)?.key ?? '';
const dataOf = async (desk: TestDesk, who: object = guest): Promise<Record<string, unknown>> =>
  JSON.parse((await says(desk, '/deskbreak me data', who)).replaceAll(/^All that.*$|\n/gmu, '')) as Record<
    string,
    unknown
  >;
async function forget(desk: TestDesk, who: object = guest): Promise<string> {
  const [reply] = await desk.says('/deskbreak me forget', who);
  const buttons =
    reply?.to === 'actor'
      ? reply.message.blocks.flatMap((one) => (one.block === 'buttons' ? one.buttons : []))
      : [];
  return toldTo('pressed', await desk.presses('confirm-forget', buttons[0]?.subject ?? '', who)).join('\n');
}

/** Where people may be in a call. */
async function openIn(
  store: Store,
): Promise<{ readonly desk: TestDesk; readonly call: (is: boolean) => void }> {
  let isInCall = false;
  const company = (): Promise<CompanyAnswer> =>
    Promise.resolve({ is: 'told', count: isInCall ? 1 : 0 } as const);
  const adapter = scriptedAdapter({ capabilities: { abilities: ['motion', 'calls'] }, company });
  const desk = await openDesk({ store, adapter });
  return {
    desk,
    call: (is) => {
      isInCall = is;
    },
  };
}

/** All that leaves a trace of somebody who manages nothing. */
async function lives(desk: TestDesk, call: (is: boolean) => void, who: object): Promise<void> {
  for (const line of [
    ...['me avoid knees, neck', 'me version standing', 'me motion off', 'me on every 30m'],
    ...['me meetings hold', 'me pause 2h', 'me resume', 'me every 1h at :20'],
  ])
    await says(desk, `/deskbreak ${line}`, who);
  await desk.presses('not-for-me', 'cat-cow/chair', who);
  call(true);
  await desk.turn(40 * MINUTE, MINUTE);
  call(false);
  await desk.turn(HOUR, MINUTE);
  const own = desk.adapter.told.findLast(({ key }) => key.length > 16)?.key ?? '';
  for (const key of [own, lastBreak(desk)]) {
    await desk.presses('done', key, who);
    await desk.presses('other', key, who);
    await desk.presses('snooze', key, who);
  }
  await desk.turn(20 * MINUTE, MINUTE);
  await desk.presses('snooze', lastBreak(desk), who);
}

describe('somebody who is forgotten', () => {
  it('is in no file of SQLite, beside the one who is not', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'deskbreak-forgotten-'));
    const opened = await openStore({ kind: 'file', path: join(folder, 'deskbreak.db') });
    if (!opened.ok) throw new Error(opened.problem.what);
    const { desk, call } = await openIn(opened.store);
    const bytes = (): string =>
      readdirSync(folder)
        .map((name) => readFileSync(join(folder, name)).toString('latin1'))
        .join('\n');
    await desk.plan({});
    for (const who of [guest, other]) await lives(desk, call, who);
    // Long enough that what they did has become numbers.
    await desk.turn(8 * DAY, HOUR);
    await desk.turn(3 * HOUR, 4 * MINUTE);
    await desk.presses('done', lastBreak(desk), guest);
    await desk.presses('snooze', lastBreak(desk), guest);
    expect(readdirSync(folder).some((name) => name.endsWith('-wal'))).toBe(true);
    expect(bytes()).toContain(guest.id);
    const data = await dataOf(desk);
    expect(data).toMatchObject({
      ownBreaks: [{ state: 'on', meetings: 'hold' }],
      settings: { said: ['knees', 'neck'] },
    });
    expect(data['days']).not.toEqual([]);
    expect(data['snoozed']).toHaveLength(1);
    const counted = async (): Promise<number> => {
      const [plan] = await desk.store.plans.list({}, 10);
      if (plan === undefined) throw new Error('The channel has no plan.');
      const { hours } = await desk.store.counts.read(plan.id, 'UTC', days);
      return hours.reduce((sum, { done }) => sum + done, 0);
    };
    const before = await counted();
    expect(before).toBeGreaterThan(0);
    expect(await forget(desk)).toBe('Done: nothing is stored about you any more.');
    expect(bytes()).not.toMatch(/U0BENJAMIN|Benjamin Quill/u);
    expect(bytes()).toContain(other.id);
    await desk.turn(3 * HOUR, 20 * MINUTE);
    // What they did is a number still.
    expect(await counted()).toBe(before);
    await desk.app.stop();
    expect(bytes()).not.toMatch(/U0BENJAMIN|Benjamin Quill/u);
    expect(JSON.stringify(desk.logged)).not.toContain(guest.id);
  }, 60_000);
});

describe('on PostgreSQL', () => {
  const database = databasesOfThisFile();

  it('is in no table', async () => {
    const base = await database();
    const { desk, call } = await openIn(await base.open());
    const everything = async (): Promise<string> => {
      const rows = await Promise.all(
        tableNames.map(async (name) => ({ name, rows: await base.run(`select * from ${name}`) })),
      );
      return JSON.stringify(rows);
    };
    await desk.plan({});
    for (const who of [guest, other]) await lives(desk, call, who);
    expect(await everything()).toContain(guest.id);
    expect(await forget(desk)).toBe('Done: nothing is stored about you any more.');
    expect(await everything()).not.toMatch(/U0BENJAMIN|Benjamin Quill/u);
    expect(await everything()).toContain(other.id);
    await desk.app.stop();
  }, 120_000);

  it('stays known as who changed a channel’s plan, and as nothing else, as the answer says', async () => {
    const base = await database();
    const { desk } = await openIn(await base.open());
    const ann = { id: 'U0ANNABEL', name: 'Annabel Quirk', standing: 'manager' } as const;
    for (const line of ['on', 'stats monthly on', 'every 30m', 'now', 'me on', 'me avoid wrists'])
      await says(desk, `/deskbreak ${line}`, ann);
    await desk.turn(15 * MINUTE);
    await desk.presses('done', lastBreak(desk), ann);
    expect(await dataOf(desk, ann)).toMatchObject({
      ...{ switchedOn: ['W1/C1'], monthlyNumbersOf: ['W1/C1'] },
      asked: [{ name: 'Annabel Quirk' }],
    });
    expect(await forget(desk, ann)).toContain('stays known to those who manage them, for 90 days');
    const left: string[] = [];
    for (const name of tableNames)
      if (/U0ANNABEL|Annabel/u.test(JSON.stringify(await base.run(`select * from ${name}`)))) left.push(name);
    expect(left.sort()).toEqual(['audit', 'plans']);
    expect(await dataOf(desk, ann)).toMatchObject({
      done: [],
      asked: [],
      monthlyNumbersOf: [],
      ownBreaks: [],
    });
    await desk.app.stop();
  }, 120_000);
});
