/** Pictures that are drawn from numbers, each when it is first asked for. */
import { BoundedMap } from '../adapters/port/bounded-map.ts';
import type { PictureFile } from '../adapters/port/pictures.ts';
import type { Chart } from '../content/message.ts';
import { drawMonth } from '../content/month/heat-map.ts';
import { pngOf } from './png.ts';

/** While a message goes out, and is perhaps tried again. */
const KEPT = 20;

const known = new BoundedMap<string, PictureFile>(KEPT);

/** `name`: another one for other numbers. */
export function drawnPicture(name: string, chart: Chart): PictureFile {
  const file = known.get(name) ?? { filename: `${name}.png`, data: pngOf(drawMonth(chart)) };
  known.set(name, file);
  return file;
}
