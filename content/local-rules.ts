/** What holds where a command is given: nothing is offered, shown or suggested there that would be refused. */
import type { Ability } from './abilities.ts';
import { declarationOf, type CommandName } from './commands/commands.ts';

export interface LocalRules {
  /** The operator's shortest interval, in minutes. */
  readonly leastEvery: number;
  /** Of the platform: settings are offered that make a difference there. */
  readonly abilities: readonly Ability[];
}

/** Where all is possible that the commands allow. */
export const noLimits: LocalRules = {
  leastEvery: 0,
  abilities: ['motion', 'silence', 'calls', 'voice', 'removal'],
};

/** What a command needs that is lacking here. */
export function lackingFor(name: CommandName, { abilities }: LocalRules): Ability | undefined {
  const { needs } = declarationOf(name);
  return needs === undefined || abilities.includes(needs) ? undefined : needs;
}
