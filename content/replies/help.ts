/** `/deskbreak help`: all commands, from their declarations, and the honest figure behind the slogan. */
import { needsManager } from '../access.ts';
import { commandNames, declarationOf, type CommandName } from '../commands/commands.ts';
import { intervalBounds } from '../commands/command-options.ts';
import { exampleOf, spanOf } from '../commands/examples.ts';
import { fitExample } from '../commands/fit-examples.ts';
import { lackingFor, type LocalRules } from '../local-rules.ts';
import type { Block, Message, Text } from '../message.ts';
import { minutesInWords } from '../options/interval.ts';
import { slogan } from '../breaks/theme.ts';

const line = (name: CommandName, rules: LocalRules): Text => [
  spanOf(fitExample(exampleOf(name), rules)),
  `: ${declarationOf(name).summary}`,
  ...(name === 'every'
    ? [
        `, from ${minutesInWords(Math.max(rules.leastEvery, intervalBounds.min))} to ${minutesInWords(intervalBounds.max)}`,
      ]
    : []),
];

const items = (forManagers: boolean, rules: LocalRules): readonly Text[] =>
  commandNames
    .filter(
      (name) => needsManager(declarationOf(name)) === forManagers && lackingFor(name, rules) === undefined,
    )
    .map((name) => line(name, rules));

const headed = (heading: string, items: readonly Text[]): readonly Block[] => [
  { block: 'paragraph', text: [{ span: 'strong', text: heading }] },
  { block: 'list', items },
];

/** By the rules of where it is asked for. `isAlone`: whoever asks is everyone. */
export const helpMessage = (rules: LocalRules, isAlone: boolean): Message => ({
  summary: 'Deskbreak: all commands.',
  mood: 'calm',
  blocks: [
    { block: 'heading', text: 'Deskbreak' },
    { block: 'paragraph', text: 'One yoga pose for the desk, every so often, in working hours.' },
    ...(isAlone
      ? [{ block: 'list', items: [...items(false, rules), ...items(true, rules)] } as const]
      : [
          ...headed('For everyone', items(false, rules)),
          ...headed('For those who manage the channel', items(true, rules)),
        ]),
    { block: 'footnote', text: slogan },
  ],
});
