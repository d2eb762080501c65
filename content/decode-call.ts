/** The one decoder: the text grammar, typed options and forms all end here. */
import { declarationOf, type CommandCall, type CommandName } from './commands.ts';
import type { Decoded, Problem } from './options.ts';

/** A problem of one option, told as a problem of the whole command. */
function explain(name: CommandName, key: string, problem: Problem): Problem {
  const { root, path, options } = declarationOf(name);
  const keyword = options[key]?.keyword;
  const before = Object.values(options)
    .filter((option) => option.required && option !== options[key])
    .map((option) => option.example);
  const whole = (value: string): string =>
    [`/${root}`, ...path, ...before, ...(keyword === undefined ? [] : [keyword]), value].join(' ');
  return {
    wrong: problem.wrong,
    example: whole(options[key]?.example ?? ''),
    ...(problem.suggestions !== undefined && { suggestions: problem.suggestions.map(whole) }),
  };
}

/** Absent and empty values count as not given. */
export function decodeCall(name: CommandName, raw: Readonly<Record<string, string>>): Decoded<CommandCall> {
  const declared = declarationOf(name).options;
  const decodedOptions: Record<string, unknown> = {};
  for (const [key, option] of Object.entries(declared)) {
    const given = raw[key] ?? '';
    if (given.trim() === '') {
      if (!option.required) continue;
      const { root, path } = declarationOf(name);
      const wrong = `“/${[root, ...path].join(' ')}” needs a value: ${option.summary.charAt(0).toLowerCase()}${option.summary.slice(1)}.`;
      return { ok: false, problem: explain(name, key, { wrong }) };
    }
    const decoded = option.decode(given);
    if (!decoded.ok) return { ok: false, problem: explain(name, key, decoded.problem) };
    decodedOptions[key] = decoded.value;
  }
  // The loop has just built what the declaration of `name` promises.
  return { ok: true, value: { name, options: decodedOptions } as CommandCall };
}
