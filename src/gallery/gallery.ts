/** The gallery: a page that shows all poses, messages, forms and pictures as people see them. */
import type { PictureFile } from '../../adapters/port/pictures.ts';
import type { Preview, PreviewOptions } from '../../adapters/port/preview.ts';
import { behaviour } from './behaviour.ts';
import { allRooms } from './exhibits.ts';
import { pageOf } from './page.ts';
import { style } from './style.ts';

/** Files by their path below the gallery, `/` between. */
export type Gallery = ReadonlyMap<string, Uint8Array>;

/** The page itself. */
export const INDEX = 'index.html';

/** `open`: makes what draws each platform. */
export async function createGallery(
  open: (options: PreviewOptions) => Promise<readonly Preview[]>,
): Promise<Gallery> {
  const files = new Map<string, Uint8Array>();
  const addressOf = ({ filename, data }: PictureFile): string => {
    const path = `pictures/${filename}`;
    files.set(path, data);
    return path;
  };
  const previews = await open({ addressOf });
  const page = pageOf(
    await allRooms(previews),
    previews.map(({ title }) => title),
  );
  const text = (words: string): Uint8Array => Buffer.from(words);
  return new Map([
    [INDEX, text(page)],
    ['gallery.css', text(style)],
    ['gallery.js', text(behaviour)],
    ...files,
  ]);
}
