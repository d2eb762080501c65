/** From what lies at each point to colours: two tones of each material, and lines where one thing ends before another. */
import { blend, parse, tonesOf } from '../colour.ts';
import { cueColours } from './cues.ts';
import { partNames } from './lump.ts';
import type { Canvas } from './canvas.ts';

/** The outline of figures: three to one, and far more, against every wall, floor and mat. */
export const ink = '#33242f';

/** Colours, three bytes each. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** Where one part of a figure passes before another of the same colour: at this jump of depth, in centimetres. */
const jump = { samePart: 1.5, otherPart: 0.7 };

const facePart = partNames.indexOf('face');

type Line = 'none' | 'fine' | 'thing' | 'figure';

/** What lines ask of each material, by its place on the canvas: nothing lies at 0. */
const coatsOf = (canvas: Canvas) =>
  [undefined, ...canvas.materials].map((material) => ({
    line: material?.line ?? 'none',
    cloth: material?.cloth ?? material?.colour,
  }));

type Coats = ReturnType<typeof coatsOf>;

/** The line between two neighbours, of which `a` may be nearer or farther. */
function lineBetween(canvas: Canvas, coats: Coats, a: number, b: number): Line {
  const [ma, mb] = [canvas.material[a] ?? 0, canvas.material[b] ?? 0];
  if (ma === mb && ma === 0) return 'none';
  const aNear = (canvas.depth[a] ?? 0) >= (canvas.depth[b] ?? 0);
  if (canvas.part[a] === facePart || canvas.part[b] === facePart) return 'none';
  const [near, far] = [coats[aNear ? ma : mb]?.line ?? 'none', coats[aNear ? mb : ma]?.line ?? 'none'];
  const gap = Math.abs((canvas.depth[a] ?? 0) - (canvas.depth[b] ?? 0));
  if (near === 'none') return far;
  if (near === 'thing') return far === 'figure' ? 'figure' : ma !== mb || gap > 3 ? 'thing' : 'none';
  if (far !== 'figure') return 'figure';
  if (ma !== mb && coats[ma]?.cloth !== coats[mb]?.cloth) return 'fine';
  const [ca, cb] = [canvas.crease[a] ?? 0, canvas.crease[b] ?? 0];
  if (ca !== cb && ca * cb > 0) return 'fine';
  return gap > (canvas.part[a] === canvas.part[b] ? jump.samePart : jump.otherPart) ? 'fine' : 'none';
}

function stamp(radius: number): (readonly [number, number])[] {
  const r = Math.ceil(radius);
  const found: [number, number][] = [];
  for (let y = -r; y <= r; y++)
    for (let x = -r; x <= r; x++) if (x * x + y * y <= radius * radius) found.push([x, y]);
  return found;
}

/** Where lines are: 0 none, 1 fine, 2 of a thing, 3 of a figure. */
function linesOf(canvas: Canvas, unit: number): Uint8Array {
  const { width, height } = canvas;
  const lines = new Uint8Array(width * height);
  const stamps = { fine: stamp(unit * 0.8), thing: stamp(unit * 0.7), figure: stamp(unit * 1.25) };
  const strength = { fine: 1, thing: 2, figure: 3 };
  const mark = (line: Line, x: number, y: number) => {
    if (line === 'none') return;
    for (const [dx, dy] of stamps[line]) {
      const [px, py] = [x + dx, y + dy];
      if (px < 0 || py < 0 || px >= width || py >= height) continue;
      const i = py * width + px;
      if ((lines[i] ?? 0) < strength[line]) lines[i] = strength[line];
    }
  };
  const coats = coatsOf(canvas);
  const { material, crease, depth } = canvas;
  // Most points have neighbours just like them.
  const isLike = (i: number, other: number): boolean =>
    material[i] === material[other] &&
    crease[i] === crease[other] &&
    Math.abs((depth[i] ?? 0) - (depth[other] ?? 0)) < jump.otherPart;
  for (let y = 0; y < height - 1; y++)
    for (let x = 0, i = y * width; x < width - 1; x++, i++) {
      if (!isLike(i, i + 1)) mark(lineBetween(canvas, coats, i, i + 1), x, y);
      if (!isLike(i, i + width)) mark(lineBetween(canvas, coats, i, i + width), x, y);
    }
  return lines;
}

