/** What people type or paste, with the characters that only look right made right: the one door for all that is read. */

const plainer: readonly (readonly [odd: RegExp, plain: string])[] = [
  // Marks without width, of which copied text is full; fillers and selectors that look like nothing.
  [/\p{Cf}|[\u115f\u1160\u3164\uffa0]|\p{Variation_Selector}|\u034f/gu, ''],
  [/[\p{Z}\p{Cc}]+/gu, ' '],
  [/[\p{Pd}\u2212\u2043\u02d7\u30fc]/gu, '-'],
  [/[\u2236\ua789\u02d0]/gu, ':'],
  [/[\u2044\u2215]/gu, '/'],
  [/[\u3001\u060c]/gu, ','],
  [/\u3002/gu, '.'],
  [/[‘’‛ʼ´′]/gu, "'"],
];

/** One line of plain characters: wide letters, odd spaces and dashes, accents that stand apart, marks without width. */
export function cleanInput(raw: string): string {
  let text = raw.normalize('NFKC');
  for (const [odd, plain] of plainer) text = text.replace(odd, plain);
  return text.trim();
}

/** `<http://example.com|example.com>`, `<#C1|general>`, `<tel:0900-1700|0900-1700>`: what was typed is the label. */
const labelled = /<[^<>|]*\|([^<>|]*)>/gu;
const unlabelled = /<(?:https?:\/\/|mailto:|tel:)([^<>|]*?)\/?>/gu;

const opening = /(?<=^|[\s,;/-])["'“”„‟«»‹›<>[\](){}*_~`]+/gu;
const closing = /["'“”„‟«»‹›<>[\](){}*_~`]+(?=$|[\s,;.!?/-])/gu;
const ending = /(?<!^)[.,;:!?…]+$/u;

/**
 * Without what people and chats put around words: quotes, brackets, emphasis, links made of them, the full stop behind
 * a sentence. For text that is not understood as it stands.
 */
export function bareInput(clean: string): string {
  const words = clean.replace(labelled, '$1').replace(unlabelled, '$1');
  const open = words.replace(opening, '').replace(closing, '').trim().replace(ending, '');
  return open.replace(closing, '').replace(/ {2,}/gu, ' ').trim();
}

/** What `read` makes of a text as it stands, else of its bare words; a problem is about the text as it stands. */
export function readClean<T extends { readonly ok: boolean }>(raw: string, read: (text: string) => T): T {
  const clean = cleanInput(raw);
  const first = read(clean);
  if (first.ok) return first;
  const bare = bareInput(clean);
  const second = bare === clean ? first : read(bare);
  return second.ok ? second : first;
}
