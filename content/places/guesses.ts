/** Places that a text begins, or that it is a slip for. */
import { closest } from '../text/closest.ts';
import { cityOf } from './zones.ts';
import { gazetteer, type NamedPlace } from './gazetteer.ts';
import { allNicknames } from './nicknames.ts';
import { plainName, plainNames } from './plain-name.ts';
import { meaningOf, placesMeant } from './readings.ts';

interface Name {
  readonly plain: string;
  /** Without spaces: `newy` begins `new york`. */
  readonly squeezed: string;
  readonly weight: number;
}

/** Fewer people than that (thousands), and a slip is hardly meant for a place. */
export const KNOWN = 100;

/** How much likelier a place is than the number of its people says. */
function weightOf({ kind, name, zone, people }: NamedPlace): number {
  if (kind === 'part') return people / 50;
  return kind === 'city' && plainName(name) === plainName(cityOf(zone)) ? people * 5 + KNOWN : people;
}

let read: readonly Name[] | undefined;

function readNames(): readonly Name[] {
  const heaviest = (places: readonly NamedPlace[]): number => Math.max(0, ...places.map(weightOf));
  const names: readonly (readonly [string, number])[] = [
    ...[...gazetteer().places].map(([plain, places]) => [plain, heaviest(places)] as const),
    ...allNicknames().map((plain) => [plain, heaviest(placesMeant(plain))] as const),
  ];
  return names
    .map(([plain, weight]) => ({ plain, squeezed: plain.replaceAll(' ', ''), weight }))
    .sort((a, b) => b.weight - a.weight);
}

/** The weightiest first. */
const allNames = (): readonly Name[] => (read ??= readNames());

let begun: ReadonlyMap<string, readonly Name[]> | undefined;

function readFirstLetters(): ReadonlyMap<string, readonly Name[]> {
  const all = new Map<string, Name[]>();
  for (const name of allNames()) {
    const letter = name.squeezed.charAt(0);
    const others = all.get(letter);
    if (others === undefined) all.set(letter, [name]);
    else others.push(name);
  }
  return all;
}

/** The names that begin with one of the letters, the weightiest first. */
function namesBegunBy(letters: readonly string[]): readonly Name[] {
  begun ??= readFirstLetters();
  const [only = '', ...others] = new Set(letters);
  return others.length === 0 ? (begun.get(only) ?? []) : allNames();
}

/** One for each time that the name can stand for, the likeliest first. */
function meant(plain: string): readonly NamedPlace[] {
  const meaning = meaningOf(plain);
  if (meaning.is === 'nowhere') return [];
  return meaning.is === 'one' ? [meaning.place] : meaning.places;
}

const onePerZone = (places: readonly NamedPlace[]): readonly NamedPlace[] => {
  const seen = new Set<string>();
  return places.filter(({ zone }) => !seen.has(zone) && seen.add(zone));
};

/** Places whose names begin so, the likeliest first: at most `limit` names are looked at, down to a weight. */
export function placesBegun(raw: string, limit: number, least = 0): readonly NamedPlace[] {
  const sought = plainNames(raw)
    .map((name) => name.replaceAll(' ', ''))
    .filter(Boolean);
  const firsts: NamedPlace[] = [];
  const others: NamedPlace[] = [];
  for (const { plain, squeezed, weight } of namesBegunBy(sought.map((name) => name.charAt(0)))) {
    if (weight < least) break;
    if (!sought.some((name) => squeezed.startsWith(name))) continue;
    const [first, ...more] = meant(plain);
    if (first !== undefined) firsts.push(first);
    others.push(...more);
    if (firsts.length === limit) break;
  }
  return onePerZone([...firsts, ...others]);
}

/** Shorter texts are slips for anything. */
const SHORTEST = 4;

/** Letters that a name may be longer or shorter than a slip for it. */
const LENGTHS = 3;

/** What a glance rules out need not be compared letter by letter. */
function mayBeSlip(typed: string, name: string): boolean {
  if (Math.abs(name.length - typed.length) > LENGTHS) return false;
  const first = name.charCodeAt(0);
  return (
    first === typed.charCodeAt(0) ||
    first === typed.charCodeAt(1) ||
    name.charCodeAt(1) === typed.charCodeAt(0)
  );
}

/** Places whose names are nearest to what was typed, where a slip can explain it. */
export function placesNear(raw: string): readonly NamedPlace[] {
  const typed = plainName(raw);
  if (typed.length < SHORTEST) return [];
  const names: string[] = [];
  for (const { plain, weight } of allNames()) {
    if (weight < KNOWN) break;
    if (plain.length >= SHORTEST && mayBeSlip(typed, plain)) names.push(plain);
  }
  return onePerZone(closest(typed, names, 3).flatMap(meant));
}
