/** A slash command that somebody gave, or is still typing, in the words of the declaration. */
import type { AutocompleteInteraction, ChatInputCommandInteraction } from 'discord.js';
import { commandNames, declarationOf, type CommandName } from '../../content/commands.ts';
import { decodeCall, type Heard } from '../../content/decode-call.ts';
import { parseCommand } from '../../content/grammar.ts';
import type { CommandRoot } from '../../content/message.ts';
import type { Choice } from '../../content/options.ts';
import { plain, shorten } from '../text.ts';
import { optionName, pathOf } from './commands.ts';
import { limits } from './limits.ts';

/** Commands of an older registration may still be given: they are read as text, which explains what is wrong. */
export function readCommand(interaction: ChatInputCommandInteraction): Heard {
  const name = commandOf(interaction);
  if (name === undefined) {
    const words = wordsOf(interaction);
    return parseCommand(words[0] === 'pose' ? 'pose' : 'deskbreak', words.slice(1).join(' '));
  }
  const raw = Object.keys(declarationOf(name).options).map((key) => [
    key,
    interaction.options.getString(optionName(key)) ?? '',
  ]);
  return decodeCall(name, Object.fromEntries(raw) as Record<string, string>); // Pairs of strings.
}

/** What fits to what has been typed so far. */
export function completions(interaction: AutocompleteInteraction): readonly Choice[] {
  const name = commandOf(interaction);
  const focused = interaction.options.getFocused(true);
  const options = name === undefined ? {} : declarationOf(name).options;
  const option = Object.entries(options).find(([key]) => optionName(key) === focused.name)?.[1];
  return (option?.complete(plain(focused.value), limits.choices) ?? [])
    .filter(({ value }) => value.length <= limits.choiceText)
    .map(({ label, value }) => ({ label: shorten(plain(label), limits.choiceText), value }));
}

type Given = ChatInputCommandInteraction | AutocompleteInteraction;

function wordsOf({ commandName, options }: Given): readonly string[] {
  return [commandName, options.getSubcommandGroup(false), options.getSubcommand(false)].filter(
    (word) => word !== null,
  );
}

function commandOf(interaction: Given): CommandName | undefined {
  const said = wordsOf(interaction).join(' ');
  return commandNames.find((name) => {
    const root: CommandRoot = declarationOf(name).root;
    return [root, ...pathOf(name)].join(' ') === said;
  });
}
