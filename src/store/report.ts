/** Tells somebody about rows that cannot be read: each once, for the same row turns up again and again. */
import { BoundedMap } from '../../adapters/port/bounded-map.ts';

/** Takes a whole sentence about a row that was left out. */
export type Report = (sentence: string) => void;

const remembered = 10_000;

export const once = (report: Report): Report => {
  const said = new BoundedMap<string, true>(remembered);
  return (sentence) => {
    if (said.has(sentence)) return;
    said.set(sentence, true);
    report(sentence);
  };
};
