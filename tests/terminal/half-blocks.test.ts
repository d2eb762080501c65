import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { halfBlocks, type TerminalColours } from '../../adapters/terminal/half-blocks.ts';
import { shrink, type Pixels } from '../../adapters/terminal/pixels.ts';
import { colourIn, pixelsOf, type Colour } from './sample-pictures.ts';

const pixels = (most: number): fc.Arbitrary<Pixels> =>
  fc
    .record({ width: fc.integer({ min: 1, max: most }), height: fc.integer({ min: 1, max: most }) })
    .chain(({ width, height }) =>
      fc
        .uint8Array({ minLength: width * height * 3, maxLength: width * height * 3 })
        .map((data) => ({ width, height, data })),
    );
/** An even number of rows. */
const pairs = pixels(12).map((some) => shrink(some, some.width, some.height * 2));
const palette = fc.constantFrom<TerminalColours>('24-bit', '256');
const red: Colour = [255, 0, 0];
const green: Colour = [0, 255, 0];
const blue: Colour = [0, 0, 255];

// eslint-disable-next-line no-control-regex -- these are what it is about
const colourCode = /\u001b\[([\d;]*)m/gu;

/** The two pixels of each cell, as a terminal would colour them. */
function shown(line: string): readonly (readonly [upper: string, lower: string])[] {
  const cells: [string, string][] = [];
  let [front, back] = ['', ''];
  // eslint-disable-next-line no-control-regex -- these are what it is about
  for (const [token, codes] of line.matchAll(/\u001b\[([\d;]*)m|[^]/gu)) {
    if (codes === undefined) cells.push(token === ' ' ? [back, back] : [front, back]);
    else if (codes === '0') [front, back] = ['', ''];
    else {
      front = /(?:^|;)38;(2;\d+;\d+;\d+|5;\d+)/u.exec(codes)?.[1] ?? front;
      back = /(?:^|;)48;(2;\d+;\d+;\d+|5;\d+)/u.exec(codes)?.[1] ?? back;
    }
  }
  return cells;
}

describe('half blocks', () => {
  it('are a line for two rows of pixels, each as wide as the picture', () => {
    fc.assert(
      fc.property(pairs, palette, (picture, colours) => {
        const lines = halfBlocks(picture, colours);
        expect(lines).toHaveLength(picture.height / 2);
        for (const line of lines) expect(stringWidth(line)).toBe(picture.width);
      }),
    );
  });

  it('end their colours with each line, and hold nothing but colours, blanks and halves', () => {
    fc.assert(
      fc.property(pairs, palette, (picture, colours) => {
        for (const line of halfBlocks(picture, colours)) {
          expect(line.endsWith('\u001b[0m')).toBe(true);
          expect(line.replaceAll(colourCode, '')).toMatch(/^[ \u2580]*$/u);
        }
      }),
    );
  });

  it('show each pixel in its own colour', () => {
    fc.assert(
      fc.property(pairs, (picture) => {
        const expected = Array.from({ length: picture.height / 2 }, (_, row) =>
          Array.from({ length: picture.width }, (_none, x) =>
            [row * 2, row * 2 + 1].map((y) => `2;${colourIn(picture, x, y).join(';')}`),
          ),
        );
        expect(halfBlocks(picture, '24-bit').map(shown)).toEqual(expected);
      }),
    );
  });

  it('say a colour once for as long as it lasts', () => {
    const [line] = halfBlocks(
      pixelsOf(3, 2, (x) => (x < 2 ? [1, 2, 3] : [4, 5, 6])),
      '24-bit',
    );
    expect(line).toBe('\u001b[48;2;1;2;3m  \u001b[48;2;4;5;6m \u001b[0m');
    const [halves] = halfBlocks(
      pixelsOf(2, 2, (_, y) => (y === 0 ? [1, 2, 3] : [4, 5, 6])),
      '24-bit',
    );
    expect(halves).toBe('\u001b[38;2;1;2;3;48;2;4;5;6m\u2580\u2580\u001b[0m');
  });

  it.each<[string, Colour, number]>([
    ['black', [0, 0, 0], 16],
    ['white', [255, 255, 255], 231],
    ['red', [255, 0, 0], 196],
    ['green', [0, 255, 0], 46],
    ['blue', [0, 0, 255], 21],
    ['a grey between those of the cube', [118, 118, 118], 243],
    ['a light grey', [238, 238, 238], 255],
    ['light paper', [248, 235, 227], 255],
    ['light skin', [215, 175, 135], 180],
    ['dark skin as a brown, not as a grey', [112, 72, 52], 95],
    ['petrol as a green, not as a grey', [48, 92, 98], 23],
  ])('in 256 colours show %s as its nearest', (_name, colour, index) => {
    const [line = ''] = halfBlocks(
      pixelsOf(1, 2, () => colour),
      '256',
    );
    expect(line).toBe(`\u001b[48;5;${index}m \u001b[0m`);
  });

  it('in 256 colours never take one of the sixteen of the theme', () => {
    fc.assert(
      fc.property(pairs, (picture) => {
        for (const [code] of halfBlocks(picture, '256').flatMap(shown))
          expect(Number(code.slice(2))).toBeGreaterThan(15);
      }),
    );
  });
});

describe('a picture that is made smaller', () => {
  it('has the mean of what each pixel covers', () => {
    const four = pixelsOf(4, 2, (x, y) => (x < 2 ? (y === 0 ? [10, 0, 0] : [20, 0, 0]) : [0, 100, 255]));
    expect(shrink(four, 2, 1)).toEqual(pixelsOf(2, 1, (x) => (x === 0 ? [15, 0, 0] : [0, 100, 255])));
  });

  it('divides a pixel between those that share it', () => {
    const three = pixelsOf(3, 1, (x) => [red, green, blue][x] ?? red);
    expect(shrink(three, 2, 1)).toEqual(pixelsOf(2, 1, (x) => (x === 0 ? [170, 85, 0] : [0, 85, 170])));
  });

  it('stays as it is at its own size', () => {
    fc.assert(
      fc.property(pixels(9), (picture) => {
        expect(shrink(picture, picture.width, picture.height)).toEqual(picture);
      }),
    );
  });

  it('keeps its mean, and never leaves the range of its colours', () => {
    const mean = (values: Uint8Array): number =>
      values.reduce((sum, value) => sum + value, 0) / values.length;
    const size = fc.integer({ min: 1, max: 20 });
    fc.assert(
      fc.property(pixels(30), size, size, (picture, width, height) => {
        const small = shrink(picture, width, height);
        expect(small.data).toHaveLength(width * height * 3);
        expect(Math.abs(mean(small.data) - mean(picture.data))).toBeLessThanOrEqual(0.5);
        expect(Math.min(...small.data)).toBeGreaterThanOrEqual(Math.min(...picture.data));
        expect(Math.max(...small.data)).toBeLessThanOrEqual(Math.max(...picture.data));
      }),
    );
  });
});
