/** Text on its way to any platform: one line, nothing that steers a terminal or turns writing around, not too long. */

/** C0 and C1 controls and delete, marks that turn the direction of text around, line and paragraph separators. */
// eslint-disable-next-line no-control-regex -- these are what it is about
const steering = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;
const spacing = /[\t\n\r\u2028\u2029]/u;
/** What most text has none of, in one quick look; halves of surrogate pairs are looked at closer. */
const peculiar = new RegExp(`${steering.source}|[\\ud800-\\udfff]`);

/** One line without controls: line breaks and tabs become spaces, since a text has no layout of its own. */
export const plain = (text: string): string => (peculiar.test(text) ? cleaned(text) : text);

const cleaned = (text: string): string =>
  text
    .replaceAll('\r\n', ' ')
    .replaceAll(steering, (character) => (spacing.test(character) ? ' ' : ''))
    // Half of a surrogate pair cannot be sent at all.
    .replaceAll(/\p{Surrogate}/gu, '\ufffd');

/** Made when it is needed: it takes 20 ms. */
let graphemes: Intl.Segmenter | undefined;

/** At most `limit` UTF-16 units, cut between words where one ends nearby, never inside a character. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const end = endWithin(text, limit - 1);
  const cut = text.slice(0, end);
  const space = cut.lastIndexOf(' ');
  return `${(space > end * 0.6 ? cut.slice(0, space) : cut).trimEnd()}…`;
}

/** The last place at or before `limit` that lies between two characters as people see them. */
function endWithin(text: string, limit: number): number {
  // Only the last few matter, and segmenting is slow: most text needs none.
  const from = Math.max(0, limit - 64);
  const around = text.slice(from, limit + 32);
  if (/^[ -~]*$/u.test(around)) return limit;
  let end = from;
  graphemes ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  for (const { index, segment } of graphemes.segment(around)) {
    const next = from + index + segment.length;
    if (next > limit) break;
    end = next;
  }
  return end;
}

/**
 * Cleaned and escaped, and at most `limit` units when escaped: cut before it is escaped, so that no escape is cut in
 * two. Empty where nothing fits.
 */
export function escapedWithin(text: string, limit: number, escape: (text: string) => string): string {
  const clean = plain(text);
  for (let room = limit; room > 0;) {
    const candidate = escape(shorten(clean, room));
    if (candidate.length <= limit) return candidate;
    room -= Math.max(1, Math.ceil((candidate.length - limit) / 5));
  }
  return '';
}
