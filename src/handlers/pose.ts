/** `/pose`: a pose for the one who asks, and for nobody else. */
import type { Reply } from '../../adapters/adapter.ts';
import type { OptionsOf } from '../../content/commands.ts';
import { posesForAreas } from '../../content/find-pose.ts';
import { versionsOf, type PlanVersion } from '../../content/plan.ts';
import type { Area, Pose, PoseName, VersionName } from '../../content/pose.ts';
import { poseList, poseMessage } from '../../content/pose-message.ts';
import { poseByName, versionOf } from '../../content/poses/catalogue.ts';
import { draw, emptyRotation, type Rotation } from '../../content/rotation.ts';
import { minuteOfDayAt } from '../../scheduler/zones.ts';
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
  const stored = await store.plans.find(from.channel);
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

function poseForAreas(
  areas: readonly Area[],
  asked: VersionName | undefined,
  random: number,
): Pose | undefined {
  const all = posesForAreas(areas);
  const fitting = all.filter((pose) => asked === undefined || versionOf(pose, asked) !== undefined);
  const from = fitting.length > 0 ? fitting : all;
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

export async function pose({ name, version: asked }: OptionsOf<'pose'>, context: Context): Replies {
  if (name?.kind === 'list') return [{ to: 'actor', message: poseList }];
  const setting = await settingOf(context);
  const named = name?.kind === 'pose' ? poseByName(name.pose) : undefined;
  const forAreas = name?.kind === 'areas' ? poseForAreas(name.areas, asked, context.random()) : undefined;
  const found = named ?? forAreas ?? fittingPose(context, setting, asked ?? setting.version, undefined);
  return [
    {
      to: 'actor',
      message: poseMessage(found, asked ?? usualVersion(found, setting.version), setting.motion),
    },
  ];
}

/** Another pose than `latest`, as a button asks for it. */
export async function anotherPose(latest: PoseName | undefined, context: Context): Replies {
  const setting = await settingOf(context);
  const found = fittingPose(context, setting, setting.version, latest);
  return [{ to: 'actor', message: poseMessage(found, usualVersion(found, setting.version), setting.motion) }];
}
