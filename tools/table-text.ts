/** How a table of places is written: a line each, in a module of its own. */

/** Signs that the tables use themselves. */
export const bare = (name: string): string =>
  name
    .replaceAll(/[|;=/`$\\]/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();

export const sorted = (lines: Iterable<string>): readonly string[] =>
  [...lines].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));

export const module = (name: string, from: string, lines: readonly string[]): string =>
  `/** ${from} Made by \`npm run places\`. */\nexport const ${name} = \`\n${lines.join('\n')}\n\`;\n`;
