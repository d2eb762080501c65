/** How many cells a picture takes: never more than the window has room for beside the text. */

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Cells {
  readonly columns: number;
  readonly rows: number;
}

export interface Room {
  /** Columns, without margins. */
  readonly width: number;
  /** Rows of the window; absent where it does not tell. */
  readonly height?: number | undefined;
}

const WIDEST = 48;
/** Below, nothing could be made out. */
const NARROWEST = 24;
/** A cell is about twice as high as it is wide. */
const CELL_RATIO = 2;

/** In the picture's own ratio, at most half of the window's height; nothing where it would be too small. */
export function cellsFor({ width, height }: Size, room: Room): Cells | undefined {
  const ratio = (CELL_RATIO * width) / height;
  const mostRows = Math.floor((room.height ?? Infinity) / 2);
  const columns = Math.floor(Math.min(WIDEST, room.width, mostRows * ratio));
  const rows = Math.round(columns / ratio);
  return columns < NARROWEST || rows < 1 ? undefined : { columns, rows };
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** As its header says; nothing for what is no PNG. */
export function sizeOfPng(data: Uint8Array): Size | undefined {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  if (data.length < 24 || SIGNATURE.some((byte, at) => data[at] !== byte)) return undefined;
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  return width > 0 && height > 0 ? { width, height } : undefined;
}
