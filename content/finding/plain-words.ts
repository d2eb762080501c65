/** The words of somebody who looks for a pose, and which of them say nothing about which. */

/** Words that say nothing about which: "my stiff neck", "pigeon pose", "something for the shoulders". */
export const fillers = new Set(
  (
    'a ache aches aching after again all am an another any anything as at beginner beginners best better both can colleague colleagues computer day days different do easy else exercise exercises feel ' +
    'feeling feels for from gentle get give good got have hello help helps hey hi hours hurts i im in is it like little long lot me more my ' +
    'need new nice now of office on opener openers or other pain painful please plus pose poses quick really relief release screen short show ' +
    'simple so some something sore stiff stretch stretches stretching tense thank thanks that the tight today too try very want ' +
    'with us we work working works would yoga you'
  ).split(' '),
);

/** Names of poses have them: only beside parts of the body do they say nothing. */
export const joining = new Set(['and', 'to']);

/** Small letters and digits, without accents or punctuation. */
export const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Without the words that say nothing. */
export const essence = (key: string): string =>
  key
    .split(' ')
    .filter((word) => !fillers.has(word))
    .join(' ');
