/** The command line. */
import { parseArgs } from 'node:util';
import { settings } from './config.ts';
import { version } from './version.ts';

export type Invocation =
  | { readonly run: 'bot' }
  | { readonly run: 'say'; readonly text: string }
  | { readonly run: 'refuse'; readonly text: string };

const settingLines = Object.entries(settings).map(([name, { about }]) => `  ${name.padEnd(22)}${about}`);

const usage = `deskbreak ${version}: a desk break with one yoga pose, every so often

Usage: deskbreak [--help] [--version]

Without any settings it runs in this terminal. Settings come from the environment or from a file .env:
${settingLines.join('\n')}
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
