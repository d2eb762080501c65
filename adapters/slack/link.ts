/** How Slack reaches the app: over a socket that the app opens, or by HTTP. */
import type { Receiver } from '@slack/bolt';
import type { AdapterStatus, ConnectionProblem } from '../port/connection.ts';

export interface Link {
  readonly receiver: Receiver;
  /** Resolves once Slack can reach the app, or with what is wrong if it never will. */
  open(): Promise<ConnectionProblem | undefined>;
  /** Takes nothing more from now on, so that Slack gives it to another process. Safe to call twice. */
  refuse(): void;
  /** Resolves once nothing can come any more. Safe to call twice. */
  close(): Promise<void>;
  status(): AdapterStatus;
}
