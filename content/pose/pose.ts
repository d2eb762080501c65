/** What a pose is: facts as data, wording beside them. The poses themselves are in `poses/`. */
import type { CautionTag } from './cautions.ts';

/** In the order of the source article. */
export const poseNames = [
  'apanasana',
  'ardha-apanasana',
  'supine-spinal-twist',
  'cat-cow',
  'forward-fold',
  'downward-facing-dog',
  'childs-pose',
  'rabbit',
  'thread-the-needle',
  'pigeon',
  'happy-baby',
  'legs-up-the-wall',
] as const;

export type PoseName = (typeof poseNames)[number];

export const isPoseName = (text: string): text is PoseName => poseNames.some((name) => name === text);

/** A way to take a pose: on a mat, on a chair at the desk, or standing. */
export const versionNames = ['chair', 'standing', 'floor'] as const;

export type VersionName = (typeof versionNames)[number];

/** Parts of the body, as `/pose <area>` asks for them. */
export const areas = [
  'neck',
  'shoulders',
  'chest',
  'arms',
  'wrists',
  'upper back',
  'lower back',
  'spine',
  'hips',
  'glutes',
  'groin',
  'thighs',
  'hamstrings',
  'calves',
  'mind',
] as const;

export type Area = (typeof areas)[number];

/** What a pose does for the day's rhythm: wake up, loosen up, or wind down. */
export type Energy = 'energising' | 'loosening' | 'calming';

export interface Pose {
  readonly name: PoseName;
  /** The place in the catalogue; 1 to 12 are as in the source. */
  readonly order: number;
  readonly english: string;
  readonly sanskrit: string;
  /** Other names that people type, in lower case. */
  readonly aliases: readonly string[];
  /** The most important first. */
  readonly areas: readonly Area[];
  readonly energy: Energy;
  /** The pose that the source enters this one from. Every version is complete without it all the same. */
  readonly buildsOn?: PoseName;
  /** Hedged ("may ease", "many people find"); whole sentences. */
  readonly benefits: readonly string[];
  readonly cautions: readonly Caution[];
  /** Claims of the source that evidence does not carry: kept, with the reason, and never posted. */
  readonly unsupported: readonly UnsupportedClaim[];
  readonly versions: { readonly floor: Version; readonly chair: Version; readonly standing?: Version };
}

export interface Caution {
  readonly tag: CautionTag;
  readonly level: 'avoid' | 'care';
  /** When it applies, if not always, e.g. "recent or chronic". */
  readonly when?: string;
  /** The easier option, where there is one. */
  readonly easier?: string;
  readonly origin: 'source' | 'ours';
}

export interface UnsupportedClaim {
  readonly claim: string;
  readonly because: string;
}

export interface Version {
  /** Three to six whole sentences: complete, with breath cues and the way out. */
  readonly steps: readonly string[];
  /** Three short steps for the break message, the way out included. */
  readonly brief: readonly [string, string, string];
  readonly hold: Hold;
  /** `each`: once on the right, then once on the left. */
  readonly sides: 'both' | 'each';
  /** The still numbers two stages of the first side; the movement, which has both sides, numbers nothing. */
  readonly stages?: true;
  readonly needs: readonly Need[];
  /** Fit for a skirt as it is, or the alternative that is. */
  readonly skirt: 'fine' | { readonly instead: string };
  /** One sentence that lets someone who cannot see the picture take the pose; under 1000 characters. */
  readonly alt: string;
  /** A version inherits all cautions of its pose; what it drops, it drops for a reason. */
  readonly cautions: {
    readonly added: readonly Caution[];
    readonly dropped: readonly { readonly tag: CautionTag; readonly because: string }[];
  };
}

/** How long to stay, on each side where there are two. `cap` marks an open-ended hold that we end. */
export interface Hold {
  readonly unit: 'seconds' | 'breaths' | 'rounds';
  readonly least: number;
  readonly most: number;
  /** The source leaves the end open; `most` is ours. */
  readonly openEnded: boolean;
}

export type Need = 'mat' | 'wall' | 'chair' | 'desk';
