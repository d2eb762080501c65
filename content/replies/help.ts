/** `/deskbreak help`: all commands, from their declarations, and the honest figure behind the slogan. */
import type { Ability } from '../abilities.ts';
import { commandNames, declarationOf, intervalBounds, type CommandName } from '../commands.ts';
import { exampleOf, spanOf } from '../examples.ts';
import { fitExample } from '../fit-examples.ts';
import type { Message, Text } from '../message.ts';
import { minutesInWords } from '../options/interval.ts';
import { slogan } from '../theme.ts';

const line = (name: CommandName, leastEvery: number): Text => [
  spanOf(fitExample(exampleOf(name), leastEvery)),
  `: ${declarationOf(name).summary}`,
  ...(name === 'every'
    ? [`, from ${minutesInWords(leastEvery)} to ${minutesInWords(intervalBounds.max)}`]
    : []),
];

const items = (
  access: 'anyone' | 'managers',
  abilities: readonly Ability[],
  leastEvery: number,
): readonly Text[] =>
  commandNames
    .filter((name) => {
      const { access: needed, needs } = declarationOf(name);
      return needed === access && (needs === undefined || abilities.includes(needs));
    })
    .map((name) => line(name, leastEvery));

/** `abilities`: of the platform where it is asked for. `leastEvery`: the operator's shortest interval, in minutes. */
export const helpMessage = (
  abilities: readonly Ability[],
  leastEvery: number = intervalBounds.min,
): Message => ({
  summary: 'Deskbreak: all commands.',
  mood: 'calm',
  blocks: [
    { block: 'heading', text: 'Deskbreak' },
    { block: 'paragraph', text: 'One yoga pose for the desk, every so often, in working hours.' },
    { block: 'paragraph', text: [{ span: 'strong', text: 'For everyone' }] },
    { block: 'list', items: items('anyone', abilities, leastEvery) },
    { block: 'paragraph', text: [{ span: 'strong', text: 'For those who manage the channel' }] },
    { block: 'list', items: items('managers', abilities, leastEvery) },
    { block: 'footnote', text: slogan },
  ],
});
