/** Signs over a picture: arrows, numerals, the breath. No words, so that nothing needs translating. */
import type { Point } from '../space/camera.ts';
import { mix } from '../space/vector.ts';
import { parse } from '../colour.ts';

/** Arrow and breath out; the pale rim round them; the ground of a numeral; breath in. */
export const cueColours = ['#b3352b', '#fffaf2', '#33242f', '#2a5f9e'].map(parse);
const [red, pale, dark, blue] = [1, 2, 3, 4] as const;

export interface Board {
  readonly width: number;
  readonly height: number;
  readonly marks: Uint8Array;
}

export const boardOf = (width: number, height: number): Board => ({
  width,
  height,
  marks: new Uint8Array(width * height),
});

function dot(board: Board, [x, y]: Point, radius: number, colour: number): void {
  const top = Math.max(0, Math.ceil(y - radius));
  const bottom = Math.min(board.height - 1, Math.floor(y + radius));
  for (let v = top; v <= bottom; v++) {
    const half = Math.sqrt(Math.max(0, radius * radius - (v - y) ** 2));
    const last = Math.min(board.width - 1, Math.floor(x + half));
    for (let u = Math.max(0, Math.ceil(x - half)); u <= last; u++) board.marks[v * board.width + u] = colour;
  }
}

function trail(board: Board, points: readonly Point[], radius: number, colour: number): void {
  points.slice(1).forEach((to, k) => {
    const from = points[k] ?? to;
    const count = Math.max(
      1,
      Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1]) / Math.max(0.5, radius / 3)),
    );
    for (let i = 0; i <= count; i++)
      dot(board, [mix(from[0], to[0], i / count), mix(from[1], to[1], i / count)], radius, colour);
  });
}

const bezier = (a: Point, b: Point, c: Point): Point[] =>
  Array.from({ length: 25 }, (_, i): Point => {
    const t = i / 24;
    const at = (k: 0 | 1) => mix(mix(a[k], b[k], t), mix(b[k], c[k], t), t);
    return [at(0), at(1)];
  });

/** An arrow along a soft curve; `unit` is a pixel of the picture. */
export function arrow(board: Board, from: Point, via: Point, to: Point, unit: number): void {
  const shaft = bezier(from, via, to);
  const angle = Math.atan2(to[1] - via[1], to[0] - via[0]);
  const barb = (turn: number): Point => [
    to[0] - Math.cos(angle + turn) * 13 * unit,
    to[1] - Math.sin(angle + turn) * 13 * unit,
  ];
  for (const [radius, colour] of [
    [4.4, pale],
    [2.5, red],
  ] as const) {
    trail(board, shaft, radius * unit, colour);
    trail(board, [barb(0.55), to, barb(-0.55)], radius * unit, colour);
  }
}

/** How far from the mouth the sign of the breath ends, in pixels of the picture. */
export const breathLength = 50;

/** Curls of air that leave the mouth and spread, or come to it and gather, with a point where they go. */
export function breath(board: Board, mouth: Point, way: Point, unit: number, flow: 'in' | 'out'): void {
  const far = Math.hypot(...way) || 1;
  const [dx, dy] = [way[0] / far, way[1] / far];
  const at = (ahead: number, aside: number): Point => [
    mouth[0] + (dx * ahead - dy * aside) * unit,
    mouth[1] + (dy * ahead + dx * aside) * unit,
  ];
  const curl = (side: number): Point[] =>
    Array.from({ length: 17 }, (_, i): Point => {
      const t = i / 16;
      const [from, to] = side === 0 ? [11, 44] : [14, 38];
      return at(mix(from, to, t), side * (4 + t * 7) + Math.sin(t * Math.PI * 2) * 2.4);
    });
  const point = flow === 'out' ? [at(37, -6), at(45, 0), at(37, 6)] : [at(18, -6), at(10, 0), at(18, 6)];
  for (const [radius, colour] of [
    [3.4, pale],
    [1.7, flow === 'out' ? red : blue],
  ] as const) {
    for (const side of [-1, 0, 1]) trail(board, curl(side), radius * unit, colour);
    trail(board, point, radius * unit, colour);
  }
}

/** A numeral in a disc. */
export function numeral(board: Board, number: 1 | 2, [x, y]: Point, unit: number): void {
  dot(board, [x, y], 15.5 * unit, pale);
  dot(board, [x, y], 13.5 * unit, dark);
  const at = (u: number, v: number): Point => [x + u * unit, y + v * unit];
  const one = [at(-3.5, -3.5), at(0.8, -7), at(0.8, 7)];
  const arc = Array.from({ length: 13 }, (_, i): Point => {
    const a = Math.PI * (1.05 + (i / 12) * 1.15);
    return at(Math.cos(a) * 4.4, -2.6 + Math.sin(a) * 4.4);
  });
  const two = [...arc, at(-4.4, 6.6), at(4.8, 6.6)];
  trail(board, number === 1 ? one : two, 1.5 * unit, pale);
}
