/** What people type, read word by word into a call. */
import { closest } from './closest.ts';
import {
  commandNames,
  declarationOf,
  exampleOf,
  type Command,
  type CommandCall,
  type CommandName,
} from './commands.ts';
import { decodeCall } from './decode-call.ts';
import type { CommandRoot } from './message.ts';
import { quote, type Decoded, type Option, type Problem } from './options.ts';

const wordsOf = (text: string): readonly string[] => text.trim().split(/\s+/u).filter(Boolean);

const refuse = (problem: Problem): Decoded<never> => ({ ok: false, problem });

const startsWith = (words: readonly string[], path: readonly string[]): boolean =>
  path.every((word, at) => words[at]?.toLowerCase() === word);

/** The command that the words begin with, and how many words its name takes; the longest name wins. */
function findCommand(
  root: CommandRoot,
  words: readonly string[],
): { readonly name: CommandName; readonly taken: number } | undefined {
  const found = commandNames
    .map((name) => ({ name, declared: declarationOf(name) }))
    .filter(({ declared }) => declared.root === root)
    .flatMap(({ name, declared }) =>
      [declared.path, ...(declared.also ?? []).map((word) => [word])]
        .filter((path) => startsWith(words, path))
        .map((path) => ({ name, taken: path.length })),
    );
  return found.sort((a, b) => b.taken - a.taken)[0];
}

interface Taken {
  readonly raw: Record<string, string>;
  readonly rest: readonly string[];
  readonly problem?: Problem;
}

/** `… at :00`: takes keywords with the value behind each. */
function takeKeywords(words: readonly string[], options: readonly (readonly [string, Option])[]): Taken {
  const raw: Record<string, string> = {};
  let rest = words;
  for (const [key, option] of options) {
    if (option.keyword === undefined) continue;
    const at = rest.findIndex((word) => word.toLowerCase() === option.keyword);
    if (at === -1) continue;
    const value = rest[at + 1];
    if (value === undefined)
      return {
        raw,
        rest,
        problem: {
          wrong: `${quote(option.keyword)} needs a value, e.g. ${option.keyword} ${option.example}.`,
        },
      };
    raw[key] = value;
    rest = [...rest.slice(0, at), ...rest.slice(at + 2)];
  }
  return { raw, rest };
}

/** `pigeon chair`: takes a word that can only be the value of a later option. */
function takeChoices(words: readonly string[], options: readonly (readonly [string, Option])[]): Taken {
  const raw: Record<string, string> = {};
  let rest = words;
  for (const [key, option] of options) {
    const values = option.choices?.map(({ value }) => value) ?? [];
    const at = rest.findIndex((word) => values.includes(word.toLowerCase()));
    if (at === -1) continue;
    raw[key] = rest[at] ?? '';
    rest = rest.filter((_, other) => other !== at);
  }
  return { raw, rest };
}

function readOptions(name: CommandName, command: Command, words: readonly string[]): Decoded<CommandCall> {
  const options = Object.entries(command.options);
  const keywords = takeKeywords(words, options);
  if (keywords.problem !== undefined) return refuse({ ...keywords.problem, example: exampleOf(name) });
  const [first, ...later] = options.filter(([, option]) => option.keyword === undefined);
  const choices = takeChoices(keywords.rest, later);
  const text = choices.rest.join(' ');
  if (text !== '' && first === undefined)
    return refuse({
      wrong: `${quote([`/${command.root}`, ...command.path].join(' '))} stands alone: ${quote(text)} is too much.`,
      example: exampleOf(name),
    });
  return decodeCall(name, {
    ...keywords.raw,
    ...choices.raw,
    ...(first !== undefined && { [first[0]]: text }),
  });
}

/** Every first word of `/deskbreak`, to compare a typo with. */
const firstWords: readonly string[] = [
  ...new Set(
    commandNames.flatMap((name) => {
      const { root, path, also = [] } = declarationOf(name);
      return root === 'deskbreak' ? [...path.slice(0, 1), ...also] : [];
    }),
  ),
];

