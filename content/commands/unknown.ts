/** What is no command at all: what it is a slip for, or where else it belongs. */
import { understood } from '../finding/entries.ts';
import type { CommandRoot } from '../message.ts';
import { quote } from '../options/option.ts';
import { closest } from '../text/closest.ts';
import { commandNames, declarationOf, type CommandCall, type CommandName } from './commands.ts';
import type { CallProblem } from './decode-call.ts';
import { exampleOf, type Example } from './examples.ts';
import { begunBy, decode, decodes, findCommand, readStrictly, wordsIn } from './read-strictly.ts';

export const noSuch = (word: string): string => `There is no command ${quote(word)}.`;

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

/** What a first word was meant to be, with the rest of the line where that is right. */
function meantBy(root: CommandRoot, guess: string, rest: readonly string[]): readonly Example[] {
  const whole = readStrictly(root, [guess, ...rest]);
  if (decodes(whole)) return [whole.value];
  const found = findCommand(root, [guess]);
  return found === undefined || found.taken === 0
    ? begunBy(root, guess).map(exampleOf)
    : [exampleOf(found.name)];
}

/** A short word that is alike only by chance, `test`, is no slip for a part of the body. */
function isNamed(call: CommandCall, words: readonly string[]): boolean {
  const kind = call.name === 'pose' ? call.options.name?.kind : undefined;
  const isFound = kind === 'pose' || kind === 'areas';
  const [word = ''] = words;
  return (
    isFound &&
    (words.length > 1 || word.length > 5 || understood.some(({ key }) => key === word.toLowerCase()))
  );
}

/** Nothing but a place, a pose or a part of the body: `munich`, `pigeon`, `my neck hurts`. */
function elsewhere(words: readonly string[]): CallProblem | undefined {
  const [tz, pose] = [readStrictly('deskbreak', ['tz', ...words]), readStrictly('pose', words)];
  const wrong = noSuch(words.join(' '));
  if (decodes(tz)) return { wrong, suggestions: [tz.value] };
  if (pose === undefined) return undefined;
  const heard = decode(pose);
  // Pain that needs a doctor is answered wherever it is told.
  if (!heard.ok) return heard.problem.example === undefined ? heard.problem : undefined;
  return pose.ok && isNamed(heard.value, words) ? { wrong, suggestions: [pose.value] } : undefined;
}

/** The second word is none of those that may follow the first. */
function amongBegun(
  begun: readonly CommandName[],
  root: CommandRoot,
  [word = '', second = '', ...rest]: readonly string[],
): CallProblem {
  const wrong = `${quote([word, second, ...rest].join(' ').trim())} is not a command.`;
  const seconds = begun.flatMap((name) => declarationOf(name).path.slice(1, 2));
  const suggestions = closest(second, seconds, 2).flatMap((guess) => {
    const whole = readStrictly(root, [word, guess, ...rest]);
    return decodes(whole)
      ? [whole.value]
      : begun.filter((name) => declarationOf(name).path[1] === guess).map(exampleOf);
  });
  return { wrong, suggestions: suggestions.length > 0 ? suggestions : begun.map(exampleOf) };
}

/** Words of their own, and no slips: `my back hurts` is not about `me`. */
const noSlips: ReadonlySet<string> = new Set(['my', 'our', 'we']);

export function unknownCommand(root: CommandRoot, words: readonly string[]): CallProblem {
  const [word = '', ...rest] = words;
  const begun = begunBy(root, word);
  if (begun.length > 0) return amongBegun(begun, root, words);
  const alike = noSlips.has(word.toLowerCase()) ? [] : closest(word, firstWords, 2);
  const meant = alike.flatMap((guess) => meantBy(root, guess, rest));
  const names = new Set<CommandName>();
  const suggestions = meant.filter(({ name }) => !names.has(name) && names.add(name));
  if (suggestions.length > 0) return { wrong: noSuch(word), suggestions };
  return elsewhere(words) ?? { wrong: noSuch(word), example: exampleOf('help') };
}
