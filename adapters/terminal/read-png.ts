/** The pixels of a PNG. The decoder is loaded with the first one, so that the program starts without it. */
import type { DecodedPng, IndexedColors } from 'fast-png';
import type { Pixels } from './pixels.ts';

/** What shows through is white, as paper is. */
const PAPER = 255;

/** Rejects with what is wrong with the file. */
export async function readPng(file: Uint8Array): Promise<Pixels> {
  const { decode } = await import('fast-png');
  const png = decode(file);
  const { width, height, palette } = png;
  return { width, height, data: palette === undefined ? coloursOf(png) : ofPalette(png, palette) };
}

/**
 * Several indices may share a byte; each row begins with a new one. fast-png's own `convertIndexedToRgb` takes 40 ms for one of
 * our pictures where this takes 4, and the terminal stands still meanwhile.
 */
function ofPalette({ width, height, depth, data }: DecodedPng, palette: IndexedColors): Uint8Array {
  const colours = onPaper(palette.flat(), palette[0]?.length ?? 3);
  const pixels = new Uint8Array(width * height * 3);
  const bytesInRow = Math.ceil((width * depth) / 8);
  const mask = 2 ** depth - 1;
  for (let y = 0, to = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1, to += 3) {
      const bit = x * depth;
      const byte = data[y * bytesInRow + (bit >> 3)] ?? 0;
      const from = ((byte >> (8 - depth - (bit & 7))) & mask) * 3;
      pixels[to] = colours[from] ?? 0;
      pixels[to + 1] = colours[from + 1] ?? 0;
      pixels[to + 2] = colours[from + 2] ?? 0;
    }
  return pixels;
}

function coloursOf({ data, depth, channels }: DecodedPng): Uint8Array {
  if (depth !== 8) throw new Error(`A picture without a palette has to have 8 bits a colour, not ${depth}`);
  return onPaper(data, channels);
}

/** From grey, grey and opacity, colour, or colour and opacity. */
function onPaper(data: ArrayLike<number>, channels: number): Uint8Array {
  const isGrey = channels < 3;
  const isOpaque = channels % 2 === 1;
  const opaque = new Uint8Array((data.length / channels) * 3);
  for (let from = 0, to = 0; from < data.length; from += channels, to += 3) {
    const opacity = isOpaque ? 1 : (data[from + channels - 1] ?? 0) / 255;
    for (let part = 0; part < 3; part += 1) {
      const value = data[from + (isGrey ? 0 : part)] ?? 0;
      opaque[to + part] = Math.round(value * opacity + PAPER * (1 - opacity));
    }
  }
  return opaque;
}
