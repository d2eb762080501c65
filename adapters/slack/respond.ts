/** Answers to the URL that Slack sends with a command or a press. */
import type { types } from '@slack/bolt';
import type { Clock } from '../clock.ts';
import { failureOf } from './failures.ts';
import { limits } from './limits.ts';

export interface ResponseUrl {
  readonly url: string;
  readonly since: number;
  /** How often it has been used; Slack counts along. */
  used: number;
}

export interface Response {
  readonly text: string;
  readonly blocks: readonly types.KnownBlock[];
  /** In place of the message that was pressed, which only the person who pressed it sees. */
  readonly replaces: boolean;
}

/** `refused`: Slack did not take it, so another way may be tried. `unclear`: it may have been shown. */
export type Responded = 'shown' | 'refused' | 'unclear';

const TIMEOUT_MS = 10_000;

export async function respond(
  to: ResponseUrl,
  { replaces, ...shown }: Response,
  clock: Pick<Clock, 'now'>,
): Promise<Responded> {
  if (to.used >= limits.responseUrlUses || clock.now() - to.since >= limits.responseUrlMs) return 'refused';
  to.used += 1;
  try {
    const answer = await fetch(to.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify({ response_type: 'ephemeral', replace_original: replaces, ...shown }),
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    await answer.text();
    if (answer.ok) return 'shown';
    return answer.status < 500 ? 'refused' : 'unclear';
  } catch (error) {
    const failure = failureOf(error, 'person');
    return failure.outcome === 'transient' && !failure.mayHaveLanded ? 'refused' : 'unclear';
  }
}
