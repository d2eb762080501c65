/** The walk: whatever is proposed to whoever got something wrong is right when it is typed back, on every platform. */
import { noLimits } from '../../content/local-rules.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reply } from '../../adapters/port/adapter.ts';
import { commandNames, declarationOf, type CommandName } from '../../content/commands/commands.ts';
import type { Heard } from '../../content/commands/decode-call.ts';
import { exampleOf, spanOf, type Example } from '../../content/commands/examples.ts';
import { decodeTyped, parseCommand, parseLine } from '../../content/commands/grammar.ts';
import type { CommandSpan, Text } from '../../content/message.ts';
import { lineOf } from '../../content/text/plain-text.ts';
import { newPlan, type Plan } from '../../content/plan.ts';
import { openDesk, type TestDesk } from '../support/desk.ts';
import { scriptedAdapter } from '../support/scripted-adapter.ts';
import { mistakenFields, mistakenLines } from '../support/mistakes.ts';
import { exampleIn, spansIn } from '../support/suggested.ts';

/** How each platform takes a command that it shows. */
const faces: Readonly<Record<string, (span: CommandSpan) => Heard>> = {
  Slack: (span) => parseCommand(span.command, lineOf(span).replace(/^\/\S+ ?/u, '')),
  Discord: (span) => decodeTyped(exampleIn(span).name, exampleIn(span).values),
  terminal: (span) => parseLine(lineOf(span)),
};

/** What is refused for its shape is told with a right one; that is how it is known here. */
const isRefused = (replies: readonly Reply[]): boolean =>
  replies.some(
    (reply) => reply.to === 'actor' && reply.message.mood === 'warning' && proposalsIn(replies).length > 0,
  );

const first = (text: Text): unknown => text[0];

/** Commands proposed after something went wrong. A name alone, in a sentence about it, is none. */
function proposalsIn(replies: readonly Reply[]): readonly CommandSpan[] {
  return replies.flatMap((reply) => {
    if (reply.to === 'form' || reply.message.mood !== 'warning') return [];
    return reply.message.blocks.flatMap((block) =>
      block.block === 'paragraph' &&
      typeof block.text !== 'string' &&
      ['Did you mean ', 'For example ', 'Type '].some((words) => words === first(block.text))
        ? spansIn(block.text)
        : [],
    );
  });
}

const plans: Readonly<Record<string, Partial<Plan> | undefined>> = {
  'no plan': undefined,
  on: {},
  off: { state: { is: 'off', because: { kind: 'asked' } } },
  paused: { pausedUntil: Date.parse('2026-11-30T09:00:00Z') },
  'with days off': { daysOff: ['2026-12-24', '2026-12-25', '2027-01-01'], zone: 'Europe/Berlin' },
};

async function deskWith(change: Partial<Plan> | undefined): Promise<TestDesk> {
  // Every command makes a difference there.
  const adapter = scriptedAdapter({ capabilities: { abilities: noLimits.abilities } });
  const desk = await openDesk({ adapter });
  if (change !== undefined) await desk.plan(change);
  return desk;
}

const hears = (desk: TestDesk, heard: Heard): Promise<readonly Reply[]> =>
  desk.inbox.command(heard, desk.from());

/** What is proposed for one line and refused when it is typed back. */
async function falseFor(
  desk: TestDesk,
  before: Partial<Plan> | undefined,
  heard: Heard,
  /** Lines that were accepted there before: many mistakes are answered with the same one. */
  accepted = new Set<string>(),
): Promise<readonly string[]> {
  if (before !== undefined) await desk.plan(before);
  const wrong: string[] = [];
  const proposals = proposalsIn(await hears(desk, heard));
  for (const span of proposals)
    for (const [face, typed] of Object.entries(faces)) {
      const back = typed(span);
      const shown = `${face}: ${lineOf(span)}`;
      if (!back.ok) wrong.push(`${shown} is refused`);
      else if (back.value.name !== exampleIn(span).name) wrong.push(`${shown} means ${back.value.name}`);
      else if (face === 'terminal' && !accepted.has(shown)) {
        if (before !== undefined) await desk.plan(before);
        if (isRefused(await hears(desk, back))) wrong.push(`${shown} is refused by its handler`);
        else if (before !== undefined) accepted.add(shown);
      }
    }
  return wrong;
}

/** Right commands, each with values that people give. */
const right: readonly Example[] = [
  ...commandNames.filter((name) => name !== 'settings').map(exampleOf),
  { name: 'on', values: { zone: 'Europe/Berlin', every: '45m', at: ':00' } },
  { name: 'every', values: { interval: '1h30m', at: ':15' } },
  { name: 'days', values: { days: 'mon,wed,fri' } },
  { name: 'pause', values: { until: 'until friday 15:00' } },
  { name: 'holidayAdd', values: { date: 'christmas eve' } },
  { name: 'pose', values: { name: 'pigeon', version: 'floor' } },
];

