/** Platforms that are slow, hang, fail, or are asked for thousands of posts at once. */
import { describe, expect, it } from 'vitest';
import { readBreakId } from '../../scheduler/break-id.ts';
import type { Fate } from './platform.ts';
import { HOUR, MINUTE, openStage, SECOND } from './stage.ts';

const hangs: Fate = { takes: 10 * SECOND, fails: { reason: 'timeout', mayHaveLanded: true }, lands: false };
const hangsAfterAll: Fate = { ...hangs, lands: true };

interface Trouble {
  readonly name: string;
  readonly fate: Fate;
  /** What becomes of the slots meanwhile. */
  readonly become: 'posted' | 'unconfirmed' | 'late';
}

const troubles: readonly Trouble[] = [
  { name: 'takes 9 s for each post', fate: { takes: 9 * SECOND }, become: 'posted' },
  { name: 'hangs until the timeout, and posts nothing', fate: hangs, become: 'unconfirmed' },
  { name: 'hangs until the timeout, and posts all the same', fate: hangsAfterAll, become: 'unconfirmed' },
  {
    name: 'answers 5xx',
    fate: { fails: { reason: 'unavailable', mayHaveLanded: true } },
    become: 'unconfirmed',
  },
  {
    name: 'answers 429',
    fate: { fails: { reason: 'rate-limited', retryAfterMs: 30 * SECOND, mayHaveLanded: false } },
    become: 'late',
  },
  { name: 'cannot be reached', fate: { fails: { reason: 'network', mayHaveLanded: false } }, become: 'late' },
];

describe.each(troubles)('for an hour the platform $name', ({ fate, become }) => {
  it('all is accounted for, nothing comes twice, and it goes on without a burst', async () => {
    const stage = await openStage();
    await stage.works(HOUR);
    const from = stage.clock.now();
    stage.platform.fate = () => fate;
    await stage.works(HOUR);
    const to = stage.clock.now();
    stage.platform.fate = () => ({});
    const before = stage.platform.shown.length;
    await stage.works(MINUTE);
    // One channel a minute: what else comes was due within the grace.
    expect(stage.platform.shown.length - before).toBeLessThanOrEqual(7);
    await stage.works(HOUR);
    const verdict = await stage.judge({ from, to }, { unclear: (sentAt) => sentAt >= from && sentAt <= to });
    expect(verdict.problems).toEqual([]);
    expect(verdict[become]).toBeGreaterThanOrEqual(50);
  });
});

it('a platform that drops second posts is asked again after a 5xx: each break comes once', async () => {
  const stage = await openStage({ capabilities: { duplicateWindowMs: 5 * MINUTE } });
  const tried = new Set<string>();
  stage.platform.fate = (_, key) => {
    if (tried.has(key)) return {};
    tried.add(key);
    return { fails: { reason: 'unavailable', mayHaveLanded: true } };
  };
  await stage.works(2 * HOUR, 2 * SECOND);
  const { problems, posted, unconfirmed } = await stage.judge({
    from: stage.clock.now(),
    to: stage.clock.now(),
  });
  expect(problems).toEqual([]);
  expect(posted).toBeGreaterThan(50);
  expect(unconfirmed).toBe(0);
});

it('5,000 channels on one mark leave at the pace of the platform, each once, inside the grace', async () => {
  const stage = await openStage({
    channels: 5_000,
    plan: () => ({ every: 60, at: 30, hours: [{ start: 0, end: 120 }] }),
    capabilities: { postsPerSecond: { bot: 50, workspace: Infinity, channel: 1 } },
  });
  await stage.works(29 * MINUTE, MINUTE);
  await stage.flows(4 * MINUTE);
  const { shown } = stage.platform;
  expect(new Set(shown.map(({ key }) => readBreakId(key)?.plan)).size).toBe(5_000);
  expect(shown.length).toBe(5_000);
  const inSecond = new Map<number, number>();
  for (const { at } of shown)
    inSecond.set(Math.floor(at / 1_000), (inSecond.get(Math.floor(at / 1_000)) ?? 0) + 1);
  expect(Math.max(...inSecond.values())).toBeLessThanOrEqual(50);
}, 120_000);
