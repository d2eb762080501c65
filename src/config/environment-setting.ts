/** What a setting is, and what can be wrong with several together. */
import type * as z from 'zod';

/** What reading one setting gives: its value, or what is wrong with it, which goes behind its name. */
export type ReadSetting<T> = { readonly value: T } | { readonly wrong: string };

export interface EnvironmentSetting<T = unknown> {
  /** The heading under which `.env.example` and `--help` show it. */
  readonly section: string;
  /** What it does. */
  readonly about: string;
  /** How it is written: its kind and unit, and all its values where they are few. */
  readonly form: string;
  /** As somebody may write it; of a secret only its form. */
  readonly example: string;
  /** What must not be seen by others: all of it, or the password in it. */
  readonly secret?: 'all' | 'password';
  /** Nothing runs by it, so that nothing about it keeps Deskbreak from starting: `doctor` alone looks at it. */
  readonly forDoctor?: true;
  /** What it is where it is not set; empty for none. */
  readonly fallback: string;
  /** What it comes to where there is no `fallback` and it is not set. */
  readonly empty?: string;
  readonly remedy: string;
  /** Reads what is set, or `fallback`; messages go behind the setting's name. */
  readonly schema: z.ZodType<T, string>;
}

/** All of it but its name, in one line: for `.env.example` and `--help`. */
export const settingInWords = ({
  about,
  form,
  example,
  secret,
  fallback,
  empty,
}: EnvironmentSetting): string =>
  [
    `${about}: ${form}${secret === 'all' || form.includes(example) ? '' : `, e.g. ${example}`}.`,
    ...(fallback === '' ? [] : [`Default: ${fallback}`]),
    ...(empty === undefined ? [] : [`Empty: ${empty}`]),
  ]
    .join(' ')
    .replace(/\.$/u, '');

export type EnvironmentSettings = Readonly<Record<string, EnvironmentSetting>>;

/** EnvironmentSettings as read. */
export type ValuesOf<S extends EnvironmentSettings> = { readonly [N in keyof S]: z.output<S[N]['schema']> };

export interface ConfigProblem {
  readonly name: string;
  /** Goes behind the name. */
  readonly wrong: string;
  readonly remedy: string;
}

/** What several settings come to: nothing where they are not set, or not all of them. */
export interface Combined<T> {
  readonly value: T | undefined;
  readonly problems: readonly ConfigProblem[];
}

/** What is missing of `needed`, which belong together, if any of `asking` is there. `purpose`: what needs them, in words. */
export function missingOf<N extends string>(
  settings: Readonly<Record<N, EnvironmentSetting>>,
  values: Readonly<Record<N, unknown>>,
  asking: readonly N[],
  needed: readonly N[],
  purpose: string,
): readonly ConfigProblem[] {
  const present = asking.filter((name) => values[name] !== undefined);
  if (present.length === 0) return [];
  const because = `${present.join(' and ')} ${present.length === 1 ? 'is' : 'are'} set, and ${purpose} needs it too`;
  return needed
    .filter((name) => values[name] === undefined)
    .map((name) => ({ name, wrong: `is missing: ${because}`, remedy: settings[name].remedy }));
}
