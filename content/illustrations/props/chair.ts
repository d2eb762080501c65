import { bar, ball, box, coated, strand } from '../clay/lump.ts';
import type { Face, Lump } from '../clay/lump.ts';
import { facing } from '../space/frame.ts';
import { offset } from '../space/vector.ts';
import type { Vec } from '../space/vector.ts';
import { seatHalf, seatHeight } from './prop.ts';

const signs = [-1, 1] as const;

/** A wooden chair with four legs: nothing on it rolls. It faces as a person on it does. */
export function chair(
  at: readonly [number, number],
  heading: number,
  colour: string,
): { lumps: Lump[]; faces: Face[] } {
  const frame = facing({ heading });
  const coat = { material: { colour, line: 'thing' }, part: 'prop' } as const;
  const place = (ahead: number, up: number, aside: number): Vec =>
    offset([at[0], 0, at[1]], [frame.forward, ahead], [[0, 1, 0], up], [frame.right, aside]);
  const reach = seatHalf - 2;
  const legs = signs.flatMap((x) =>
    signs.flatMap((z) =>
      bar(
        place(x * (reach - 1), seatHeight - 3, z * (reach - 1)),
        place(x * (reach + 1.5), 1.2, z * (reach + 1.5)),
        1.8,
        1.3,
      ),
    ),
  );
  const posts = signs.flatMap((z) =>
    strand([
      ball(place(-reach, seatHeight - 1, z * (reach - 1)), 1.8),
      ball(place(-reach - 1.2, seatHeight + 18, z * (reach - 1)), 1.7),
      ball(place(-reach - 4, seatHeight + 38, z * (reach - 1.5)), 1.5),
    ]),
  );
  const rail = (up: number, back: number, tall: number) => {
    const row = [-1, -0.5, 0, 0.5, 1].map((z) => {
      const curve = (1 - z * z) * 0.9;
      return {
        at: place(-reach - back - curve, seatHeight + up, z * (reach - 1.6)),
        axes: [
          [frame.forward[0] * 1.1, 0, frame.forward[2] * 1.1],
          [0, tall, 0],
          [frame.right[0] * 1.6, 0, frame.right[2] * 1.6],
        ] as const,
      };
    });
    return strand(row);
  };
  return {
    lumps: coated([...legs, ...posts, ...rail(34, 3.4, 4.6), ...rail(20, 1.3, 2.2)], coat),
    faces: box(place(0, seatHeight - 1.5, 0), frame, { ahead: seatHalf, up: 1.5, aside: seatHalf }, coat),
  };
}
