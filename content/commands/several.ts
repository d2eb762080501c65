/** Several settings in one line, `every hour 9-17`: each alone is a command. */
import type { CommandName } from './commands.ts';
import { decodeCall } from './decode-call.ts';
import type { Example } from './examples.ts';

/** What makes up a plan; other commands are not given by the dozen. */
const together: ReadonlySet<CommandName> = new Set([
  'on',
  'every',
  'hours',
  'days',
  'tz',
  'version',
  'motion',
  'silent',
  'meetings',
  'voice',
  'quiet',
  'tidy',
]);

/** What a value means where it stands without its command. */
const bare: readonly (readonly [name: CommandName, key: string])[] = [
  ['hours', 'hours'],
  ['days', 'days'],
  ['version', 'version'],
  ['every', 'interval'],
  ['tz', 'zone'],
];

const between = new Set(['and', 'then', 'from', 'in', 'with', 'also', 'between', 'during', ',']);
/** Nobody means more by one line; more is not worth the looking. */
const MOST_WORDS = 16;

type ReadOne = (words: readonly string[]) => Example | undefined;

function bareValue(text: string): Example | undefined {
  const found = bare.find(([name, key]) => decodeCall(name, { [key]: text }).ok);
  return found === undefined ? undefined : { name: found[0], values: { [found[1]]: text } };
}

/** Two commands or more that the words are made of, none of them twice. `read`: one command, word by word. */
export function severalIn(words: readonly string[], read: ReadOne): readonly Example[] {
  const found: Example[] = [];
  if (words.length > MOST_WORDS) return [];
  for (let from = 0; from < words.length;) {
    if (between.has(words[from] ?? '')) {
      from += 1;
      continue;
    }
    let to = words.length;
    let one: Example | undefined;
    for (; to > from && one === undefined; to -= 1) {
      const part = words.slice(from, to);
      if (between.has(part.at(-1) ?? '')) continue;
      one = read(part) ?? bareValue(part.join(' ').replace(/,$/u, ''));
    }
    if (one === undefined || !together.has(one.name) || found.some(({ name }) => name === one.name))
      return [];
    found.push(one);
    from = to + 1;
  }
  return found.length < 2 ? [] : inOrder(found);
}

/** Breaks start when all is as it shall be. */
const inOrder = (all: readonly Example[]): readonly Example[] => [
  ...all.filter(({ name }) => name !== 'on'),
  ...all.filter(({ name }) => name === 'on'),
];
