/** Whole lines that what has been typed so far may become, for a prompt with completion. */
import { commandNames, declarationOf, type CommandName } from './commands.ts';

const roots = ['pose', 'deskbreak'] as const;

const pathOf = (name: CommandName): string => {
  const { root, path } = declarationOf(name);
  return [`/${root}`, ...path].join(' ');
};

export function completeLine(line: string, limit: number): readonly string[] {
  const typed = line.trimStart().replace(/\s+/gu, ' ');
  if (typed.startsWith('/')) return completeCommand(typed, limit);
  const word = typed.split(' ')[0]?.toLowerCase() ?? '';
  if (roots.some((root) => root.startsWith(word))) return completeCommand(`/${typed}`, limit);
  // Commands work without their first word too.
  const prefix = '/deskbreak ';
  return completeCommand(`${prefix}${typed}`, limit).map((whole) => whole.slice(prefix.length));
}

function completeCommand(typed: string, limit: number): readonly string[] {
  const partialPath = typed.trimEnd().toLowerCase();
  const paths = commandNames
    .map(pathOf)
    .filter((path) => path.startsWith(partialPath) && path !== partialPath);
  const found = commandNames
    .filter((name) => typed.toLowerCase().startsWith(`${pathOf(name)} `))
    .sort((a, b) => pathOf(b).length - pathOf(a).length)[0];
  if (found === undefined) return paths.slice(0, limit);
  const partial = typed.slice(pathOf(found).length + 1);
  const option = Object.values(declarationOf(found).options)[0];
  const values = option?.complete(partial, limit).map(({ value }) => `${pathOf(found)} ${value}`) ?? [];
  return [...new Set([...paths, ...values])].slice(0, limit);
}
