/** What people type, word by word as the commands are declared. */
import type { CommandRoot } from '../message.ts';
import { quote, type Decoded } from '../options/option.ts';
import { commandNames, declarationOf, type CommandName } from './commands.ts';
import { decodeCall, refuseCall, spread, type CallProblem, type Heard } from './decode-call.ts';
import { exampleOf, spanOf, type Example } from './examples.ts';

/** A command by its name, and the values as they were typed. */
export type ReadCommand = Decoded<Example, CallProblem>;

export const wordsIn = (text: string): readonly string[] => text.split(/\s+/u).filter(Boolean);

const startsWith = (words: readonly string[], path: readonly string[]): boolean =>
  path.every((word, at) => words[at]?.toLowerCase() === word);

interface CommandFound {
  readonly name: CommandName;
  /** How many words its name takes. */
  readonly taken: number;
}

interface Named {
  readonly name: CommandName;
  readonly path: readonly string[];
}

/** By the names that a command has, the longest first. */
const namesUnder = (root: CommandRoot): readonly Named[] =>
  commandNames
    .filter((name) => declarationOf(name).root === root)
    .flatMap((name) => {
      const { path, also = [] } = declarationOf(name);
      return [path, ...also.map(wordsIn)].map((one) => ({ name, path: one }));
    })
    .sort((a, b) => b.path.length - a.path.length);

const named: Readonly<Record<CommandRoot, readonly Named[]>> = {
  deskbreak: namesUnder('deskbreak'),
  pose: namesUnder('pose'),
};

/** The command that the words begin with; the longest name wins. */
export function findCommand(root: CommandRoot, words: readonly string[]): CommandFound | undefined {
  const found = named[root].find(({ path }) => startsWith(words, path));
  return found && { name: found.name, taken: found.path.length };
}

/** Without courtesies, and in words of ours. */
function readFound({ name, taken }: CommandFound, words: readonly string[]): ReadCommand {
  const { options } = declarationOf(name);
  const text = words.slice(taken).join(' ');
  const first = Object.keys(options).find((key) => options[key]?.keyword === undefined);
  if (first !== undefined) {
    const raw = spread(name, { [first]: text });
    return raw.ok ? { ok: true, value: { name, values: raw.value } } : raw;
  }
  if (text === '') return { ok: true, value: { name, values: {} } };
  return refuseCall({
    wrong: ['“', spanOf({ name, values: {} }), `” stands alone: ${quote(text)} is too much.`],
    example: exampleOf(name),
  });
}

/** The commands that begin with a word, e.g. `holiday`. */
export const begunBy = (root: CommandRoot, word: string): readonly CommandName[] =>
  commandNames.filter(
    (name) => declarationOf(name).root === root && declarationOf(name).path[0] === word.toLowerCase(),
  );

/** Word by word, as the commands are declared. */
export function readStrictly(root: CommandRoot, words: readonly string[]): ReadCommand | undefined {
  const found = findCommand(root, words);
  if (found === undefined) return undefined;
  // The form is asked for by the root alone: other words behind it are a command that does not exist.
  // So it is with a word that begins other commands as well.
  const begins = found.taken === 0 || (found.taken === 1 && begunBy(root, words[0] ?? '').length > 1);
  const isAlone = begins && Object.keys(declarationOf(found.name).options).length === 0;
  return isAlone && words.length > found.taken ? undefined : readFound(found, words);
}

export const decodes = (read: ReadCommand | undefined): read is Extract<ReadCommand, { readonly ok: true }> =>
  read?.ok === true && decodeCall(read.value.name, read.value.values).ok;

export const decode = (read: ReadCommand): Heard =>
  read.ok ? decodeCall(read.value.name, read.value.values) : read;

/** It is not right, but it is known what was meant. */
export function offers(read: ReadCommand): boolean {
  const heard = decode(read);
  return !heard.ok && (heard.problem.suggestions ?? heard.problem.inTurn ?? []).length > 0;
}
