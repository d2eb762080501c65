/** Every example that is shown in Discord can be typed there as it stands, and means what was meant. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandNames, declarationOf, type CommandName } from '../../content/commands/commands.ts';
import { decodeCall, type Heard } from '../../content/commands/decode-call.ts';
import { parseLine } from '../../content/commands/grammar.ts';
import { lackingFor } from '../../content/local-rules.ts';
import { discordRules } from './rules.ts';
import type { CommandSpan, Message } from '../../content/message.ts';
import { poseList, poseMessage } from '../../content/replies/pose-message.ts';
import { poses, versionNamesOf } from '../../content/poses/catalogue.ts';
import * as basics from '../../content/replies/basics.ts';
import { helpMessage } from '../../content/replies/help.ts';
import * as plans from '../../content/replies/plans.ts';
import * as questions from '../../content/replies/questions.ts';
import * as refusals from '../../content/replies/refusals.ts';
import * as presses from '../../content/replies/presses.ts';
import { recordingInbox } from '../contracts/adapter-stage.ts';
import type { Message as DiscordMessage } from '../support/discord/state.ts';
import { openDiscordStage, type DiscordStage } from './stage.ts';

let stage: DiscordStage;
const core = recordingInbox();
beforeAll(async () => {
  stage = await openDiscordStage();
  await stage.adapter.connect(core.inbox);
});
afterAll(() => stage.close());

interface Typed {
  readonly root: string;
  readonly path: readonly string[];
  readonly values: Readonly<Record<string, string>>;
}

/** A mention of a command with what stands beside it, or a whole line as code, as a person reads and types it. */
function examplesIn(message: DiscordMessage): readonly Typed[] {
  const markdown = JSON.stringify(message.said.components);
  return [...markdown.matchAll(/<\/([^:>]+):\d+>(?: `([^`]*)`)?|`\/([^`]+)`/gu)].map(
    ([, name, beside, line]) => {
      const [words = '', values = ''] =
        line === undefined
          ? [name, beside]
          : [line.replace(/ [a-z-]+:.*$/u, ''), / ([a-z-]+:.*)$/u.exec(line)?.[1] ?? ''];
      const [root = '', ...path] = words.split(' ');
      const pairs = values.split(/ (?=[a-z-]+:)/u).filter(Boolean);
      return {
        root,
        path,
        values: Object.fromEntries(
          pairs.map((pair) => [pair.slice(0, pair.indexOf(':')), pair.slice(pair.indexOf(':') + 1)]),
        ),
      };
    },
  );
}

function commandsIn(value: unknown): readonly CommandSpan[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('span' in value && value.span === 'command') return [value as CommandSpan];
  return Object.values(value).flatMap(commandsIn);
}

const nameOf = ({ command, path }: CommandSpan): CommandName | undefined =>
  commandNames.find((name) => {
    const declared = declarationOf(name);
    return declared.root === command && declared.path.join(' ') === path.join(' ');
  });

const meant = (span: CommandSpan): Heard => {
  const name = nameOf(span);
  if (name === undefined) throw new Error(`There is no such command: ${JSON.stringify(span)}`);
  return decodeCall(name, Object.fromEntries(span.values.map(({ option, value }) => [option, value])));
};

/** Shows it to one person, who types each example back; both as the core understands them. */
async function typedBack(message: Message): Promise<void> {
  core.answers({ to: 'actor', message });
  const { replies } = await stage.after(stage.sam.types(stage.room, 'deskbreak', ['status']));
  if (replies.length === 0) throw new Error('Nothing was shown.');
  core.answers();
  const heard: Heard[] = [];
  for (const { root, path, values } of replies.flatMap(examplesIn)) {
    const whole = [root, ...path].join(' ');
    try {
      await stage.after(stage.sam.types(stage.room, root, path, values));
    } catch (error) {
      // The name of a command that needs more: pressed, it asks for that.
      if (String(error).includes('These options are required') && Object.keys(values).length === 0) continue;
      throw new Error(`/${whole} ${JSON.stringify(values)} cannot be typed`, { cause: error });
    }
    const last = core.heard.at(-1)?.call;
    if (last?.ok !== true) throw new Error(`/${whole} ${JSON.stringify(values)} is not understood`);
    heard.push(last);
  }
  const all = commandsIn(message.blocks)
    .map(meant)
    .filter(({ ok }) => ok);
  const inOrder = (calls: readonly Heard[]): readonly string[] =>
    calls.map((call) => JSON.stringify(call)).sort();
  expect(inOrder(heard)).toEqual(inOrder(all));
}

const isMessage = (value: unknown): value is Message =>
  typeof value === 'object' && value !== null && 'blocks' in value && 'mood' in value;

const constants = [basics, plans, questions, refusals, presses].flatMap((module) =>
  Object.entries(module).filter((entry): entry is [string, Message] => isMessage(entry[1])),
);

describe('examples in Discord', () => {
  it.each(constants)('of “%s”', async (_name, message) => {
    await typedBack(message);
  });

  it('of the help, which shows every command that there is, under the name that it has here', async () => {
    await typedBack(helpMessage(discordRules, false));
  });

  it('of every pose, and of the list of them', async () => {
    await typedBack(poseList);
    for (const pose of poses)
      for (const version of versionNamesOf(pose)) await typedBack(poseMessage(pose, version, true));
  });

  it('of what is said while breaks are paused', async () => {
    await typedBack(refusals.nowWhilePaused('tomorrow'));
  });

  const wrongValues = [
    'x',
    '0',
    '5',
    '5m',
    '45m at',
    '45m at :75',
    '100h',
    '9-5',
    '25:00-26:00',
    '09:00',
    'funday',
    'mon-',
    'EST',
    'utc+2',
    'Berlim',
    'berlin',
    'forever',
    'until',
    'yesterday',
    '31.12.2026',
    '2026-02-30',
    'pigoen',
    'foot',
    'pigeon flor',
    'on',
    'maybe',
    '“quoted” `code`',
  ];
  const here = commandNames.filter((name) => lackingFor(name, discordRules) === undefined);
  const wrong = here.flatMap((name) =>
    Object.keys(declarationOf(name).options).flatMap((key) =>
      wrongValues.flatMap((value) => {
        const heard = decodeCall(name, { [key]: value });
        return heard.ok
          ? []
          : [{ title: `${name} ${key}: ${value}`, message: basics.problemMessage(heard.problem) }];
      }),
    ),
  );
  const wrongLines = [
    '/deskbreak evry 45m',
    '/deskbreak holiday',
    '/deskbreak holiday ad 2026-12-24',
    '/deskbreak what',
    '/pose pigoen flor',
    '/deskbrek on',
    '/deskbreak tz',
  ];

  it('of everything that is wrong with a value', async () => {
    expect(wrong.length).toBeGreaterThan(100);
    for (const { title, message } of wrong)
      await typedBack(message).catch((error: unknown) => {
        throw new Error(title, { cause: error });
      });
  });

  it.each(wrongLines)('of what is wrong with %s', async (line) => {
    const heard = parseLine(line);
    if (heard.ok) return;
    await typedBack(basics.problemMessage(heard.problem));
  });

  it.each<[string, readonly string[], Readonly<Record<string, string>>, object]>([
    ['every', ['every'], { interval: '45m at :00' }, { interval: 45, at: 0 }],
    ['every, with words that are days', ['every'], { interval: 'weekday' }, { days: [1, 2, 3, 4, 5] }],
    ['on, with an interval in the first field', ['on'], { zone: 'every 45m at :00' }, { every: 45, at: 0 }],
    ['on, with a bare interval', ['on'], { zone: '60' }, { every: 60 }],
    ['on, with a field each', ['on'], { zone: 'Berlin', every: '45m' }, { zone: 'Europe/Berlin', every: 45 }],
    ['every with both fields', ['every'], { interval: '45m', at: ':00' }, { interval: 45, at: 0 }],
  ])('two values in one field: %s', async (_name, path, values, options) => {
    await stage.after(stage.sam.types(stage.room, 'deskbreak', path, values));
    expect(core.heard.at(-1)?.call).toMatchObject({ ok: true, value: { options } });
  });

  it('two values in one field: a pose and its version', async () => {
    await stage.after(stage.sam.types(stage.room, 'pose', [], { name: 'pigeon floor' }));
    expect(core.heard.at(-1)?.call).toMatchObject({
      ok: true,
      value: { options: { name: { kind: 'pose', pose: 'pigeon' }, version: 'floor' } },
    });
  });
});
