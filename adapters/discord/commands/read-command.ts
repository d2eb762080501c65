/** A slash command that somebody gave, or is still typing, in the words of the declaration. */
import type { AutocompleteInteraction, ChatInputCommandInteraction } from 'discord.js';
import { needsChannel } from '../../../content/access.ts';
import { commandNames, declarationOf, type CommandName } from '../../../content/commands/commands.ts';
import type { Heard } from '../../../content/commands/decode-call.ts';
import { decodeTyped, parseCommand } from '../../../content/commands/grammar.ts';
import type { CommandRoot } from '../../../content/message.ts';
import { optionName, pathOf } from './commands.ts';
import type { Typing } from './completing.ts';

/** Commands of an older registration may still be given: they are read as text, which explains what is wrong. */
export function readCommand(interaction: ChatInputCommandInteraction): Heard {
  const name = commandOf(interaction);
  if (name === undefined) {
    const words = wordsOf(interaction);
    return parseCommand(words[0] === 'pose' ? 'pose' : 'deskbreak', words.slice(1).join(' '));
  }
  const raw = Object.keys(declarationOf(name).options).map((key) => [
    key,
    named(interaction, interaction.options.getString(optionName(key)) ?? ''),
  ]);
  return decodeTyped(name, Object.fromEntries(raw) as Record<string, string>); // Pairs of strings.
}

/** Whether a command is of use only where the bot is a member. One of an older registration is: it cannot be told. */
export function isForChannels(interaction: ChatInputCommandInteraction): boolean {
  const name = commandOf(interaction);
  return name === undefined || needsChannel(declarationOf(name));
}

/** A channel that was picked while typing, by its name. */
const named = ({ guild }: ChatInputCommandInteraction, text: string): string =>
  text.replaceAll(/<#(\d+)>/gu, (mention, id: string) => guild?.channels.cache.get(id)?.name ?? mention);

/** The voice channels of the server, for whoever has to choose one. */
export const roomsAround = ({ guild }: AutocompleteInteraction): readonly string[] =>
  [...(guild?.channels.cache.values() ?? [])].flatMap((one) => (one.isVoiceBased() ? [one.name] : []));

/** What is being typed, if it is for an option that there is. */
export function readTyping(
  interaction: AutocompleteInteraction,
): Omit<Typing, 'zones' | 'rules' | 'calendar'> | undefined {
  const command = commandOf(interaction);
  const { name, value } = interaction.options.getFocused(true);
  const option =
    command === undefined
      ? undefined
      : Object.keys(declarationOf(command).options).find((key) => optionName(key) === name);
  if (command === undefined || option === undefined) return undefined;
  const { locale, guildLocale } = interaction;
  return { command, option, text: value, locales: [locale, ...(guildLocale === null ? [] : [guildLocale])] };
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
