/** Processes of the benchmark: a fresh one for each measurement, and helpers beside it. All run the same program. */
import { fork, type ChildProcess } from 'node:child_process';
import { helpers, type Helpers } from './helpers.ts';

/** Longer than the longest measurement on a slow machine. */
const GIVE_UP_MS = 20 * 60_000;

function forkSelf(args: readonly string[]): {
  readonly child: ChildProcess;
  readonly complaint: () => string;
} {
  const child = fork(process.argv[1] ?? '', args, {
    execArgv: ['--expose-gc'],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-2_000);
  });
  return { child, complaint: () => said };
}

/** The one message that a process of our own sends; rejects with what it complains about where it sends none. */
export function resultOf(args: readonly string[]): Promise<unknown> {
  const { child, complaint } = forkSelf(args);
  const timer = setTimeout(() => child.kill('SIGKILL'), GIVE_UP_MS);
  return new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('error', reject);
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      reject(new Error(`ended by ${signal ?? `code ${code ?? 'none'}`}\n${complaint()}`));
    });
  });
}

/** A process that does as it is asked. */
export interface Helper<Deeds> {
  ask<D extends keyof Deeds>(
    deed: D,
    ...args: Deeds[D] extends (...args: infer A) => unknown ? A : never
  ): Promise<Deeds[D] extends (...args: never) => infer R ? Awaited<R> : never>;
  /** Resolves once it has gone. */
  kill(signal: NodeJS.Signals): Promise<void>;
}

type DeedsOf<N extends keyof Helpers> = Awaited<ReturnType<Awaited<ReturnType<Helpers[N]>>>>;
type OptionsOf<N extends keyof Helpers> = Parameters<Awaited<ReturnType<Helpers[N]>>>;

interface Answer {
  readonly call: number;
  readonly result?: unknown;
  readonly wrong?: string;
}

/** Starts a helper, which ends with this process at the latest. Calls reject once it has gone. */
export function startHelper<N extends keyof Helpers>(name: N, ...options: OptionsOf<N>): Helper<DeedsOf<N>> {
  const { child, complaint } = forkSelf(['--helper', name, JSON.stringify(options[0] ?? {})]);
  const waiting = new Map<number, { resolve: (result: never) => void; reject: (error: Error) => void }>();
  let calls = 0;
  let gone: Error | undefined;
  const closed = new Promise<void>((resolve) => {
    child.once('close', () => {
      gone = new Error(`the helper ${name} has gone\n${complaint()}`);
      for (const { reject } of waiting.values()) reject(gone);
      resolve();
    });
  });
  child.on('message', (message) => {
    // Only `beHelper` below is at the other end.
    const { call, result, wrong } = message as Answer;
    const asked = waiting.get(call);
    waiting.delete(call);
    if (wrong === undefined) asked?.resolve(result as never);
    else asked?.reject(new Error(wrong));
  });
  return {
    ask: (deed, ...args) =>
      new Promise((resolve, reject) => {
        if (gone !== undefined) {
          reject(gone);
          return;
        }
        calls += 1;
        waiting.set(calls, { resolve, reject });
        child.send({ call: calls, deed, args });
      }),
    kill(signal) {
      child.kill(signal);
      return closed;
    },
  };
}

interface Asked {
  readonly call: number;
  readonly deed: string;
  readonly args: readonly unknown[];
}

/** The life of a helper. */
export async function beHelper(name: string, options: string): Promise<void> {
  process.once('disconnect', () => process.exit());
  const known: Readonly<Record<string, () => Promise<(options: never) => Promise<object>>>> = helpers;
  const open = (await known[name]?.()) ?? (() => Promise.reject(new Error(`There is no helper ${name}.`)));
  const opened = open(JSON.parse(options) as never);
  process.on('message', (message) => {
    const { call, deed, args } = message as Asked;
    const perform = async (): Promise<unknown> => {
      const deeds = (await opened) as Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;
      return await deeds[deed]?.(...args);
    };
    perform().then(
      (result) => process.send?.({ call, result }),
      (error: unknown) =>
        process.send?.({ call, wrong: String(error instanceof Error ? error.stack : error) }),
    );
  });
  await opened;
}
