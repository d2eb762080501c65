import type { Solid } from '../clay/lump.ts';
import { figureOf } from '../flesh/figure.ts';
import type { Illustration } from '../illustration.ts';
import { framesPicture, modelOf } from '../props/model.ts';
import { skeletonOf } from '../skeleton.ts';
import { project, viewFrom } from '../space/camera.ts';
import type { Point, View } from '../space/camera.ts';
import { dot, scale } from '../space/vector.ts';
import type { Vec } from '../space/vector.ts';
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

/** The bounds of the figure alone, or with the props that must be whole, in centimetres. */
export function extent(
  picture: Illustration,
  { phase, mirror = false }: Pick<Actor, 'phase' | 'mirror'>,
  alone = false,
): Bounds {
  const bounds = known.get(picture) ?? new Map<string, Bounds>();
  known.set(picture, bounds);
  const key = `${phase} ${mirror} ${alone}`;
  const there = bounds.get(key) ?? measured(picture, phase, mirror, alone);
  bounds.set(key, there);
  return there;
}

/** The frame of each picture asks for it again and again. */
const known = new WeakMap<Illustration, Map<string, Bounds>>();

function measured(picture: Illustration, phase: number, mirror: boolean, alone: boolean): Bounds {
  const view = mirror ? flipped(viewFrom(picture.camera)) : viewFrom(picture.camera);
  const { lumps } = modelled(picture, view, phase);
  const props = alone ? [] : picture.props.filter(framesPicture).map((prop) => modelOf(view, prop));
  let [left, top, right, bottom]: Bounds = boundsOf(
    props.flatMap((prop) => prop.faces.flatMap((face) => face.corners.map((at) => project(view, at)))),
  );
  for (const { at, axes } of [...lumps, ...props.flatMap((prop) => prop.lumps)]) {
    const [x, y] = project(view, at);
    const wide = reach(axes, view.right);
    const high = reach(axes, view.up);
    left = Math.min(left, x - wide);
    top = Math.min(top, y - high);
    right = Math.max(right, x + wide);
    bottom = Math.max(bottom, y + high);
  }
  return [left, top, right, bottom];
}

/** How far an ellipsoid reaches from its middle. */
function reach([a, b, c]: Solid['axes'], way: Vec): number {
  const [x, y, z] = [dot(a, way), dot(b, way), dot(c, way)];
  return Math.sqrt(x * x + y * y + z * z);
}
