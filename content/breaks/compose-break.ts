/** A break as a message, the same whenever it is composed again: when its count changes, only the count does. */
import type { AroundBreak, SuitsThem } from './break-message.ts';
import { breakMessage, directBreakMessage, ownBreakMessage, type BreakContent } from './break-message.ts';
import type { Message, Text } from '../message.ts';
import type { PoseName, VersionName } from '../pose/pose.ts';
import { poseByName } from '../poses/catalogue.ts';
import { themeLineOf } from './theme.ts';

export interface BreakToCompose {
  readonly breakId: string;
  /** The number of its channel's plan. */
  readonly plan: number;
  readonly pose: PoseName;
  readonly version: VersionName;
  /** With a moving picture. */
  readonly motion: boolean;
}

function contentOf({ breakId, plan, pose: name, version, motion }: BreakToCompose): BreakContent {
  const pose = poseByName(name);
  return { pose, version, motion, theme: themeLineOf(pose, { breakId, plan, version }), breakId };
}

/** `askedBy`: the name of who asked for it. */
export const composeBreak = (what: BreakToCompose & AroundBreak): Message =>
  breakMessage(contentOf(what), what);

/** For one person alone. */
export interface ForOne {
  /** What to know before all else. */
  readonly first?: Text | undefined;
  /** Which other versions may come to them; any, where they have set nothing. */
  readonly suits?: SuitsThem | undefined;
}

/** A break of somebody's own. `isDone`: they have pressed so. */
export const composeOwn = (what: BreakToCompose, isDone = false, { first, suits }: ForOne = {}): Message =>
  ownBreakMessage({ ...contentOf(what), suits }, isDone, first);

/** The same break once more, for the one who snoozed it. */
export const composeSnoozed = (what: BreakToCompose, { first, suits }: ForOne = {}): Message =>
  directBreakMessage({ ...contentOf(what), suits }, first);
