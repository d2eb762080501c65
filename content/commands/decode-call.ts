/** The one decoder: the text grammar, typed options and forms all end here. */
import { cleanInput } from '../text/clean-input.ts';
import { declarationOf, type CommandCall, type CommandName } from './commands.ts';
import { exampleOf, spanOf, type Example } from './examples.ts';
import type { Text } from '../message.ts';
import type { Decoded, Problem } from '../options/option.ts';
import { splitValues } from './split-values.ts';

/** What is wrong with a whole command. */
export interface CallProblem {
  /** A sentence. */
  readonly wrong: Text;
  /** The same by the operator's shortest interval. */
  readonly range?: Problem['range'];
  /** A command that is right. */
  readonly example?: Example;
  /** Commands that were probably meant, the likeliest first. */
  readonly suggestions?: readonly Example[];
  /** Commands that do it one after the other. */
  readonly inTurn?: readonly Example[];
  /** Breaks are wanted more or less often than they come, which depends on the plan. */
  readonly pace?: PaceWish;
  /** Nothing is wrong at all: `thanks`. */
  readonly isFine?: true;
}

export type PaceWish = 'slower' | 'faster';

/** What somebody typed, understood or not. */
export type Heard = Decoded<CommandCall, CallProblem>;

export const refuseCall = (problem: CallProblem): { readonly ok: false; readonly problem: CallProblem } => ({
  ok: false,
  problem,
});

/** A problem of one option, told as a problem of the whole command. */
export function explain(name: CommandName, key: string, problem: Problem): CallProblem {
  const whole = (value: string): Example => ({ name, values: { ...exampleOf(name).values, [key]: value } });
  return {
    wrong: problem.wrong,
    ...(problem.range !== undefined && { range: problem.range }),
    ...(problem.noExample !== true && {
      example: whole(problem.example ?? declarationOf(name).options[key]?.example ?? ''),
    }),
    ...(problem.suggestions !== undefined && { suggestions: problem.suggestions.map(whole) }),
  };
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** Where one field holds several values, `45m at :00`, each goes to its option, unless that has one already. */
export function spread(
  name: CommandName,
  given: Example['values'],
): Decoded<Readonly<Record<string, string>>, CallProblem> {
  const command = declarationOf(name);
  const raw: Record<string, string> = {};
  for (const key of Object.keys(command.options)) raw[key] = cleanInput(given[key] ?? '');
  const first = Object.keys(command.options).find((key) => command.options[key]?.keyword === undefined);
  if (first === undefined) return { ok: true, value: raw };
  const split = splitValues(command, raw[first] ?? '');
  const { lacking } = split;
  if (lacking !== undefined) {
    const { keyword = '', example = '' } = command.options[lacking] ?? {};
    const others = { ...split.raw, [lacking]: '' };
    const rest = decodeCall(name, others).ok ? others : exampleOf(name).values;
    return refuseCall({
      wrong: `“${keyword}” needs a value.`,
      example: { name, values: { ...rest, [lacking]: example } },
    });
  }
  const isFree = Object.keys(split.raw).every((key) => key === first || raw[key] === '');
  return { ok: true, value: isFree ? { ...raw, ...split.raw } : raw };
}

/** Absent and empty values count as not given. */
export function decodeCall(name: CommandName, given: Example['values']): Heard {
  const raw = spread(name, given);
  if (!raw.ok) return raw;
  const decoded: Record<string, unknown> = {};
  const right: Record<string, string> = {};
  const problems: CallProblem[] = [];
  for (const [key, option] of Object.entries(declarationOf(name).options)) {
    const text = raw.value[key] ?? '';
    if (text === '') {
      if (option.required) problems.push(lack(name, key, option.summary));
      continue;
    }
    const read = option.decode(text);
    if (read.ok) {
      decoded[key] = read.value;
      right[key] = text;
    } else problems.push(explain(name, key, read.problem));
  }
  const [first] = problems;
  // The loop has just built what the declaration of `name` promises.
  if (first === undefined) return { ok: true, value: { name, options: decoded } as CommandCall };
  const suggestions = first.suggestions?.map((one) => ({ name, values: { ...one.values, ...right } }));
  return refuseCall({ ...first, ...(suggestions !== undefined && { suggestions }) });
}

const lack = (name: CommandName, key: string, summary: string): CallProblem => ({
  ...explain(name, key, { wrong: '' }),
  wrong: ['“', spanOf({ name, values: {} }), `” needs a value: ${lowerFirst(summary)}.`],
});
