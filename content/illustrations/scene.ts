import { viewFrom, project } from './space/camera.ts';
import type { Point, View } from './space/camera.ts';
import { girth, torsoDepth } from './body.ts';
import { blend } from './colour.ts';
import type { Draw, Layer } from './draw.ts';
import type { Illustration } from './illustration.ts';
import { framesOf } from './motion.ts';
import { silhouette } from './space/outline.ts';
import { figureLayers } from './paint/figure.ts';
import { framesPicture, propDraws, propFront, propShadow, roomDepth } from './props/paint.ts';
import type { Prop } from './props/prop.ts';
import { skeletonOf } from './skeleton.ts';
import type { Skeleton } from './skeleton.ts';
import type { Solid, Wrap } from './space/solid.ts';
import { sides } from './stance.ts';
import { closed, element, line, round } from './svg.ts';
import type { Vec } from './space/vector.ts';
import { mix, offset, pairs } from './space/vector.ts';

export const width = 720;
export const height = 480;

/** Pixels a centimetre, and where the origin is. */
export interface SceneFit {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

/** Everything that stands in a picture at one moment. */
interface Composed {
  readonly shadows: readonly Draw[];
  readonly behind: readonly Draw[];
  readonly layers: readonly Layer[];
  readonly before: readonly Draw[];
}

/** What a body darkens on the floor: its trunk, straight down, and the limbs that are near the floor. */
function shadowOf(s: Skeleton): Wrap[] {
  const flat = (at: Vec, radius: number): Solid => ({
    at: [at[0], 0, at[2]],
    axes: [
      [radius, 0, 0],
      [0, 0, 0],
      [0, 0, radius],
    ],
  });
  const low = (a: Vec, b: Vec) => Math.max(a[1], b[1]) < 32;
  const limbs = sides.flatMap((side) =>
    [s.arms[side], s.legs[side]].flatMap((limb): Wrap[] => {
      const thick = limb === s.legs[side] ? 7 : 4.6;
      const tip = offset(limb.end, [limb.tip.up, 11]);
      return [
        ...(low(limb.root, limb.middle) ? [[flat(limb.root, thick + 2), flat(limb.middle, thick)]] : []),
        ...(low(limb.middle, limb.end) ? [[flat(limb.middle, thick), flat(limb.end, thick)]] : []),
        ...(low(limb.end, tip) ? [[flat(limb.end, thick - 1), flat(tip, thick - 1)]] : []),
      ];
    }),
  );
  const trunk = s.spine.filter((_, i) => i % 2 === 0).map((v) => flat(v.at, girth(torsoDepth, v.t) * 1.25));
  return [...limbs, ...pairs(trunk), ...(s.head.at[1] < 40 ? [[flat(s.head.at, 9)]] : [])];
}

function compose(picture: Illustration, view: View, phase: number): Composed {
  const stance = picture.stance(phase);
  const look = { ...picture.person, outfit: picture.outfit };
  const s = skeletonOf(stance, look.build);
  const shade: Draw = {
    kind: 'fill',
    shape: silhouette(view, [...picture.props.flatMap(propShadow), ...shadowOf(s)]),
    fill: blend(picture.palette.floor, '#3a2536', 0.75),
    opacity: 0.2,
  };
  const inFront = (i: number) => picture.before?.includes(i) === true;
  const flat: readonly Prop[] = picture.props.filter((prop) => prop.kind === 'mat' || prop.kind === 'wall');
  return {
    shadows: [...flat.flatMap((prop) => propDraws(view, prop)), shade],
    behind: picture.props.flatMap((prop, i) =>
      inFront(i) || flat.includes(prop) ? [] : propDraws(view, prop),
    ),
    layers: figureLayers(view, s, stance, look, picture.nudges ?? {}),
    before: picture.props.flatMap((prop, i) => [
      ...(inFront(i) ? propDraws(view, prop) : []),
      ...propFront(view, prop),
    ]),
  };
}

const pointsOf = (draw: Draw): readonly Point[] => (draw.kind === 'fill' ? draw.shape.flat() : draw.points);

/** Bounds of points: left, top, right, bottom. */
export type Bounds = readonly [number, number, number, number];

const boundsOf = (points: readonly Point[]): Bounds =>
  points.reduce<Bounds>(
    (b, [x, y]) => [Math.min(b[0], x), Math.min(b[1], y), Math.max(b[2], x), Math.max(b[3], y)],
    [Infinity, Infinity, -Infinity, -Infinity],
  );

/** The bounds of the figure and of the props that must be whole, in centimetres, at one phase. */
export function extent(picture: Illustration, phase: number): Bounds {
  const view = viewFrom(picture.camera);
  const { layers } = compose(picture, view, phase);
  const props = picture.props.filter(framesPicture).flatMap((prop) => propDraws(view, prop));
  return boundsOf([...layers.flatMap((layer) => layer.draws), ...props].flatMap(pointsOf));
}

const margin = { side: 46, top: 34, bottom: 46 };
const largest = 4.3;

/** The largest frame in which the picture fits at all the given phases, with figures up to `spread` apart and `rise` higher. */
export function fitOf(picture: Illustration, phases: readonly number[], spread: number, rise = 0): SceneFit {
  const all = phases.map((phase) => extent(picture, phase));
  const [left, top, right, bottom] = boundsOf(
    all.flatMap((b): Point[] => [
      [b[0], b[1] - rise],
      [b[2], b[3]],
    ]),
  );
  const scale =
    Math.min(
      largest,
      (width - 2 * margin.side) / (right - left + spread),
      (height - margin.top - margin.bottom) / (bottom - top),
    ) * (picture.frame?.zoom ?? 1);
  const middle = (height + margin.top - margin.bottom) / 2;
  // A low figure stands low in its frame, so that there is sky above it.
  const slack = Math.max(0, (height - margin.top - margin.bottom - (bottom - top) * scale) / 2);
  return {
    scale,
    x: width / 2 - ((left + right) / 2) * scale + (picture.frame?.right ?? 0),
    y: middle - ((top + bottom) / 2) * scale + slack * 0.55 + (picture.frame?.down ?? 0),
  };
}

function paint(draw: Draw, id: () => string): string {
  if (draw.kind === 'stroke') {
    return element('path', {
      d: line(draw.points),
      fill: 'none',
      stroke: draw.colour,
      'stroke-width': draw.width,
      'stroke-linecap': 'round',
    });
  }
  const d = closed(draw.shape);
  const faint = draw.opacity === undefined ? {} : { opacity: draw.opacity };
  if (draw.edge === undefined) return element('path', { d, fill: draw.fill, ...faint });
  // The shaded edge is what the same shape, moved towards the light, leaves of itself.
  const name = id();
  const shift = `translate(${round(-0.45 * draw.edge.width)} ${round(-0.9 * draw.edge.width)})`;
  return (
    element('clipPath', { id: name }, element('path', { d })) +
    element('path', { d, fill: draw.edge.colour }) +
    element('g', { 'clip-path': `url(#${name})` }, element('path', { d, fill: draw.fill, transform: shift }))
  );
}

/** The room, its floor long enough for figures that stand `rise` higher in the picture. */
function backdrop(picture: Illustration, view: View, fit: SceneFit, rise: number): string {
  const { paper, sun, floor } = picture.palette;
  const [nearX, , nearZ] = view.near;
  const flat = Math.hypot(nearX, nearZ) || 1;
  const back: Vec = [(-nearX / flat) * roomDepth, 0, (-nearZ / flat) * roomDepth];
  const horizon = picture.camera.elevation > 40 ? 0 : fit.y + (project(view, back)[1] - rise) * fit.scale;
  return (
    element('rect', { width, height, fill: paper }) +
    element('circle', {
      cx: width / 2,
      cy: Math.min(232, horizon - 120 < 0 ? 240 : 232),
      r: 186,
      fill: sun,
    }) +
    (horizon > 0
      ? element('rect', { y: horizon, width, height: Math.max(0, height - horizon), fill: floor })
      : element('circle', { cx: width / 2, cy: height / 2, r: 216, fill: floor }))
  );
}

interface Actor {
  readonly phase: number;
  /** Moves it in the picture, in centimetres. */
  readonly shift: Point;
}

function svgOf(picture: Illustration, actors: readonly Actor[], fit: SceneFit): string {
  const view = viewFrom(picture.camera);
  const rise = Math.max(...actors.map(({ shift }) => -shift[1]));
  let ids = 0;
  const id = () => `c${(ids += 1)}`;
  const scenes = actors.map((actor) => ({ ...actor, ...compose(picture, view, actor.phase) }));
  const group = ([right, down]: Point, draws: readonly Draw[]): string =>
    element(
      'g',
      {
        transform: `translate(${round(fit.x + right * fit.scale)} ${round(fit.y + down * fit.scale)}) scale(${round(fit.scale)})`,
      },
      draws.map((draw) => paint(draw, id)).join(''),
    );
  const ground = scenes.map((s) => group(s.shift, s.shadows)).join('');
  const figures = scenes
    .map((s) => group(s.shift, [...s.behind, ...s.layers.flatMap((layer) => layer.draws), ...s.before]))
    .join('');
  return element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${width} ${height}`, width, height },
    backdrop(picture, view, fit, rise) + ground + figures,
  );
}

/** Enough moments of a movement to know how much room it needs. */
const someOf = (phases: readonly number[]): readonly number[] => {
  const [least, most] = [Math.min(...phases), Math.max(...phases)];
  return [0, 0.25, 0.5, 0.75, 1].map((t) => mix(least, most, t));
};

/** The still as SVG, 720 by 480. */
export function still(picture: Illustration): string {
  const { phases, apart = 0, behind = 0 } = picture.still;
  if (phases.length < 2)
    return svgOf(picture, [{ phase: phases[0], shift: [0, 0] }], fitOf(picture, phases, 0));
  const rise = behind * Math.sin((picture.camera.elevation * Math.PI) / 180);
  const fit = fitOf(picture, phases, apart, rise);
  const actors = phases.map((phase, i): Actor => ({
    phase,
    shift: [(i - 0.5) * apart, i === 0 ? -rise : 0],
  }));
  return svgOf(picture, actors, fit);
}

/** The frames of the moving picture as SVG, 720 by 480 each, one loop. */
export function moving(picture: Illustration): readonly string[] {
  const phases = framesOf(picture.motion);
  const fit = fitOf(picture, someOf(phases), 0);
  const drawn = new Map<number, string>();
  return phases.map((phase) => {
    const svg = drawn.get(phase) ?? svgOf(picture, [{ phase, shift: [0, 0] }], fit);
    drawn.set(phase, svg);
    return svg;
  });
}
