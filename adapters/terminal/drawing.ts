/** The pictures of a message as lines to print, where the terminal can show them. */
import type { Message, Picture } from '../../content/message.ts';
import { BoundedMap } from '../port/bounded-map.ts';
import type { Log } from '../port/log.ts';
import { stillOf, type Pictures } from '../port/pictures.ts';
import { iterm, kitty, placed } from './graphics-protocols.ts';
import { halfBlocks, type TerminalColours } from './half-blocks.ts';
import { cellsFor, sizeOfPng, type Cells } from './picture-size.ts';
import type { PictureMeans } from './picture-support.ts';
import { shrink } from './pixels.ts';
import { readPng } from './read-png.ts';
import type { TerminalLook } from './style.ts';
import { margin } from './wrap.ts';

/** The lines of a picture; nothing where it is to be told in words. */
export type PictureLines = (picture: Picture) => readonly string[] | undefined;

/** Draws what is in a message for the terminal as it looks now. Never rejects. */
export type DrawPictures = (message: Message, look: TerminalLook) => Promise<PictureLines>;

/** More than there are pictures of poses. */
const MOST = 200;

export const nothingDrawn: PictureLines = () => undefined;

/** Moving pictures are shown still. One that cannot be drawn is told to the log once. */
export function drawing(pictures: Pictures, log: Log): DrawPictures {
  /** The latest of each picture, since windows rarely change their size. */
  const latest = new BoundedMap<string, { readonly as: string; readonly lines: readonly string[] }>(MOST);
  const broken = new BoundedMap<string, true>(MOST);

  async function linesOf(
    { name: shown, chart }: Picture,
    means: PictureMeans,
    look: TerminalLook,
  ): Promise<readonly string[] | undefined> {
    // What is written in a chart cannot be read in blocks of colour.
    if (chart !== undefined && means.startsWith('blocks')) return undefined;
    const name = stillOf(shown);
    const file = broken.has(name) ? undefined : pictures.pictureOf(name, chart);
    if (file === undefined) return undefined;
    try {
      const size = sizeOfPng(file.data);
      if (size === undefined) throw new Error(`${file.filename} is no PNG`);
      const cells = cellsFor(size, { width: look.width - 2 * margin.length, height: look.height });
      if (cells === undefined) return undefined;
      const as = `${means} ${cells.columns}`;
      const known = latest.get(name);
      if (known?.as === as) return known.lines;
      const lines = await draw(file.data, means, cells);
      latest.set(name, { as, lines });
      return lines;
    } catch (error) {
      broken.set(name, true);
      log.warn({ err: error, picture: name }, 'A picture cannot be drawn; its words stand in for it.');
      return undefined;
    }
  }

  return async ({ blocks }, look) => {
    const { pictures: means } = look;
    if (means === undefined) return nothingDrawn;
    const drawn = new Map<string, readonly string[]>();
    for (const block of blocks) {
      if (block.block !== 'picture') continue;
      const lines = await linesOf(block.picture, means, look);
      if (lines !== undefined) drawn.set(block.picture.name, lines);
    }
    return ({ name }) => drawn.get(name);
  };
}

async function draw(png: Uint8Array, means: PictureMeans, cells: Cells): Promise<readonly string[]> {
  switch (means) {
    case 'kitty':
      return placed(kitty(png, cells), cells, margin.length);
    case 'iterm':
      return placed(iterm(png, cells), cells, margin.length);
    case 'blocks-24-bit':
      return inBlocks(png, cells, '24-bit');
    case 'blocks-256':
      return inBlocks(png, cells, '256');
  }
}

async function inBlocks(
  png: Uint8Array,
  { columns, rows }: Cells,
  palette: TerminalColours,
): Promise<readonly string[]> {
  const lines = halfBlocks(shrink(await readPng(png), columns, rows * 2), palette);
  return lines.map((line) => margin + line);
}
