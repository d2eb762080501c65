/** `/deskbreak help`: all commands, from their declarations, and the honest figure behind the slogan. */
import { commandNames, declarationOf, exampleOf, type CommandName } from '../commands.ts';
import { commandSpan } from '../command-spans.ts';
import type { Message, Text } from '../message.ts';
import { slogan } from '../theme.ts';

const line = (name: CommandName): Text => [commandSpan(exampleOf(name)), `: ${declarationOf(name).summary}`];

const items = (access: 'anyone' | 'managers'): readonly Text[] =>
  commandNames.filter((name) => declarationOf(name).access === access).map(line);

export const helpMessage: Message = {
  summary: 'Deskbreak: all commands.',
  mood: 'calm',
  blocks: [
    { block: 'heading', text: 'Deskbreak' },
    { block: 'paragraph', text: 'One yoga pose for the desk, every so often, in working hours.' },
    { block: 'paragraph', text: [{ span: 'strong', text: 'For everyone' }] },
    { block: 'list', items: items('anyone') },
    { block: 'paragraph', text: [{ span: 'strong', text: 'For those who manage the channel' }] },
    { block: 'list', items: items('managers') },
    { block: 'footnote', text: slogan },
  ],
};
