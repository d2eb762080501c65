/** Answers to the URL that Slack sends with a command or a press. */
import type { types } from '@slack/bolt';
import type { Clock } from '../../port/clock.ts';
import { failureOf } from './failures.ts';
import { limits } from '../view/limits.ts';
import { addressOf, createTransport, type Post } from './transport.ts';

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

export type Respond = (to: ResponseUrl, response: Response) => Promise<Responded>;

const TIMEOUT_MS = 10_000;
const headers = ['content-type', 'application/json; charset=utf-8'];

/** The URLs are of another host than the Web API; redirects are not followed. */
export function createRespond(clock: Pick<Clock, 'now'>): Respond {
  const transports = new Map<string, Post>();
  const transportOf = (protocol: string): Post => {
    const post = transports.get(protocol) ?? createTransport(protocol);
    transports.set(protocol, post);
    return post;
  };

  return async (to, { replaces, ...shown }) => {
    const isOver = to.used >= limits.responseUrlUses || clock.now() - to.since >= limits.responseUrlMs;
    if (isOver || !URL.canParse(to.url)) return 'refused';
    to.used += 1;
    const body = JSON.stringify({ response_type: 'ephemeral', replace_original: replaces, ...shown });
    try {
      const address = addressOf(to.url);
      const answer = await transportOf(address.protocol)(address, headers, body, TIMEOUT_MS);
      return meaningOf(answer.status, answer.body.toString());
    } catch (error) {
      const failure = failureOf(error, 'person');
      return failure.outcome === 'transient' && !failure.mayHaveLanded ? 'refused' : 'unclear';
    }
  };
}

function meaningOf(status: number, body: string): Responded {
  if (status >= 200 && status < 300) return /^\s*\{\s*"ok"\s*:\s*false\b/u.test(body) ? 'refused' : 'shown';
  return status >= 400 && status < 500 && status !== 408 ? 'refused' : 'unclear';
}
