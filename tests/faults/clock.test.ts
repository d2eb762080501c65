/** Clocks that jump, machines that sleep, an event loop that stands still. */
import { describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE, openStage, SECOND } from './stage.ts';

describe.each([
  ['an hour', HOUR],
  ['a day', DAY],
])('the clock jumps by %s', (_, jump) => {
  it('ahead: what went by is skipped, one break a channel at most follows', async () => {
    const stage = await openStage();
    await stage.works(HOUR);
    const from = stage.clock.now();
    stage.leaps(jump);
    await stage.works(HOUR);
    const { problems, late } = await stage.judge({ from, to: from + jump });
    expect(problems).toEqual([]);
    expect(late).toBeGreaterThan(0);
  });

  it('back: breaks go on by the new time, and none of them comes twice', async () => {
    const stage = await openStage();
    await stage.works(jump + HOUR, MINUTE);
    const ahead = stage.clock.now();
    const before = stage.platform.shown.length;
    stage.leaps(-jump);
    // The slots of the time that comes again were served: it is quiet until they are through.
    await stage.works(jump + 2 * MINUTE, MINUTE);
    expect(stage.platform.shown.length - before).toBeLessThanOrEqual(3);
    await stage.works(HOUR);
    const { problems, posted } = await stage.judge({ from: ahead, to: ahead });
    expect(problems).toEqual([]);
    expect(posted).toBeGreaterThan(0);
  });
});

it('a clock that was ahead and is set right: what it took for late stays so, and all after it comes', async () => {
  const stage = await openStage();
  stage.leaps(3 * HOUR);
  await stage.works(30 * MINUTE);
  stage.leaps(-3 * HOUR - 30 * MINUTE);
  await stage.works(4 * HOUR, MINUTE);
  const before = stage.platform.shown.length;
  await stage.works(HOUR);
  expect(stage.platform.shown.length - before).toBe(60);
  const keys = stage.platform.shown.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
});

describe.each([
  ['the machine sleeps', 3 * HOUR],
  ['the event loop stands still', 3 * MINUTE],
])('%s in the midst of posts', (_, pause) => {
  it('what was on its way is heard of once, nothing is sent twice, no burst follows', async () => {
    const stage = await openStage({ plan: () => ({ every: 30, at: 0, hours: [{ start: 0, end: 1440 }] }) });
    await stage.works(59 * MINUTE + 55 * SECOND, 15 * SECOND);
    // Posts of 9 s: all of them are in the air.
    stage.platform.fate = () => ({ takes: 9 * SECOND });
    await stage.works(6 * SECOND, SECOND);
    const from = stage.clock.now();
    expect(stage.platform.shown.length).toBe(30);
    stage.leaps(pause);
    await stage.works(HOUR);
    const { problems, unconfirmed } = await stage.judge({ from, to: from + pause });
    expect(problems).toEqual([]);
    // Their answers were heard after all.
    expect(unconfirmed).toBe(0);
  });
});
