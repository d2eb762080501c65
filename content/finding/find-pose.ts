/** From what somebody typed to a pose or to parts of the body: any name, any case, a typo or two. */
import type { Area, Pose } from '../pose/pose.ts';
import { poses } from '../poses/catalogue.ts';
import { parts, wishes } from './body.ts';
import {
  elsewhereEntries,
  entries,
  hurt,
  poseEntries,
  understood,
  unique,
  type Entry,
  type Found,
  type Hit,
} from './entries.ts';
import { slips, unlikeness } from './likeness.ts';
import { isHurting, painIn, partsIn } from './pain.ts';
import { essence, fillers, joining, plain } from './plain-words.ts';
import { withoutWay } from './ways.ts';

const thing = (hit: Hit): string => {
  switch (hit.kind) {
    case 'pose':
      return hit.pose;
    case 'areas':
      return hit.areas.join();
    case 'elsewhere':
      return hit.closest.join();
  }
};

/** The one thing that all these entries mean, if it is one. */
const agreed = (found: readonly Entry[]): Hit | undefined => {
  const first = found[0]?.hit;
  return first !== undefined && found.every(({ hit }) => thing(hit) === thing(first)) ? first : undefined;
};

const exact = (typed: string): Hit | undefined => understood.find(({ key }) => key === typed)?.hit;

/** "warrior 2", "baby cobra": a pose of elsewhere with a word more. */
const elsewhereWithin = (typed: string): Hit | undefined =>
  elsewhereEntries.find(({ key }) => ` ${typed} `.includes(` ${key} `))?.hit;

/** "facing dog": every word typed is a word of the name. */
const partOfName = (typed: string): Hit | undefined =>
  agreed(
    poseEntries.filter(({ key }) => {
      const words = key.split(' ');
      return typed.split(' ').every((word) => words.includes(word));
    }),
  );

/** "neck and shoulders", "something for my lower back": nothing but parts of the body, and words that say nothing. */
function partsAlone(typed: string): Hit | undefined {
  const asked = parts.filter(({ always, onlyHurting }) => !always && !onlyHurting);
  const { found, left } = partsIn(typed.split(' '), asked);
  const wished = left.map((word) => ({ word, areas: wishes.find(([, words]) => words.includes(word))?.[0] }));
  if (
    wished.some(({ word, areas: meant }) => meant === undefined && !fillers.has(word) && !joining.has(word))
  )
    return undefined;
  const all = unique([
    ...found.flatMap((part) => part.areas),
    ...wished.flatMap(({ areas: meant = [] }) => meant),
  ]);
  if (all.length === 0) return undefined;
  return found.some(({ name }) => name === 'knees') ? hurt(found) : { kind: 'areas', areas: all };
}

const byTypo = (typed: string): Hit | undefined => {
  const far = understood.map((entry) => ({ entry, by: slips(typed, entry.key) }));
  const nearest = Math.min(...far.map(({ by }) => by));
  if (nearest === Infinity) return undefined;
  return agreed(far.filter(({ by }) => by === nearest).map(({ entry }) => entry));
};

const closestLabels = (typed: string): readonly string[] => {
  const ranked = entries
    .map(({ key, label }) => ({ label, far: unlikeness(typed, key) }))
    .filter(({ far }) => far <= 0.4)
    .sort((one, other) => one.far - other.far);
  return [...new Set(ranked.map(({ label }) => label))].slice(0, 3);
};

/** No name is longer, and nobody says more of what hurts: a hostile query is not worth the comparing. */
const longest = 80;
const longestComplaint = 400;

/** What is meant word for word; slips of the finger are not looked for. */
const meant = (whole: string): Hit | undefined => {
  const typed = essence(whole) || whole;
  return exact(whole) ?? exact(typed) ?? partOfName(typed) ?? elsewhereWithin(typed);
};

/** Understands names in English and Sanskrit, nicknames, parts of the body and their everyday words, and small typos. */
export const findPose = (query: string): Found => {
  const whole = plain(query.slice(0, longestComplaint));
  if (whole === '') return { kind: 'miss', closest: [] };
  const named = exact(whole);
  if (named?.kind === 'pose' || named?.kind === 'elsewhere') return named;
  const way = withoutWay(whole);
  const how = way === undefined ? {} : { version: way.version };
  const pain = painIn(whole);
  if (pain !== undefined) return pain.kind === 'alarm' ? pain : { ...hurt(pain.parts), ...how };
  if (whole.length > longest) return partsAlone(whole) ?? { kind: 'miss', closest: [] };
  // "An easy one" is no name.
  const isOpen = ['', 'one'].includes(essence(way?.rest ?? whole)) && !whole.split(' ').some(isHurting);
  if (isOpen) return { kind: 'any', ...how };
  const typed = essence(whole) || whole;
  const found = meant(whole) ?? partsAlone(typed) ?? byTypo(whole);
  if (found !== undefined) return found;
  const inAWay =
    way === undefined ? undefined : (meant(way.rest) ?? partsAlone(way.rest) ?? byTypo(way.rest));
  if (inAWay !== undefined) return inAWay.kind === 'elsewhere' ? inAWay : { ...inAWay, ...how };
  return byTypo(typed) ?? { kind: 'miss', closest: closestLabels(way?.rest ?? typed) };
};

/** The poses that work on one of these parts, those that do so first and foremost before the others. */
export const posesForAreas = (wanted: readonly Area[]): readonly Pose[] => {
  const rank = (pose: Pose): number => pose.areas.findIndex((area) => wanted.includes(area));
  return poses.filter((pose) => rank(pose) >= 0).sort((one, other) => rank(one) - rank(other));
};
