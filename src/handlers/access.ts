/** Who may change a channel's plan. */
import type { Origin } from '../../adapters/port/adapter.ts';
import type { Plan } from '../../content/plan.ts';
import type { Context } from './context.ts';

/** Members may switch breaks on where they are off, and keep what they switched on. */
export function mayChange({ person }: Pick<Origin, 'person'>, plan: Plan | undefined): boolean {
  switch (person.standing) {
    case 'manager':
      return true;
    case 'member':
      return (plan?.owner ?? person.id) === person.id || plan?.state.is === 'off';
    case 'guest':
      return false;
  }
}

/** Who may, in the platform's words: a sentence for whoever may not. */
export function whoMay({ from, words }: Pick<Context, 'from' | 'words'>): string {
  const { managers, guests = managers } = words(from.channel.platform);
  return from.person.standing === 'guest' ? guests : managers;
}
