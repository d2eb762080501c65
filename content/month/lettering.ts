/** Letters as strokes, so that they are sharp at any size and need no font. */
import type { Stroke, Spot } from './canvas.ts';

/**
 * Strokes as `x y` pairs: capitals are 10 high, the baseline is y = 10. `~` is drawn as a curve through its points, `o` as
 * a closed one.
 */
interface Glyph {
  readonly width: number;
  readonly strokes: readonly string[];
}

const glyph = (width: number, ...strokes: readonly string[]): Glyph => ({ width, strokes });

const bowl = 'o 2.5 3 4.3 3.8 5 6.5 4.3 9.2 2.5 10 .7 9.2 0 6.5 .7 3.8';
const arch = '~ 0 5.6 .9 3.7 2.6 3 4.2 3.7 4.7 5.6';

const glyphs: Readonly<Record<string, Glyph>> = {
  ' ': glyph(2.4),
  0: glyph(6, 'o 3 0 5.2 1.3 6 5 5.2 8.7 3 10 .8 8.7 0 5 .8 1.3'),
  1: glyph(6, '1 2 3.4 0 3.4 10'),
  2: glyph(6, '~ .2 2.4 1 .6 3 0 5.1 .8 5.7 2.6 4.6 5.2 2.4 7.8 .2 10', '.2 10 6 10'),
  3: glyph(
    6,
    '~ .3 1.6 1.4 .3 3 0 4.9 .6 5.5 2.4 4.6 4.2 2.6 4.7',
    '~ 2.6 4.7 5 5.2 6 7.2 5.2 9.2 3 10 1.1 9.6 0 8.2',
  ),
  4: glyph(6, '4.6 10 4.6 0 0 7 6.2 7'),
  5: glyph(6, '5.4 0 1.2 0 .7 4.4', '~ .7 4.4 2 3.7 3.4 3.6 5.3 4.7 6 6.7 5.2 9 3 10 1.1 9.6 0 8.3'),
  6: glyph(6, '~ 5.3 1 3.6 0 1.6 1.2 .3 4 0 6.8', 'o 3 3.9 5.2 4.8 6 6.9 5.2 9.1 3 10 .8 9.1 0 6.9 .8 4.8'),
  7: glyph(6, '0 0 6 0 2.2 10'),
  8: glyph(
    6,
    'o 3 0 4.9 .7 5.5 2.3 4.8 4 3 4.6 1.2 4 .5 2.3 1.1 .7',
    'o 3 4.6 5.2 5.4 6 7.3 5.2 9.2 3 10 .8 9.2 0 7.3 .8 5.4',
  ),
  9: glyph(6, 'o 3 0 5.2 .9 6 3.1 5.2 5.2 3 6.1 .8 5.2 0 3.1 .8 .9', '~ 6 3.2 5.7 6 4.4 8.8 2.4 10 .7 9'),
  '/': glyph(4, '0 11 4 -.6'),
  ':': glyph(1.4, '.7 4 .7 4', '.7 9.6 .7 9.6'),
  ',': glyph(1.4, '.9 9.6 .3 11.6'),
  '–': glyph(4.6, '0 6 4.6 6'),
  '%': glyph(8, '6.8 0 1.2 10', 'o 1.7 0 3.4 2.2 1.7 4.4 0 2.2', 'o 6.3 5.6 8 7.8 6.3 10 4.6 7.8'),
  a: glyph(5, bowl, '5 3 5 10'),
  b: glyph(5, bowl, '0 0 0 10'),
  c: glyph(4.8, '~ 4.8 4.2 3.8 3.2 2.6 3 .8 3.9 0 6.5 .8 9.1 2.6 10 3.8 9.8 4.8 8.8'),
  d: glyph(5, bowl, '5 0 5 10'),
  e: glyph(5, '.1 6.3 5 6.3', '~ 5 6.3 4.4 3.9 2.6 3 .8 3.9 0 6.5 .8 9.1 2.7 10 4 9.7 4.8 8.8'),
  f: glyph(3.3, '~ 3.4 .3 2.4 .1 1.6 .9 1.4 2.5', '1.4 2.5 1.4 10', '0 3.2 3 3.2'),
  g: glyph(5, bowl, '5 3 5 10.6', '~ 5 10.6 4.3 12.4 2.5 13 .5 12.3'),
  h: glyph(4.7, '0 0 0 10', arch, '4.7 5.6 4.7 10'),
  i: glyph(1, '.5 3 .5 10', '.5 .5 .5 .5'),
  j: glyph(2, '1.5 3 1.5 11', '~ 1.5 11 1.1 12.6 -.4 12.9', '1.5 .5 1.5 .5'),
  k: glyph(4.6, '0 0 0 10', '4.3 3 .2 7', '1.6 5.8 4.6 10'),
  l: glyph(1, '.5 0 .5 10'),
  m: glyph(
    7.8,
    '0 3 0 10',
    '~ 0 5.4 .8 3.7 2.2 3 3.5 3.6 3.9 5.4',
    '3.9 5.4 3.9 10',
    '~ 3.9 5.4 4.7 3.7 6.1 3 7.4 3.6 7.8 5.4',
    '7.8 5.4 7.8 10',
  ),
  n: glyph(4.7, '0 3 0 10', arch, '4.7 5.6 4.7 10'),
  o: glyph(5, bowl),
  p: glyph(5, bowl, '0 3 0 13'),
  q: glyph(5, bowl, '5 3 5 13'),
  r: glyph(3.1, '0 3 0 10', '~ 0 5.8 .8 3.8 2.2 3 3.1 3.1'),
  s: glyph(4.2, '~ 4 4 3.1 3.2 2 3 .6 3.5 .2 4.8 1 5.9 2.2 6.4 3.6 7 4.2 8.2 3.6 9.5 2.1 10 .8 9.7 0 8.8'),
  t: glyph(3.4, '1.4 .8 1.4 8.2', '~ 1.4 8.2 1.9 9.6 3.4 9.8', '0 3.2 3.2 3.2'),
  u: glyph(4.7, '0 3 0 7.4', '~ 0 7.4 .5 9.3 2.1 10 3.8 9.3 4.7 7.4', '4.7 3 4.7 10'),
  v: glyph(4.8, '0 3 2.4 10 4.8 3'),
  w: glyph(7.2, '0 3 1.8 10 3.6 3.4 5.4 10 7.2 3'),
  x: glyph(4.6, '0 3 4.6 10', '4.6 3 0 10'),
  y: glyph(5, '0 3 2.6 9.9', '~ 5 3 2.6 9.9 1.6 12.3 0 12.9'),
  z: glyph(4.4, '.2 3 4.4 3 0 10 4.4 10'),
  F: glyph(5, '0 10 0 0 5 0', '0 4.8 4.2 4.8'),
  M: glyph(7.6, '0 10 0 0 3.8 6.4 7.6 0 7.6 10'),
  S: glyph(
    5.8,
    '~ 5.4 1.5 4.4 .4 2.9 0 1 .6 .3 2.4 1.2 4 2.9 4.8 4.8 5.6 5.8 7.4 4.9 9.3 2.9 10 1.1 9.6 0 8.3',
  ),
  T: glyph(6.4, '0 0 6.4 0', '3.2 0 3.2 10'),
  W: glyph(9.4, '0 0 2.3 10 4.7 1 7.1 10 9.4 0'),
};

