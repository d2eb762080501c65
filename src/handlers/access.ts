/** Who may change a channel's plan. */
import type { Origin } from '../../adapters/adapter.ts';
import type { Plan } from '../../content/plan.ts';

/** Members may switch breaks on where they are off, and keep what they switched on. */
export function mayChange({ person }: Origin, plan: Plan | undefined): boolean {
  switch (person.standing) {
    case 'manager':
      return true;
    case 'member':
      return (plan?.owner ?? person.id) === person.id || plan?.state.is === 'off';
    case 'guest':
      return false;
  }
}
