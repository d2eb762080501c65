/** Pictures as the bytes that they are, for terminals that draw them themselves. Pure. */
import type { Cells } from './picture-size.ts';

const ESC = '\u001b';
/** Kitty takes no more than that in one sequence. */
const CHUNK = 4096;

const base64 = (data: Uint8Array): string =>
  Buffer.from(data.buffer, data.byteOffset, data.byteLength).toString('base64');

/**
 * Kitty's graphics protocol: sent and shown at once (`a=T`), as PNG (`f=100`), over so many columns and rows. The
 * cursor stays where it is (`C=1`), and the terminal keeps its answer (`q=2`), which would be taken for typed text.
 */
export function kitty(png: Uint8Array, { columns, rows }: Cells): string {
  const chunks = base64(png).match(new RegExp(`.{1,${CHUNK}}`, 'gu')) ?? [''];
  return chunks
    .map((chunk, at) => {
      const first = at === 0 ? `a=T,f=100,q=2,C=1,c=${columns},r=${rows},` : '';
      return `${ESC}_G${first}m=${at < chunks.length - 1 ? 1 : 0};${chunk}${ESC}\\`;
    })
    .join('');
}

/**
 * iTerm2's inline images, as WezTerm and Konsole show them too. They keep the ratio by themselves; `doNotMoveCursor`
 * is an addition of these two.
 */
export const iterm = (png: Uint8Array, { columns, rows }: Cells): string =>
  `${ESC}]1337;File=inline=1;size=${png.byteLength};width=${columns};height=${rows};doNotMoveCursor=1:${base64(png)}\u0007`;

/**
 * Lines that a drawing fills, `indent` columns from the left. The last one draws it, from the first one down: by then
 * all of them are on the screen, which does not scroll while it is drawn, and the cursor comes back to where it was.
 */
export function placed(drawing: string, { rows }: Cells, indent: number): readonly string[] {
  const up = rows > 1 ? `${ESC}[${rows - 1}A` : '';
  const right = indent > 0 ? `${ESC}[${indent}C` : '';
  return [...Array.from({ length: rows - 1 }, () => ''), `${ESC}7${up}${right}${drawing}${ESC}8`];
}
