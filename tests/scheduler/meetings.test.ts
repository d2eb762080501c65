/** A break waits while people are in a call: on a turned clock, with a platform whose people are what the test says. */
import { describe, expect, it } from 'vitest';
import type { CompanyAnswer, CompanyQuestion } from '../../adapters/port/company.ts';
import { readBreakId } from '../../scheduler/break-id.ts';
import type { SlotState } from '../../scheduler/ports/ledger.ts';
import { openDesk, mondayMorning, memoryStore, type TestDesk } from '../support/desk.ts';
import { scriptedAdapter, type ScriptedAdapter } from '../support/scripted-adapter.ts';
import { turnedClock } from '../support/turned-clock.ts';

const MINUTE = 60_000;
/** The first slot: 09:50. */
const first = mondayMorning + MINUTE;

interface Company {
  answer: CompanyAnswer | 'never' | Error;
  readonly asked: CompanyQuestion[];
}

const told = (count: number): CompanyAnswer => ({ is: 'told', count });

function withPeople(answer: Company['answer']): { company: Company; adapter: ScriptedAdapter } {
  const company: Company = { answer, asked: [] };
  const adapter: ScriptedAdapter = scriptedAdapter({
    capabilities: { abilities: ['motion', 'silence', 'calls', 'voice'] },
    company: (question) => {
      company.asked.push(question);
      if (company.answer instanceof Error) throw company.answer;
      return company.answer === 'never' ? new Promise(() => undefined) : Promise.resolve(company.answer);
    },
  });
  return { company, adapter };
}

const planOf = async (desk: TestDesk) => {
  const [stored] = await desk.store.plans.list({}, 1);
  if (stored === undefined) throw new Error('no plan');
  return stored;
};

const stateAt = async (desk: TestDesk, at: number): Promise<SlotState | undefined> =>
  (await desk.store.plans.lastSlot((await planOf(desk)).id, at))?.state;

/** The break of the day before was done by these. */
async function openWith(
  { adapter, company }: ReturnType<typeof withPeople>,
  people: readonly string[] = ['ann', 'bob', 'cem'],
  plan: Parameters<TestDesk['plan']>[0] = { meetings: 'hold' },
): Promise<TestDesk> {
  const friday = mondayMorning - 3 * 24 * 60 * MINUTE;
  const desk = await openDesk({ adapter, now: friday });
  await desk.plan({});
  await desk.turn(2 * MINUTE, 10_000);
  const id = adapter.attempts[0]?.key ?? '';
  for (const person of people) await desk.presses('done', id, { id: person });
  await desk.plan(plan);
  desk.clock.set(mondayMorning);
  await desk.settle();
  company.asked.length = 0;
  return desk;
}

const posts = ({ adapter }: TestDesk): number => adapter.attempts.length - 1;

