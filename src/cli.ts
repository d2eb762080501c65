/** The command line. */
import { parseArgs } from 'node:util';
import { sections, settingNames, settings, type Section } from './config/settings.ts';
import { version } from './version.ts';

export type Invocation =
  | { readonly run: 'bot' }
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

Without any settings it runs in this terminal. Settings come from the environment or from a file .env.

${settingLines}
`;

export function parseArguments(given: readonly string[]): Invocation {
  try {
    const { values } = parseArgs({
      args: [...given],
      options: { help: { type: 'boolean', short: 'h' }, version: { type: 'boolean', short: 'v' } },
    });
    if (values.help === true) return { run: 'say', text: usage };
    return values.version === true ? { run: 'say', text: `${version}\n` } : { run: 'bot' };
  } catch (error) {
    const why = error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error);
    return { run: 'refuse', text: `${why}.\nTry: deskbreak --help\n` };
  }
}
