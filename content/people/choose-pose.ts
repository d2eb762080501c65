/** A pose for one person: what they ask for, within what suits them. */
import { draw, emptyRotation, type Rotation } from '../breaks/rotation.ts';
import { gentlePose } from '../finding/gentle.ts';
import { posesForAreas } from '../finding/find-pose.ts';
import { versionsOf, type MinuteOfDay, type PlanVersion } from '../plan.ts';
import type { Area, Pose, PoseName, VersionName } from '../pose/pose.ts';
import { poseByName, versionOf } from '../poses/catalogue.ts';
import type { About } from '../replies/pose-subject.ts';
import type { Limits } from './person.ts';
import { comesByItself, versionFor } from './suitable.ts';

/** What is known of whoever asks, and of where they are. */
export interface PoseAsker {
  /** Theirs, else the channel's. */
  readonly version: PlanVersion;
  readonly limits: Limits;
  /** The channel's. */
  readonly rotation: Rotation;
  readonly minuteOfDay: MinuteOfDay;
  /** From 0 up to, but not including, 1. */
  readonly random: () => number;
}

export interface PoseWanted {
  readonly about?: About | undefined;
  readonly version?: VersionName | undefined;
  /** Another one than this, while there is one. */
  readonly latest?: PoseName | undefined;
}

export interface Chosen {
  readonly pose: Pose;
  readonly version: VersionName;
  /** Whether it has to do with what it was asked for. */
  readonly isAbout: boolean;
}

const isAllowed =
  (limits: Limits) =>
  (pose: Pose, version: VersionName): boolean =>
    comesByItself(pose, version, limits);

/** The version that was asked for, else theirs; one that a desk has where the pose has none of those that suits. */
const taken = (pose: Pose, wanted: readonly VersionName[], limits: Limits): VersionName | undefined =>
  limits.leftOut.has(pose.name) ? undefined : versionFor(pose, wanted, limits);

/** One of those that work on these parts, and another one than the latest while there is one. */
function forAreas(
  areas: readonly Area[],
  { version: asked, latest }: PoseWanted,
  { version, limits, random }: PoseAsker,
): Omit<Chosen, 'isAbout'> | undefined {
  const wanted = asked === undefined ? versionsOf(version) : [asked];
  const all = posesForAreas(areas).flatMap((pose) => {
    const name = taken(pose, wanted, limits);
    return name === undefined ? [] : [{ pose, version: name }];
  });
  const others = all.filter(({ pose }) => pose.name !== latest);
  const fitting = others.filter(({ pose, version: name }) =>
    asked === undefined ? versionOf(pose, name) !== undefined : name === asked,
  );
  const from = [fitting, others, all].find((some) => some.length > 0) ?? [];
  return from[Math.floor(random() * from.length)];
}

/** One that fits the hour, in a version of theirs; else in one that a desk has. */
function forNow(
  { version: asked, latest }: PoseWanted,
  { version, limits, rotation, minuteOfDay, random }: PoseAsker,
): Omit<Chosen, 'isAbout'> | undefined {
  for (const wanted of [asked ?? version, 'any'] as const) {
    const drawn = draw(
      { ...rotation, last: latest ?? rotation.last },
      { version: wanted, avoid: limits.avoid, leftOut: limits.leftOut, minuteOfDay, random },
    );
    if (drawn !== undefined) return { pose: poseByName(drawn.pose), version: drawn.version };
  }
  return undefined;
}

/** Nothing where all that is left is what they avoid, or is not for them. */
export function choosePose(wanted: PoseWanted, asking: PoseAsker): Chosen | undefined {
  const { about, version: asked, latest } = wanted;
  const { limits, version, random } = asking;
  if (about?.hurting !== undefined) {
    const ways = asked === undefined ? versionsOf(version) : [asked];
    const before = latest === undefined ? undefined : poseByName(latest);
    const gentle = gentlePose(about.areas, about.hurting, ways, before, random(), isAllowed(limits));
    return gentle && { ...gentle, isAbout: true };
  }
  const fitting = about && forAreas(about.areas, wanted, asking);
  if (fitting !== undefined) return { ...fitting, isAbout: true };
  const other = forNow(wanted, asking);
  return other && { ...other, isAbout: about === undefined };
}

/** The same for whoever snoozed a break of this pose: only where that is nothing for them. */
export const instead = (pose: PoseName, asking: Omit<PoseAsker, 'rotation'>): Chosen | undefined =>
  choosePose({ latest: pose }, { ...asking, rotation: emptyRotation });