/** Between two letters. */
const GAP = 2.3;
const SMOOTH = 5;

/** For each letter its strokes as lines, worked out once. */
const drawn = new Map<string, readonly Stroke[]>();

const missing: Glyph = glyph(6, '0 0 6 0 6 10 0 10 0 0');

/** All of ours are of one unit each. */
const lettersOf = (text: string): readonly string[] => Array.from(text);

/** Whether a text can be written. */
export const canWrite = (text: string): boolean =>
  lettersOf(text).every((letter) => Object.hasOwn(glyphs, letter));

const glyphOf = (letter: string): Glyph => glyphs[letter] ?? missing;

function linesOf(letter: string): readonly Stroke[] {
  let lines = drawn.get(letter);
  if (lines === undefined) drawn.set(letter, (lines = glyphOf(letter).strokes.flatMap(strokeLines)));
  return lines;
}

function strokeLines(stroke: string): readonly Stroke[] {
  const words = stroke.split(' ');
  const kind = words[0] === '~' || words[0] === 'o' ? words.shift() : undefined;
  const points = Array.from({ length: words.length / 2 }, (_, at): Spot => [
    Number(words[at * 2]),
    Number(words[at * 2 + 1]),
  ]);
  const way = kind === undefined ? points : curve(points, kind === 'o');
  return way.slice(1).map((point, at): Stroke => [way[at] ?? point, point]);
}

/** Catmull and Rom's: through all points, and smooth in each. */
function curve(points: readonly Spot[], isClosed: boolean): readonly Spot[] {
  const count = points.length;
  const at = (index: number): Spot =>
    points[isClosed ? (index + count) % count : Math.min(count - 1, Math.max(0, index))] ?? [0, 0];
  const parts = isClosed ? count : count - 1;
  const way: Spot[] = [at(0)];
  for (let part = 0; part < parts; part += 1) {
    const [a, b, c, d] = [at(part - 1), at(part), at(part + 1), at(part + 2)];
    for (let step = 1; step <= SMOOTH; step += 1) {
      const t = step / SMOOTH;
      const mix = (axis: 0 | 1): number =>
        0.5 *
        (2 * b[axis] +
          (c[axis] - a[axis]) * t +
          (2 * a[axis] - 5 * b[axis] + 4 * c[axis] - d[axis]) * t * t +
          (3 * b[axis] - a[axis] - 3 * c[axis] + d[axis]) * t * t * t);
      way.push([mix(0), mix(1)]);
    }
  }
  return way;
}

/** How wide a text is whose capitals are so high. */
export const widthOf = (text: string, size: number): number =>
  (lettersOf(text).reduce((sum, letter) => sum + glyphOf(letter).width + GAP, -GAP) * size) / 10;

/** The lines of a text whose top left corner is there. */
export function written(text: string, [left, top]: Spot, size: number): readonly Stroke[] {
  const scale = size / 10;
  let x = left;
  return lettersOf(text).flatMap((letter) => {
    const from = x;
    x += (glyphOf(letter).width + GAP) * scale;
    const place = ([px, py]: Spot): Spot => [from + px * scale, top + py * scale];
    return linesOf(letter).map(([one, other]): Stroke => [place(one), place(other)]);
  });
}
