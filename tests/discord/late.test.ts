/** Only what Discord has acknowledged is carried out, and once: whoever reads that it failed does it again. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Reply } from '../../adapters/port/adapter.ts';
import { note } from '../../content/replies/basics.ts';
import { recordingInbox } from '../contracts/adapter-stage.ts';
import type { Fault } from '../support/discord/faults.ts';
import { MINUTE, openOffice, type Office } from '../support/platform/office.ts';
import { openDiscordStage, replicaOn, type DiscordStage } from './stage.ts';

const CALLBACK = 'POST /interactions/:interaction/:token/callback';
const late = { does: 'refuse', code: 10062 } as const;

let office: Office<DiscordStage>;
let stage: DiscordStage;
beforeEach(async () => {
  office = await openOffice(await openDiscordStage());
  ({ stage } = office);
  await types('on', { zone: 'UTC' });
});
afterEach(() => office.close());

const types = (path: string, values: Readonly<Record<string, string>> = {}) =>
  stage.after(stage.sam.types(stage.room, 'deskbreak', [path], values));
const plan = async () => (await office.store.plans.find(stage.channel))?.plan;

/** Something to which Discord takes no answer: three seconds go by. */
async function inVain<T>(deed: Promise<T>): Promise<T> {
  const before = stage.discord.callsOf(CALLBACK).length;
  await stage.discord.until(() => stage.discord.callsOf(CALLBACK).length > before);
  stage.discord.clock.advance(3_001);
  return stage.after(deed);
}

it('a command that came too late is not carried out, and typed again it is, once', async () => {
  stage.discord.faults.next(CALLBACK, late);
  const shown = await inVain(stage.sam.types(stage.room, 'deskbreak', ['now']));
  expect(shown.answer).toBeUndefined();
  await office.pass(0);
  expect(stage.breaks()).toHaveLength(0);
  const warnings = stage.logged.filter(({ level }) => level === 'warn');
  expect(warnings.map(({ message }) => message)).toEqual([
    'What came too late for Discord was not carried out.',
  ]);

  await types('now');
  await office.pass(0);
  expect(stage.breaks()).toHaveLength(1);
});

it.each<[string, Readonly<Record<string, string>>]>([
  ['every', { interval: '45m' }],
  ['off', {}],
  ['pause', { until: '2h' }],
  ['skip', {}],
])('so is %s', async (path, values) => {
  const before = await plan();
  stage.discord.faults.next(CALLBACK, late);
  await inVain(stage.sam.types(stage.room, 'deskbreak', [path], values));
  expect(await plan()).toEqual(before);
  expect(stage.guild.read(stage.room)).toHaveLength(1);
});

it('so is a press that changes something', async () => {
  await office.pass(2 * MINUTE);
  const [message] = stage.breaks();
  if (message === undefined) throw new Error('There is no break.');
  stage.discord.faults.next(CALLBACK, late);
  await inVain(stage.sam.presses(message, { label: 'Snooze 15 min' }));
  expect(stage.sam.sees(stage.sam.dm)).toEqual([]);
  const menu = await stage.after(stage.sam.presses(message, { label: 'More' }));
  expect(menu.isPrivate).toBe(true);
  const [shown] = stage.sam
    .messages(stage.room)
    .filter(({ visibleTo }) => visibleTo !== undefined)
    .slice(-1);
  if (shown === undefined) throw new Error('There is no menu.');
  const pause = /\[(?<label>Pause[^\]]*)\]/u.exec(stage.discord.read(shown))?.groups?.['label'] ?? '';
  stage.discord.faults.next(CALLBACK, late);
  await inVain(stage.sam.presses(shown, { label: pause }));
  expect((await plan())?.pausedUntil).toBeUndefined();
});

it('so is a second break that was asked about', async () => {
  await types('now');
  await types('now');
  const [question] = stage.sam
    .messages(stage.room)
    .filter(({ visibleTo }) => visibleTo !== undefined)
    .slice(-1);
  if (question === undefined) throw new Error('There is no question.');
  const before = stage.breaks().length;
  stage.discord.faults.next(CALLBACK, late);
  await inVain(stage.sam.presses(question, { label: 'Another one' }));
  await office.pass(MINUTE);
  expect(stage.breaks()).toHaveLength(before);
});

it('so is a form that is saved', async () => {
  await types('settings');
  const [page] =
    /"custom_id":"(form-page:[^"]*\bversion\b[^"]*)"/u.exec(JSON.stringify(stage.panel().said))?.slice(1) ??
    [];
  await stage.after(stage.sam.presses(stage.panel(), page ?? ''));
  await stage.after(stage.sam.submits({ version: 'standing' }));
  stage.discord.faults.next(CALLBACK, late);
  await inVain(stage.sam.presses(stage.panel(), { label: 'Save' }));
  expect((await plan())?.version).toBe('chair');
  await stage.after(stage.sam.presses(stage.panel(), { label: 'Save' }));
  expect((await plan())?.version).toBe('standing');
});

it.each<[string, Fault]>([
  ['landed, and its answer was lost', { does: 'cut', landed: true }],
  ['was lost', { does: 'cut' }],
  ['landed, and a proxy gave up', { does: 'status', status: 504, landed: true }],
])('what is acknowledged is carried out once where the acknowledgement %s', async (_what, fault) => {
  stage.discord.faults.next(CALLBACK, fault);
  const shown = await types('every', { interval: '45m' });
  expect(shown.answer).toBe('deferred reply');
  expect(shown.text).toContain('45 min');
  expect((await plan())?.every).toBe(45);
});

it('a command is acknowledged inside three seconds however long the core takes, and privately', async () => {
  const shown = await types('every', { interval: '45m' });
  expect(shown).toMatchObject({ answer: 'deferred reply', isPrivate: true, isThinking: false });
  expect(shown.answeredAfterMs).toBeLessThan(3_000);
});

it('what is only read is answered at once, in one call', async () => {
  const before = stage.discord.calls.length;
  expect((await types('status')).answer).toBe('reply');
  expect(stage.discord.calls.length - before).toBe(1);
});

it('the same interaction acts once in two sessions, and once where a session hears it twice', async () => {
  const answer: Reply = { to: 'actor', message: note('Done.') };
  const other = recordingInbox();
  other.answers(answer);
  const second = replicaOn(stage.discord);
  await second.connect(other.inbox);
  await types('every', { interval: '45m' });
  await second.idle();
  const hereToo = (await plan())?.every === 45 ? 1 : 0;
  expect(other.heard.length + hereToo).toBe(1);
  await second.disconnect();

  const { payload } = await types('every', { interval: '30m' });
  const seen = stage.discord.calls.length;
  stage.discord.gateway.dispatch('INTERACTION_CREATE', payload, stage.guild.id);
  await types('status');
  // Only that of the status.
  expect(stage.discord.calls.length - seen).toBe(1);
});
