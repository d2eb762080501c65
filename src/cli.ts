/** The command line. */
import { parseArgs } from 'node:util';
import { sections, settingNames, settings, type Section } from './config/settings.ts';
import { version } from './version.ts';

export type Invocation =
  | { readonly run: 'bot' }
  /** Without `to`, to what the settings say. */
  | { readonly run: 'move'; readonly from: string; readonly to: string | undefined }
  | { readonly run: 'say'; readonly text: string }
  | { readonly run: 'refuse'; readonly text: string };

const sectionNames = Object.keys(sections) as readonly Section[];

const linesOf = (section: Section): string =>
  settingNames
    .filter((name) => settings[name].section === section)
    .map((name) => `  ${name.padEnd(25)}${settings[name].about}`)
    .join('\n');

const settingLines = sectionNames.map((section) => `${sections[section]}\n${linesOf(section)}`).join('\n\n');

const usage = `deskbreak ${version}: a desk break with one yoga pose, every so often

Usage: deskbreak [--help] [--version]
       deskbreak migrate --from <file or URL> [--to <file or URL>]

Without any settings it runs in this terminal. Settings come from the environment or from a file .env.
migrate moves all state to an empty database: to the one in DATABASE_URL, or in --to.

${settingLines}
`;

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
      },
    });
    if (values.help === true) return { run: 'say', text: usage };
    if (values.version === true) return { run: 'say', text: `${version}\n` };
    const { from, to } = values;
    const [command, ...rest] = positionals;
    if (command === undefined)
      return from === undefined && to === undefined
        ? { run: 'bot' }
        : refuse('--from and --to go with migrate');
    if (command !== 'migrate' || rest.length > 0) return refuse('There is one command: migrate');
    return from === undefined ? refuse('migrate needs --from') : { run: 'move', from, to };
  } catch (error) {
    const why = error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error);
    return refuse(why);
  }
}

const refuse = (why: string): Invocation => ({ run: 'refuse', text: `${why}.\nTry: deskbreak --help\n` });
