/** What hands and feet darken on a wall that they are close to: without it they seem to hang before it. */
import type { Canvas } from '../clay/canvas.ts';
import type { Placing } from '../clay/cast.ts';
import type { Skeleton } from '../skeleton.ts';
import type { Point, View } from '../space/camera.ts';
import { dot, offset } from '../space/vector.ts';
import type { Vec } from '../space/vector.ts';
import { sides } from '../stance.ts';

/** From so near on, in centimetres, a hand or foot darkens the wall. */
const near = 11;

/** Discs on the wall, a little lower than what darkens it: the light falls from above. */
function discsOf(s: Skeleton, face: number): { at: Vec; radius: number }[] {
  return sides.flatMap((side) =>
    [s.arms[side], s.legs[side]].flatMap((limb) =>
      [-3, 2, 7, 12, 15].flatMap((ahead) => {
        const [x, y, z] = offset(limb.end, [limb.tip.up, ahead]);
        const radius = 5 * Math.min(1, (near - (face - x)) / 8);
        return radius <= 0 ? [] : [{ at: [face, y - 2.4, z] as const, radius }];
      }),
    ),
  );
}

/** Darkens a wall at x = `face`, where it is seen. A wall that is seen edge on shows no shadow. */
export function shadeWall(canvas: Canvas, view: View, placing: Placing, face: number, s: Skeleton): void {
  const { right, up, near: toViewer } = view;
  if (Math.abs(right[2]) < 0.02) return;
  for (const { at, radius } of discsOf(s, face)) {
    const rim = Array.from({ length: 28 }, (_, i): Point => {
      const turn = (i * Math.PI) / 14;
      const v: Vec = [face, at[1] + radius * Math.sin(turn), at[2] + radius * Math.cos(turn)];
      return [dot(v, right) * placing.scale + placing.x, -dot(v, up) * placing.scale + placing.y];
    });
    canvas.fill(rim, (i, px, py) => {
      // Where the ray through this point meets the wall.
      const z = ((px - placing.x) / placing.scale - face * right[0]) / right[2];
      const y = ((placing.y - py) / placing.scale - face * up[0] - z * up[2]) / up[1];
      const depth = face * toViewer[0] + y * toViewer[1] + z * toViewer[2] + placing.depth;
      if (Math.abs((canvas.depth[i] ?? 0) - depth) < 1.6) canvas.shade[i] = 1;
    });
  }
}
