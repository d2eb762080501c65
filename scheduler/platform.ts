/** A platform as the scheduler sees it. */
import type { ChatAdapter } from '../adapters/adapter.ts';
import type { Lanes } from './lanes.ts';
import type { Room } from './room.ts';

export interface Platform {
  readonly adapter: ChatAdapter;
  readonly lanes: Lanes;
  readonly room: Room;
}
