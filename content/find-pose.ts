/** From what somebody typed to a pose or to parts of the body: any name, any case, a typo or two. */
import { distance } from 'fastest-levenshtein';
import type { CautionTag } from './cautions.ts';
import type { Choice } from './options.ts';
import { painIn, parts, type Part } from './pain.ts';
import { areas, type Area, type Pose, type PoseName } from './pose.ts';
import { posesElsewhere } from './poses-elsewhere.ts';
import { poseByName, poses } from './poses/catalogue.ts';

export type Found =
  | { readonly kind: 'pose'; readonly pose: PoseName }
  /** One word may mean several: "legs" are thighs, hamstrings and calves. */
  | { readonly kind: 'areas'; readonly areas: readonly Area[]; readonly hurting?: Hurting }
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

type Hit = Exclude<Found, { readonly kind: 'miss' | 'alarm' }>;

/** One way to write something that can be found. */
interface Entry {
  readonly key: string;
  /** How it is suggested. */
  readonly label: string;
  readonly hit: Hit;
}

const synonyms: readonly (readonly [area: readonly Area[], words: readonly string[]])[] = [
  [['lower back', 'upper back', 'spine'], ['back']],
  [['lower back'], ['low back', 'lumbar', 'tailbone', 'sacrum']],
  [['upper back'], ['shoulder blades', 'between the shoulder blades', 'mid back', 'middle back']],
  [['spine'], ['backbone', 'posture']],
  [
    ['thighs', 'hamstrings', 'calves'],
    ['legs', 'leg'],
  ],
  [['thighs'], ['thigh', 'quads', 'quadriceps']],
  [['hamstrings'], ['hamstring', 'backs of the legs', 'back of the legs']],
  [['calves'], ['calf', 'feet', 'foot', 'ankles']],
  [['hips'], ['hip', 'hip flexors', 'psoas', 'pelvis']],
  [['glutes'], ['glute', 'bottom', 'bum', 'buttocks', 'seat', 'piriformis']],
  [['groin'], ['inner thighs', 'inner thigh']],
  [['shoulders'], ['shoulder']],
  [['neck'], ['nape']],
  [['chest'], ['heart', 'collarbones']],
  [['arms'], ['arm', 'elbow', 'elbows']],
  [['wrists'], ['wrist', 'hand', 'hands', 'fingers']],
  [['mind'], ['head', 'brain', 'stress', 'anxiety', 'worry', 'calm', 'relax', 'sleep', 'tired']],
];

/** Words that say nothing about which: "my stiff neck", "pigeon pose". */
const fillers = new Set(
  'a ache aches aching for hurts in my of pain painful pose poses sore stiff stretch tense the tight yoga'.split(
    ' ',
  ),
);

/** Small letters and digits, without accents or punctuation. */
const plain = (text: string): string =>
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

const namesOf = (pose: Pose): readonly string[] => [
  ...new Set([pose.english, pose.name, pose.sanskrit, ...pose.aliases].map(plain)),
];

const poseEntries: readonly Entry[] = poses.flatMap((pose) =>
  namesOf(pose).map((key) => ({ key, label: pose.english, hit: { kind: 'pose', pose: pose.name } as const })),
);

const areaEntries: readonly Entry[] = [
  ...areas.map((area) => ({ key: area, label: area, hit: { kind: 'areas', areas: [area] } as const })),
  ...synonyms.flatMap(([meant, words]) =>
    words.map((key) => ({ key, label: key, hit: { kind: 'areas', areas: meant } as const })),
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

/** No name is longer; what a hostile query has beyond it is not worth the comparing. */
const longest = 80;

/** Understands names in English and Sanskrit, nicknames, parts of the body and their everyday words, and small typos. */
export const findPose = (query: string): Found => {
  const whole = plain(query.slice(0, longest));
  if (whole === '') return { kind: 'miss', closest: [] };
  const typed = essence(whole) || whole;
  const named = exact(whole);
  if (named?.kind === 'pose') return named;
  const pain = painIn(whole);
  if (pain !== undefined) return pain.kind === 'alarm' ? pain : hurt(pain.parts);
  return (
    named ??
    exact(typed) ??
    partOfName(typed) ??
    elsewhereWithin(typed) ??
    byTypo(whole) ??
    byTypo(typed) ?? { kind: 'miss', closest: closestLabels(typed) }
  );
};

/** The poses that work on one of these parts, those that do so first and foremost before the others. */
export const posesForAreas = (wanted: readonly Area[]): readonly Pose[] => {
  const rank = (pose: Pose): number => pose.areas.findIndex((area) => wanted.includes(area));
  return poses.filter((pose) => rank(pose) >= 0).sort((one, other) => rank(one) - rank(other));
};

/** 0 begins a name, 1 begins a word of a name, 2 is somewhere in a name. */
const fit = (pose: Pose, typed: string): number => {
  const names = namesOf(pose);
  if (names.some((name) => name.startsWith(typed))) return 0;
  if (names.some((name) => name.includes(` ${typed}`))) return 1;
  return names.some((name) => name.includes(typed)) ? 2 : 3;
};

/** Poses that fit what has been typed so far, by any of their names; where none does, one that a typo may mean. */
export const completePose = (partial: string, limit: number): readonly Choice[] => {
  const typed = plain(partial);
  const fitting = poses
    .filter((pose) => fit(pose, typed) < 3)
    .sort((one, other) => fit(one, typed) - fit(other, typed));
  const guess = fitting.length === 0 ? findPose(partial) : undefined;
  const guessed = poses.filter((pose) => guess?.kind === 'pose' && guess.pose === pose.name);
  return [...fitting, ...guessed].slice(0, limit).map((pose) => ({ label: pose.english, value: pose.name }));
};
