/** What people type, read word by word into a call. */
import { bareInput, cleanInput } from '../text/clean-input.ts';
import { closest } from '../text/closest.ts';
import { commandNames, declarationOf, type CommandName } from './commands.ts';
import { decodeCall, refuseCall, spread, type CallProblem, type Heard } from './decode-call.ts';
import { exampleOf, spanOf, type Example } from './examples.ts';
import type { CommandRoot } from '../message.ts';
import { quote, type Decoded } from '../options/option.ts';
import { explained } from './explained.ts';
import { lineOf } from '../text/plain-text.ts';
import { inDigits } from '../text/number-words.ts';
import { polite, rephrased } from './rephrase.ts';
import { severalIn } from './several.ts';

/** A command by its name, and the values as they were typed. */
type ReadCommand = Decoded<Example, CallProblem>;

const wordsIn = (text: string): readonly string[] => text.split(/\s+/u).filter(Boolean);

const startsWith = (words: readonly string[], path: readonly string[]): boolean =>
  path.every((word, at) => words[at]?.toLowerCase() === word);

interface Found {
  readonly name: CommandName;
  /** How many words its name takes. */
  readonly taken: number;
}

/** The command that the words begin with; the longest name wins. */
function findCommand(root: CommandRoot, words: readonly string[]): Found | undefined {
  const found = commandNames
    .map((name) => ({ name, declared: declarationOf(name) }))
    .filter(({ declared }) => declared.root === root)
    .flatMap(({ name, declared }) =>
      [declared.path, ...(declared.also ?? []).map(wordsIn)]
        .filter((path) => startsWith(words, path))
        .map((path) => ({ name, taken: path.length })),
    );
  return found.sort((a, b) => b.taken - a.taken)[0];
}

