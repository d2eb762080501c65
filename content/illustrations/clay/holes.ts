/** Closes what is too small to look through: between two limbs that barely touch it would show as a speck. */
import { isBody } from './canvas.ts';
import type { Canvas } from './canvas.ts';

/** Pixels of the picture: as many as the outlines round them nearly fill. */
const least = 80;

/** `unit` of the canvas's points are a pixel of the picture. */
export function closeHoles(canvas: Canvas, unit: number): void {
  const { width, height } = canvas;
  const seen = Uint8Array.from(canvas.material, (_, i) => (isBody(canvas, i) ? 1 : 0));
  for (let start = 0; start < seen.length; start++) {
    if (seen[start] === 1) continue;
    seen[start] = 1;
    const hole = [start];
    let open = false;
    // It grows as it is gone through.
    for (const i of hole) {
      const x = i % width;
      open ||= x === 0 || x === width - 1 || i < width || i >= width * (height - 1);
      for (const next of [x > 0 ? i - 1 : i, x < width - 1 ? i + 1 : i, i - width, i + width]) {
        if (seen[next] !== 0) continue;
        seen[next] = 1;
        hole.push(next);
      }
    }
    if (!open && hole.length < least * unit * unit) fill(canvas, hole);
  }
}

/** Each point becomes as the one to its left, which is of the body or filled already. */
function fill({ material, part, crease, depth, lit, shade }: Canvas, hole: readonly number[]): void {
  for (const i of hole.toSorted((a, b) => a - b))
    for (const of of [material, part, crease, depth, lit, shade]) of[i] = of[i - 1] ?? 0;
}
