/** The slash commands as Discord registers them, derived from the one declaration. */
import { needsChannel, needsManager } from '../../../content/access.ts';
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
  type APIApplicationCommandSubcommandOption,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import { commandNames, declarationOf, type CommandName } from '../../../content/commands/commands.ts';
import type { Command } from '../../../content/commands/command.ts';
import type { CommandRoot } from '../../../content/message.ts';
import type { Option } from '../../../content/options/option.ts';
import { plain, shorten } from '../../shared/text.ts';
import { limits } from '../view/limits.ts';
import { abilities } from '../abilities.ts';
import type { Installs } from '../access/installs.ts';

type Registration = RESTPostAPIChatInputApplicationCommandsJSONBody;

/** What a root with subcommands is for; Discord shows it in the server's settings. */
const about: Readonly<Record<CommandRoot, string>> = {
  pose: 'A yoga pose, just for you',
  deskbreak: 'Desk breaks in this channel',
};

const roots = Object.keys(about) as readonly CommandRoot[]; // The record has no other keys.

/**
 * Where a command is in Discord: the words after its root. What has subcommands cannot be given alone there, so that
 * such a one gets its first other name.
 */
export function pathOf(name: CommandName): readonly string[] {
  const { path, also } = declarationOf(name);
  const [other] = also ?? [];
  return other !== undefined && beginsOthers(name) ? other.split(' ') : path;
}

/** Whether the words of a command are the first of another's: Discord has nothing that is both a command and a group. */
const beginsOthers = (name: CommandName): boolean => {
  const { root, path } = declarationOf(name);
  return namesOf(root).some(
    (other) => other !== name && path.every((word, at) => declarationOf(other).path[at] === word),
  );
};

/** Nothing is registered that makes no difference here. */
const namesOf = (root: CommandRoot): readonly CommandName[] =>
  commandNames.filter((name) => {
    const { root: own, needs } = declarationOf(name);
    return own === root && (needs === undefined || abilities.includes(needs));
  });

const standsAlone = (root: CommandRoot): boolean => namesOf(root).length === 1;

/** `daysOff` → `days-off`: Discord takes small letters only. */
export const optionName = (key: string): string =>
  key.replaceAll(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);

function registrationOf(root: CommandRoot, types: readonly ApplicationIntegrationType[]): Registration {
  const names = namesOf(root);
  const [only] = names;
  return {
    type: ApplicationCommandType.ChatInput,
    name: root,
    description: description(
      only !== undefined && standsAlone(root) ? declarationOf(only).summary : about[root],
    ),
    options: only !== undefined && standsAlone(root) ? options(declarationOf(only)) : subcommands(names),
    default_member_permissions: permissionsFor(names),
    contexts: [...contextsOf(root, types)],
    integration_types: [...types],
  };
}

/** Whether something below a root is for a person rather than for a channel. */
const isForSomebodyAnywhere = (root: CommandRoot): boolean =>
  namesOf(root).some((name) => !needsChannel(declarationOf(name)));

/**
 * Direct messages with the bot are for all who share a server with it; others, and groups, for whoever has installed it.
 * Discord places a root with all that is below it: what is about a channel says elsewhere that it needs one.
 */
function contextsOf(
  root: CommandRoot,
  types: readonly ApplicationIntegrationType[],
): readonly InteractionContextType[] {
  const { Guild, BotDM, PrivateChannel } = InteractionContextType;
  if (!isForSomebodyAnywhere(root)) return [Guild];
  return types.includes(ApplicationIntegrationType.UserInstall)
    ? [Guild, BotDM, PrivateChannel]
    : [Guild, BotDM];
}

/** What has to be installed where for a root to be there: what the application does not allow, Discord refuses. */
function integrationTypesOf(root: CommandRoot, installs: Installs): readonly ApplicationIntegrationType[] {
  const { GuildInstall, UserInstall } = ApplicationIntegrationType;
  const wanted = isForSomebodyAnywhere(root) ? [GuildInstall, UserInstall] : [GuildInstall];
  return wanted.filter((type) => installs.has(type));
}

/**
 * Discord has one permission for a root with all its subcommands, and `status` and `help` are for anyone: where not
 * all are for managers, everybody sees the root, and the handler alone decides.
 */
export const permissionsFor = (names: readonly CommandName[]): string | null =>
  names.every((name) => needsManager(declarationOf(name)))
    ? String(PermissionFlagsBits.ManageChannels)
    : null;

function subcommands(names: readonly CommandName[]): APIApplicationCommandOption[] {
  const single = names.filter((name) => pathOf(name).length === 1);
  const groups = [
    ...new Set(names.filter((name) => pathOf(name).length === 2).map((name) => pathOf(name)[0] ?? '')),
  ];
  return [
    ...single.map((name) => subcommand(name)),
    ...groups.map((group): APIApplicationCommandOption => {
      const inside = names.filter((name) => pathOf(name).length === 2 && pathOf(name)[0] === group);
      return {
        type: ApplicationCommandOptionType.SubcommandGroup,
        name: group,
        description: description(inside.map((name) => declarationOf(name).summary).join(' · ')),
        options: inside.map((name) => subcommand(name)),
      };
    }),
  ];
}

const subcommand = (name: CommandName): APIApplicationCommandSubcommandOption => ({
  type: ApplicationCommandOptionType.Subcommand,
  name: pathOf(name).at(-1) ?? name,
  description: description(declarationOf(name).summary),
  options: options(declarationOf(name)),
});

/** Discord wants the required ones first. */
const options = ({ options: declared }: Command): APIApplicationCommandBasicOption[] =>
  Object.entries(declared)
    .sort(([, a], [, b]) => Number(b.required) - Number(a.required))
    .map(([key, option]) => typed(optionName(key), option));

function typed(name: string, option: Option): APIApplicationCommandBasicOption {
  const { choices = [], many, required, summary } = option;
  const base = {
    type: ApplicationCommandOptionType.String,
    name,
    description: description(summary),
    required,
  } as const;
  if (many !== true && choices.length > 0 && choices.length <= limits.choices)
    return { ...base, choices: choices.map(({ label, value }) => ({ name: label, value })) };
  // Each option of a command offers something. To ask it here would read all regions and zones at the start.
  return { ...base, autocomplete: true };
}

const description = (text: string): string => shorten(plain(text), limits.commandDescription);

/** All that is registered for an application that can be installed so. */
export const registrationsFor = (installs: Installs): readonly Registration[] =>
  roots.flatMap((root) => {
    const types = integrationTypesOf(root, installs);
    return types.length === 0 ? [] : [registrationOf(root, types)];
  });
