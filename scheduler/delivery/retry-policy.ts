/** What a delivery means for its slot. Pure: the whole policy of retries is here. */
import type { Delivery, TransientFailure } from '../../adapters/port/delivery.ts';
import { failureInWords } from '../../adapters/port/failure-words.ts';
import type { Settlement } from '../ports/ledger.ts';
import { whenToRepeat, type LostAnswer, type Repeat } from './lost-answer.ts';

export interface Attempt extends LostAnswer {
  /** An earlier attempt of this break may have landed. */
  readonly mayHaveLanded: boolean;
  /** What the platform calls a workspace. */
  readonly workspace?: string | undefined;
}

export type Verdict =
  { readonly do: 'settle'; readonly result: Settlement['result'] } | ({ readonly do: 'repeat' } & Repeat);

/** Why a post that never landed did not, for the status of a plan. */
const delayInWords: Readonly<Record<TransientFailure['reason'], string>> = {
  'rate-limited': 'the platform asked to wait',
  unavailable: 'the platform was not available',
  network: 'the platform could not be reached',
  timeout: 'the platform did not answer',
};

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
        ? judgeLost(delivery, attempt)
        : judgeUnsent(delivery, attempt);
  }
}

function judgeLost(failure: TransientFailure, attempt: Attempt): Verdict {
  const repeat = whenToRepeat(failure.retryAfterMs ?? 0, attempt);
  return repeat === undefined ? settle({ is: 'unconfirmed' }) : { do: 'repeat', ...repeat };
}

function judgeUnsent(failure: TransientFailure, { now, graceEnds }: Attempt): Verdict {
  const retryAt = Math.ceil(now + (failure.retryAfterMs ?? RETRY_AFTER_MS));
  return retryAt <= graceEnds
    ? settle({ is: 'waiting', retryAt })
    : settle({ is: 'skipped', reason: 'late', detail: delayInWords[failure.reason] });
}

const settle = (result: Settlement['result']): Verdict => ({ do: 'settle', result });
