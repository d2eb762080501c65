/** `/pose`: a pose for the one who asks, and for nobody else. */
import { privately } from '../../adapters/port/privately.ts';
import type { Reply } from '../../adapters/port/adapter.ts';
import type { OptionsOf } from '../../content/commands/commands.ts';
import { posesForAreas } from '../../content/finding/find-pose.ts';
import { gentlePose } from '../../content/finding/gentle.ts';
import type { Message } from '../../content/message.ts';
import { versionsOf, type PlanVersion } from '../../content/plan.ts';
import type { Area, Pose, PoseName, VersionName } from '../../content/pose/pose.ts';
import { poseList, poseMessage } from '../../content/replies/pose-message.ts';
import type { About, Shown } from '../../content/replies/pose-subject.ts';
import { poseByName, versionOf } from '../../content/poses/catalogue.ts';
import { draw, emptyRotation, type Rotation } from '../../content/breaks/rotation.ts';
import { minuteOfDayAt } from '../../scheduler/timetable/offset-changes.ts';
import type { Context } from './context.ts';

type Replies = Promise<readonly Reply[]>;

/** What the channel that the call came from tells about what fits. */
interface Setting {
  readonly version: PlanVersion;
  readonly rotation: Rotation;
  readonly zone: string;
  readonly motion: boolean;
}

async function settingOf({ store, from }: Context): Promise<Setting> {
  const stored = from.place === 'channel' ? await store.plans.find(from.channel) : undefined;
  return {
    version: stored?.plan.version ?? 'chair',
    rotation: stored === undefined ? emptyRotation : await store.plans.rotation(stored.id),
    zone: stored?.plan.zone ?? from.person.zone ?? 'UTC',
    motion: stored?.plan.motion ?? true,
  };
}

/** One of the channel's versions; the chair's, which every pose has, where it has none of those. */
const usualVersion = (pose: Pose, version: PlanVersion): VersionName =>
  versionsOf(version).find((name) => versionOf(pose, name) !== undefined) ?? 'chair';

/** One of those that work on these parts, and another one than the latest while there is one. */
function poseForAreas(
  areas: readonly Area[],
  asked: VersionName | undefined,
  latest: PoseName | undefined,
  random: number,
): Pose | undefined {
  const all = posesForAreas(areas);
  const others = all.filter(({ name }) => name !== latest);
  const fitting = others.filter((pose) => asked === undefined || versionOf(pose, asked) !== undefined);
  const from = [fitting, others, all].find((some) => some.length > 0) ?? [];
  return from[Math.floor(random * from.length)];
}

/** A pose that fits the hour and is another one than the latest. */
function fittingPose(
  context: Context,
  { rotation, zone }: Setting,
  version: PlanVersion,
  latest: PoseName | undefined,
): Pose {
  const drawn = draw(
    { ...rotation, last: latest ?? rotation.last },
    { version, avoid: new Set(), minuteOfDay: minuteOfDayAt(zone, context.now()), random: context.random },
  );
  return poseByName(drawn?.pose ?? 'cat-cow');
}

interface Wanted {
  readonly about: About | undefined;
  readonly version: VersionName | undefined;
  readonly latest?: PoseName | undefined;
}

/** A pose for what it is wanted for, in a version that was asked for or that the channel has. */
function choose(setting: Setting, { about, version: asked, latest }: Wanted, context: Context): Message {
  const { motion } = setting;
  if (about?.hurting !== undefined) {
    const wanted = asked === undefined ? versionsOf(setting.version) : [asked];
    const before = latest === undefined ? undefined : poseByName(latest);
    const gentle = gentlePose(about.areas, about.hurting, wanted, before, context.random());
    if (gentle !== undefined) {
      const { pose: found, version: shown } = gentle;
      return poseMessage(found, asked ?? shown, motion, { about, shown });
    }
  }
  const found =
    (about === undefined ? undefined : poseForAreas(about.areas, asked, latest, context.random())) ??
    fittingPose(context, setting, asked ?? setting.version, latest);
  return poseMessage(found, asked ?? usualVersion(found, setting.version), motion, { about });
}

export async function pose({ name, version: asked }: OptionsOf<'pose'>, context: Context): Replies {
  if (name?.kind === 'list') return privately(poseList);
  const setting = await settingOf(context);
  const version = asked ?? name?.version;
  if (name?.kind === 'pose') {
    const found = poseByName(name.pose);
    const shown = version ?? usualVersion(found, setting.version);
    return privately(poseMessage(found, shown, setting.motion));
  }
  const about = name?.kind === 'areas' ? name : undefined;
  return privately(choose(setting, { about, version }, context));
}

/** Another pose than `latest`, as a button asks for it: for the same purpose, and the same way where it can be. */
export async function anotherPose(
  latest: PoseName | undefined,
  shown: Shown | undefined,
  context: Context,
): Replies {
  const setting = await settingOf(context);
  const isUsual = shown === undefined || versionsOf(setting.version).includes(shown.version);
  const wanted = { about: shown?.about, version: isUsual ? undefined : shown.version, latest };
  return privately(choose(setting, wanted, context));
}

/** The pose of a private answer in another version, as its button says. */
export async function anotherVersion({ pose: name, version, about }: Shown, context: Context): Replies {
  const { motion } = await settingOf(context);
  return privately(poseMessage(poseByName(name), version, motion, { about }));
}
