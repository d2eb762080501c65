/** The platforms that have settings, each in a file of its own. One that is new is a line here, in both lists. */
import type { ConfigProblem, ValuesOf } from '../environment-setting.ts';
import { discord } from './discord.ts';
import { slack } from './slack.ts';

export const platforms = { slack, discord } as const;
export const platformSettings = { ...slack.settings, ...discord.settings } as const;

export type PlatformName = keyof typeof platforms;

export const platformNames = Object.keys(platforms).filter((name): name is PlatformName =>
  Object.hasOwn(platforms, name),
);

/** What the adapter of a platform is made of. */
export type GivenFor<P extends PlatformName> = NonNullable<
  ReturnType<(typeof platforms)[P]['read']>['value']
>;

/** Which platforms run: those whose settings are complete. */
export type Platforms = { readonly [P in PlatformName]: GivenFor<P> | undefined };

/** The platforms that are set up, and what is wrong with those that are half so. */
export function readPlatforms(values: ValuesOf<typeof platformSettings>): {
  readonly platforms: Platforms;
  readonly problems: readonly ConfigProblem[];
} {
  const found = platformNames.map((name) => [name, platforms[name].read(values)] as const);
  return {
    // Each entry has read its own.
    platforms: Object.fromEntries(found.map(([name, { value }]) => [name, value])) as unknown as Platforms,
    problems: found.flatMap(([, { problems }]) => problems),
  };
}
