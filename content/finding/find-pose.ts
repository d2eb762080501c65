/** From what somebody typed to a pose or to parts of the body: any name, any case, a typo or two. */
import { distance } from 'fastest-levenshtein';
import type { CautionTag } from '../pose/cautions.ts';
import { parts, wishes, type Part } from './body.ts';
import { isHurting, painIn, partsIn } from './pain.ts';
import { areas, type Area, type Pose, type PoseName, type VersionName } from '../pose/pose.ts';
import { posesElsewhere } from './poses-elsewhere.ts';
import { poseByName, poses } from '../poses/catalogue.ts';

export type Found =
  | { readonly kind: 'pose'; readonly pose: PoseName; readonly version?: VersionName }
  /** Nothing but the way, or not even that: "on the floor", "standing up", "something nice". */
  | { readonly kind: 'any'; readonly version?: VersionName }
  /** One word may mean several: "legs" are thighs, hamstrings and calves. */
  | {
      readonly kind: 'areas';
      readonly areas: readonly Area[];
      readonly hurting?: Hurting;
      readonly version?: VersionName;
    }
  /** Pain that needs a doctor, not a pose. */
  | { readonly kind: 'alarm' }
  /** A pose that many know, and that is not here; with those that come closest. */
  | { readonly kind: 'elsewhere'; readonly closest: readonly string[] }
  /** Names that could be meant, the likeliest first, at most three. */
  | { readonly kind: 'miss'; readonly closest: readonly string[] };

/** What somebody says that hurts. */
export interface Hurting {
  /** Parts of the body: "neck", "lower back". */
  readonly names: readonly string[];
  /** No pose that warns of one of these is for them. */
  readonly spare: readonly CautionTag[];
}

type Hit = Exclude<Found, { readonly kind: 'miss' | 'alarm' | 'any' }>;

/** One way to write something that can be found. */
interface Entry {
  readonly key: string;
  /** How it is suggested. */
  readonly label: string;
  readonly hit: Hit;
}

/** Words that say nothing about which: "my stiff neck", "pigeon pose", "something for the shoulders". */
const fillers = new Set(
  (
    'a ache aches aching after all am an any anything as at best better both can computer day days do easy exercise exercises feel ' +
    'feeling feels for from gentle get give good got have help helps hours hurts i im in is it like little long lot me more my ' +
    'need nice now of on opener openers or pain painful please plus pose poses quick really relief release screen show ' +
    'simple so some something sore stiff stretch stretches stretching tense that the tight today too try very want ' +
    'with work working works would yoga you'
  ).split(' '),
);

/** Names of poses have them: only beside parts of the body do they say nothing. */
const joining = new Set(['and', 'to']);

/** Small letters and digits, without accents or punctuation. */
export const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const essence = (key: string): string =>
  key
    .split(' ')
    .filter((word) => !fillers.has(word))
    .join(' ');

export const namesOf = (pose: Pose): readonly string[] => [
  ...new Set([pose.english, pose.name, pose.sanskrit, ...pose.aliases].map(plain)),
];

const poseEntries: readonly Entry[] = poses.flatMap((pose) =>
  namesOf(pose).map((key) => ({ key, label: pose.english, hit: { kind: 'pose', pose: pose.name } as const })),
);

const areaEntries: readonly Entry[] = [
  ...areas.map((area) => ({ key: area, label: area, hit: { kind: 'areas', areas: [area] } as const })),
  ...[
    ...parts
      .filter(({ name, always, onlyHurting }) => name !== 'knees' && !always && !onlyHurting)
      .map(({ areas: meant, words }) => [meant, words] as const),
  ].flatMap(([meant, words]) =>
    words
      .filter((word) => !areas.some((area) => area === word))
      .map((key) => ({ key, label: key, hit: { kind: 'areas', areas: meant } as const })),
  ),
  // Suggested by the part of the body: "Did you mean peace?" is no help.
  ...wishes.flatMap(([meant, words]) =>
    words.map((key) => ({ key, label: meant[0] ?? key, hit: { kind: 'areas', areas: meant } as const })),
  ),
];

