/** What settings make a difference in Discord. */
import type { Ability } from '../../content/abilities.ts';

export const abilities: readonly Ability[] = ['motion', 'silence', 'voice', 'removal'];
