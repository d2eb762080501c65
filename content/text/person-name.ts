/** The name of a person, as it is written into lines and kept: one line, not too long, and something to see. */

/** No platform takes longer ones. */
const LONGEST = 80;
const unseen = /^[\p{Cf}\s\u115f\u1160\u3164\uffa0\u2800]*$/u;

export function personName(told: string): string {
  const line = told.replaceAll(/[\p{Z}\p{Cc}]+/gu, ' ').trim();
  return unseen.test(line) ? 'Somebody' : Array.from(line).slice(0, LONGEST).join('');
}
