/**
 * The pictures that a message has already. Discord does not list an attachment that a component shows: its id and its
 * name are in the component, as the message comes back.
 */
import { allComponents, isObject } from './components.ts';

/** Ids of attachments by the names of their files. */
export type KeptPictures = ReadonlyMap<string, string>;

export const noneKept: KeptPictures = new Map();

/** `components`: as Discord sent them. */
export const picturesIn = (components: readonly unknown[]): KeptPictures =>
  new Map(
    allComponents(components)
      .flatMap(({ items }): unknown[] => (Array.isArray(items) ? items : []))
      .flatMap((item) => (isObject(item) ? pictureIn(item['media']) : [])),
  );

function pictureIn(media: unknown): readonly (readonly [filename: string, id: string])[] {
  if (!isObject(media)) return [];
  const { url, attachment_id: id } = media;
  if (typeof url !== 'string' || typeof id !== 'string' || !URL.canParse(url)) return [];
  const name = new URL(url).pathname.split('/').at(-1) ?? '';
  try {
    return [[decodeURIComponent(name), id]];
  } catch {
    return [];
  }
}
