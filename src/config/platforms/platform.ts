/** What the settings know of one platform: a file of its own here, and a line in the table. */
import type { Combined, EnvironmentSettings, ValuesOf } from '../environment-setting.ts';

/** `Given`: what the adapter is made of. */
export interface PlatformEntry<S extends EnvironmentSettings, Given> {
  /** As people call it. */
  readonly title: string;
  /** What only this platform has begins with its name, e.g. `DISCORD_TOKEN`; that is how near misses are told. */
  readonly settings: S;
  /** Nothing where none is set; half a set is a mistake, named by what is missing. */
  read(values: ValuesOf<S>): Combined<Given>;
  readonly nearMisses: NearMisses<keyof S & string>;
}

/** Variables that were meant as settings, and those that only look so: what they are, by the most usual wrong names. */
export interface NearMisses<Name extends string> {
  /** What a token looks like, without quotes and spaces: whatever its name, it was meant for this setting. */
  readonly tokens: readonly (readonly [value: RegExp, meant: Name])[];
  /** What others call the same. */
  readonly usual: readonly (readonly [name: RegExp, meant: Name])[];
  /** How the names of other programs go on, behind the platform's own and `_`: webhooks, notifiers, command lines. */
  readonly others: readonly string[];
}

/** Checks an entry against its own settings. */
export const platform = <S extends EnvironmentSettings, Given>(
  entry: PlatformEntry<S, Given>,
): PlatformEntry<S, Given> => entry;