/** Without courtesies, and in words of ours. */
function readFound({ name, taken }: Found, words: readonly string[]): ReadCommand {
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

/** Word by word, as the commands are declared. */
function readStrictly(root: CommandRoot, words: readonly string[]): ReadCommand | undefined {
  const found = findCommand(root, words);
  if (found === undefined) return undefined;
  // The form is asked for by the root alone: other words behind it are a command that does not exist.
  const isRootAlone = found.taken === 0 && Object.keys(declarationOf(found.name).options).length === 0;
  return isRootAlone && words.length > 0 ? undefined : readFound(found, words);
}

const decodes = (read: ReadCommand | undefined): read is Extract<ReadCommand, { readonly ok: true }> =>
  read?.ok === true && decodeCall(read.value.name, read.value.values).ok;

/** What has to be typed one after the other, where one line holds it all. */
function inSeveral(root: CommandRoot, text: string): CallProblem | undefined {
  if (root !== 'deskbreak') return undefined;
  const inTurn = severalIn(wordsIn(text.toLowerCase()), (words) => {
    const read = readStrictly(root, words);
    return decodes(read) ? read.value : undefined;
  });
  return inTurn.length === 0 ? undefined : { wrong: 'That is more than one command.', inTurn };
}

/** It is not right, but it is known what was meant. */
function offers(read: ReadCommand): boolean {
  const heard = decode(read);
  return !heard.ok && (heard.problem.suggestions ?? heard.problem.inTurn ?? []).length > 0;
}

/** The first words of every command of `/deskbreak`, to compare a typo with. */
const firstWords: readonly string[] = [
  ...new Set(
    commandNames.flatMap((name) => {
      const { root, path, also = [] } = declarationOf(name);
      return root === 'deskbreak'
        ? [path, ...also.map(wordsIn)].flatMap(([word = '']) => (/\p{L}/u.test(word) ? [word] : []))
        : [];
    }),
  ),
];

/** The commands that begin with a word, e.g. `holiday`. */
const begunBy = (root: CommandRoot, word: string): readonly CommandName[] =>
  commandNames.filter(
    (name) => declarationOf(name).root === root && declarationOf(name).path[0] === word.toLowerCase(),
  );

/** What a first word was meant to be, with the rest of the line where that is right. */
function meantBy(root: CommandRoot, guess: string, rest: readonly string[]): readonly Example[] {
  const whole = readStrictly(root, [guess, ...rest]);
  if (decodes(whole)) return [whole.value];
  const found = findCommand(root, [guess]);
  return found === undefined || found.taken === 0
    ? begunBy(root, guess).map(exampleOf)
    : [exampleOf(found.name)];
}

const noSuch = (word: string): string => `There is no command ${quote(word)}.`;

function unknownCommand(root: CommandRoot, words: readonly string[]): CallProblem {
  const [word = '', ...rest] = words;
  const begun = begunBy(root, word);
  if (begun.length > 0)
    return { wrong: `${quote(words.join(' '))} is not a command.`, suggestions: begun.map(exampleOf) };
  const meant = closest(word, firstWords, 2).flatMap((guess) => meantBy(root, guess, rest));
  const names = new Set<CommandName>();
  const suggestions = meant.filter(({ name }) => !names.has(name) && names.add(name));
  const wrong = noSuch(word);
  return suggestions.length > 0 ? { wrong, suggestions } : { wrong, example: exampleOf('help') };
}

/**
 * The command that is meant, with its values not yet looked into. What does not fit as it stands is read once more
 * without courtesies, then in other words that mean the same.
 */
export function readWords(root: CommandRoot, given: readonly string[]): ReadCommand {
  const text = cleanInput(given.join(' '));
  const words = wordsIn(text);
  const strict = readStrictly(root, words);
  if (decodes(strict)) return strict;

  const bare = bareInput(text);
  const kinder = polite(bare);
  for (const line of new Set([bare, kinder])) {
    const read = readStrictly(root, wordsIn(line));
    if (decodes(read)) return read;
  }

  let better: ReadCommand | undefined;
  for (const line of rephrased(root, kinder)) {
    const read = readStrictly(line.root, wordsIn(line.text));
    if (decodes(read)) return read;
    better ??= read;
  }
  const digits = inDigits(kinder.toLowerCase());
  const counted = digits === kinder.toLowerCase() ? undefined : readWords(root, [digits]);
  if (counted !== undefined && (decodes(counted) || offers(counted))) return counted;
  const isUnknown =
    ((strict ?? better) === undefined && begunBy(root, wordsIn(kinder)[0] ?? '').length === 0) ||
    /^days? off\b/iu.test(kinder);
  const problem = inSeveral(root, kinder) ?? (isUnknown ? explained(root, kinder) : undefined);
  if (problem !== undefined) return refuseCall(problem);
  if (strict !== undefined) return strict;
  const unknown = refuseCall(unknownCommand(root, kinder === '' ? words : wordsIn(kinder)));
  // `sattus` begins like a day, and is a slip for a command.
  return better !== undefined && (offers(better) || !offers(unknown)) ? better : unknown;
}

const decode = (read: ReadCommand): Heard =>
  read.ok ? decodeCall(read.value.name, read.value.values) : read;

/** The text behind `/pose` or `/deskbreak`. */
export const parseCommand = (root: CommandRoot, text: string): Heard => decode(readWords(root, [text]));

/** Values that were typed into a field each; what does not fit there is read once more as one line. */
export function decodeTyped(name: CommandName, given: Example['values']): Heard {
  const heard = decodeCall(name, given);
  if (heard.ok) return heard;
  const [, ...words] = wordsIn(lineOf(spanOf({ name, values: given })));
  const read = readWords(declarationOf(name).root, words);
  const again = decode(read);
  return again.ok || again.problem.inTurn !== undefined ? again : heard;
}

const roots = ['pose', 'deskbreak'] as const satisfies readonly CommandRoot[];

/** A whole line, as in a terminal: `/pose pigeon chair`, `/deskbreak on`, and also `pose pigeon` or `help`. */
export function parseLine(line: string): Heard {
  const [first = '', ...rest] = wordsIn(cleanInput(line));
  const word = first.replace(/^\/+/u, '').toLowerCase();
  const root = roots.find((name) => name === word);
  if (root !== undefined) return parseCommand(root, rest.join(' '));
  const bare = [word, ...rest].join(' ');
  const heard = parseCommand('deskbreak', bare);
  if (heard.ok || heard.problem.wrong !== noSuch(word)) return heard;
  const wrong = noSuch(first);
  const [nearest] = closest(word, roots, 1);
  const meantRoot = roots.find((name) => name === nearest);
  if (meantRoot === undefined) return refuseCall({ ...heard.problem, wrong });
  const meant = readWords(meantRoot, rest);
  const suggestion = decodes(meant) ? meant.value : exampleOf(meantRoot === 'pose' ? 'pose' : 'help');
  return refuseCall({ wrong, suggestions: [suggestion] });
}
