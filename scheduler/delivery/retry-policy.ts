/** What a delivery means for its slot. Pure: the whole policy of retries is here. */
import type { Delivery, TransientFailure } from '../../adapters/port/delivery.ts';
import { failureInWords } from '../../adapters/port/failure-words.ts';
import type { Instant } from '../../content/plan.ts';
import type { Settlement } from '../ports/ledger.ts';

export interface Attempt {
  readonly now: Instant;
  /** The first byte of every attempt goes out before this. */
  readonly graceEnds: Instant;
  /** When the first attempt went out. */
  readonly sentAt: Instant;
  /** An earlier attempt of this break may have landed. */
  readonly mayHaveLanded: boolean;
  /** How often it has been repeated for that. */
  readonly repeats: number;
  /** How long the platform drops a second post with the same key. */
  readonly duplicateWindowMs: number;
  /** What the platform calls a workspace. */
  readonly workspace?: string | undefined;
}

export type Verdict =
  | { readonly do: 'settle'; readonly result: Settlement['result'] }
  /** The living sender alone repeats, with the same key: the platform drops it if the first one landed. */
  | { readonly do: 'repeat'; readonly afterMs: number; readonly until: Instant };

/** Why a post that never landed did not, for the status of a plan. */
const delayInWords: Readonly<Record<TransientFailure['reason'], string>> = {
  'rate-limited': 'the platform asked to wait',
  unavailable: 'the platform was not available',
  network: 'the platform could not be reached',
  timeout: 'the platform did not answer',
};

/**
 * An ambiguous post is repeated a few times, ever more rarely: what fails for seconds is over soon, and what fails for
 * longer needs no hammering. Together they fill the two minutes in which Discord surely drops a second post.
 */
const REPEAT_AFTER_MS = [2_000, 6_000, 18_000, 36_000, 46_000];
/** Until a request has arrived, at the latest: an adapter gives it up by then. */
const ARRIVES_WITHIN_MS = 10_000;
/** Where the platform does not say how long to wait. */
export const RETRY_AFTER_MS = 15_000;

export function judge(delivery: Delivery, attempt: Attempt): Verdict {
  switch (delivery.outcome) {
    case 'delivered':
      return settle({ is: 'posted', messageId: delivery.message.id });
    case 'permanent':
      // The first attempt may have landed before this one was refused.
      return attempt.mayHaveLanded
        ? settle({ is: 'unconfirmed' })
        : settle({ is: 'skipped', reason: 'permanent', detail: failureInWords(delivery, attempt.workspace) });
    case 'transient':
      return attempt.mayHaveLanded || delivery.mayHaveLanded
        ? judgeAmbiguous(delivery, attempt)
        : judgeUnsent(delivery, attempt);
  }
}

function judgeAmbiguous(failure: TransientFailure, attempt: Attempt): Verdict {
  const { now, graceEnds, sentAt, repeats, duplicateWindowMs } = attempt;
  const until = Math.min(graceEnds, sentAt + duplicateWindowMs - ARRIVES_WITHIN_MS);
  const step = REPEAT_AFTER_MS[repeats];
  if (step === undefined) return settle({ is: 'unconfirmed' });
  const afterMs = Math.max(step, failure.retryAfterMs ?? 0);
  return now + afterMs < until ? { do: 'repeat', afterMs, until } : settle({ is: 'unconfirmed' });
}

function judgeUnsent(failure: TransientFailure, { now, graceEnds }: Attempt): Verdict {
  const retryAt = Math.ceil(now + (failure.retryAfterMs ?? RETRY_AFTER_MS));
  return retryAt <= graceEnds
    ? settle({ is: 'waiting', retryAt })
    : settle({ is: 'skipped', reason: 'late', detail: delayInWords[failure.reason] });
}

const settle = (result: Settlement['result']): Verdict => ({ do: 'settle', result });
