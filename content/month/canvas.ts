/** A picture in few colours, painted with soft edges: each pixel is a number in a palette. */

/** `#rrggbb`. */
export type Colour = string;

/** What a picture file is made of. */
export interface IndexedPicture {
  readonly width: number;
  readonly height: number;
  /** Row by row. */
  readonly pixels: Uint8Array;
  /** Red, green and blue of each, at most 256. */
  readonly palette: readonly (readonly [number, number, number])[];
}

export interface ChartCanvas {
  box(area: Box, colour: Colour, radius?: number): void;
  /** Lines with round ends and joints; none of them covers another twice. */
  lines(lines: readonly Stroke[], thickness: number, colour: Colour): void;
  picture(): IndexedPicture;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Spot = readonly [x: number, y: number];
export type Stroke = readonly [Spot, Spot];

/** Shades between two colours. More would look the same, and the palette has an end. */
const SHADES = 8;

const channelsOf = (colour: Colour): [number, number, number] => {
  const part = (from: number): number => Number.parseInt(colour.slice(from, from + 2), 16);
  return [part(1), part(3), part(5)];
};

export function createCanvas(width: number, height: number, paper: Colour): ChartCanvas {
  const palette: [number, number, number][] = [];
  const known = new Map<string, number>();
  const pixels = new Uint8Array(width * height);

  const indexOf = (channels: [number, number, number]): number => {
    const name = channels.join();
    let index = known.get(name);
    if (index === undefined) {
      index = palette.push(channels) - 1;
      known.set(name, index);
    }
    return index;
  };
  indexOf(channelsOf(paper));

  /** Blends for each colour below, worked out once. */
  function brush(colour: Colour): (below: number, shade: number) => number {
    const own = channelsOf(colour);
    const blends = new Map<number, number>();
    return (below, shade) => {
      const key = below * (SHADES + 1) + shade;
      let index = blends.get(key);
      if (index === undefined) {
        const under = palette[below] ?? own;
        const mix = (at: 0 | 1 | 2): number =>
          Math.round(under[at] + ((own[at] - under[at]) * shade) / SHADES);
        index = indexOf([mix(0), mix(1), mix(2)]);
        blends.set(key, index);
      }
      return index;
    };
  }

  /** `cover`: how much of a pixel is covered, from 0 to 1. */
  function paint(area: Box, colour: Colour, cover: (x: number, y: number) => number): void {
    const blend = brush(colour);
    const [right, bottom] = [
      Math.min(width, Math.ceil(area.x + area.width)),
      Math.min(height, Math.ceil(area.y + area.height)),
    ];
    for (let y = Math.max(0, Math.floor(area.y)); y < bottom; y += 1)
      for (let x = Math.max(0, Math.floor(area.x)); x < right; x += 1) {
        const shade = Math.round(Math.min(1, Math.max(0, cover(x + 0.5, y + 0.5))) * SHADES);
        const at = y * width + x;
        if (shade > 0) pixels[at] = blend(pixels[at] ?? 0, shade);
      }
  }

  return {
    box(area, colour, radius = 0) {
      const [halfWidth, halfHeight] = [area.width / 2, area.height / 2];
      const [middleX, middleY] = [area.x + halfWidth, area.y + halfHeight];
      paint(area, colour, (x, y) => {
        const beyondX = Math.abs(x - middleX) - halfWidth + radius;
        const beyondY = Math.abs(y - middleY) - halfHeight + radius;
        const outside = Math.hypot(Math.max(0, beyondX), Math.max(0, beyondY));
        return radius - outside - Math.min(0, Math.max(beyondX, beyondY)) + 0.5;
      });
    },
    lines(all, thickness, colour) {
      const radius = thickness / 2;
      const reach = radius + 1;
      const left = Math.max(0, Math.floor(Math.min(...all.map(([a, b]) => Math.min(a[0], b[0]))) - reach));
      const top = Math.max(0, Math.floor(Math.min(...all.map(([a, b]) => Math.min(a[1], b[1]))) - reach));
      const right = Math.min(
        width,
        Math.ceil(Math.max(...all.map(([a, b]) => Math.max(a[0], b[0]))) + reach),
      );
      const bottom = Math.min(
        height,
        Math.ceil(Math.max(...all.map(([a, b]) => Math.max(a[1], b[1]))) + reach),
      );
      if (right <= left || bottom <= top) return;
      const across = right - left;
      const covers = new Float32Array(across * (bottom - top));
      for (const [[x1, y1], [x2, y2]] of all) {
        const [alongX, alongY] = [x2 - x1, y2 - y1];
        const length = alongX * alongX + alongY * alongY;
        const lastX = Math.min(right, Math.ceil(Math.max(x1, x2) + reach));
        const lastY = Math.min(bottom, Math.ceil(Math.max(y1, y2) + reach));
        for (let y = Math.max(top, Math.floor(Math.min(y1, y2) - reach)); y < lastY; y += 1)
          for (let x = Math.max(left, Math.floor(Math.min(x1, x2) - reach)); x < lastX; x += 1) {
            const fromX = x + 0.5 - x1;
            const fromY = y + 0.5 - y1;
            const way =
              length === 0 ? 0 : Math.min(1, Math.max(0, (fromX * alongX + fromY * alongY) / length));
            const awayX = fromX - way * alongX;
            const awayY = fromY - way * alongY;
            const cover = radius + 0.5 - Math.sqrt(awayX * awayX + awayY * awayY);
            const at = (y - top) * across + x - left;
            if (cover > (covers[at] ?? 0)) covers[at] = cover;
          }
      }
      const blend = brush(colour);
      for (const [at, cover] of covers.entries()) {
        const shade = Math.round(Math.min(1, cover) * SHADES);
        if (shade === 0) continue;
        const on = (top + Math.floor(at / across)) * width + left + (at % across);
        pixels[on] = blend(pixels[on] ?? 0, shade);
      }
    },
    picture: () => ({ width, height, pixels, palette }),
  };
}
