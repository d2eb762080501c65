/** The command line: what somebody typed, as what is to be done. */
// First of all: who has started the program is read here, while it is there.
import './npm-gone.ts';
import { Command, CommanderError } from 'commander';
import { declareCommands, refused } from './declared-commands.ts';
import type { Invocation } from './invocation.ts';
import { noCommand, whatIsWrong } from './mistyped.ts';
import { NotUnderstood } from './program-command.ts';

export function parseArguments(given: readonly string[]): Invocation {
  let invocation: Invocation = { run: 'bot' };
  let said = '';
  const program = declareCommands((asked) => {
    invocation = asked;
  });
  for (const command of [program, ...program.commands])
    command.configureOutput({
      writeOut: (text) => {
        said += text;
      },
      writeErr: (text) => {
        said += text;
      },
    });
  const [first, about] = given;
  if (first === 'help' && about !== undefined && !program.commands.some((one) => one.name() === about))
    return refused(noCommand(about, program));
  try {
    program.parse([...given], { from: 'user' });
  } catch (error) {
    if (error instanceof NotUnderstood && error.cause instanceof Command)
      return refused(whatIsWrong(error.message, { program, at: error.cause, given }));
    if (error instanceof CommanderError) return { run: 'say', text: said };
    throw error;
  }
  return invocation;
}
