/** Many channels ask at the same time: below each tier, each person once, and a slow workspace costs nobody else. */
import { describe, expect, it } from 'vitest';
import { usualBusyStatuses } from '../../content/company/busy-statuses.ts';
import type { CompanyAnswer } from '../../adapters/port/company.ts';
import { createCompany, type CompanyOptions } from '../../adapters/slack/company/company.ts';
import { memoryStore, mondayMorning, openDesk } from '../support/desk.ts';
import { passTime } from '../support/pass-time.ts';
import { scriptedAdapter } from '../support/scripted-adapter.ts';
import { turnedClock } from '../support/turned-clock.ts';

const MINUTE = 60_000;

interface Called {
  readonly at: number;
  readonly workspace: string;
  readonly method: string;
  readonly people: readonly string[];
}

/** Everybody is in a huddle. `answersIn`: of a workspace, how long it takes. */
function openCompany(answersIn: (workspace: string) => number = () => 50) {
  const clock = turnedClock(mondayMorning);
  const called: Called[] = [];
  let inFlight = 0;
  let most = 0;
  const call = async (workspace: string, _: string, method: string, args: object) => {
    const { user, users } = args as { readonly user?: string; readonly users?: string };
    const people = users?.split(',') ?? [user ?? ''];
    called.push({ at: clock.now(), workspace, method, people });
    most = Math.max(most, ++inFlight);
    await new Promise<void>((resolve) => clock.after(answersIn(workspace), resolve));
    inFlight -= 1;
    return method === 'users.info'
      ? { ok: true, value: { ok: true, user: { profile: { huddle_state: 'in_a_huddle' } } } }
      : { ok: true, value: { ok: true, users: {} } };
  };
  const clients = { call } as unknown as CompanyOptions['clients'];
  const company = createCompany({ clients, statuses: usualBusyStatuses, clock });
  const ask = (workspace: string, people: readonly string[], programs = 1): Promise<CompanyAnswer> =>
    company.ask({
      ...{ about: 'people', people, programs, enough: Math.ceil(people.length / 2) },
      channel: { platform: 'slack', workspace, channel: 'C1' },
    });
  return { clock, called, ask, most: () => most };
}

/** The most calls of a method in any minute of a workspace. */
function mostInAMinute(called: readonly Called[], method: string): number {
  const by = new Map<string, number[]>();
  for (const one of called)
    if (one.method === method) by.set(one.workspace, [...(by.get(one.workspace) ?? []), one.at]);
  const counts = [...by.values()].flatMap((times) =>
    times.map((from) => times.filter((at) => at >= from && at < from + MINUTE).length),
  );
  return Math.max(0, ...counts);
}

const regularsOf = (channel: number, shared = 0): readonly string[] =>
  Array.from({ length: 20 }, (_, n) => (n < shared ? `U${n}` : `U${channel}-${n}`));

describe('300 channels with 20 regulars each', () => {
  it.each([
    ['in one workspace', () => 'T1', 1],
    ['in one workspace, of one of four programs', () => 'T1', 4],
    ['in a workspace each', (channel: number) => `T${channel}`, 1],
  ])('%s stay below every tier, again and again', async (_, workspace, programs) => {
    const { clock, called, ask, most } = openCompany();
    for (let look = 0; look < 6; look += 1) {
      const asked = Array.from({ length: 300 }, (__, n) => ask(workspace(n), regularsOf(n), programs));
      await passTime(clock, clock.now() + 100_000);
      await Promise.all(asked);
    }
    expect(mostInAMinute(called, 'users.info')).toBeGreaterThan(0);
    expect(mostInAMinute(called, 'users.info') * programs).toBeLessThanOrEqual(60);
    expect(mostInAMinute(called, 'dnd.teamInfo') * programs).toBeLessThanOrEqual(12);
    expect(Math.max(...called.map(({ people }) => people.length))).toBeLessThanOrEqual(50);
    expect(most()).toBeLessThanOrEqual(48);
  });

  it('ask about whoever is in all of them once, and all of them know', async () => {
    const { clock, called, ask } = openCompany();
    const asked = Array.from({ length: 300 }, (_, n) => ask('T1', regularsOf(n, 20)));
    await passTime(clock, clock.now() + 5_000);
    const answers = await Promise.all(asked);
    expect(answers.every((answer) => answer.is === 'told' && answer.count >= 10)).toBe(true);
    const people = called.filter(({ method }) => method === 'users.info').flatMap((one) => one.people);
    expect(new Set(people).size).toBe(people.length);
  });

  it('know nothing in time where a workspace does not answer, and all else where others do', async () => {
    const { clock, ask } = openCompany((workspace) => (workspace === 'T1' ? 600_000 : 50));
    const slow = ask('T1', regularsOf(1));
    const others = Array.from({ length: 10 }, (_, n) => ask(`T${n + 2}`, regularsOf(n)));
    const from = clock.now();
    await passTime(clock, from + 4_000);
    expect(await slow).toEqual({ is: 'unknown', because: 'unavailable' });
    const answers = await Promise.all(others);
    expect(answers.every(({ is }) => is === 'told')).toBe(true);
  });
});

it('no other channel is posted to later for it, be it of the same workspace', async () => {
  const adapter = scriptedAdapter({
    capabilities: { abilities: ['motion', 'calls'] },
    company: () => new Promise(() => undefined),
  });
  const store = await memoryStore();
  const desk = await openDesk({ adapter, store, now: mondayMorning - 3 * 24 * 60 * MINUTE });
  const place = (n: number) => ({ platform: 'scripted', workspace: 'W1', channel: `C${n}` });
  for (let n = 0; n < 300; n += 1) await desk.plan({}, place(n));
  await desk.turn(2 * MINUTE);
  for (const { key } of [...adapter.attempts]) await desk.presses('done', key, { id: 'ann' });
  for (let n = 0; n < 300; n += 1) if (n % 10 > 0) await desk.plan({ meetings: 'hold' }, place(n));
  const before = adapter.attempts.length;
  desk.clock.set(mondayMorning + MINUTE);
  await desk.settle();
  // The clock stands still: whoever does not ask has it, and nobody else.
  expect(adapter.attempts.slice(before).map(({ channel }) => Number(channel.channel.slice(1)) % 10)).toEqual(
    Array.from({ length: 30 }, () => 0),
  );
  await desk.turn(10_000, 1_000);
  expect(adapter.attempts.slice(before)).toHaveLength(300);
});
