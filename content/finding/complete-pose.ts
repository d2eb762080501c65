/** Poses that somebody may mean who is still typing. */
import { findPose } from './find-pose.ts';
import { namesOf } from './entries.ts';
import { plain } from './plain-words.ts';
import type { Choice } from '../options/option.ts';
import type { Pose } from '../pose/pose.ts';
import { poses } from '../poses/catalogue.ts';

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
  // With a way, "pigeon floor", the pose's name alone would say less than what was typed.
  const isName = guess?.kind === 'pose' && guess.version === undefined;
  const guessed = poses.filter((pose) => isName && guess.pose === pose.name);
  return [...fitting, ...guessed].slice(0, limit).map((pose) => ({ label: pose.english, value: pose.name }));
};
