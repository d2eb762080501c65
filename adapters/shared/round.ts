/** Looks at many workspaces one after the other, at a pace, so that nothing else has to wait for it. */
import type { Clock } from '../port/clock.ts';
import type { InFlight } from './in-flight.ts';

export interface RoundOptions {
  readonly each: () => AsyncIterable<string>;
  /** `later`: it could not be found out now. */
  readonly look: (workspace: string) => Promise<'looked' | 'later'>;
  readonly pauseMs: number;
  readonly clock: Clock;
  readonly work: InFlight;
  readonly onError: (error: unknown) => void;
}

/** Those that could not be looked at come once more, as after a power cut, when the network may be last. */
const AGAIN_MS = 10 * 60_000;
const MOST_ROUNDS = 12;

/** Returns what ends it. */
export function startRound({ each, look, pauseMs, clock, work, onError }: RoundOptions): () => void {
  let cancel = (): void => undefined;
  let isOver = false;
  let rounds = 0;

  const later = (ms: number, run: () => void): void => {
    if (!isOver) cancel = clock.after(ms, run);
  };

  async function lookAt(workspace: string): Promise<'looked' | 'later'> {
    try {
      return await look(workspace);
    } catch (error) {
      onError(error);
      return 'later';
    }
  }

  function begin(all: () => Workspaces): void {
    rounds += 1;
    const coming = inOrder(all());
    const left: string[] = [];
    const again = (next: () => Workspaces): void => {
      if (rounds < MOST_ROUNDS)
        later(AGAIN_MS, () => {
          begin(next);
        });
    };
    const step = async (): Promise<void> => {
      let next: IteratorResult<string, unknown>;
      try {
        next = await coming.next();
      } catch (error) {
        onError(error);
        again(all);
        return;
      }
      if (next.done === true) {
        if (left.length > 0) again(() => left);
        return;
      }
      if ((await lookAt(next.value)) === 'later') left.push(next.value);
      later(pauseMs, take);
    };
    const take = (): void => void work.run(step);
    later(pauseMs, take);
  }

  begin(each);
  return () => {
    isOver = true;
    cancel();
  };
}

type Workspaces = AsyncIterable<string> | readonly string[];

const inOrder = (workspaces: Workspaces): AsyncIterator<string> | Iterator<string> =>
  Symbol.asyncIterator in workspaces ? workspaces[Symbol.asyncIterator]() : workspaces.values();
