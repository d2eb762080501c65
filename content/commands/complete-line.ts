/** Whole lines that what has been typed so far may become, for a prompt with completion. */
import { commandNames, declarationOf, type CommandName } from './commands.ts';
import { lackingFor, type LocalRules } from '../local-rules.ts';
import { raisedTo } from '../options/option.ts';

const roots = ['pose', 'deskbreak'] as const;

const pathOf = (name: CommandName): string => {
  const { root, path } = declarationOf(name);
  return [`/${root}`, ...path].join(' ');
};

/** By the rules of where it is typed. */
export function completeLine(line: string, limit: number, rules: LocalRules): readonly string[] {
  const typed = line.trimStart().replace(/\s+/gu, ' ');
  if (typed.startsWith('/')) return completeCommand(typed, limit, rules);
  const word = typed.split(' ')[0]?.toLowerCase() ?? '';
  if (roots.some((root) => root.startsWith(word))) return completeCommand(`/${typed}`, limit, rules);
  // Commands work without their first word too.
  const prefix = '/deskbreak ';
  return completeCommand(`${prefix}${typed}`, limit, rules).map((whole) => whole.slice(prefix.length));
}

function completeCommand(typed: string, limit: number, rules: LocalRules): readonly string[] {
  const offered = commandNames.filter((name) => lackingFor(name, rules) === undefined);
  const partialPath = typed.trimEnd().toLowerCase();
  const paths = offered.map(pathOf).filter((path) => path.startsWith(partialPath) && path !== partialPath);
  const found = offered
    .filter((name) => typed.toLowerCase().startsWith(`${pathOf(name)} `))
    .sort((a, b) => pathOf(b).length - pathOf(a).length)[0];
  if (found === undefined) return paths.slice(0, limit);
  const partial = typed.slice(pathOf(found).length + 1);
  const [declared] = Object.values(declarationOf(found).options);
  const option = declared === undefined ? undefined : raisedTo(declared, rules.leastEvery);
  const values = option?.complete(partial, limit).map(({ value }) => `${pathOf(found)} ${value}`) ?? [];
  return [...new Set([...paths, ...values])].slice(0, limit);
}
