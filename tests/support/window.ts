/** The built program in a terminal window, as somebody opens one: on a real pseudoterminal. */
import { createRequire } from 'node:module';
import type * as nodePty from '@lydell/node-pty';
import { bare, main, endWithTest } from './program.ts';

type Pty = typeof nodePty;

/** Ships its binaries for the usual systems; elsewhere there are no windows to test in. */
function load(): Pty | undefined {
  try {
    return createRequire(import.meta.url)('@lydell/node-pty') as Pty;
  } catch {
    return undefined;
  }
}

const pty = process.platform === 'win32' ? undefined : load();

export const hasWindows = pty !== undefined;

export interface Window {
  /** All that was shown, escape sequences and all. */
  shown(): string;
  types(keys: string): void;
  /** Resolves once something new holds the text; rejects if the program ends before. */
  shows(text: string): Promise<void>;
  resize(columns: number): void;
  signals(signal: NodeJS.Signals): void;
  /** Closes it: the other end of the terminal is gone, and the system hangs up. */
  close(): void;
  readonly exit: Promise<{ readonly exitCode: number; readonly signal: number }>;
}

export interface WindowOptions {
  readonly cwd: string;
  readonly columns?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** A shell's line, in which `$DESKBREAK` starts the program; by default it is that alone. */
  readonly line?: string;
}

export function openWindow({ cwd, columns = 80, env = {}, line }: WindowOptions): Window {
  if (pty === undefined) throw new Error('There are no pseudoterminals here.');
  const start = `"${process.execPath}" "${main}"`;
  const window: nodePty.IPty = pty.spawn(
    '/bin/sh',
    ['-c', line?.replaceAll('$DESKBREAK', start) ?? `exec ${start}`],
    {
      cwd,
      cols: columns,
      rows: 40,
      env: { ...bare(), TERM: 'xterm', ...env },
    },
  );
  const watchers = new Set<() => void>();
  let shown = '';
  let seen = 0;
  let ended = false;
  const heard = (): void => {
    for (const watch of watchers) watch();
  };
  window.onData((data) => {
    shown += data;
    heard();
  });
  const exit = new Promise<{ exitCode: number; signal: number }>((resolve) => {
    window.onExit(({ exitCode, signal = 0 }) => {
      ended = true;
      resolve({ exitCode, signal });
      heard();
    });
  });
  endWithTest({
    kill: () => {
      if (!ended) window.kill('SIGKILL');
    },
  });
  return {
    shown: () => shown,
    types: (keys) => {
      window.write(keys);
    },
    shows: (text) =>
      new Promise((resolve, reject) => {
        const watch = (): void => {
          const at = shown.indexOf(text, seen);
          if (at >= 0) {
            seen = at + text.length;
            resolve();
          } else if (ended) reject(new Error(`The program ended without “${text}”.\n${shown}`));
          else return;
          watchers.delete(watch);
        };
        watchers.add(watch);
        watch();
      }),
    resize: (to) => {
      window.resize(to, 40);
    },
    signals: (signal) => {
      window.kill(signal);
    },
    close: () => {
      (window as nodePty.IPty & { destroy(): void }).destroy();
    },
    exit,
  };
}
