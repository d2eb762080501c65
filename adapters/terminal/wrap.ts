/** Lines of the right width, counted in columns: a CJK character or an emoji takes two. */
import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';

/** Left of all text. */
export const margin = '  ';

const narrowest = 30;
/** Longer lines are hard to read, however wide the window is. */
const widest = 76;

export const measureOf = (width: number): number => Math.min(widest, Math.max(narrowest, width));

export const columnsOf = (text: string): number => stringWidth(text);

export const padTo = (text: string, columns: number): string =>
  text + ' '.repeat(Math.max(0, columns - columnsOf(text)));

/** Text after a lead such as `1. `; the lines that follow start where the text started. None for empty text. */
export function hang(lead: string, text: string, measure: number): readonly string[] {
  const indent = columnsOf(lead);
  const wrapped = wrapAnsi(text, measure - indent, { hard: true });
  if (wrapped === '') return [];
  return wrapped.split('\n').map((line, at) => (at === 0 ? lead : ' '.repeat(indent)) + line);
}

/** Keeps a phrase on one line when its line is wrapped. */
export const together = (phrase: string): string => phrase.replaceAll(' ', '\u00a0');
