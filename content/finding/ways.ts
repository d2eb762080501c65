/** How somebody wants to take a pose: "pigeon on the floor". */
import type { VersionName } from '../pose/pose.ts';
import { essence } from './plain-words.ts';

const ways: readonly (readonly [version: VersionName, words: RegExp])[] = [
  ['floor', wayOf('floor|mat|ground|carpet|rug')],
  ['standing', wayOf('standing up|standing|stand up|stand|upright|my feet')],
  ['chair', wayOf('chair|desk|seated|sitting down|sitting|sit down|sit')],
];

function wayOf(words: string): RegExp {
  return new RegExp(
    `(?:^| )(?:(?:on|in|at|from|by|with|using|while|when) )?(?:(?:the|a|my) )?(?:${words})(?= |$)`,
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
