/** What both pages say of values and platforms. */
import { abilities as inDiscord } from '../../adapters/discord/abilities.ts';
import { slackCapabilities } from '../../adapters/slack/view/capabilities.ts';
import { abilities as inTerminal } from '../../adapters/terminal/adapter.ts';
import type { Ability } from '../../content/abilities.ts';
import type { Option } from '../../content/options/option.ts';
import { codes } from './markdown.ts';

const platforms = [
  ['Slack', slackCapabilities('owners').abilities],
  ['Discord', inDiscord],
  ['terminal', inTerminal],
] as const satisfies readonly (readonly [name: string, abilities: readonly Ability[]])[];

/** The platforms that can do what is needed; `everywhere` where nothing is. */
export const where = (needs: Ability | undefined): string =>
  needs === undefined
    ? 'everywhere'
    : platforms.flatMap(([name, abilities]) => (abilities.includes(needs) ? [name] : [])).join(', ');

/** All values of an option where they are few words, else some of them, each written in another way. */
export const valuesInWords = ({ choices, example, others }: Option): string =>
  choices === undefined || others !== undefined
    ? codes([example, ...(others ?? [])])
    : codes(choices.map(({ value }) => value));
