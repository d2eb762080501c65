/** Closes what is too small to look through: between two limbs that barely touch it would show as a speck. */
import { isBody } from './canvas.ts';
import type { Canvas } from './canvas.ts';

/** Pixels of the picture: as many as the outlines round them nearly fill. */
const least = 80;

/** What is known of a point: nothing yet, that somebody is there, or that it is of more than a small hole. */
const [unknown, body, open] = [0, 1, 2];

/** `unit` of the canvas's points are a pixel of the picture. */
export function closeHoles(canvas: Canvas, unit: number): void {
  const { width, height } = canvas;
  const known = new Uint8Array(width * height);
  for (let i = 0; i < known.length; i++) if (isBody(canvas, i)) known[i] = body;
  // A hole's first point has somebody to its left; so all of the background need not be gone through.
  for (let i = 1; i < known.length; i++) {
    if (known[i] !== unknown || known[i - 1] !== body) continue;
    const hole = holeFrom(known, width, i, least * unit * unit);
    if (hole !== undefined) fill(canvas, hole);
  }
}

/** The points of a hole smaller than `most`, in order; of what is no such hole, as far as it was gone through, it is noted. */
function holeFrom(known: Uint8Array, width: number, start: number, most: number): number[] | undefined {
  const found = [start];
  known[start] = body;
  // It grows as it is gone through.
  for (const i of found) {
    const x = i % width;
    const around = [i - 1, i + 1, i - width, i + width];
    const atEdge = x === 0 || x === width - 1 || i < width || i >= known.length - width;
    if (atEdge || found.length >= most || around.some((next) => known[next] === open)) {
      for (const point of found) known[point] = open;
      return undefined;
    }
    for (const next of around) {
      if (known[next] !== unknown) continue;
      known[next] = body;
      found.push(next);
    }
  }
  return found.sort((one, other) => one - other);
}

/** Each point becomes as the one to its left, which is of the body or filled already. */
function fill({ material, part, crease, depth, lit, shade }: Canvas, hole: readonly number[]): void {
  for (const i of hole) for (const of of [material, part, crease, depth, lit, shade]) of[i] = of[i - 1] ?? 0;
}
