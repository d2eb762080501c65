/** Pictures as characters: each cell is two pixels, one above the other. Pure. */
import { indexOfNearest } from './indexed-colour.ts';
import type { Pixels } from './pixels.ts';

export type TerminalColours = '24-bit' | '256';

/** `▀` in the colour of the upper pixel, on that of the lower. */
const UPPER_HALF = '\u2580';
const RESET = '\u001b[0m';

/** A line for each two rows of pixels, of which there is an even number; colours end with their line. */
export function halfBlocks({ width, height, data }: Pixels, palette: TerminalColours): readonly string[] {
  const code = palette === '24-bit' ? codeOf : indexedCodeOf;
  const colourAt = (x: number, y: number): string => {
    const from = (y * width + x) * 3;
    const [red = 0, green = 0, blue = 0] = data.subarray(from, from + 3);
    return code(red, green, blue);
  };

  return Array.from({ length: height / 2 }, (_, row) => {
    let line = '';
    let [front, back] = ['', ''];
    for (let x = 0; x < width; x += 1) {
      const [upper, lower] = [colourAt(x, row * 2), colourAt(x, row * 2 + 1)];
      // A blank has no edge that a font could draw a pixel off.
      const isEven = upper === lower;
      const codes = [
        ...(isEven || upper === front ? [] : [`38;${upper}`]),
        ...(lower === back ? [] : [`48;${lower}`]),
      ];
      if (codes.length > 0) line += `\u001b[${codes.join(';')}m`;
      line += isEven ? ' ' : UPPER_HALF;
      if (!isEven) front = upper;
      back = lower;
    }
    return line + RESET;
  });
}

/** Behind 38 or 48; ITU-T T.416, with the semicolons that terminals know. */
const codeOf = (red: number, green: number, blue: number): string => `2;${red};${green};${blue}`;

const indexedCodeOf = (red: number, green: number, blue: number): string =>
  `5;${indexOfNearest(red, green, blue)}`;
