import type { Lump, Solid } from '../clay/lump.ts';
import { figureOf } from '../flesh/figure.ts';
import type { Illustration } from '../illustration.ts';
import { framesPicture, modelOf } from '../props/model.ts';
import { skeletonOf } from '../skeleton.ts';
import { project, viewFrom } from '../space/camera.ts';
import type { Point, View } from '../space/camera.ts';
import { dot, scale } from '../space/vector.ts';
import type { Side } from '../stance.ts';

/** One figure of a picture, with its props. */
export interface Actor {
  readonly phase: number;
  /** Moves it in the picture, in centimetres. */
  readonly shift: Point;
  readonly number?: 1 | 2;
  readonly mirror?: boolean;
  /** The phases below all of which its numeral stands, if not below its own. */
  readonly labelledBelow?: readonly number[];
}

const flipped = (view: View): View => ({ ...view, right: scale(view.right, -1) });
export const viewOf = (picture: Illustration, actor: Actor | undefined): View => {
  const view = viewFrom(picture.camera);
  return actor?.mirror === true ? flipped(view) : view;
};

/** The side of the body that is turned away from the viewer where the movement begins. */
function farSide(picture: Illustration, view: View): Side | undefined {
  const { pelvis } = skeletonOf(picture.stance(picture.still.phases[0]), picture.person.build);
  const nearness = dot(pelvis.frame.right, view.near);
  return nearness > 0.35 ? 'left' : nearness < -0.35 ? 'right' : undefined;
}

/** Somebody at a phase: `lumps` of the body, and what is known of it. */
export function modelled(picture: Illustration, view: View, phase: number) {
  const stance = picture.stance(phase);
  const s = skeletonOf(stance, picture.person.build);
  const look = { ...picture.person, outfit: picture.outfit };
  return { skeleton: s, lumps: figureOf(view, s, stance, look, farSide(picture, view)) };
}

/** Bounds of points: left, top, right, bottom. */
export type Bounds = readonly [number, number, number, number];

export const boundsOf = (points: readonly Point[]): Bounds =>
  points.reduce<Bounds>(
    (b, [x, y]) => [Math.min(b[0], x), Math.min(b[1], y), Math.max(b[2], x), Math.max(b[3], y)],
    [Infinity, Infinity, -Infinity, -Infinity],
  );

const rimOf = (view: View, { at, axes }: Solid): Point[] => {
  const [x, y] = project(view, at);
  const wide = Math.hypot(...axes.map((axis) => dot(axis, view.right)));
  const high = Math.hypot(...axes.map((axis) => dot(axis, view.up)));
  return [
    [x - wide, y - high],
    [x + wide, y + high],
  ];
};

/** The bounds of the figure alone, or with the props that must be whole, in centimetres. */
export function extent(picture: Illustration, actor: Pick<Actor, 'phase' | 'mirror'>, alone = false): Bounds {
  const { phase } = actor;
  const view = actor.mirror === true ? flipped(viewFrom(picture.camera)) : viewFrom(picture.camera);
  const { lumps } = modelled(picture, view, phase);
  const props = alone ? [] : picture.props.filter(framesPicture).map((prop) => modelOf(view, prop));
  return boundsOf([
    ...[...lumps, ...props.flatMap((prop) => prop.lumps)].flatMap((one: Lump) => rimOf(view, one)),
    ...props.flatMap((prop) => prop.faces.flatMap((face) => face.corners.map((at) => project(view, at)))),
  ]);
}
