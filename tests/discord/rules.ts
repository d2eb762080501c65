import { abilities } from '../../adapters/discord/abilities.ts';
import { noLimits, type LocalRules } from '../../content/local-rules.ts';

/** All that Discord can do, and no operator's limits. */
export const discordRules: LocalRules = { ...noLimits, abilities };
