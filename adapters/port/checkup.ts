/** A platform looked at from outside, for an operator: asked only, nothing is heard, and nothing anybody sees is posted. */
import type { Message } from '../../content/message.ts';
import type { ChannelAccess } from './capabilities.ts';
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

/** A message with a name for it. */
export interface Sample {
  readonly name: string;
  readonly message: Message;
}

export interface Checkup {
  readonly platform: string;
  /** Tokens, scopes and the like, and the clock. `works`: what follows makes sense. */
  look(): Promise<{ readonly findings: readonly Finding[]; readonly works: boolean }>;
  /** Whether the platform would take these messages, where it tells. */
  validate(samples: readonly Sample[]): Promise<readonly Finding[]>;
  inspect(channel: ChannelRef): Promise<ChannelAccess>;
  /** How to bring the bot somewhere, a sentence each, or what is wrong. */
  invitations(): Promise<readonly Finding[]>;
}
