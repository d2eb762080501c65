import { bar, box, coated, ellipsoid, strand } from '../clay/lump.ts';
import type { Face, Lump, Material, Solid } from '../clay/lump.ts';
import type { View } from '../space/camera.ts';
import { facing } from '../space/frame.ts';
import { offset } from '../space/vector.ts';
import type { Vec } from '../space/vector.ts';
import { chair } from './chair.ts';
import { deskHeight, seatHalf } from './prop.ts';
import type { Prop } from './prop.ts';

/** How far behind the middle of the scene the room ends, in centimetres. */
export const roomDepth = 78;

const wallHeight = 400;
const signs = [-1, 1] as const;
const level = facing({});

interface Modelled {
  readonly lumps: readonly Lump[];
  readonly faces: readonly Face[];
}

const thing = (colour: string): Material => ({ colour, line: 'thing' });

/** A prop as solids and faces. */
export function modelOf(view: View, prop: Prop): Modelled {
  switch (prop.kind) {
    case 'mat':
      return {
        lumps: [],
        faces: box(
          [(prop.from + prop.to) / 2, -0.7, 0],
          level,
          { ahead: (prop.to - prop.from) / 2, up: 0.7, aside: prop.half },
          { material: thing(prop.colour), part: 'ground' },
        ),
      };
    case 'chair':
      return chair(prop.at, prop.heading ?? 0, prop.colour);
    case 'desk': {
      const top = prop.height ?? deskHeight;
      const coat = { material: thing(prop.colour), part: 'prop' } as const;
      const legs = signs.flatMap((z) =>
        [prop.edge + 4, prop.edge + prop.deep - 4].flatMap((x) =>
          bar([x, top - 4, z * (prop.half - 4)], [x, 1.4, z * (prop.half - 4)], 1.9, 1.5),
        ),
      );
      const middle: Vec = [prop.edge + prop.deep / 2, top - 1.5, 0];
      return {
        lumps: coated(legs, coat),
        faces: box(middle, level, { ahead: prop.deep / 2, up: 1.5, aside: prop.half }, coat),
      };
    }
    case 'cushion':
      return { lumps: cushion(prop), faces: [] };
    case 'wall':
      return { lumps: [], faces: wall(view, prop) };
  }
}

/** Fullest in its middle, with soft corners. */
function cushion({ at, half, tilt = 0, colour }: Extract<Prop, { kind: 'cushion' }>): Lump[] {
  const frame = facing({ pitch: -tilt });
  const across = [-1, -0.6, 0, 0.6, 1];
  const rows = [-1, -0.8, -0.6, -0.4, -0.2, 0, 0.2, 0.4, 0.6, 0.8, 1].map((x) =>
    strand(
      across.map((z) => {
        const full = 1 - 0.3 * x ** 2 - 0.3 * z ** 2;
        return ellipsoid(
          offset(
            at,
            [frame.forward, x * half.ahead * 0.72],
            [frame.up, half.up],
            [frame.right, z * half.aside * 0.8],
          ),
          frame,
          half.aside * 0.2,
          half.ahead * 0.34,
          half.up * full,
        );
      }),
    ),
  );
  return coated(rows.flat(), { material: thing(colour), part: 'prop' });
}

/** The face of a wall from the corner of the room to beyond the viewer, and its thickness if seen edge on. */
function wall(view: View, { face, thick = 7, ends, colour }: Extract<Prop, { kind: 'wall' }>): Face[] {
  const coat = { material: { colour, line: 'none' }, part: 'ground' } as const;
  // Wherever the viewer stands, the wall goes from the far end of the room to beyond the viewer.
  const nearEnd = ends?.[1] ?? (view.near[2] < 0 ? -60 : 60);
  const corner =
    ends?.[0] ??
    (-roomDepth - face * view.near[0]) / (Math.sign(nearEnd) * Math.max(0.2, Math.abs(view.near[2])));
  const sheet = (x: number, low: number, high: number, tone: Face['tone'], to = corner): Face => ({
    ...coat,
    tone,
    corners: [
      [x, low, to],
      [x, low, nearEnd],
      [x, high, nearEnd],
      [x, high, to],
    ],
  });
  const edge: Face = {
    ...coat,
    tone: 2,
    corners: [
      [face, 0, nearEnd],
      [face + thick, 0, nearEnd],
      [face + thick, wallHeight, nearEnd],
      [face, wallHeight, nearEnd],
    ],
  };
  return [sheet(face, 5, wallHeight, 1), sheet(face, 0, 5, 0), edge];
}

/** Where a prop darkens the floor. */
export function propShadow(prop: Prop): Solid[] {
  const patch = (x: number, z: number, wide: number, deep: number): Solid => ({
    at: [x, 0, z],
    axes: [
      [wide, 0, 0],
      [0, 0.05, 0],
      [0, 0, deep],
    ],
  });
  switch (prop.kind) {
    case 'chair':
      return [patch(prop.at[0] - 1, prop.at[1], seatHalf + 3, seatHalf + 3)];
    case 'desk':
      return [patch(prop.edge + prop.deep / 2, 0, prop.deep / 2, prop.half * 0.8)];
    case 'mat':
    case 'cushion':
    case 'wall':
      return [];
  }
}

/** Whether the picture must show the whole prop. */
export const framesPicture = (prop: Prop): boolean => prop.kind !== 'mat' && prop.kind !== 'wall';
