/** Numbers as words, as far as intervals and hours need them: `forty-five minutes`, `nine to five`. */

const units = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const tens: Readonly<Record<string, number>> = {
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};

const small = units.slice(0, 9).join('|');
const compound = new RegExp(`\\b(${Object.keys(tens).join('|')})(?:[\\s-]+(${small}))?\\b`, 'gu');
const single = new RegExp(`\\b(?:${units.join('|')})\\b`, 'gu');

/** Small letters in, the same with digits out. */
export const inDigits = (text: string): string =>
  text
    .replace(compound, (_, ten: string, unit: string | undefined) =>
      String((tens[ten] ?? 0) + (unit === undefined ? 0 : units.indexOf(unit) + 1)),
    )
    .replace(single, (word) => String(units.indexOf(word) + 1));