describe('a break of a plan that holds for meetings', () => {
  it('is held, posted within two minutes of the end of the call, and never twice', async () => {
    const stage = withPeople(told(2));
    const desk = await openWith(stage);
    await desk.turn(6 * MINUTE, 1_000);
    expect(posts(desk)).toBe(0);
    expect(await stateAt(desk, desk.clock.now())).toEqual({ is: 'held' });
    stage.company.answer = told(1);
    await desk.turn(2 * MINUTE, 1_000);
    expect(posts(desk)).toBe(1);
    expect(await stateAt(desk, desk.clock.now())).toEqual({ is: 'posted' });
    await desk.turn(20 * MINUTE, 1_000);
    expect(posts(desk)).toBe(1);
  });

  it('asks about those who did breaks here, and posts at once where fewer than half are busy', async () => {
    const stage = withPeople(told(1));
    const desk = await openWith(stage);
    await desk.turn(2 * MINUTE, 1_000);
    expect(posts(desk)).toBe(1);
    expect(stage.company.asked).toMatchObject([
      { about: 'people', people: ['ann', 'bob', 'cem'], enough: 2, programs: 1 },
    ]);
  });

  it('is skipped after twenty minutes, and the next one comes', async () => {
    const stage = withPeople(told(3));
    const desk = await openWith(stage);
    await desk.turn(22 * MINUTE, 1_000);
    expect(posts(desk)).toBe(0);
    expect(await stateAt(desk, desk.clock.now())).toEqual({ is: 'skipped', reason: 'meeting' });
    stage.company.answer = told(0);
    await desk.turn(60 * MINUTE, 1_000);
    expect(posts(desk)).toBe(1);
  });

  it.each<[string, Company['answer']]>([
    ['nothing is known', { is: 'unknown', because: 'no scope' }],
    ['Slack asks to wait', { is: 'unknown', because: 'rate-limited' }],
    ['no answer comes', 'never'],
    ['the adapter fails', new Error('ann is in a call')],
  ])('comes where %s', async (_, answer) => {
    const desk = await openWith(withPeople(answer));
    await desk.turn(MINUTE + 10_000, 1_000);
    expect(posts(desk)).toBe(1);
    expect(JSON.stringify(desk.logged)).not.toMatch(/\b(?:ann|bob|cem)\b/u);
  });

  it('asks nobody where nobody is known, where somebody asked for the break, and where the plan does not want it', async () => {
    const stage = withPeople(told(9));
    const nobody = await openWith(stage, []);
    await nobody.turn(2 * MINUTE, 1_000);
    expect(posts(nobody)).toBe(1);
    const other = withPeople(told(9));
    const asked = await openWith(other);
    await asked.says('/deskbreak now');
    expect(posts(asked)).toBe(1);
    const third = withPeople(told(9));
    const ignoring = await openWith(third, ['ann'], { meetings: 'ignore' });
    await ignoring.turn(2 * MINUTE, 1_000);
    expect(posts(ignoring)).toBe(1);
    expect([...stage.company.asked, ...other.company.asked, ...third.company.asked]).toEqual([]);
  });

  it('does not ask about somebody who was forgotten', async () => {
    const stage = withPeople(told(0));
    const desk = await openWith(stage);
    await desk.store.people.forget({ platform: 'scripted', scope: 'W1', person: 'bob' });
    await desk.turn(2 * MINUTE, 1_000);
    expect(stage.company.asked).toMatchObject([{ people: ['ann', 'cem'] }]);
  });

  it('gives way to the next slot, and never comes right before it', async () => {
    const stage = withPeople(told(3));
    const desk = await openWith(stage, ['ann'], { meetings: 'hold', every: 15 });
    await desk.turn(16 * MINUTE, 1_000);
    // 09:35 gave way to 09:50, which is held in its turn.
    stage.company.answer = told(0);
    await desk.turn(3 * MINUTE, 1_000);
    const sent = await Promise.all(
      desk.adapter.attempts.slice(1).map(async ({ key }) => {
        const id = readBreakId(key);
        const found = await desk.store.breaks.find(key as never);
        return [id?.slot, found?.sentAt] as const;
      }),
    );
    expect(sent).toHaveLength(1);
    await desk.turn(30 * MINUTE, 1_000);
    const times = await Promise.all(
      desk.adapter.attempts.map(async ({ key }) => (await desk.store.breaks.find(key as never))?.sentAt ?? 0),
    );
    for (const [index, at] of times.entries())
      if (index > 0) expect(at - (times[index - 1] ?? 0)).toBeGreaterThanOrEqual(14.9 * MINUTE);
  });

  it('is not posted past the working hours', async () => {
    const stage = withPeople(told(3));
    const desk = await openWith(stage);
    desk.clock.set(Date.parse('2026-11-23T11:49:30Z'));
    await desk.turn(11 * MINUTE, 1_000);
    const at = Date.parse('2026-11-23T11:50:00Z');
    expect(await stateAt(desk, at)).toEqual({ is: 'skipped', reason: 'meeting' });
  });

  it.each([
    ['pause 2h', 'paused'],
    ['off', 'changed'],
    ['hours 14:00-17:00', 'changed'],
  ])('is skipped where meanwhile %s', async (line, reason) => {
    const stage = withPeople(told(3));
    const desk = await openWith(stage);
    await desk.turn(3 * MINUTE, 1_000);
    await desk.says(`/deskbreak ${line}`);
    stage.company.answer = told(0);
    await desk.turn(3 * MINUTE, 1_000);
    expect(posts(desk)).toBe(0);
    expect(await stateAt(desk, first)).toEqual({ is: 'skipped', reason });
  });

  it('comes where the plan holds no more, and stays in force where another setting changed', async () => {
    const stage = withPeople(told(3));
    const desk = await openWith(stage);
    await desk.turn(3 * MINUTE, 1_000);
    await desk.says('/deskbreak version floor');
    await desk.turn(3 * MINUTE, 1_000);
    expect(posts(desk)).toBe(0);
    await desk.plan({ meetings: 'ignore' });
    await desk.turn(2 * MINUTE, 1_000);
    expect(posts(desk)).toBe(1);
  });

  it('is held on by the next program, and not late for having waited', async () => {
    const store = await memoryStore();
    const kept = { ...store, close: () => Promise.resolve() };
    const stage = withPeople(told(0));
    const clock = turnedClock(mondayMorning - 3 * 24 * 60 * MINUTE);
    const before = await openDesk({ store: kept, clock, adapter: stage.adapter });
    await before.plan({});
    await before.turn(2 * MINUTE, 10_000);
    await before.presses('done', stage.adapter.attempts[0]?.key ?? '', { id: 'ann' });
    await before.plan({ meetings: 'hold' });
    stage.company.answer = told(1);
    clock.set(mondayMorning);
    await before.turn(4 * MINUTE, 1_000);
    await before.app.stop();
    const again = withPeople(told(1));
    const after = await openDesk({ store: kept, clock, adapter: again.adapter });
    await after.turn(8 * MINUTE, 1_000);
    expect(again.adapter.attempts).toHaveLength(0);
    again.company.answer = told(0);
    await after.turn(2 * MINUTE, 1_000);
    expect(again.adapter.attempts).toHaveLength(1);
  });

  it.each(['now', 'skip'])('is left out where somebody says %s', async (line) => {
    const stage = withPeople(told(3));
    const desk = await openWith(stage);
    await desk.turn(3 * MINUTE, 1_000);
    await desk.says(`/deskbreak ${line}`);
    stage.company.answer = told(0);
    await desk.turn(20 * MINUTE, 1_000);
    expect(posts(desk)).toBe(line === 'now' ? 1 : 0);
    expect(await stateAt(desk, first)).toEqual({ is: 'skipped', reason: 'asked' });
  });

  it('is late where nobody was there to look at it again', async () => {
    const stage = withPeople(told(3));
    const desk = await openWith(stage);
    await desk.turn(2 * MINUTE, 1_000);
    stage.company.answer = told(0);
    desk.clock.set(desk.clock.now() + 12 * MINUTE);
    await desk.settle();
    await desk.turn(10_000, 1_000);
    expect(posts(desk)).toBe(0);
    expect(await stateAt(desk, first)).toEqual({ is: 'skipped', reason: 'late' });
  });
});

describe('a break of a study room', () => {
  const only = { meetings: 'only Study' } as const;

  it('comes once two people are there, and is skipped where they do not come', async () => {
    const stage = withPeople(told(1));
    const desk = await openWith(stage, [], only);
    await desk.turn(5 * MINUTE, 1_000);
    expect(posts(desk)).toBe(0);
    expect(stage.company.asked[0]).toMatchObject({ about: 'room', room: 'Study' });
    stage.company.answer = told(2);
    await desk.turn(2 * MINUTE, 1_000);
    expect(posts(desk)).toBe(1);
    stage.company.answer = told(0);
    await desk.turn(80 * MINUTE, 1_000);
    expect(posts(desk)).toBe(1);
    expect(await stateAt(desk, first + 60 * MINUTE)).toEqual({ is: 'skipped', reason: 'alone' });
  });
});
