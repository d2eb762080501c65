/** What Slack sends to an app, and what came of it. */
import type { JsonObject } from '../platform/json.ts';

export type PayloadKind = 'slash_commands' | 'interactive' | 'events_api';

export type Ack =
  | {
      readonly acknowledged: true;
      /** What the app answered, if anything: a command's reply, errors of a view, options. */
      readonly payload: unknown;
      readonly afterMs: number;
    }
  | {
      readonly acknowledged: false;
      readonly because: 'no connection' | 'timeout' | 'closed' | 'refused' | 'status';
      /** HTTP status, where one came. */
      readonly status?: number;
      readonly afterMs: number;
    };

/** Slack's own retry: the reason is `http_timeout`, `connection_failed`, `http_error` … */
export interface Retry {
  readonly num: number;
  readonly reason: string;
}

/** A POST to the app, as it went over the wire. */
export interface SignedRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface Delivery {
  readonly kind: PayloadKind;
  readonly body: JsonObject;
  /** Of the last attempt. */
  readonly ack: Ack;
  readonly attempts: readonly Ack[];
  /** Over HTTP: the last request. */
  readonly request?: SignedRequest;
  /** Why Slack cannot use what the app answered: the person sees that something went wrong. */
  readonly trouble?: string;
}
