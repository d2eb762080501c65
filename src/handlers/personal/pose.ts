/** `/pose`: a pose for the one who asks, and for nobody else. */
import { privately } from '../../../adapters/port/privately.ts';
import type { Reply } from '../../../adapters/port/adapter.ts';
import type { ChannelRef } from '../../../adapters/port/refs.ts';
import type { OptionsOf } from '../../../content/commands/commands.ts';
import { emptyRotation } from '../../../content/breaks/rotation.ts';
import type { Message } from '../../../content/message.ts';
import { choosePose, type PoseAsker, type PoseWanted } from '../../../content/people/choose-pose.ts';
import { limitsOf, noLimit, nothingSet } from '../../../content/people/person.ts';
import { otherThan, suitableVersions, versionFor } from '../../../content/people/suitable.ts';
import { versionsOf, type PlanVersion } from '../../../content/plan.ts';
import type { Pose, PoseName, VersionName } from '../../../content/pose/pose.ts';
import { poseByName, versionOf } from '../../../content/poses/catalogue.ts';
import { note } from '../../../content/replies/basics.ts';
import { leftOut, unreadable } from '../../../content/replies/my-settings.ts';
import { nothingLeft } from '../../../content/replies/nothing-left.ts';
import { poseList, poseMessage } from '../../../content/replies/pose-message.ts';
import type { Shown } from '../../../content/replies/pose-subject.ts';
import { minuteOfDayAt } from '../../../scheduler/timetable/offset-changes.ts';
import type { StoredBreak } from '../../store/store.ts';
import type { Context, Replies } from '../context.ts';
import { lastShownTo, rememberShown } from './last-shown.ts';
import { whoAsks } from './my-state.ts';

/** What fits whoever asks: their own settings, else the channel's, else the defaults. */
interface Setting extends PoseAsker {
  readonly motion: boolean;
  /** What they avoid was set, and cannot be read. */
  readonly isUnreadable: boolean;
}

async function settingOf(context: Context, posted?: ChannelRef): Promise<Setting> {
  const { store, from, people, now, random } = context;
  const known = await people.find(whoAsks(context));
  const own = known?.settings ?? nothingSet;
  // Elsewhere than in a channel there is no plan to go by, but for that of the break that is asked about.
  const channel = posted ?? (from.place === 'channel' ? from.channel : undefined);
  const stored = channel && (await store.plans.find(channel));
  const zone = stored?.plan.zone ?? from.person.zone ?? 'UTC';
  return {
    version: own.version ?? stored?.plan.version ?? 'chair',
    limits: known === undefined ? noLimit : limitsOf(own),
    rotation: stored === undefined ? emptyRotation : await store.plans.rotation(stored.id),
    minuteOfDay: minuteOfDayAt(zone, now()),
    random,
    motion: own.motion ?? stored?.plan.motion ?? true,
    isUnreadable: known?.isUnreadable ?? false,
  };
}

const firstOf = ({ isUnreadable }: Setting) => (isUnreadable ? { first: unreadable } : {});

type Extras = Parameters<typeof poseMessage>[3];

/** A pose as it is shown to whoever asks; that their settings cannot be read goes before all else. */
const show = (setting: Setting, pose: Pose, version: VersionName, extras: Extras = {}): readonly Reply[] =>
  privately(
    poseMessage(pose, version, setting.motion, { limits: setting.limits, ...extras, ...firstOf(setting) }),
  );

/** One of the versions that are wanted; the chair's, which every pose has, where it has none of those. */
const usualVersion = (pose: Pose, version: PlanVersion): VersionName =>
  versionsOf(version).find((name) => versionOf(pose, name) !== undefined) ?? 'chair';

/** A pose for what it is wanted for, in a version that was asked for, that is theirs or that the channel has. */
function choose(setting: Setting, wanted: PoseWanted): Message {
  const { motion, limits } = setting;
  const { about, version: asked } = wanted;
  const chosen = choosePose(wanted, setting);
  if (chosen === undefined) return nothingLeft;
  const { pose: found, version, isAbout } = chosen;
  // That a pose has no such version is said only where that is the reason.
  const isLacking = asked !== undefined && versionOf(found, asked) === undefined;
  const purpose = { limits, about: isAbout ? about : undefined, ...firstOf(setting) };
  const first =
    about !== undefined && !isAbout
      ? { first: `Nothing for the ${about.areas.join(', ')} suits what you avoid, so here is another pose.` }
      : {};
  return poseMessage(
    found,
    isLacking || about?.hurting !== undefined ? (asked ?? version) : version,
    motion,
    {
      ...purpose,
      ...first,
      shown: version,
    },
  );
}

export async function pose({ name, version: asked }: OptionsOf<'pose'>, context: Context): Replies {
  if (name?.kind === 'list') return privately(poseList);
  const setting = await settingOf(context);
  const version = asked ?? name?.version;
  if (name?.kind === 'pose') {
    const found = poseByName(name.pose);
    // Asked for by its name it comes, if need be with what to heed before all else.
    const shown =
      version ??
      versionFor(found, versionsOf(setting.version), setting.limits) ??
      usualVersion(found, setting.version);
    return show(setting, found, shown);
  }
  const about = name?.kind === 'areas' ? name : undefined;
  return privately(choose(setting, { about, version }));
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
  return privately(choose(setting, wanted));
}

/** The pose of a private answer in another version, as its button says. */
export async function anotherVersion({ pose: name, version, about }: Shown, context: Context): Replies {
  const last = await lastShownTo(context);
  // A break that it began with goes on from here.
  const breakId = last?.pose === name ? last.breakId : undefined;
  await rememberShown({ breakId, pose: name, version }, context);
  return show(await settingOf(context), poseByName(name), version, { about });
}

/** The pose of a break in full, as the channel has it. */
export async function wholePose({ pose: name, version, channel }: StoredBreak, context: Context): Replies {
  return show(await settingOf(context, channel), poseByName(name), version);
}

/** The pose of a break in another version: round and round for each person, by what they were shown last. */
export async function otherVersion(
  { id, pose: name, version, channel }: StoredBreak,
  context: Context,
): Replies {
  const setting = await settingOf(context, channel);
  const { limits } = setting;
  const found = poseByName(name);
  const next = otherThan(found, version, id, await lastShownTo(context), limits);
  if (next === undefined) {
    const chosen = choosePose({ latest: name }, setting);
    if (chosen === undefined) return privately(nothingLeft);
    return show(setting, chosen.pose, chosen.version, {
      first: `No version of ${found.english} suits what you avoid, so here is another pose.`,
    });
  }
  await rememberShown({ breakId: id, pose: name, version: next }, context);
  const isOnly = next === version && suitableVersions(found, limits).every((one) => one === version);
  const first = 'The other versions do not suit what you avoid. This one, in full:';
  return show(setting, found, next, isOnly ? { first } : {});
}

/** Leaves a pose out for whoever asks, from now on, and shows another. */
export async function notForMe(name: PoseName, shown: Shown | undefined, context: Context): Replies {
  // It would take the place of what may become readable again.
  if ((await context.people.find(whoAsks(context)))?.isUnreadable === true)
    return privately(note(unreadable));
  await context.people.change(whoAsks(context), (current) => ({
    ...current,
    leftOut: [...current.leftOut.filter((one) => one !== name), name],
  }));
  const replies = await anotherPose(name, shown, context);
  return replies.map((reply) =>
    'message' in reply ? { ...reply, message: leftOut(name, reply.message) } : reply,
  );
}
