import { describe, expect, it } from 'vitest';
import { createCache } from '../../adapters/slack/cache.ts';
import { inTime } from '../../adapters/port/clock.ts';
import { createCoalesce } from '../../adapters/slack/coalesce.ts';
import { withoutSecrets } from '../../adapters/slack/log.ts';
import { createDedupe } from '../../adapters/shared/dedupe.ts';
import { manualClock } from '../support/platform/clock.ts';

/** Work that ends when it is told to. */
function steps() {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const work = (name: string) => () => {
    begun.push(name);
    return new Promise<string>((resolve) => {
      ends.set(name, () => {
        resolve(name);
      });
    });
  };
  return { begun, work, end: (name: string) => ends.get(name)?.() };
}

describe('the latest only', () => {
  it('runs one at a time, leaves out what was overtaken, and tells it the newer result', async () => {
    const { begun, work, end } = steps();
    const run = createCoalesce<string>();
    const [first, second, third] = [run('k', work('1')), run('k', work('2')), run('k', work('3'))];
    expect(begun).toEqual(['1']);
    end('1');
    await expect(first).resolves.toBe('1');
    await Promise.resolve();
    end('3');
    await expect(Promise.all([second, third])).resolves.toEqual(['3', '3']);
    expect(begun).toEqual(['1', '3']);
  });

  it('keeps keys apart, and goes on after a failure', async () => {
    const run = createCoalesce<string>();
    const failing = run('k', () => Promise.reject(new Error('no')));
    const next = run('k', () => Promise.resolve('after'));
    const other = run('other', () => Promise.resolve('beside'));
    await expect(failing).rejects.toThrow('no');
    await expect(Promise.all([next, other])).resolves.toEqual(['after', 'beside']);
    await expect(run('k', () => Promise.resolve('again'))).resolves.toBe('again');
  });
});

describe('once', () => {
  it('is true for a key the first time, and again when it is forgotten', () => {
    const clock = manualClock(0);
    const first = createDedupe(clock, 1000, 10);
    expect([first('a'), first('a'), first('b')]).toEqual([true, false, true]);
    clock.advance(999);
    expect(first('a')).toBe(false);
    clock.advance(1);
    expect(first('a')).toBe(true);
  });

  it('remembers only so many, the latest', () => {
    const first = createDedupe(manualClock(0), 1000, 3);
    expect(['a', 'b', 'c', 'd'].map(first)).toEqual([true, true, true, true]);
    expect([first('d'), first('a')]).toEqual([false, true]);
  });
});

describe('the cache', () => {
  const open = () => {
    const clock = manualClock(0);
    let asked = 0;
    const load = () => Promise.resolve(++asked);
    const fail = () => Promise.reject<number>(new Error('no answer'));
    return { clock, load, fail, kept: createCache<number>({ clock, freshMs: 10, staleMs: 100, most: 2 }) };
  };

  it('asks again when what it knows is old, and makes do with that where nobody answers', async () => {
    const { clock, load, fail, kept } = open();
    await expect(kept.get('a', load)).resolves.toBe(1);
    clock.advance(9);
    await expect(kept.get('a', load)).resolves.toBe(1);
    clock.advance(1);
    await expect(kept.get('a', fail)).resolves.toBe(1);
    await expect(kept.get('a', load)).resolves.toBe(2);
    clock.advance(100);
    await expect(kept.get('a', fail)).rejects.toThrow('no answer');
  });

  it('lets the oldest go', async () => {
    const { load, kept } = open();
    for (const key of ['a', 'b', 'c']) await kept.get(key, load);
    await expect(kept.get('c', load)).resolves.toBe(3);
    await expect(kept.get('a', load)).resolves.toBe(4);
  });
});

describe('in time', () => {
  it('is the value, or what stands in for it', async () => {
    const clock = manualClock(0);
    const never = inTime(clock, 100, new Promise<string>(() => undefined), 'late');
    clock.advance(100);
    await expect(never).resolves.toBe('late');
    await expect(inTime(clock, 100, Promise.resolve('now'), 'late')).resolves.toBe('now');
  });
});

describe('the log', () => {
  it.each([
    'xoxb-1-2-abc',
    'xapp-1-A1-2-abc',
    'xoxe.xoxp-1-abc',
    'https://hooks.slack.com/commands/T1/2/abc',
  ])('never shows %s', (secret) => {
    expect(withoutSecrets(`token ${secret}, and more`)).toMatch(/^token \[secret\],? and more$/u);
  });
});
