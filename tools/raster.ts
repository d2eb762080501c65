/** Raster to the files that are shipped, the same bytes each time. */
import sharp from 'sharp';
import type { Raster } from '../content/illustrations/clay/ink.ts';
import type { Shot } from '../content/illustrations/scene/scene.ts';
import { gif } from './gif/gif.ts';

// One thread, so that nothing depends on how work is shared out.
sharp.concurrency(1);

const raw = ({ width, height, data }: Raster) => sharp(data, { raw: { width, height, channels: 3 } });

/** A still of 720 by 480 with few colours. */
export const stillFile = (pixels: Raster): Promise<Buffer> =>
  raw(pixels).png({ palette: true, colours: 96, dither: 0, compressionLevel: 9, effort: 8 }).toBuffer();

export const plainFile = (pixels: Raster): Promise<Buffer> => raw(pixels).png().toBuffer();

/** A looping GIF of one size; each frame stays as long as it is told. */
export function movingFile(shots: readonly Shot[]): Buffer {
  const [first] = shots;
  if (first === undefined) throw new Error('a movement without frames');
  const { width, height } = first.pixels;
  return gif(
    width,
    height,
    shots.map(({ pixels, milliseconds }) => ({ data: pixels.data, milliseconds })),
  );
}

/** Stills in a grid, each so wide. */
export async function montage(stills: readonly Buffer[], columns: number, wide: number): Promise<Buffer> {
  const [high, gap] = [Math.round((wide * 2) / 3), Math.round(wide / 30)];
  const rows = Math.ceil(stills.length / columns);
  const cells = await Promise.all(
    stills.map(async (png, i) => ({
      input: await sharp(png).resize(wide, high).png().toBuffer(),
      left: gap + (i % columns) * (wide + gap),
      top: gap + Math.floor(i / columns) * (high + gap),
    })),
  );
  return sharp({
    create: {
      width: gap + columns * (wide + gap),
      height: gap + rows * (high + gap),
      channels: 3,
      background: '#ffffff',
    },
  })
    .composite(cells)
    .png({ palette: true, colours: 128, dither: 0, effort: 8 })
    .toBuffer();
}
