import { project } from '../space/camera.ts';
import type { View } from '../space/camera.ts';
import { tonesOf } from '../colour.ts';
import { solidDraw } from '../draw.ts';
import type { Draw } from '../draw.ts';
import { hull } from '../space/outline.ts';
import type { Polygon } from '../space/outline.ts';
import { ball, disc } from '../space/solid.ts';
import type { Solid, Wrap } from '../space/solid.ts';
import type { Vec } from '../space/vector.ts';
import { chair } from './chair.ts';
import { deskHeight, seatHalf } from './prop.ts';
import type { Prop } from './prop.ts';
import { slab } from './slab.ts';

/** How far behind the middle of the scene the room ends, in centimetres. */
export const roomDepth = 78;

const wallHeight = 400;

/** What is seen of a prop, painted before the figure. */
export function propDraws(view: View, prop: Prop): Draw[] {
  switch (prop.kind) {
    case 'mat':
      return slab(view, [prop.from, -1.4, -prop.half], [prop.to, 0, prop.half], prop.colour, 3);
    case 'chair':
      return chair(view, prop.at, prop.heading ?? 0, prop.colour);
    case 'desk': {
      const top = prop.height ?? deskHeight;
      return [
        solidDraw(view, deskLegs(prop, -nearSide(view)), tonesOf(prop.colour).far),
        ...slab(
          view,
          [prop.edge, top - 3, -prop.half],
          [prop.edge + prop.deep, top, prop.half],
          prop.colour,
          1.5,
        ),
      ];
    }
    case 'wall':
      return wall(view, prop.face, prop.colour);
    case 'cushion':
      return [
        solidDraw(
          view,
          [[pillow(prop.at, prop.half)]],
          tonesOf(prop.colour).base,
          tonesOf(prop.colour).shade,
          1.4,
        ),
      ];
  }
}

/** What is seen of a prop in front of a figure that is at it: the nearer legs of a desk. */
export const propFront = (view: View, prop: Prop): Draw[] =>
  prop.kind === 'desk' ? [solidDraw(view, deskLegs(prop, nearSide(view)), tonesOf(prop.colour).base)] : [];

const nearSide = (view: View): number => (view.near[2] < 0 ? -1 : 1);

/** Both legs on one side of a desk, close to its edge, so that they end below the top from wherever they are seen. */
function deskLegs(desk: Extract<Prop, { kind: 'desk' }>, side: number): Wrap[] {
  const [top, z] = [(desk.height ?? deskHeight) - 3.2, side * (desk.half - 2.2)];
  return [desk.edge + 5, desk.edge + desk.deep - 5].map((x) => [
    disc([x, top, z], [0, 1, 0], 1.9),
    ball([x, 1.2, z], 1.3),
  ]);
}

const pillow = (at: Vec, half: Vec): Solid => ({
  at,
  axes: [
    [half[0], 0, 0],
    [0, half[1], 0],
    [0, 0, half[2]],
  ],
});

/** The face of a wall from the corner of the room to beyond the viewer, and its thickness if seen edge on. */
function wall(view: View, face: number, colour: string): Draw[] {
  const tones = tonesOf(colour);
  // Wherever the viewer stands, the wall goes from the far end of the room to beyond the viewer.
  const nearEnd = view.near[2] < 0 ? -60 : 60;
  const corner =
    (-roomDepth - face * view.near[0]) / (Math.sign(nearEnd) * Math.max(0.2, Math.abs(view.near[2])));
  const sheet = (x: number, from: number, to: number): Polygon =>
    hull(
      (
        [
          [x, 0, from],
          [x, 0, to],
          [x, wallHeight, to],
          [x, wallHeight, from],
        ] as const
      ).map((p) => project(view, p)),
    );
  const edge = hull([...sheet(face, nearEnd, nearEnd + 0.1), ...sheet(face + 7, nearEnd, nearEnd + 0.1)]);
  const skirting = hull(
    (
      [
        [face, 0, corner],
        [face, 0, nearEnd],
        [face, 5, nearEnd],
        [face, 5, corner],
      ] as const
    ).map((p) => project(view, p)),
  );
  return [
    { kind: 'fill', shape: [sheet(face, corner, nearEnd)], fill: tones.base },
    { kind: 'fill', shape: [skirting], fill: tones.shade },
    { kind: 'fill', shape: [edge], fill: tones.light },
  ];
}

/** Where a prop darkens the floor. */
export function propShadow(prop: Prop): Wrap[] {
  const patch = (x: number, z: number, wide: number, deep: number): Solid => ({
    at: [x, 0, z],
    axes: [
      [wide, 0, 0],
      [0, 0, 0],
      [0, 0, deep],
    ],
  });
  switch (prop.kind) {
    case 'chair':
      return [[patch(prop.at[0] - 1, prop.at[1], seatHalf + 3, seatHalf + 3)]];
    case 'desk':
      return [[patch(prop.edge + prop.deep / 2, 0, prop.deep / 2, prop.half * 0.8)]];
    case 'cushion':
      return [[patch(prop.at[0], prop.at[2], prop.half[0], prop.half[2])]];
    case 'mat':
    case 'wall':
      return [];
  }
}

/** Whether the picture must show the whole prop. */
export const framesPicture = (prop: Prop): boolean => prop.kind === 'chair' || prop.kind === 'cushion';
