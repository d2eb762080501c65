/** The command line. */
import { parseArgs } from 'node:util';
import { sections, settingNames, settings } from '../config/settings.ts';
import { version } from './version.ts';

export type Invocation =
  | { readonly run: 'bot' }
  | Errand
  | { readonly run: 'say'; readonly text: string }
  | { readonly run: 'refuse'; readonly text: string };

/** What is done once, beside the bot. */
export type Errand =
  /** What is not named is the database of the settings; at least one is. */
  | { readonly run: 'move'; readonly from: string | undefined; readonly to: string | undefined }
  | { readonly run: 'forget'; readonly isSure: boolean }
  | { readonly run: 'backup'; readonly file: string | undefined }
  | { readonly run: 'restore'; readonly file: string };

const linesOf = (section: string): string =>
  settingNames
    .filter((name) => settings[name].section === section)
    .map((name) => `  ${name.padEnd(25)}${settings[name].about}`)
    .join('\n');

const settingLines = sections.map((section) => `${section}\n${linesOf(section)}`).join('\n\n');

const usage = `deskbreak ${version}: a desk break with one yoga pose, every so often

Usage: deskbreak [--help] [--version]
       deskbreak migrate --from <file or URL> | --to <file or URL> | both
       deskbreak backup [file]
       deskbreak restore <file>
       deskbreak forget-installations [--yes]

Without any settings it runs in this terminal. Settings come from the environment or from a file .env.
migrate moves all state to an empty database. What is not named is the database in DATABASE_URL.
backup copies the database to a file while Deskbreak runs. restore puts it back while Deskbreak is stopped:
in place of the SQLite file, which is kept, or into an empty PostgreSQL database.
forget-installations forgets the Slack workspaces whose tokens no ENCRYPTION_KEY opens; without a key, all.

${settingLines}
`;

interface Options {
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly yes: boolean | undefined;
}

interface Command {
  /** Files that it takes, at most. */
  readonly files: number;
  /** The options that it has. */
  readonly takes: readonly (keyof Options)[];
  readonly read: (options: Options, rest: readonly string[]) => Invocation;
}

const commands: Readonly<Record<string, Command>> = {
  migrate: {
    files: 0,
    takes: ['from', 'to'],
    read({ from, to }) {
      const empty = from?.trim() === '' ? '--from' : to?.trim() === '' ? '--to' : undefined;
      if (empty !== undefined) return refuse(`${empty} is empty: name a file or the URL of a server`);
      return from === undefined && to === undefined
        ? refuse('migrate needs --from, or --to, or both')
        : { run: 'move', from, to };
    },
  },
  'forget-installations': {
    files: 0,
    takes: ['yes'],
    read: ({ yes }) => ({ run: 'forget', isSure: yes === true }),
  },
  backup: { files: 1, takes: [], read: (_, [file]) => ({ run: 'backup', file }) },
  restore: {
    files: 1,
    takes: [],
    read: (_, [file]) =>
      file === undefined || file.trim() === ''
        ? refuse('restore needs the file to restore from')
        : { run: 'restore', file },
  },
};

export function parseArguments(given: readonly string[]): Invocation {
  try {
    const { values, positionals } = parseArgs({
      args: [...given],
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean', short: 'v' },
        from: { type: 'string' },
        to: { type: 'string' },
        yes: { type: 'boolean', short: 'y' },
      },
    });
    if (values.help === true) return { run: 'say', text: usage };
    if (values.version === true) return { run: 'say', text: `${version}\n` };
    const options: Options = { from: values.from, to: values.to, yes: values.yes };
    const used = (Object.keys(options) as (keyof Options)[]).filter((name) => options[name] !== undefined);
    const [name, ...rest] = positionals;
    if (name === undefined) {
      const [option] = used;
      return option === undefined ? { run: 'bot' } : refuse(`--${option} goes with ${takers(option)}`);
    }
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (command === undefined) return refuse(`The commands are ${Object.keys(commands).join(', ')}`);
    const foreign = used.find((option) => !command.takes.includes(option));
    if (foreign !== undefined) return refuse(`--${foreign} goes with ${takers(foreign)}`);
    if (rest.length > command.files)
      return refuse(`${name} takes no “${rest.slice(command.files).join(' ')}”`);
    return command.read(options, rest);
  } catch (error) {
    const why = error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error);
    return refuse(why);
  }
}

const takers = (option: keyof Options): string =>
  Object.entries(commands)
    .filter(([, { takes }]) => takes.includes(option))
    .map(([name]) => name)
    .join(' and ');

const refuse = (why: string): Invocation => ({ run: 'refuse', text: `${why}.\nTry: deskbreak --help\n` });