function unknownCommand(root: CommandRoot, words: readonly string[]): Decoded<never> {
  const [word = '', ...rest] = words;
  const begun = commandNames.filter(
    (name) => declarationOf(name).root === root && declarationOf(name).path[0] === word.toLowerCase(),
  );
  if (begun.length > 0)
    return refuse({
      wrong: `${quote([word, ...rest].join(' '))} is not a command.`,
      suggestions: begun.map(exampleOf),
    });
  const meant = closest(word, firstWords, 2).map((guess) => {
    const found = findCommand(root, [guess]);
    const whole = [`/${root}`, guess, ...rest].join(' ');
    if (found === undefined) return whole;
    const right = rest.length > 0 && parseCommand(root, [guess, ...rest].join(' ')).ok;
    return right || found.name === 'settings' ? whole : exampleOf(found.name);
  });
  return refuse({
    wrong: `There is no command ${quote(word)}.`,
    ...(meant.length > 0 ? { suggestions: [...new Set(meant)] } : { example: `/${root} help` }),
  });
}

/** The text behind `/pose` or `/deskbreak`. */
export function parseCommand(root: CommandRoot, text: string): Decoded<CommandCall> {
  const words = wordsOf(text);
  const found = findCommand(root, words);
  if (found === undefined) return unknownCommand(root, words);
  const command = declarationOf(found.name);
  // The form is asked for by the root alone: other words behind it are a command that does not exist.
  if (found.taken === 0 && words.length > 0 && Object.keys(command.options).length === 0)
    return unknownCommand(root, words);
  return readOptions(found.name, command, words.slice(found.taken));
}

const roots = ['pose', 'deskbreak'] as const satisfies readonly CommandRoot[];

/** A whole line, as in a terminal: `/pose pigeon chair`, `/deskbreak on`, and also `pose pigeon` or `help`. */
export function parseLine(line: string): Decoded<CommandCall> {
  const [first = '', ...rest] = wordsOf(line);
  const word = first.replace(/^\/+/u, '').toLowerCase();
  const root = roots.find((name) => name === word);
  if (root !== undefined) return parseCommand(root, rest.join(' '));
  const bare = findCommand('deskbreak', [word, ...rest]);
  if (bare !== undefined && bare.taken > 0) return parseCommand('deskbreak', [word, ...rest].join(' '));
  const meantRoot = closest(word, roots, 1)[0];
  if (meantRoot !== undefined)
    return refuse({
      wrong: `There is no command ${quote(first)}.`,
      suggestions: [[`/${meantRoot}`, ...rest].join(' ')],
    });
  const meant = parseCommand('deskbreak', [word, ...rest].join(' '));
  return meant.ok ? meant : refuse({ ...meant.problem, wrong: `There is no command ${quote(first)}.` });
}

const pathOf = (name: CommandName): string => {
  const { root, path } = declarationOf(name);
  return [`/${root}`, ...path].join(' ');
};

/** Whole lines that what has been typed so far may become, for a prompt with completion. */
export function completeLine(line: string, limit: number): readonly string[] {
  const typed = line.trimStart().replace(/\s+/gu, ' ');
  if (typed.startsWith('/')) return completeCommand(typed, limit);
  const word = wordsOf(typed)[0]?.toLowerCase() ?? '';
  if (roots.some((root) => root.startsWith(word))) return completeCommand(`/${typed}`, limit);
  // Commands work without their first word too.
  const prefix = '/deskbreak ';
  return completeCommand(`${prefix}${typed}`, limit).map((whole) => whole.slice(prefix.length));
}

function completeCommand(typed: string, limit: number): readonly string[] {
  const partialPath = typed.trimEnd().toLowerCase();
  const paths = commandNames
    .map(pathOf)
    .filter((path) => path.startsWith(partialPath) && path !== partialPath);
  const found = commandNames
    .filter((name) => typed.toLowerCase().startsWith(`${pathOf(name)} `))
    .sort((a, b) => pathOf(b).length - pathOf(a).length)[0];
  if (found === undefined) return paths.slice(0, limit);
  const partial = typed.slice(pathOf(found).length + 1);
  const option = Object.values(declarationOf(found).options)[0];
  const values = option?.complete(partial, limit).map(({ value }) => `${pathOf(found)} ${value}`) ?? [];
  return [...new Set([...paths, ...values])].slice(0, limit);
}
