import { describe, expect, it } from 'vitest';
import type { Delivery } from '../../adapters/port/delivery.ts';
import { judge, type Attempt } from '../../scheduler/delivery/retry-policy.ts';

const channel = { platform: 'p', workspace: 'w', channel: 'c' };
const cause = new Error('the cause');
const now = 1_000_000;
const attempt: Attempt = {
  now,
  graceEnds: now + 300_000,
  sentAt: now,
  mayHaveLanded: false,
  repeats: 0,
  duplicateWindowMs: 0,
};
const repeats: Attempt = { ...attempt, duplicateWindowMs: 120_000 };

const delivered: Delivery = { outcome: 'delivered', message: { channel, id: 'm1' } };
const unsent: Delivery = { outcome: 'transient', reason: 'network', mayHaveLanded: false, cause };
const limited: Delivery = {
  outcome: 'transient',
  reason: 'rate-limited',
  retryAfterMs: 40_000,
  mayHaveLanded: false,
  cause,
};
const ambiguous: Delivery = { outcome: 'transient', reason: 'timeout', mayHaveLanded: true, cause };
const refused: Delivery = { outcome: 'permanent', scope: 'channel', reason: 'archived', cause };

describe('what a delivery means for its slot', () => {
  it.each<[string, Delivery, Attempt, ReturnType<typeof judge>]>([
    ['delivered', delivered, attempt, { do: 'settle', result: { is: 'posted', messageId: 'm1' } }],
    [
      'refused',
      refused,
      attempt,
      { do: 'settle', result: { is: 'skipped', reason: 'permanent', detail: 'the channel is archived' } },
    ],
    ['not sent', unsent, attempt, { do: 'settle', result: { is: 'waiting', retryAt: now + 15_000 } }],
    ['rate-limited', limited, attempt, { do: 'settle', result: { is: 'waiting', retryAt: now + 40_000 } }],
    [
      'rate-limited beyond the grace',
      { ...limited, retryAfterMs: 301_000 },
      attempt,
      { do: 'settle', result: { is: 'skipped', reason: 'late', detail: 'the platform asked to wait' } },
    ],
    [
      'not sent at the end of the grace',
      unsent,
      { ...attempt, graceEnds: now + 14_999 },
      {
        do: 'settle',
        result: { is: 'skipped', reason: 'late', detail: 'the platform could not be reached' },
      },
    ],
    [
      'ambiguous where a second post would be shown',
      ambiguous,
      attempt,
      { do: 'settle', result: { is: 'unconfirmed' } },
    ],
    [
      'ambiguous where the platform drops duplicates',
      ambiguous,
      repeats,
      { do: 'repeat', afterMs: 2_000, until: now + 110_000 },
    ],
    [
      'ambiguous, the platform asks to wait',
      { ...ambiguous, retryAfterMs: 9_000 },
      repeats,
      { do: 'repeat', afterMs: 9_000, until: now + 110_000 },
    ],
    [
      'ambiguous when another one might arrive after the platform has forgotten the key',
      ambiguous,
      { ...repeats, sentAt: now - 108_000 },
      { do: 'settle', result: { is: 'unconfirmed' } },
    ],
    [
      'ambiguous again, a little later each time',
      ambiguous,
      { ...repeats, repeats: 2, sentAt: now - 10_000 },
      { do: 'repeat', afterMs: 18_000, until: now + 100_000 },
    ],
    [
      'ambiguous once too often',
      ambiguous,
      { ...repeats, repeats: 5 },
      { do: 'settle', result: { is: 'unconfirmed' } },
    ],
    [
      'ambiguous, and the platform forgets the key sooner than that',
      ambiguous,
      { ...repeats, duplicateWindowMs: 10_000, sentAt: now - 8_000 },
      { do: 'settle', result: { is: 'unconfirmed' } },
    ],
    [
      'not sent after an ambiguous try',
      unsent,
      { ...repeats, mayHaveLanded: true },
      { do: 'repeat', afterMs: 2_000, until: now + 110_000 },
    ],
    [
      'refused after an ambiguous try',
      refused,
      { ...repeats, mayHaveLanded: true },
      { do: 'settle', result: { is: 'unconfirmed' } },
    ],
    [
      'delivered after an ambiguous try',
      delivered,
      { ...repeats, mayHaveLanded: true },
      { do: 'settle', result: { is: 'posted', messageId: 'm1' } },
    ],
  ])('%s', (_, delivery, given, verdict) => {
    expect(judge(delivery, given)).toEqual(verdict);
  });
});
