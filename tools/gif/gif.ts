/** Moving pictures as GIF: one palette, and of each frame only what changes. The same bytes each time. */
import { apart, nearest, paletteOf } from './palette.ts';
import type { Colour, Seen } from './palette.ts';
import { compressed } from './lzw.ts';

export interface GifFrame {
  /** Colours, three bytes each. */
  readonly data: Uint8Array;
  readonly milliseconds: number;
}

/** How many bits a colour has; the last colour of all is the one that leaves what is there. */
const bits = 5;
const kept = (1 << bits) - 1;

/**
 * How far a point may be from its colour (see `apart`): next to nothing amid others of its colour, and more where it
 * stands out from its neighbours, whose edge hides it. Few steps, so that points can share what they may be.
 */
const tolerances = [12, 40, 80, 160, 320, 640, 900] as const;
const hidden = 1 / 6;

/** Points of a frame as colours, and the tolerance of each by its number. */
function pointsOf(data: Uint8Array, width: number): { colours: Uint32Array; gives: Uint8Array } {
  const size = data.length / 3;
  const colours = new Uint32Array(size);
  for (let i = 0; i < size; i++)
    colours[i] = ((data[i * 3] ?? 0) << 16) | ((data[i * 3 + 1] ?? 0) << 8) | (data[i * 3 + 2] ?? 0);
  const around = [-width - 1, -width, -width + 1, -1, 1, width - 1, width, width + 1];
  const gives = new Uint8Array(size);
  for (let i = 0; i < size; i++) {
    const own = colours[i] ?? 0;
    let most = 0;
    for (const by of around) {
      const other = colours[i + by] ?? own;
      if (other !== own) most = Math.max(most, apart(own, other));
    }
    if (most > 0)
      gives[i] = Math.max(
        1,
        tolerances.findLastIndex((one) => one <= most * hidden),
      );
  }
  return { colours, gives };
}

type Points = ReturnType<typeof pointsOf>;

function seenIn(frames: readonly Points[]): Seen[] {
  const seen = new Map<Colour, Seen>();
  for (const { colours, gives } of frames) {
    colours.forEach((colour, i) => {
      let one = seen.get(colour);
      if (one === undefined) seen.set(colour, (one = { colour, flat: 0, all: 0 }));
      one.all += 1;
      one.flat += gives[i] === 0 ? 1 : 0;
    });
  }
  return [...seen.values()].sort((a, b) => a.colour - b.colour);
}

const word = (value: number): number[] => [value & 255, value >> 8];

/** Which colours of the palette each point may have, given what is shown there now. */
class Allowed {
  readonly sets: (readonly number[])[] = [];
  private readonly known = new Map<number, number>();
  private readonly palette: readonly Colour[];

  constructor(palette: readonly Colour[]) {
    this.palette = palette;
  }

  /** The number of a set; `shown` is nothing where nothing is shown yet. */
  of(colour: Colour, give: number, shown: number | undefined): number {
    const key = (colour * tolerances.length + give) * 256 + (shown ?? 255);
    const there = this.known.get(key);
    if (there !== undefined) return there;
    const best = nearest(this.palette, colour);
    const least = apart(this.palette[best] ?? 0, colour);
    const limit = Math.max(least, tolerances[give] ?? 0);
    const fits = this.palette
      .map((one, i) => [i, apart(one, colour)] as const)
      .filter(([, far]) => far <= limit)
      .sort((a, b) => a[1] - b[1] || a[0] - b[0])
      .map(([i]) => i);
    const set = shown !== undefined && fits.includes(shown) ? [kept, ...fits] : fits;
    this.known.set(key, this.sets.length);
    return this.sets.push(set) - 1;
  }

  keeps(set: number): boolean {
    return this.sets[set]?.[0] === kept;
  }
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The least box with all points that must change. */
function changing(sets: Uint32Array, allowed: Allowed, width: number): Box {
  let [left, top, right, bottom] = [width, Infinity, -1, -1];
  sets.forEach((set, i) => {
    if (allowed.keeps(set)) return;
    const x = i % width;
    const y = Math.floor(i / width);
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  });
  if (right < 0) return { left: 0, top: 0, width: 1, height: 1 };
  return { left, top, width: right - left + 1, height: bottom - top + 1 };
}

export function gif(width: number, height: number, frames: readonly GifFrame[]): Buffer {
  const points = frames.map(({ data }) => pointsOf(data, width));
  const palette = paletteOf(seenIn(points), kept);
  const allowed = new Allowed(palette);
  const shown: (number | undefined)[] = Array.from({ length: width * height }, () => undefined);
  const table = Array.from({ length: 1 << bits }, (_, i) => palette[i] ?? 0);
  const parts: Buffer[] = [
    Buffer.from('GIF89a', 'latin1'),
    Buffer.from([...word(width), ...word(height), 0xf0 | (bits - 1), 0, 0]),
    Buffer.from(table.flatMap((one) => [(one >> 16) & 255, (one >> 8) & 255, one & 255])),
    Buffer.from([0x21, 0xff, 11, ...Buffer.from('NETSCAPE2.0', 'latin1'), 3, 1, 0, 0, 0]),
  ];
  let [now, told] = [0, 0];
  points.forEach(({ colours, gives }, k) => {
    const sets = colours.map((colour, i) => allowed.of(colour, gives[i] ?? 0, shown[i]));
    const box = changing(sets, allowed, width);
    const inBox = Uint32Array.from({ length: box.width * box.height }, (_, i) => at(i));
    const chosen = new Uint8Array(inBox.length);
    const data = compressed({ sets: allowed.sets, at: inBox.map((i) => sets[i] ?? 0) }, bits, chosen);
    for (const [i, colour] of chosen.entries()) if (colour !== kept) shown[inBox[i] ?? 0] = colour;
    // Delays are hundredths of a second; what is rounded here is made up for later.
    now += frames[k]?.milliseconds ?? 0;
    const delay = Math.round(now / 10) - told;
    told += delay;
    parts.push(
      Buffer.from([0x21, 0xf9, 4, 0b101, ...word(delay), kept, 0]),
      Buffer.from([
        0x2c,
        ...word(box.left),
        ...word(box.top),
        ...word(box.width),
        ...word(box.height),
        0,
        bits,
      ]),
      data,
    );
    function at(i: number): number {
      return (box.top + Math.floor(i / box.width)) * width + box.left + (i % box.width);
    }
  });
  return Buffer.concat([...parts, Buffer.from([0x3b])]);
}
