/** A platform as the scheduler sees it. */
import type { ChatAdapter } from '../adapters/port/adapter.ts';
import type { Pacing } from './pacing/pacing.ts';
import type { Bulkhead } from './pacing/bulkhead.ts';

export interface Platform {
  readonly adapter: ChatAdapter;
  readonly pacing: Pacing;
  readonly bulkhead: Bulkhead;
}

/** When what a program cannot serve, for want of room or of the platform, is looked at again. */
export const COME_BACK_MS = 1_000;
