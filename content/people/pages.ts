/** Much data in pages, each of them JSON that can be read by itself. */

/** Lists are cut between two entries; all else is on the first page. */
export function pagesOf(
  data: Readonly<Record<string, unknown>>,
  longest: number,
): readonly Readonly<Record<string, unknown>>[] {
  const lengthOf = (value: unknown): number => JSON.stringify(value).length;
  const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
  const first = Object.fromEntries(Object.entries(data).filter(([, value]) => !isList(value)));
  const pages: Record<string, unknown>[] = [];
  let page: Record<string, unknown> = { ...first };
  let length = lengthOf(page);
  for (const [key, list] of Object.entries(data)) {
    if (!isList(list)) continue;
    let part: unknown[] = [];
    page[key] = part;
    length += key.length + 6;
    for (const entry of list) {
      const more = lengthOf(entry) + 1;
      if (length + more > longest && Object.values(page).some((one) => isList(one) && one.length > 0)) {
        pages.push(page);
        part = [];
        page = { [key]: part };
        length = key.length + 8;
      }
      part.push(entry);
      length += more;
    }
  }
  return [...pages, page];
}
