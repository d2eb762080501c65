/**
 * What was rehearsed when the program was built (`record.ts`), by what it was rehearsed for: the same each time, and a second of
 * work. Nothing where it runs from its sources; the build puts its own in place of this (`tools/recorded.ts`).
 */
export const recorded: Readonly<Record<string, string>> = {};
