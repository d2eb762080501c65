import type { Illustration } from '../illustration.ts';
import { framesOf } from '../motion.ts';
import type { Point } from '../space/camera.ts';
import { mix } from '../space/vector.ts';
import { boundsOf, extent } from './actor.ts';
import type { Actor } from './actor.ts';
import { actorsAt } from './actors.ts';
import { cuesAt, pointsOf } from './placed.ts';

export const width = 720;
export const height = 480;

/** Pixels a centimetre, and where the origin is. */
export interface SceneFit {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

const margin = { side: 40, top: 30, bottom: 44 };
const largest = 4.6;

/** The largest frame in which all actors fit, and the points of signs. */
export function fitOf(
  picture: Illustration,
  actors: readonly Actor[],
  signs: readonly Point[] = [],
): SceneFit {
  const [left, top, right, bottom] = boundsOf([
    ...actors.flatMap((actor): Point[] => {
      const [dx, dy] = actor.shift;
      const b = extent(picture, actor);
      return [
        [b[0] + dx, b[1] + dy],
        [b[2] + dx, b[3] + dy],
      ];
    }),
    ...signs,
  ]);
  const below = margin.bottom + (actors.some(({ number }) => number !== undefined) ? 16 : 0);
  const factor =
    Math.min(
      largest,
      (width - 2 * margin.side) / (right - left),
      (height - margin.top - below) / (bottom - top),
    ) * (picture.frame?.zoom ?? 1);
  const middle = (height + margin.top - below) / 2;
  // A low figure stands low in its frame, so that there is sky above it.
  const slack = Math.max(0, (height - margin.top - below - (bottom - top) * factor) / 2);
  return {
    scale: factor,
    x: width / 2 - ((left + right) / 2) * factor + (picture.frame?.right ?? 0),
    y: middle - ((top + bottom) / 2) * factor + slack * 0.5 + (picture.frame?.down ?? 0),
  };
}

/** Enough moments of a movement to know how much room it needs. */
const someOf = (phases: readonly number[]): readonly number[] => {
  const [least, most] = [Math.min(...phases), Math.max(...phases)];
  return [0, 0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875, 1].map((t) => mix(least, most, t));
};

export function movingFit(picture: Illustration): SceneFit {
  const phases = framesOf(picture.motion);
  const signs = [0, 1, -1]
    .filter((phase) => phases.includes(phase))
    .flatMap((phase) => pointsOf(picture, cuesAt(picture, actorsAt(picture, phase), phase)));
  return fitOf(
    picture,
    [...someOf(phases), ...picture.motion.beats.map(([, phase]) => phase)].flatMap((phase) =>
      actorsAt(picture, phase),
    ),
    signs,
  );
}
