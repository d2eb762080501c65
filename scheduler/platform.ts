/** A platform as the scheduler sees it. */
import type { ChatAdapter } from '../adapters/port/adapter.ts';
import type { Pace } from './pacing/pacing.ts';

export interface Platform {
  readonly adapter: ChatAdapter;
  readonly pacing: Pace;
}

/** When what a program cannot serve, for want of room or of the platform, is looked at again. */
export const COME_BACK_MS = 1_000;
