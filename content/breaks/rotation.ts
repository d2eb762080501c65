/** The shuffle bag of one channel: which poses it has had, so that all come before any comes again. */
import { withImplied, type CautionTag } from '../pose/cautions.ts';
import { versionsOf, type Instant, type MinuteOfDay, type PlanVersion } from '../plan.ts';
import type { Energy, Pose, PoseName, VersionName } from '../pose/pose.ts';
import { suits } from '../pose/suits.ts';
import { posesWith, versionOf } from '../poses/catalogue.ts';

export interface Rotation {
  /** Drawn since the bag was last refilled, oldest first. */
  readonly drawn: readonly PoseName[];
  /** The latest pose, also across a refill. */
  readonly last: PoseName | undefined;
  /** The latest ones before the bag was refilled, oldest first. */
  readonly before?: readonly PoseName[];
  readonly sinceHarm?: SinceHarm;
}

/** Since a break named what sitting is linked with. */
export interface SinceHarm {
  /** Others that were posted. More than enough of them are not counted. */
  readonly posts: number;
  /** The slot of the latest break that is counted, or of that one. */
  readonly upTo: Instant;
}

export const emptyRotation: Rotation = { drawn: [], last: undefined };

/** So many breaks in a row have different poses, where there are as many. What a channel reads is spaced by it. */
export const apart = 5;

/** What may not come again yet. With fewer poses than that, only the latest: their order should not be the same for ever. */
const recentOf = ({ before = [], drawn, last }: Rotation, eligible: number): readonly PoseName[] => {
  const past = [...before, ...drawn];
  const all = last === undefined || past.at(-1) === last ? past : [...past, last];
  return all.slice(eligible < apart ? -1 : 1 - apart);
};

export interface DrawRules {
  readonly version: PlanVersion;
  /** What somebody asked to spare; usually empty for a channel. */
  readonly avoid: ReadonlySet<CautionTag>;
  /** Poses that are not for whoever it is drawn for. */
  readonly leftOut?: ReadonlySet<PoseName>;
  /** The channel's wall clock, for the day's rhythm. */
  readonly minuteOfDay: MinuteOfDay;
  /** From 0 up to but not including 1. */
  readonly random: () => number;
  readonly harm?: HarmRules;
}

/** With one pose a channel reads what sitting is linked with: it comes when so many others were posted since. */
export interface HarmRules {
  readonly pose: PoseName;
  readonly since: SinceHarm;
  /** Of the break that is drawn for. */
  readonly slot: Instant;
}

export interface Drawn {
  readonly pose: PoseName;
  readonly version: VersionName;
  readonly rotation: Rotation;
}

/** A pose that may be drawn, with the versions to take it in; never empty. */
interface Candidate {
  readonly pose: Pose;
  readonly versions: readonly VersionName[];
}

const middleFrom = 11 * 60;
const lateFrom = 15 * 60 + 30;

/** How much likelier a pose is at a time of day. Never zero: a preference must not keep a pose in the bag for ever. */
const weights: Readonly<Record<'early' | 'middle' | 'late', Readonly<Record<Energy, number>>>> = {
  early: { energising: 6, loosening: 2, calming: 1 },
  middle: { energising: 2, loosening: 6, calming: 2 },
  late: { energising: 1, loosening: 2, calming: 6 },
};

const weightsAt = (minute: MinuteOfDay): Readonly<Record<Energy, number>> =>
  weights[minute < middleFrom ? 'early' : minute < lateFrom ? 'middle' : 'late'];

const candidatesFor = (version: PlanVersion, avoid: ReadonlySet<CautionTag>): readonly Candidate[] => {
  const spared = withImplied(avoid);
  return posesWith(version)
    .map((pose) => ({
      pose,
      versions: versionsOf(version).filter((name) => {
        const taken = versionOf(pose, name);
        return taken !== undefined && suits(pose, taken, spared);
      }),
    }))
    .filter((candidate) => candidate.versions.length > 0);
};

const nothing: ReadonlySet<CautionTag> = new Set();
const noPose: ReadonlySet<PoseName> = new Set();

/** A whole burst of channels asks for the same few lists: they are made once. */
const unrestricted: Readonly<Record<PlanVersion, readonly Candidate[]>> = {
  chair: candidatesFor('chair', nothing),
  standing: candidatesFor('standing', nothing),
  floor: candidatesFor('floor', nothing),
  any: candidatesFor('any', nothing),
};

const pick = (
  from: readonly Candidate[],
  minute: MinuteOfDay,
  random: () => number,
): Candidate | undefined => {
  const weight = weightsAt(minute);
  let left = random() * from.reduce((sum, { pose }) => sum + weight[pose.energy], 0);
  return from.find(({ pose }) => (left -= weight[pose.energy]) < 0) ?? from.at(-1);
};

/**
 * The next pose of a channel, and its rotation with that pose drawn. All eligible poses come before any comes
 * again, and none comes twice in five breaks, also across a refill; within that, the time of day prefers. What is in
 * the bag is worked out anew each time, so a plan may change its version and a release may add a pose at any moment.
 * `undefined` where everything is to be avoided or left out.
 */
export const draw = (rotation: Rotation, rules: DrawRules): Drawn | undefined => {
  const { version, avoid, leftOut = noPose, minuteOfDay, random, harm } = rules;
  const suitable = avoid.size === 0 ? unrestricted[version] : candidatesFor(version, avoid);
  const all = leftOut.size === 0 ? suitable : suitable.filter(({ pose }) => !leftOut.has(pose.name));
  // Of few poses there is none that could be spared, and none brings such a line.
  const isTooSoon = harm !== undefined && harm.since.posts < apart && all.length >= apart;
  const eligible = isTooSoon ? all.filter(({ pose }) => pose.name !== harm.pose) : all;

  const recent = recentOf(rotation, all.length);
  const others = eligible.filter(({ pose }) => !recent.includes(pose.name));
  const inBag = others.filter(({ pose }) => !rotation.drawn.includes(pose.name));
  const refilled = inBag.length === 0;
  const from = refilled ? (others.length > 0 ? others : eligible) : inBag;

  const chosen = pick(from, minuteOfDay, random);
  if (chosen === undefined) return undefined;
  const { pose, versions } = chosen;
  const taken = versions[Math.floor(random() * versions.length)] ?? versions.at(-1);
  if (taken === undefined) return undefined;
  const since = harm?.pose === pose.name ? { posts: 0, upTo: harm.slot } : harm?.since;
  const next: Rotation = {
    ...(refilled
      ? { before: recentOf(rotation, apart), drawn: [pose.name], last: pose.name }
      : { ...rotation, drawn: [...rotation.drawn, pose.name], last: pose.name }),
    ...(since !== undefined && { sinceHarm: since }),
  };
  return { pose: pose.name, version: taken, rotation: next };
};
