/** What can go wrong between an app and Slack. */
import { type Fault as AnyFault, type Faults as AnyFaults, PlannedFaults } from '../platform/faults.ts';
import type { JsonObject } from '../platform/json.ts';

/** Slack's own ways to say “not now” and “no”. */
export type Saying =
  /** HTTP 429 with `Retry-After`. */
  | { readonly does: 'limit'; readonly retryAfterSeconds: number }
  /** An answer with `ok: false`. */
  | {
      readonly does: 'refuse';
      readonly error: string;
      readonly details?: JsonObject;
      readonly landed?: boolean;
    };

export type Fault = AnyFault<Saying>;

/**
 * By method, for all workspaces or one `team`. Beside Web API methods there are `upload`, `response_url` and `link`
 * (opening a socket).
 */
export type Faults = AnyFaults<string, Saying, 'team'>;

export class SlackFaults extends PlannedFaults<string, Saying, 'team'> {}
