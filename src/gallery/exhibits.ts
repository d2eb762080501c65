/** All that is shown, drawn for each platform. */
import type { Specimen, Preview } from '../../adapters/port/preview.ts';
import { composeBreak } from '../../content/breaks/compose-break.ts';
import { versionNamesOf, poses } from '../../content/poses/catalogue.ts';
import { poseMessage } from '../../content/replies/pose-message.ts';
import { rehearse, type ScenesOfAct } from './rehearsal.ts';
import type { Appearance } from './stage.ts';

export interface Exhibit {
  readonly title: string;
  readonly looks: readonly OnPlatform[];
}

export interface OnPlatform {
  /** The platform, as people call it. */
  readonly on: string;
  /** What is seen there, in order; nothing where the platform says nothing about it. */
  readonly seen: readonly ReadSpecimen[];
}

export interface ReadSpecimen extends Specimen {
  /** Whom it is for, in words; nothing of a window. */
  readonly to?: string;
}

export interface GalleryRoom {
  readonly title: string;
  readonly exhibits: readonly Exhibit[];
}

const readers = { everyone: 'Everyone sees', one: 'ReadSpecimen by one person' } as const;

function seenOn(preview: Preview, shown: Appearance): readonly ReadSpecimen[] {
  if ('form' in shown) return preview.form(shown.form);
  return [{ ...preview.message(shown.message), to: readers[shown.to] }];
}

function poseRooms(previews: readonly Preview[]): readonly GalleryRoom[] {
  return poses.map((pose) => ({
    title: pose.english,
    exhibits: versionNamesOf(pose).map((version): Exhibit => {
      const what = { breakId: '0000000000000000', plan: 1, pose: pose.name, version };
      const shown: readonly Appearance[] = [
        { to: 'everyone', message: composeBreak({ ...what, motion: true, completions: 3 }) },
        { to: 'one', message: poseMessage(pose, version, false) },
      ];
      return {
        title: `${pose.english}, ${version}`,
        looks: previews.map((preview) => ({
          on: preview.title,
          seen: shown.flatMap((one) => seenOn(preview, one)),
        })),
      };
    }),
  }));
}

/** What the platforms say to the same, beside each other. */
async function scenes(previews: readonly Preview[]): Promise<readonly GalleryRoom[]> {
  const played: { readonly preview: Preview; readonly acts: readonly ScenesOfAct[] }[] = [];
  for (const preview of previews) played.push({ preview, acts: await rehearse(preview) });
  const [first] = played;
  return (first?.acts ?? []).map((act, at) => ({
    title: act.title,
    exhibits: act.scenes.map(({ title }, scene) => ({
      title,
      looks: played.map(({ preview, acts }) => ({
        on: preview.title,
        seen: (acts[at]?.scenes[scene]?.shown ?? []).flatMap((shown) => seenOn(preview, shown)),
      })),
    })),
  }));
}

export const allRooms = async (previews: readonly Preview[]): Promise<readonly GalleryRoom[]> => [
  ...poseRooms(previews),
  ...(await scenes(previews)),
];
