/** Opaque pixels, and fewer of them. Pure. */

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green and blue of each, 0 to 255, row by row from the top left. */
  readonly data: Uint8Array;
}

/** Each pixel is the mean of the area that it covers. */
export function shrink(pixels: Pixels, toWidth: number, toHeight: number): Pixels {
  const { width, data } = pixels;
  const small = new Uint8Array(toWidth * toHeight * 3);
  const columns = partsOf(width, toWidth);
  for (const [row, down] of partsOf(pixels.height, toHeight).entries())
    for (const [column, across] of columns.entries()) {
      let [red, green, blue] = [0, 0, 0];
      for (let y = down.first; y < down.end; y += 1)
        for (let x = across.first; x < across.end; x += 1) {
          const from = (y * width + x) * 3;
          const share = shareOf(y, down) * shareOf(x, across);
          red += share * (data[from] ?? 0);
          green += share * (data[from + 1] ?? 0);
          blue += share * (data[from + 2] ?? 0);
        }
      const area = down.length * across.length;
      small.set(
        [red, green, blue].map((sum) => Math.round(sum / area)),
        (row * toWidth + column) * 3,
      );
    }
  return { width: toWidth, height: toHeight, data: small };
}

/** A part of a line of pixels: where it begins and how long it is, and the pixels that it touches. */
interface Part {
  readonly start: number;
  readonly length: number;
  readonly first: number;
  readonly end: number;
}

function partsOf(pixels: number, count: number): readonly Part[] {
  const length = pixels / count;
  return Array.from({ length: count }, (_, at) => {
    const start = at * length;
    return { start, length, first: Math.floor(start), end: Math.min(pixels, Math.ceil(start + length)) };
  });
}

/** How much of a pixel is in the part; none where rounding alone makes them touch. */
const shareOf = (at: number, { start, length }: Part): number =>
  Math.max(0, Math.min(start + length, at + 1) - Math.max(start, at));
