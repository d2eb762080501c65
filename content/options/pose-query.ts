/** What `/pose` is asked for: a pose by any of its names, a part of the body, or the list. */
import { completePose } from '../finding/complete-pose.ts';
import { findPose } from '../finding/find-pose.ts';
import type { Hurting } from '../finding/entries.ts';
import { accept, fitting, quote, reading, refuse, type Option, type OptionTexts } from './option.ts';
import { areas, poseNames, type Area, type PoseName, type VersionName } from '../pose/pose.ts';

export type PoseQuery =
  | { readonly kind: 'pose'; readonly pose: PoseName; readonly version?: VersionName }
  | {
      readonly kind: 'areas';
      readonly areas: readonly Area[];
      readonly hurting?: Hurting;
      readonly version?: VersionName;
    }
  | { readonly kind: 'any'; readonly version?: VersionName }
  | { readonly kind: 'list' };

const others = ['list', ...areas].map((value) => ({ label: value, value }));

export function poseQuery<const R extends boolean>(spec: OptionTexts<R>): Option<PoseQuery, R> {
  return reading<PoseQuery, R>({
    ...spec,
    example: 'pigeon',
    others: ['hips', 'my neck hurts', 'list'],
    decode(raw) {
      if (raw.trim().toLowerCase() === 'list') return accept({ kind: 'list' });
      const found = findPose(raw);
      switch (found.kind) {
        case 'pose':
        case 'any':
        case 'areas':
          return accept(found);
        case 'alarm':
          return {
            ok: false,
            problem: {
              wrong: 'Pain in the chest can be an emergency: please get medical help now. No pose for that.',
              noExample: true,
            },
          };
        case 'elsewhere':
          return refuse(`${quote(raw)} is not among the ${poseNames.length} poses here.`, found.closest);
        case 'miss':
          // Who says what it shall not be is not offered just that.
          if (/^(?:not|no|anything but|except|without)\b/iu.test(raw.trim()))
            return { ok: false, problem: { wrong: `${quote(raw)} leaves many poses.`, example: 'list' } };
          return refuse(`There is no pose or part of the body called ${quote(raw)} here.`, found.closest);
      }
    },
    complete: (partial, limit) =>
      [...completePose(partial, limit), ...fitting(others, partial, limit)].slice(0, limit),
  });
}
