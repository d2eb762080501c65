/** `docs/commands.md`: what people type in a chat, and what an operator types in a shell. */
import { typedCommand } from '../../adapters/discord/view/typed-command.ts';
import { needsChannel, needsManager } from '../../content/access.ts';
import { commandNames, declarationOf, type CommandName } from '../../content/commands/commands.ts';
import { exampleOf, spanOf, type Example } from '../../content/commands/examples.ts';
import type { CommandSpan } from '../../content/message.ts';
import type { Option } from '../../content/options/option.ts';
import { lineOf } from '../../content/text/plain-text.ts';
import { declareCommands } from '../../src/program/declared-commands.ts';
import type { ProgramCommand } from '../../src/program/program-command.ts';
import { code, codes, pageOf, table } from './markdown.ts';
import { valuesInWords, where } from './words.ts';

const intro = `# Commands

What people type [in a chat](#in-a-chat), and what an operator types [in a shell](#in-a-shell).

Made from the program's own declarations by \`npm run docs\`; a test holds it against them. What can be set, with what it is at first, is on a [page of its own](settings.md).

## In a chat

- **Slack and the terminal** take a line of text: \`/deskbreak every 45m at :00\`. Words, typos and other ways to write a value are understood; what is not is answered with what was probably meant. In Slack an operator may give \`/pose\` and \`/deskbreak\` other names (\`SLACK_POSE_COMMAND\`, \`SLACK_DESKBREAK_COMMAND\`).
- **Discord** shows a field for each value, with what fits while you type: \`/deskbreak every interval:45m at::00\`.
- \`<…>\` stands for a value, \`[…]\` for what may be left out. [Values](#values) says how each is written.
- Wrong input changes nothing. In a terminal the buttons of a break are words: \`done\`, \`other\`, \`snooze\`, \`more\`.`;

interface Placed {
  readonly key: string;
  readonly option: Option;
  readonly names: CommandName[];
}

const usageOf = (name: CommandName): string => {
  const { root, path, options } = declarationOf(name);
  const values = Object.entries(options).map(([key, { required, keyword }]) => {
    const value = `${keyword === undefined ? '' : `${keyword} `}<${key}>`;
    return required ? value : `[${value}]`;
  });
  return [`/${root}`, ...path, ...values].join(' ');
};

/** Whole commands: with what is needed, and with all that may be added. */
export function examplesOf(name: CommandName): readonly CommandSpan[] {
  const values = Object.entries(declarationOf(name).options).map(([key, one]) => [key, one.example]);
  const all = [exampleOf(name), { name, values: Object.fromEntries(values) as Example['values'] }].map(
    spanOf,
  );
  return all.filter((one, at) => at === 0 || lineOf(one) !== lineOf(spanOf(exampleOf(name))));
}

const row = (name: CommandName): readonly string[] => {
  const { summary, also = [], needs } = declarationOf(name);
  return [
    code(usageOf(name)),
    also.length === 0 ? summary : `${summary}. Also: ${codes(also)}`,
    codes(
      examplesOf(name).map((one) => lineOf(one)),
      ' · ',
    ),
    codes(examplesOf(name).map(typedCommand), ' · '),
    where(needs),
  ];
};

interface Group {
  readonly heading: string;
  readonly who: string;
  readonly has: (name: CommandName) => boolean;
}

const isManaged = (name: CommandName): boolean => needsManager(declarationOf(name));
const isOfChannel = (name: CommandName): boolean => needsChannel(declarationOf(name));

const groups: readonly Group[] = [
  {
    heading: 'For yourself',
    who: 'Anyone may, guests too, in any channel and in a direct message with the bot; in Discord everywhere, for whoever has installed Deskbreak to themselves. Only you see the answer.',
    has: (name) => !isOfChannel(name),
  },
  {
    heading: 'In a channel, for everyone in it',
    who: 'Anyone in the channel may.',
    has: (name) => isOfChannel(name) && !isManaged(name),
  },
  {
    heading: 'In a channel, for those who manage it',
    who: 'In Slack: workspace owners and admins, whoever created the channel, and whoever switched breaks on there; where breaks are off, any full member may switch them on. With `SLACK_MANAGERS=anyone` every full member may. In Discord: who has _Manage Channels_ there, _Manage Server_ or _Administrator_. In the terminal: you.',
    has: isManaged,
  },
];

const chat = groups.flatMap(({ heading, who, has }) => [
  `### ${heading}`,
  who,
  table(
    ['Command', 'What it does', 'Slack and terminal', 'Discord', 'Where'],
    commandNames.filter(has).map(row),
  ),
]);

/** The same value in several commands is told once. */
function placedOptions(): readonly Placed[] {
  const placed: Placed[] = [];
  for (const name of commandNames)
    for (const [key, option] of Object.entries(declarationOf(name).options)) {
      const known = placed.find(
        (one) =>
          one.key === key &&
          one.option.summary === option.summary &&
          valuesInWords(one.option) === valuesInWords(option),
      );
      if (known === undefined) placed.push({ key, option, names: [name] });
      else known.names.push(name);
    }
  return placed;
}

const values = (): readonly string[] => [
  '### Values',
  table(
    ['Value', 'Of', 'What it is', 'Written'],
    placedOptions().map(({ key, option, names }) => [
      code(`<${key}>`),
      codes(names.map((name) => `/${[declarationOf(name).root, ...declarationOf(name).path].join(' ')}`)),
      option.summary,
      valuesInWords(option),
    ]),
  ),
  'Days and times are those of the zone of the channel, or of the person. A pause until a day ends as that day begins. What could be two things, such as `04/05` or `until 9`, is asked.',
];

const inShell = `## In a shell

\`deskbreak\` stands for how it was started: \`npm start --\` from source, \`npx deskbreak\` where npm installed it, \`docker compose run --rm deskbreak\` in a container ([installing](install.md)); \`health\`, which asks the one that runs, is \`docker compose exec deskbreak deskbreak health\` there. \`deskbreak --help\` lists all, \`deskbreak help <command>\` says more about one, \`deskbreak --version\` says the version. Each command does all or nothing, says so in a sentence, and exits with 0, or with 1 where it did nothing or something is wrong.`;

const usageInShell = (command: ProgramCommand): string =>
  [
    'deskbreak',
    command.name(),
    ...command.registeredArguments.map((one) => (one.required ? `<${one.name()}>` : `[${one.name()}]`)),
  ].join(' ');

const optionsOf = (command: ProgramCommand): readonly string[] => {
  const rows = [
    ...command.registeredArguments.map((one) => [
      code(one.required ? `<${one.name()}>` : `[${one.name()}]`),
      one.description,
    ]),
    ...command.options.map(({ flags, description }) => [code(flags), description]),
  ];
  return rows.length === 0 ? [] : [table(['Behind it', 'Meaning'], rows)];
};

const shell = declareCommands(() => undefined).commands.flatMap((command) => [
  `### ${command.name()}`,
  `${code(usageInShell(command))}: ${command.description()}`,
  ...optionsOf(command),
  `\`\`\`sh\n${command.examples.join('\n')}\n\`\`\``,
]);

export const commandsPage = (): Promise<string> => pageOf([intro, ...chat, ...values(), inShell, ...shell]);
