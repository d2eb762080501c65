/** Pictures of our own making. */
import { encode } from 'fast-png';
import sharp from 'sharp';
import type { Pixels } from '../../adapters/terminal/pixels.ts';

export type Colour = readonly [red: number, green: number, blue: number];

/** A colour for each pixel. */
export function pixelsOf(width: number, height: number, colourAt: (x: number, y: number) => Colour): Pixels {
  const data = new Uint8Array(width * height * 3);
  for (let at = 0; at < width * height; at += 1)
    data.set(colourAt(at % width, Math.floor(at / width)), at * 3);
  return { width, height, data };
}

export const colourIn = ({ width, data }: Pixels, x: number, y: number): Colour => {
  const [red = 0, green = 0, blue = 0] = data.subarray((y * width + x) * 3, (y * width + x) * 3 + 3);
  return [red, green, blue];
};

export const pngOf = (pixels: Pixels): Uint8Array => encode({ ...pixels, channels: 3 });

/** As the pictures that ship are: with a palette of so many colours. */
export const palettePngOf = async ({ width, height, data }: Pixels, colours: number): Promise<Uint8Array> =>
  sharp(data, { raw: { width, height, channels: 3 } })
    .png({ palette: true, colours, dither: 0 })
    .toBuffer();

const paper: Colour = [250, 244, 230];
const ink: Colour = [40, 30, 50];

/** A dark disc on light paper, of the size that pictures have. */
export const disc = pixelsOf(720, 480, (x, y) => (Math.hypot(x - 360, y - 240) < 150 ? ink : paper));
