/** A platform as the scheduler sees it. */
import type { ChatAdapter } from '../adapters/adapter.ts';
import type { Lanes } from './lanes.ts';
import type { Room } from './room.ts';

export interface Platform {
  readonly adapter: ChatAdapter;
  readonly lanes: Lanes;
  readonly room: Room;
}

/** When what a program cannot serve, for want of room or of the platform, is looked at again. */
export const COME_BACK_MS = 1_000;
