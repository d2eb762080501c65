/** What is wrong with a command line, and what was probably meant. */
import type { Command } from 'commander';
import { closest } from '../../content/text/closest.ts';

export interface Mistyped {
  readonly program: Command;
  /** The command that was being read. */
  readonly at: Command;
  readonly given: readonly string[];
}

export const noCommand = (word: string, program: Command): string => {
  const names = program.commands.map((command) => command.name());
  return `There is no command “${word}”${meant(word, [...names, 'help'])}. The commands are ${names.join(', ')}`.replace(
    '?.',
    '?',
  );
};

/** `code`: what commander calls it. */
export function whatIsWrong(code: string, { program, at, given }: Mistyped): string {
  const isTop = at === program || at.name() === 'start';
  switch (code) {
    case 'commander.unknownOption':
      return unknownOption(program, at, given);
    case 'commander.unknownCommand':
    case 'commander.excessArguments': {
      const extra = at.args.slice(isTop ? 0 : at.registeredArguments.length);
      if (!isTop) return `${at.name()} takes no “${extra.join(' ')}”`;
      if (given[0] === 'start') return `start takes no “${extra.join(' ')}”`;
      return noCommand(extra[0] ?? '', program);
    }
    case 'commander.missingArgument': {
      const [argument] = at.registeredArguments.slice(at.args.length);
      return at.name() === 'restore'
        ? 'restore needs the file to restore from'
        : `${at.name()} needs ${argument?.description ?? 'more'}`;
    }
    case 'commander.optionMissingArgument': {
      const option = at.options.find(({ long }) => long === given.at(-1));
      return `${given.at(-1) ?? ''} needs a value: ${option?.description ?? 'there is none'}`;
    }
    default:
      return 'This cannot be read';
  }
}

function unknownOption(program: Command, at: Command, given: readonly string[]): string {
  const option = (given.find((word) => word.startsWith('-') && !isKnown(at, word)) ?? '').split('=')[0] ?? '';
  const takers = program.commands
    .filter((command) => isKnown(command, option))
    .map((command) => command.name());
  if (takers.length > 0) return `${longOf(program, option)} goes with ${takers.join(' and ')}`;
  const known = [at, program].flatMap(({ options }) => options.flatMap(({ long }) => long ?? []));
  const elsewhere = program.commands.flatMap(({ options }) => options.flatMap(({ long }) => long ?? []));
  return `There is no option “${option}”${meant(option, [...known, '--help', ...elsewhere])}`;
}

const isKnown = ({ options }: Command, given: string): boolean => {
  const [name] = given.split('=');
  return (
    ['-h', '--help'].includes(given) || options.some(({ long, short }) => name === long || name === short)
  );
};

const longOf = (program: Command, option: string): string =>
  program.commands.flatMap(({ options }) => options).find(({ short }) => short === option)?.long ?? option;

function meant(given: string, names: readonly string[]): string {
  const begun = given.length > 2 ? names.filter((name) => name.startsWith(given.toLowerCase())) : [];
  const [nearest] = [...begun, ...closest(given, names, 1)];
  return nearest === undefined ? '' : `: did you mean “${nearest}”?`;
}
