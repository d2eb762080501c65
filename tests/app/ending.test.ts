/** How the program ends: asked, asked twice, failed, and where it cannot finish. */
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createEnding, type Ending } from '../../src/program/ending.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function open(finish: () => Promise<boolean>): {
  readonly ending: Ending;
  readonly codes: number[];
  readonly lines: () => readonly { level: number; msg: string }[];
} {
  const written: string[] = [];
  const codes: number[] = [];
  const log = pino({ base: null }, { write: (line: string) => void written.push(line) });
  const ending = createEnding({
    log,
    flush: () => Promise.resolve(),
    finish,
    exit: (code) => codes.push(code),
  });
  return {
    ending,
    codes,
    lines: () => written.map((line) => JSON.parse(line) as { level: number; msg: string }),
  };
}

const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(1);
const never = (): Promise<boolean> => new Promise(() => undefined);
const loud = (lines: readonly { level: number }[]): readonly number[] =>
  lines.map(({ level }) => level).filter((level) => level >= 50);

describe('the end', () => {
  it('is 0 once all is done', async () => {
    const { ending, codes, lines } = open(() => Promise.resolve(true));
    ending.stopByHand('SIGTERM');
    await settle();
    expect([codes, loud(lines())]).toEqual([[0], []]);
  });

  it.each<[string, () => Promise<boolean>]>([
    ['something was left undone', () => Promise.resolve(false)],
    ['something cannot be let go of', () => Promise.reject(new Error('The disk is full.'))],
  ])('is 1 where %s, and says so', async (_what, finish) => {
    const { ending, codes, lines } = open(finish);
    ending.stopByHand('SIGTERM');
    await settle();
    expect(codes).toEqual([1]);
    expect(loud(lines()).length).toBeGreaterThan(0);
  });

  it('is 1 where it takes too long, and says so', async () => {
    const { ending, codes, lines } = open(never);
    ending.stop('SIGHUP');
    await vi.advanceTimersByTimeAsync(9_999);
    expect(codes).toEqual([]);
    await vi.advanceTimersByTimeAsync(2);
    expect([codes, loud(lines())]).toEqual([[1], [50]]);
  });

  it('comes at once for whoever asks again, but not for one wish that is told twice', async () => {
    const { ending, codes, lines } = open(never);
    ending.stopByHand('SIGINT');
    ending.stopByHand('SIGTERM');
    ending.stop('SIGHUP');
    await settle();
    expect(codes).toEqual([]);
    await vi.advanceTimersByTimeAsync(600);
    ending.stopByHand('SIGTERM');
    await settle();
    expect(codes).toEqual([143]);
    expect(lines().at(-1)?.msg).toContain('at once');
  });

  it('is orderly and 1 after what nobody foresaw, which is one fatal line', async () => {
    const finish = vi.fn(() => Promise.resolve(true));
    const { ending, codes, lines } = open(finish);
    ending.fail(new Error('Oh no.'), 'Unforeseen.');
    ending.fail(new Error('And another.'), 'Unforeseen.');
    await settle();
    expect([codes, loud(lines()), finish.mock.calls.length]).toEqual([[1], [60, 50], 1]);
  });
});
