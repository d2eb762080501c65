/** Names as they are compared: small plain letters, without accents, dots and dashes. */

/** Letters that are not a plain one with an accent. */
const others: Readonly<Record<string, string>> = {
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ə: 'a',
};

/** Nearly all names, and nearly all that is typed. */
const isPlain = /^[a-z ]*$/u;

const withoutSigns = (small: string): string =>
  small
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replaceAll(/[øæœßłđðþıə]/gu, (letter) => others[letter] ?? letter)
    .replaceAll(/[.'’‘`"()]/gu, '')
    .replaceAll(/[_,;–-]/gu, ' ');

export function plainName(raw: string): string {
  const small = raw.toLowerCase();
  const letters = (isPlain.test(small) ? small : withoutSigns(small)).trim();
  if (!letters.includes(' ')) return letters;
  const single = letters.includes('  ') ? letters.replaceAll(/ {2,}/gu, ' ') : letters;
  return single.includes('t ') ? single.replace(/(?<=^| )(?:st|sankt|sint)(?= )/u, 'saint') : single;
}

/** The same, and as it is written where there are no umlauts: Zürich, Zurich and Zuerich. */
export function plainNames(raw: string): readonly string[] {
  const plain = plainName(raw);
  if (isPlain.test(raw.toLowerCase()) || !/[äöüå]/iu.test(raw)) return [plain];
  const spelled = raw
    .toLowerCase()
    .replaceAll(/[äöüå]/gu, (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa' })[letter] ?? letter);
  return [plain, plainName(spelled)];
}
