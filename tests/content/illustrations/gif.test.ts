/** Moving files, read again by a decoder that knows nothing of how they were made. */
import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { illustrations } from '../../../content/illustrations/catalogue.ts';
import { moving } from '../../../content/illustrations/scene/scene.ts';
import { gif } from '../../../tools/gif/gif.ts';
import type { GifFrame } from '../../../tools/gif/gif.ts';
import { movingFile } from '../../../tools/raster.ts';

async function decoded(file: Buffer) {
  const image = sharp(file, { animated: true });
  const { delay = [], loop, pages = 1, width } = await image.metadata();
  const data = await image.removeAlpha().raw().toBuffer();
  const size = data.length / pages;
  const frames = Array.from({ length: pages }, (_, k) => data.subarray(k * size, (k + 1) * size));
  return { delay, loop, width, frames };
}

const colour = fc.constantFrom([120, 200, 90], [40, 30, 50], [200, 60, 60], [60, 120, 200]);
/** Rectangles on a ground: what drawn figures are made of. */
const scene = (width: number, height: number) =>
  fc
    .array(fc.record({ x: fc.nat(width), y: fc.nat(height), w: fc.nat(width), h: fc.nat(height), colour }), {
      maxLength: 6,
    })
    .map((boxes) => {
      const data = new Uint8Array(width * height * 3).fill(255);
      for (const { x, y, w, h, colour: own } of boxes)
        for (let v = y; v < Math.min(height, y + h); v++)
          for (let u = x; u < Math.min(width, x + w); u++) data.set(own, (v * width + u) * 3);
      return data;
    });
const movement = fc
  .tuple(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 1, max: 60 }))
  .chain(([width, height]) =>
    fc.record({
      width: fc.constant(width),
      height: fc.constant(height),
      pictures: fc.array(scene(width, height), { minLength: 2, maxLength: 5 }),
    }),
  );

describe('a GIF', () => {
  it('shows a few colours that are far apart as they are, whatever changes from frame to frame', async () => {
    await fc.assert(
      fc.asyncProperty(movement, async ({ width, height, pictures }) => {
        const frames = pictures.map((data): GifFrame => ({ data, milliseconds: 100 }));
        const { frames: shown } = await decoded(gif(width, height, frames));
        expect(shown).toHaveLength(frames.length);
        frames.forEach(({ data }, k) => {
          expect(Buffer.compare(shown[k] ?? Buffer.of(), data)).toBe(0);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('takes as long as it is told, though it counts in hundredths of a second', async () => {
    const data = new Uint8Array(12).fill(9);
    const other = new Uint8Array(12).fill(200);
    const frames = Array.from({ length: 8 }, (_, i) => ({ data: i % 2 ? data : other, milliseconds: 125 }));
    const { delay, loop } = await decoded(gif(2, 2, frames));
    expect(loop).toBe(0);
    expect(delay.reduce((sum, one) => sum + one)).toBe(1000);
    expect(Math.max(...delay) - Math.min(...delay)).toBeLessThanOrEqual(10);
  });

  it('fills its table of runs and begins anew, and reads as it was written', async () => {
    const [width, height] = [200, 200];
    let seed = 7;
    const data = Uint8Array.from({ length: width * height * 3 }, (_, i) => {
      if (i % 3 === 0) seed = (seed * 1103515245 + 12345) % 2147483648;
      return (seed >> 16) % 2 === 0 ? 30 : 220;
    });
    const frames = [data, data.map((one) => 250 - one)].map((one) => ({ data: one, milliseconds: 100 }));
    const { frames: shown } = await decoded(gif(width, height, frames));
    expect(Buffer.compare(shown[0] ?? Buffer.of(), frames[0]?.data ?? Buffer.of())).toBe(0);
    expect(Buffer.compare(shown[1] ?? Buffer.of(), frames[1]?.data ?? Buffer.of())).toBe(0);
  });

  it.each([
    ['cat-cow-chair', illustrations['cat-cow'].chair],
    ['pigeon-floor', illustrations.pigeon.floor],
  ] as const)(
    'shows %s as it is drawn: flat areas to a shade, edges near enough, no trails',
    async (_, one) => {
      const shots = moving(one);
      const { frames, width } = await decoded(movingFile(shots));
      expect(width).toBe(480);
      expect(frames).toHaveLength(shots.length);
      shots.forEach(({ pixels: { data } }, k) => {
        const shown = frames[k] ?? Buffer.of();
        let [sum, most, off] = [0, 0, 0];
        const row = 480 * 3;
        const isFlat = (i: number): boolean =>
          [-3, 3, -row, row, -row - 3, -row + 3, row - 3, row + 3].every((by) =>
            [0, 1, 2].every((c) => data[i - (i % 3) + c] === (data[i - (i % 3) + c + by] ?? data[i])),
          );
        data.forEach((own, i) => {
          const far = Math.abs(own - (shown[i] ?? 0));
          sum += far;
          most = Math.max(most, far);
          // Hardly any are so far off: of those alone it is asked what lies around them.
          if (far > 8 && isFlat(i)) off += 1;
        });
        expect(sum / data.length).toBeLessThan(0.5);
        expect(most).toBeLessThan(48);
        // Of 150,000 points: small areas whose colour is not among the 31 of the palette, a shade beside it.
        expect(off).toBeLessThan(60);
      });
    },
  );
});
