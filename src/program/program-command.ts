/** A command of the program: commander's, which says nothing by itself and ends nothing, with examples. */
import { Command } from 'commander';

/** What was typed is no command; `cause`: the command that it was typed behind. */
export class NotUnderstood extends Error {}

export class ProgramCommand extends Command {
  override readonly commands: ProgramCommand[] = [];
  /** Whole lines, in the order in which they are shown. */
  readonly examples: string[] = [];

  /** What its argument may be, where that is one of a few words. */
  words: readonly string[] = [];

  override createCommand(name?: string): ProgramCommand {
    return new ProgramCommand(name);
  }

  override error(_: string, { code = '' }: { readonly code?: string } = {}): never {
    throw new NotUnderstood(code, { cause: this });
  }

  oneOf(words: readonly string[]): this {
    this.words = words;
    return this;
  }

  /** Lines that somebody may type, without the program's name: for help and documents. */
  example(...lines: readonly string[]): this {
    return this.wholeExample(...lines.map((line) => `deskbreak ${line}`.trimEnd()));
  }

  /** The same where something has to be done first. */
  wholeExample(...lines: readonly string[]): this {
    this.examples.push(...lines);
    return this;
  }
}
