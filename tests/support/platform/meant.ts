/** The one thing that a person means to press or pick. Throws where there is none, or several, and says what there is. */
export function theOneMeant<T>(found: readonly T[], which: unknown, there: readonly string[]): T {
  const [one, ...others] = found;
  if (one === undefined || others.length > 0)
    throw new Error(`${found.length} match ${JSON.stringify(which)}; there are: ${there.join(', ')}.`);
  return one;
}
