/** What channels and people have set, as it goes out of a database and into another. Everything here is types. */
import type { ChannelRef } from '../../../adapters/port/refs.ts';
import type { WrittenSettings } from '../../../content/people/person.ts';
import type { Instant, Plan } from '../../../content/plan.ts';
import type { PlanId } from '../../../scheduler/ports/ledger.ts';
import type { PersonKey } from '../person.ts';

export interface SetThings {
  readonly plans: readonly { readonly channel: ChannelRef; readonly plan: Plan }[];
  readonly people: readonly { readonly key: PersonKey; readonly settings: WrittenSettings }[];
}

export interface SettingsExchange {
  /** As it stands at one moment; and how many plans cannot be read, and are left out. */
  read(): Promise<SetThings & { readonly unreadable: number }>;
  /**
   * In one transaction. Where some of the channels and people have settings already, nothing is written, and how many
   * they are is returned.
   */
  write(
    things: SetThings,
    now: Instant,
    next: (plan: Plan, id: PlanId) => { readonly slot: Instant; readonly at: Instant } | undefined,
  ): Promise<number>;
}
