/** How somebody wants to take a pose: "pigeon on the floor". */
import type { VersionName } from '../pose/pose.ts';
import { essence } from './plain-words.ts';

const ways: readonly (readonly [version: VersionName, words: RegExp])[] = [
  ['chair', notIn('floor|mat|ground|carpet|standing up|standing|stand up|stand|lying down|lying')],
  ['standing', notIn('chair|seat|sitting down|sitting|sit')],
  ['floor', wayOf('floor|mat|ground|carpet|rug')],
  ['standing', wayOf('standing up|standing|stand up|stand|stehen|upright|my feet')],
  ['chair', wayOf('chair|desk|seated|sitting down|sitting|sitzen|sit down|sit')],
];

function wayOf(words: string): RegExp {
  return new RegExp(
    `(?:^| )(?:(?:on|in|at|from|by|with|using|while|when) )?(?:(?:the|a|my) )?(?:${words})(?= |$)`,
    'u',
  );
}

/** "no mat", "not on the floor", "I cannot stand": what is there at a desk instead. */
function notIn(words: string): RegExp {
  return new RegExp(
    `(?:^| )(?:but )?(?:i )?(?:have )?(?:no|not|without|cannot|can not|cant|dont|do not)(?: have| want| like)?(?: to)?(?: on| in)?(?: (?:the|a|an|any|my))? (?:${words})(?= |$)`,
    'u',
  );
}

/** What is left of it without the way, where it names one: "pigeon on the floor". */
export function withoutWay(
  typed: string,
): { readonly rest: string; readonly version: VersionName } | undefined {
  const found = ways.find(([, words]) => words.test(typed));
  if (found === undefined) return undefined;
  const [version, words] = found;
  return { version, rest: essence(typed.replace(words, ' ').replace(/ +/gu, ' ').trim()) };
}
