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
  for (const { plain, squeezed, weight } of allNames()) {
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
const mayBeSlip = (typed: string, name: string): boolean =>
  Math.abs(name.length - typed.length) <= LENGTHS &&
  (name.startsWith(typed.charAt(0)) ||
    name.startsWith(typed.charAt(1)) ||
    name.charAt(1) === typed.charAt(0));

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
