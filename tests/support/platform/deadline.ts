import type { Clock } from './clock.ts';

export interface Deadline {
  readonly passed: Promise<void>;
  /** Nobody waits for it any more. */
  readonly forget: () => void;
}

/**
 * How long a platform waits for an acknowledgement, in milliseconds of a test's clock and of the real one: whichever
 * is first, so that nothing waits for ever.
 */
export function deadline(
  clock: Clock,
  { byClock, inReality }: { byClock: number; inReality: number },
): Deadline {
  let forget = (): void => undefined;
  const passed = new Promise<void>((resolve) => {
    const cancel = clock.after(byClock, resolve);
    const timer = setTimeout(resolve, inReality);
    forget = () => {
      cancel();
      clearTimeout(timer);
    };
  });
  return { passed, forget };
}
