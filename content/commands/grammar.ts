/** What people type, read word by word into a call. */
import { bareInput, cleanInput } from '../text/clean-input.ts';
import { closest } from '../text/closest.ts';
import { declarationOf, type CommandName } from './commands.ts';
import { decodeCall, refuseCall, type CallProblem, type Heard } from './decode-call.ts';
import { exampleOf, spanOf, type Example } from './examples.ts';
import type { CommandRoot } from '../message.ts';
import { explained } from './explained.ts';
import { lineOf } from '../text/plain-text.ts';
import { inDigits } from '../text/number-words.ts';
import {
  begunBy,
  decode,
  decodes,
  offers,
  readStrictly,
  wordsIn,
  type ReadCommand,
} from './read-strictly.ts';
import { polite, rephrased } from './rephrase.ts';
import { sentencesIn } from './sayings.ts';
import type { Sentence } from '../spoken/sentence.ts';
import { severalIn } from './several.ts';
import { noSuch, unknownCommand } from './unknown.ts';

/** What has to be typed one after the other, where one line holds it all. */
function inSeveral(root: CommandRoot, text: string): CallProblem | undefined {
  if (root !== 'deskbreak') return undefined;
  const inTurn = severalIn(wordsIn(text.toLowerCase()), (words) => {
    const read = readStrictly(root, words);
    return decodes(read) ? read.value : undefined;
  });
  return inTurn.length === 0 ? undefined : { wrong: 'That is more than one command.', inTurn };
}

/** As it is written best: `days not fridays` is `days mon-thu`. */
const tidied = (read: Example, problem: CallProblem | undefined): Example =>
  problem?.suggestions?.[0] ?? read;

/** What people say in sentences of their own: carried out where it is plain, asked about where it may be meant otherwise. */
function readSentence(
  { isPlain, isInTurn, pace, lines, wrong }: Sentence,
  text: string,
): ReadCommand | undefined {
  const meant = lines.flatMap((line) => {
    const [first = '', ...rest] = wordsIn(line);
    const read = first === 'pose' ? readStrictly('pose', rest) : readStrictly('deskbreak', [first, ...rest]);
    return read === undefined ? [] : [read];
  });
  // What stands beside `off` is anything but a day that is only written wrong.
  if (isPlain)
    return (
      meant.find(decodes) ??
      meant.find((read) => offers(read) && !(read.ok && read.value.name === 'holidayAdd'))
    );
  const suggestions = meant.flatMap((read) => {
    if (!read.ok) return [];
    const heard = decode(read);
    if (heard.ok) return [read.value];
    return offers(read) ? [tidied(read.value, heard.problem)] : [];
  });
  return suggestions.length === 0
    ? undefined
    : refuseCall({
        wrong: wrong ?? noSuch(text),
        ...(pace !== undefined && { pace }),
        ...(isInTurn === true ? { inTurn: suggestions } : { suggestions }),
      });
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
  for (const said of root === 'deskbreak' ? sentencesIn(kinder) : []) {
    const read = readSentence(said, kinder);
    if (read !== undefined) return read;
  }

  let better: ReadCommand | undefined;
  const others = rephrased(root, kinder);
  for (const line of others) {
    const read = readStrictly(line.root, wordsIn(line.text));
    if (decodes(read)) return read;
    if (read !== undefined && (better === undefined || (!offers(better) && offers(read)))) better = read;
  }
  const digits = inDigits(kinder.toLowerCase());
  const counted = digits === kinder.toLowerCase() ? undefined : readWords(root, [digits]);
  if (counted !== undefined && (decodes(counted) || offers(counted))) return counted;
  const isUnknown =
    ((strict ?? better) === undefined && begunBy(root, wordsIn(kinder)[0] ?? '').length === 0) ||
    /^days? off\b/iu.test(kinder);
  const problem =
    inSeveral(root, kinder) ??
    (isUnknown
      ? explained(
          root,
          kinder || bare,
          others.map((line) => line.text),
        )
      : undefined);
  if (problem !== undefined) return refuseCall(problem);
  // Where it helps nobody to leave out courtesies, what is wrong is quoted as it was typed.
  if (strict !== undefined) {
    const asMeant = readStrictly(root, wordsIn(kinder));
    return asMeant !== undefined && (decodes(asMeant) || offers(asMeant)) ? asMeant : strict;
  }
  const unknown = refuseCall(unknownCommand(root, kinder === '' ? words : wordsIn(kinder)));
  // `sattus` begins like a day, and is a slip for a command.
  return better !== undefined && (offers(better) || !offers(unknown)) ? better : unknown;
}

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
  const word = first.replace(/^\/+|@\S*$/gu, '').toLowerCase();
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