/** A letter dropped, doubled or in the place of its neighbour; a word too many or missing. */
function mutate(text: string, how: number, where: number): string {
  const at = where % Math.max(1, text.length);
  const words = text.split(' ');
  switch (how) {
    case 0:
      return text.slice(0, at) + text.slice(at + 1);
    case 1:
      return text.slice(0, at + 1) + text.slice(at);
    case 2:
      return text.slice(0, at) + text.slice(at + 1, at + 2) + text.slice(at, at + 1) + text.slice(at + 2);
    case 3:
      return [...words, 'please', 'banana'].join(' ');
    default:
      return words.slice(0, -1).join(' ');
  }
}

/** Whoever says a day for a pause may want it off. */
const isMeant = (name: CommandName, meant: CommandName): boolean =>
  name === meant || (meant === 'pause' && name === 'holidayAdd');

describe('a slip', () => {
  it('in a value is answered with right ones of the same command', async () => {
    const desk = await deskWith({});
    const withValues = right.filter(({ values }) => Object.keys(values).length > 0);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...withValues), fc.nat(4), fc.nat(60), async (one, how, where) => {
        const { root, path } = declarationOf(one.name);
        const values = lineOf(spanOf(one)).slice(`/${[root, ...path].join(' ')} `.length);
        const heard = parseCommand(root, [...path, mutate(values, how, where)].join(' '));
        expect(await falseFor(desk, {}, heard)).toEqual([]);
        if (heard.ok) return;
        await desk.plan({});
        const proposals = proposalsIn(await hears(desk, heard)).map(exampleIn);
        expect(proposals.filter(({ name }) => !isMeant(name, one.name))).toEqual([]);
      }),
      { numRuns: 120 },
    );
  });

  it('in the name of a command is answered with that command among the first, or with the help', async () => {
    // One to take away.
    const plan = { daysOff: ['2026-12-24'] };
    const desk = await deskWith(plan);
    const named = right.filter(({ name }) => (declarationOf(name).path[0] ?? '').length >= 4);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...named), fc.nat(2), fc.nat(12), async (one, how, where) => {
        const { root, path } = declarationOf(one.name);
        const [first = '', ...more] = path;
        const slipped = mutate(first, how, where);
        // What means something by itself is no slip: `quit` wants breaks to end, though it is near `quiet`.
        if (slipped === first || slipped === 'quit') return;
        const values = lineOf(spanOf(one)).slice(`/${[root, ...path].join(' ')}`.length);
        const heard = parseCommand(root, [slipped, ...more].join(' ') + values);
        expect(await falseFor(desk, plan, heard)).toEqual([]);
        if (heard.ok) return;
        await desk.plan(plan);
        const proposals = proposalsIn(await hears(desk, heard)).map(exampleIn);
        const names = proposals.map(({ name }) => name);
        expect(names.includes(one.name) || names.join() === 'help' ? [] : [slipped, ...names]).toEqual([]);
      }),
      { numRuns: 120 },
    );
  });
});

describe('beside a field', () => {
  it('every value that is suggested or shown can be put there', async () => {
    const desk = await deskWith({});
    await desk.plan({ ...newPlan('UTC'), state: { is: 'on' } });
    const [reply] = await desk.says('/deskbreak');
    if (reply?.to !== 'form') throw new Error('The form should open.');
    const { form } = reply;
    const filled = Object.fromEntries(form.fields.map(({ key, value }) => [key, value]));
    const problemWith = async (key: string, value: string) => {
      await desk.plan({ ...newPlan('UTC'), state: { is: 'on' } });
      const values = { ...filled, [key]: value };
      const result = await desk.inbox.submit({ form: 'settings', values, base: form.base }, desk.from());
      return result.accepted ? undefined : result.problems[key];
    };
    const wrong: string[] = [];
    for (const [key, value] of mistakenFields) {
      const problem = await problemWith(key, value);
      if (problem === undefined) continue;
      const shown = /(?:Did you mean|For example:|e\.g\.) (?<values>.+)[.?]$/u.exec(problem.text)?.groups;
      const all = [...(problem.suggestions ?? []), ...(shown?.['values']?.split(' or ') ?? [])];
      for (const one of new Set(all))
        if ((await problemWith(key, one)) !== undefined) wrong.push(`${key} ${value} → ${one}`);
    }
    expect(wrong).toEqual([]);
  });
});

describe('typed back', () => {
  it.each(Object.keys(plans))('every proposal is accepted: %s', async (state) => {
    const before = plans[state];
    const desk = await deskWith(before);
    const wrong: string[] = [];
    const accepted = new Set<string>();
    for (const { root, text } of mistakenLines) {
      const found = await falseFor(desk, before, parseCommand(root, text), accepted);
      wrong.push(...found.map((one) => `/${root} ${text} → ${one}`));
    }
    expect(wrong).toEqual([]);
  });
});