const unique = <T>(all: readonly T[]): readonly T[] => [...new Set(all)];

interface HurtAreas {
  readonly kind: 'areas';
  readonly areas: readonly Area[];
  readonly hurting: Hurting;
}

const hurt = (these: readonly Part[]): HurtAreas => ({
  kind: 'areas',
  areas: unique(these.flatMap((part) => part.areas)),
  hurting: {
    names: these.map(({ name }) => name),
    spare: unique(these.flatMap(({ spare }) => spare)),
  },
});

/** The same by the names of the parts; nothing where one of them is none. */
export function hurtingNamed(names: readonly string[]): HurtAreas | undefined {
  const named = names.map((name) => parts.find((part) => part.name === name));
  const known = named.filter((part) => part !== undefined);
  return known.length < names.length || known.length === 0 ? undefined : hurt(known);
}

/** No pose is there for the knees. Whoever names them has a reason, so they are spared. */
const kneeEntries: readonly Entry[] = parts
  .filter(({ name }) => name === 'knees')
  .flatMap((knees) => ['knee', 'knees'].map((key) => ({ key, label: key, hit: hurt([knees]) })));

const elsewhereEntries: readonly Entry[] = posesElsewhere.flatMap(({ names, closest }) => {
  const hit: Hit = { kind: 'elsewhere', closest: closest.map((name) => poseByName(name).english) };
  return names.map((key) => ({ key, label: key, hit }));
});

/** What leads somewhere, and so may be suggested. */
const entries: readonly Entry[] = [...poseEntries, ...areaEntries, ...kneeEntries];

const understood: readonly Entry[] = [...entries, ...elsewhereEntries];

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
function withoutWay(typed: string): { readonly rest: string; readonly version: VersionName } | undefined {
  const found = ways.find(([, words]) => words.test(typed));
  if (found === undefined) return undefined;
  const [version, words] = found;
  return { version, rest: essence(typed.replace(words, ' ').replace(/ +/gu, ' ').trim()) };
}

/** How many letters may be wrong: none in very short words, or anything would fit. */
const reach = (length: number): number => (length < 4 ? 0 : length < 6 ? 1 : length < 10 ? 2 : 3);

/** "asana" is just "pose": that two names share it makes them no more alike. */
const stem = (name: string): string => name.replace(/asana$/u, '');

/** How many letters are wrong, if they may be a slip. */
const slips = (typed: string, key: string): number => {
  const by = distance(typed, key);
  const most =
    typed.endsWith('asana') && key.endsWith('asana') ? reach(stem(typed).length) : reach(typed.length);
  return by <= most ? by : Infinity;
};

const byTypo = (typed: string): Hit | undefined => {
  const far = understood.map((entry) => ({ entry, by: slips(typed, entry.key) }));
  const nearest = Math.min(...far.map(({ by }) => by));
  if (nearest === Infinity) return undefined;
  return agreed(far.filter(({ by }) => by === nearest).map(({ entry }) => entry));
};

/** 0 is the same, 1 has nothing in common; the best of the whole and of any two words. */
const unlikeness = (typed: string, key: string): number => {
  const ratio = (a: string, b: string): number => distance(a, b) / Math.max(a.length, b.length);
  // Short words are alike by chance: they count only where they are the same.
  const alike = (a: string, b: string): number =>
    Math.min(a.length, b.length) > 3 || a === b ? ratio(a, b) : 1;
  const pairs = typed.split(' ').flatMap((a) => key.split(' ').map((b) => alike(a, b)));
  return Math.min(ratio(typed, key), ...pairs);
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
  const isOpen = essence(way?.rest ?? whole) === '' && !whole.split(' ').some(isHurting);
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