/** Light without the grain of the solids that it falls on. */
function smoothed(canvas: Canvas, unit: number): Float32Array {
  const { width, height, material } = canvas;
  const far = Math.max(1, Math.round(unit * 1.6));
  const pass = (from: Float32Array, step: number): Float32Array => {
    const to = new Float32Array(from.length);
    const last = from.length - 2 * step - 1;
    for (let i = 2 * step; i < last; i++) {
      const m = material[i] ?? 0;
      if (m === 0) continue;
      let sum = from[i] ?? 0;
      let n = 1;
      for (let j = i - 2 * step; j <= i + 2 * step; j += step) {
        if (j === i || material[j] !== m) continue;
        sum += from[j] ?? 0;
        n += 1;
      }
      to[i] = sum / n;
    }
    return to;
  };
  return height === 0 ? canvas.lit : pass(pass(canvas.lit, far), far * width);
}

type Colour = readonly number[];

/** The colours of a material: shade, base, light, its fine lines, and its outline as a thing. */
const inksOf = (colour: string): readonly Colour[] => {
  const { light, base, shade } = tonesOf(colour);
  return [shade, base, light, blend(colour, ink, 0.62), blend(colour, ink, 0.5)].map(parse);
};

/** The picture at its own size; the canvas is `fine` times as large, and `unit` of its points are a pixel of 720. */
export function inked(
  canvas: Canvas,
  backdrop: Uint8Array,
  backdropColours: readonly Colour[],
  cues: Uint8Array,
  fine: number,
  unit: number,
): Uint8Array {
  const lines = linesOf(canvas, unit);
  const lit = smoothed(canvas, unit);
  // One table of colours, its shadows after it: [backdrop, cues, the inks of each material].
  const dark = parse(ink);
  const table = [...backdropColours, ...cueColours, dark];
  const cueBase = backdropColours.length;
  const inkAt = table.length - 1;
  const firstInk = table.length;
  table.push(...canvas.materials.flatMap((material) => inksOf(material.colour)));
  const flat = Uint8Array.from(canvas.materials, (one) => (one.line === 'figure' ? 0 : 1));
  const bright = Float32Array.from([...table.flat(), ...table.flat().map((part) => part * 0.87)]);
  const { material, shade } = canvas;
  const inShade = table.length;
  const at = (i: number): number => {
    const cue = cues[i] ?? 0;
    if (cue > 0) return cueBase + cue - 1;
    const line = lines[i] ?? 0;
    const m = material[i] ?? 0;
    if (line === 3 || (line > 0 && m === 0)) return inkAt;
    const own = firstInk + (m - 1) * 5;
    if (line > 0) return own + (line === 1 ? 3 : 4);
    const shaded = shade[i] === 1 ? inShade : 0;
    if (m === 0) return (backdrop[i] ?? 0) + shaded;
    const light = lit[i] ?? 0;
    if (flat[m - 1] === 1) return own + (light < -0.5 ? 0 : light > 0.9 ? 2 : 1) + shaded;
    return own + (light < -0.12 ? 0 : 1);
  };
  const [w, h] = [canvas.width / fine, canvas.height / fine];
  const out = new Uint8Array(w * h * 3);
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) {
      let r = 0;
      let g = 0;
      let b = 0;
      for (let v = 0; v < fine; v++) {
        const row = (y * fine + v) * canvas.width + x * fine;
        for (let u = 0; u < fine; u++) {
          const c = at(row + u) * 3;
          r += bright[c] ?? 0;
          g += bright[c + 1] ?? 0;
          b += bright[c + 2] ?? 0;
        }
      }
      const o = (y * w + x) * 3;
      const n = fine * fine;
      out[o] = Math.round(r / n);
      out[o + 1] = Math.round(g / n);
      out[o + 2] = Math.round(b / n);
    }
  }
  return out;
}
