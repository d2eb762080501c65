/** What can go wrong between a bot and Discord. */
import { type Fault as AnyFault, type Faults as AnyFaults, PlannedFaults } from '../platform/faults.ts';
import type { RouteName } from './route-names.ts';

/** Discord's own ways to say “not now” and “no”. */
export type Saying =
  /**
   * HTTP 429, of the route's bucket (`user`), of the whole bot, or of a resource that others use too. The bucket
   * is told to be empty for as long, so that discord.js knows by itself from then on.
   */
  | {
      readonly does: 'limit';
      readonly retryAfterSeconds: number;
      readonly scope?: 'user' | 'global' | 'shared';
    }
  /** A JSON error; its usual status and words unless told otherwise. */
  | {
      readonly does: 'refuse';
      readonly code: number;
      readonly status?: number;
      readonly message?: string;
      /** Told where the status is 429: one second unless told otherwise. */
      readonly retryAfterSeconds?: number;
      readonly landed?: boolean;
    };

export type Fault = AnyFault<Saying>;

/** By route, for all channels or one `channel`. */
export type Faults = AnyFaults<RouteName, Saying, 'channel'>;

export class DiscordFaults extends PlannedFaults<RouteName, Saying, 'channel'> {}
