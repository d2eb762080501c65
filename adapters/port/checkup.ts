/** A platform looked at from outside, for an operator: asked only, nothing is heard, and nothing anybody sees is posted. */
import type { Message } from '../../content/message.ts';
import type { Form } from '../../content/settings/form.ts';
import type { Capabilities, ChannelAccess } from './capabilities.ts';
import type { ChannelRef } from './refs.ts';

export interface Finding {
  /** A setting, a channel, or whatever else it is about: begins the line. */
  readonly about: string;
  /** `note`: worth to know, and no reason to worry. */
  readonly verdict: 'fine' | 'problem' | 'note';
  /** Goes behind it. */
  readonly says: string;
  /** A sentence. */
  readonly remedy?: string;
}

/** Something that is said, or a form that is opened, with a name for it. */
export type Sample = { readonly name: string } & ({ readonly message: Message } | { readonly form: Form });

export interface Checkup {
  readonly platform: string;
  /** Those of the adapter. */
  readonly capabilities: Capabilities;
  /** Tokens, scopes and the like, and the clock. `works`: what follows makes sense. */
  look(): Promise<{ readonly findings: readonly Finding[]; readonly works: boolean }>;
  /** Whether the platform would take these, where it tells. */
  validate(samples: () => Promise<readonly Sample[]>): Promise<readonly Finding[]>;
  /** Nothing where there is no token for its workspace. */
  inspect(channel: ChannelRef): Promise<ChannelAccess | undefined>;
  /** How to bring the bot somewhere, a sentence each, or what is wrong. */
  invitations(): Promise<readonly Finding[]>;
}
