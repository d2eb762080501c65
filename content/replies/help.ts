/** `/deskbreak help`: all commands, from their declarations, and the honest figure behind the slogan. */
import { commandNames, declarationOf, intervalBounds, type CommandName } from '../commands/commands.ts';
import { exampleOf, spanOf } from '../commands/examples.ts';
import { fitExample } from '../commands/fit-examples.ts';
import { lackingFor, type LocalRules } from '../local-rules.ts';
import type { Message, Text } from '../message.ts';
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

const items = (access: 'anyone' | 'managers', rules: LocalRules): readonly Text[] =>
  commandNames
    .filter((name) => declarationOf(name).access === access && lackingFor(name, rules) === undefined)
    .map((name) => line(name, rules));

/** By the rules of where it is asked for. */
export const helpMessage = (rules: LocalRules): Message => ({
  summary: 'Deskbreak: all commands.',
  mood: 'calm',
  blocks: [
    { block: 'heading', text: 'Deskbreak' },
    { block: 'paragraph', text: 'One yoga pose for the desk, every so often, in working hours.' },
    { block: 'paragraph', text: [{ span: 'strong', text: 'For everyone' }] },
    { block: 'list', items: items('anyone', rules) },
    { block: 'paragraph', text: [{ span: 'strong', text: 'For those who manage the channel' }] },
    { block: 'list', items: items('managers', rules) },
    { block: 'footnote', text: slogan },
  ],
});
