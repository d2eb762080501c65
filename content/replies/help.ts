/** `/deskbreak help`: all commands, from their declarations, and the honest figure behind the slogan. */
import type { Ability } from '../abilities.ts';
import { commandNames, declarationOf, type CommandName } from '../commands.ts';
import { exampleOf, spanOf } from '../examples.ts';
import type { Message, Text } from '../message.ts';
import { slogan } from '../theme.ts';

const line = (name: CommandName): Text => [spanOf(exampleOf(name)), `: ${declarationOf(name).summary}`];

const items = (access: 'anyone' | 'managers', abilities: readonly Ability[]): readonly Text[] =>
  commandNames
    .filter((name) => {
      const { access: needed, needs } = declarationOf(name);
      return needed === access && (needs === undefined || abilities.includes(needs));
    })
    .map(line);

/** `abilities`: of the platform where it is asked for. */
export const helpMessage = (abilities: readonly Ability[]): Message => ({
  summary: 'Deskbreak: all commands.',
  mood: 'calm',
  blocks: [
    { block: 'heading', text: 'Deskbreak' },
    { block: 'paragraph', text: 'One yoga pose for the desk, every so often, in working hours.' },
    { block: 'paragraph', text: [{ span: 'strong', text: 'For everyone' }] },
    { block: 'list', items: items('anyone', abilities) },
    { block: 'paragraph', text: [{ span: 'strong', text: 'For those who manage the channel' }] },
    { block: 'list', items: items('managers', abilities) },
    { block: 'footnote', text: slogan },
  ],
});
