/** Tells somebody about rows that cannot be read: each once, for the same row turns up again and again. */

/** Takes a whole sentence about a row that was left out. */
export type Report = (sentence: string) => void;

const remembered = 10_000;

export const once = (report: Report): Report => {
  const said = new Set<string>();
  return (sentence) => {
    if (said.has(sentence)) return;
    if (said.size >= remembered) said.clear();
    said.add(sentence);
    report(sentence);
  };
};
