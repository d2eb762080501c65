/** All that can be found, by every way to write it: poses, parts of the body, what hurts, poses that are not here. */
import type { CautionTag } from '../pose/cautions.ts';
import { areas, type Area, type Pose, type PoseName, type VersionName } from '../pose/pose.ts';
import { poseByName, poses } from '../poses/catalogue.ts';
import { parts, wishes, type Part } from './body.ts';
import { plain } from './plain-words.ts';
import { posesElsewhere } from './poses-elsewhere.ts';

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

export type Hit = Exclude<Found, { readonly kind: 'miss' | 'alarm' | 'any' }>;

/** One way to write something that can be found. */
export interface Entry {
  readonly key: string;
  /** How it is suggested. */
  readonly label: string;
  readonly hit: Hit;
}

export const namesOf = (pose: Pose): readonly string[] => [
  ...new Set([pose.english, pose.name, pose.sanskrit, ...pose.aliases].map(plain)),
];

export const poseEntries: readonly Entry[] = poses.flatMap((pose) =>
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

export const unique = <T>(all: readonly T[]): readonly T[] => [...new Set(all)];

interface HurtAreas {
  readonly kind: 'areas';
  readonly areas: readonly Area[];
  readonly hurting: Hurting;
}

export const hurt = (these: readonly Part[]): HurtAreas => ({
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

export const elsewhereEntries: readonly Entry[] = posesElsewhere.flatMap(({ names, closest }) => {
  const hit: Hit = { kind: 'elsewhere', closest: closest.map((name) => poseByName(name).english) };
  return names.map((key) => ({ key, label: key, hit }));
});

/** What leads somewhere, and so may be suggested. */
export const entries: readonly Entry[] = [...poseEntries, ...areaEntries, ...kneeEntries];

export const understood: readonly Entry[] = [...entries, ...elsewhereEntries];
