/** SVG to the files that are shipped, the same bytes each time. */
import sharp from 'sharp';
import { framesPerSecond } from '../content/illustrations/motion.ts';

// One thread, so that nothing depends on how work is shared out.
sharp.concurrency(1);

const [gifWidth, gifHeight] = [540, 360];

/** A still of 720 by 480 with few colours. */
export const stillFile = (svg: string): Promise<Buffer> =>
  sharp(Buffer.from(svg))
    .png({ palette: true, colours: 96, dither: 0, compressionLevel: 9, effort: 8 })
    .toBuffer();

const pixels = (svg: string): Promise<Buffer> =>
  sharp(Buffer.from(svg)).resize(gifWidth, gifHeight).removeAlpha().raw().toBuffer();

/** A looping GIF of 540 by 360. */
export async function movingFile(frames: readonly string[]): Promise<Buffer> {
  const drawn = new Map<string, Buffer>();
  const raw: Buffer[] = [];
  for (const frame of frames) {
    const shot = drawn.get(frame) ?? (await pixels(frame));
    drawn.set(frame, shot);
    raw.push(shot);
  }
  return sharp(Buffer.concat(raw), {
    raw: { width: gifWidth, height: gifHeight * frames.length, channels: 3, pageHeight: gifHeight },
  })
    .gif({
      loop: 0,
      delay: frames.map(() => Math.round(1000 / framesPerSecond)),
      colours: 48,
      dither: 0,
      effort: 7,
      interFrameMaxError: 2,
      interPaletteMaxError: 16,
    })
    .toBuffer();
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
