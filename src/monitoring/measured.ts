/** What is measured at the edges: the store and the adapters, each wrapped in one that takes the time. */
import type { ChatAdapter } from '../../adapters/port/adapter.ts';
import type { Delivery } from '../../adapters/port/delivery.ts';
import type { Store } from '../store/store.ts';

/** `operation`: such as `ledger.takeDue`. */
export type StoreHeard = (operation: string, ms: number, failed: boolean) => void;

/** `to`: whom the message was for. */
export type PostHeard = (to: 'channel' | 'person', ms: number, delivery: Delivery | undefined) => void;

type Part = Readonly<Record<string, unknown>>;

export function measuredStore(store: Store, heard: StoreHeard): Store {
  const parts = Object.entries(store).map(([name, part]: [string, unknown]) => [
    name,
    typeof part === 'object' && part !== null ? measuredPart(name, { ...part }, heard) : part,
  ]);
  // Each has the methods that it had.
  return Object.fromEntries(parts) as Store;
}

function measuredPart(name: string, part: Part, heard: StoreHeard): Part {
  return Object.fromEntries(
    Object.entries(part).map(([method, run]) => [
      method,
      typeof run === 'function'
        ? (...args: readonly unknown[]) => {
            const started = performance.now();
            const result: unknown = Reflect.apply(run, part, args);
            if (result instanceof Promise)
              result.then(
                () => {
                  heard(`${name}.${method}`, performance.now() - started, false);
                },
                () => {
                  heard(`${name}.${method}`, performance.now() - started, true);
                },
              );
            return result;
          }
        : run,
    ]),
  );
}

export function measuredAdapter(adapter: ChatAdapter, heard: PostHeard): ChatAdapter {
  async function timed(to: 'channel' | 'person', post: () => Promise<Delivery>): Promise<Delivery> {
    const started = performance.now();
    let delivery: Delivery | undefined;
    try {
      delivery = await post();
      return delivery;
    } finally {
      heard(to, performance.now() - started, delivery);
    }
  }
  const whisper = adapter.whisper?.bind(adapter);
  return {
    ...adapter,
    post: (channel, message, options) => timed('channel', () => adapter.post(channel, message, options)),
    tell: (person, message, options) => timed('person', () => adapter.tell(person, message, options)),
    ...(whisper !== undefined && {
      whisper: (...args) => timed('person', () => whisper(...args)),
    }),
  };
}
