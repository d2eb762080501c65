/** The built program as a process of its own, in an empty folder of its own. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';

/** Programs that are still running; a test that fails must not leave one behind. Tests side by side have folders of their own. */
const inFolders = new AsyncLocalStorage<Set<Killable>>();
const elsewhere = new Set<Killable>();
const runningHere = (): Set<Killable> => inFolders.getStore() ?? elsewhere;

interface Killable {
  kill(signal: 'SIGKILL'): unknown;
}

/** Something else than a program that has to end with the test. */
export const endWithTest = (other: Killable): void => {
  runningHere().add(other);
};

export const main = fileURLToPath(new URL('../../dist/src/main.js', import.meta.url));

export interface Program {
  readonly pid: number;
  out(): string;
  err(): string;
  /** Types a line. */
  types(line: string): void;
  endInput(): void;
  /** Whoever read its output, or its log, goes away. */
  stopsReading(what: 'out' | 'err'): void;
  /** Resolves once the output holds the text; rejects if the program ends before. */
  shows(text: string): Promise<void>;
  /** The same for what it logs. */
  logs(text: string): Promise<void>;
  /** The same for either. */
  says(text: string): Promise<void>;
  kill(signal: NodeJS.Signals): void;
  /** The exit code, or the signal that ended it. */
  readonly exit: Promise<number | NodeJS.Signals>;
}

export interface ProgramOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
}

/** Settings of the machine that runs the tests are none of the program's business. */
export const bare = (): Record<string, string> => ({
  PATH: process.env['PATH'] ?? '',
  HOME: process.env['HOME'] ?? '',
  DEFAULT_TIMEZONE: 'UTC',
  ...turned(),
});

/** Where the tests run on a turned clock, so does the program: what `turned-date.js` reads, and the zone. */
function turned(): Record<string, string> {
  const { TURNED_BY_MS, NODE_OPTIONS = '', TZ } = process.env;
  return {
    ...(TURNED_BY_MS !== undefined && { TURNED_BY_MS, NODE_OPTIONS }),
    ...(TZ !== undefined && { TZ }),
  };
}

export const startProgram = ({ cwd, env = {}, args = [] }: ProgramOptions): Program =>
  watchProgram(
    spawn(process.execPath, [main, ...args], {
      cwd,
      env: { ...bare(), ...env },
      stdio: ['pipe', 'pipe', 'pipe'],
    }),
  );

/** A program that was started in another way; it ends with the test. */
export function watchProgram(child: ChildProcessByStdio<Writable, Readable, Readable>): Program {
  const running = runningHere();
  running.add(child);
  let [out, err] = ['', ''];
  const watchers = new Set<() => void>();
  const heard = (): void => {
    for (const watch of watchers) watch();
  };
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString();
    heard();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    err += chunk.toString();
    heard();
  });
  child.stdin.on('error', () => undefined);
  let ended = false;
  const exit = new Promise<number | NodeJS.Signals>((resolve) => {
    child.on('close', (code, signal) => {
      ended = true;
      running.delete(child);
      resolve(code ?? signal ?? 0);
      heard();
    });
  });
  const awaitText = (heardSoFar: () => string, text: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const watch = (): void => {
        if (heardSoFar().includes(text)) resolve();
        else if (ended) reject(new Error(`The program ended without “${text}”.\n${out}\n${err}`));
        else return;
        watchers.delete(watch);
      };
      watchers.add(watch);
      watch();
    });
  return {
    pid: child.pid ?? 0,
    out: () => out,
    err: () => err,
    types: (line) => {
      child.stdin.write(`${line}\n`);
    },
    endInput: () => {
      child.stdin.end();
    },
    stopsReading: (what) => {
      child[what === 'out' ? 'stdout' : 'stderr'].destroy();
    },
    shows: (text) => awaitText(() => out, text),
    logs: (text) => awaitText(() => err, text),
    says: (text) => awaitText(() => `${out}\n${err}`, text),
    kill: (signal) => {
      child.kill(signal);
    },
    exit,
  };
}

/** Runs it to its end. */
export async function runProgram(
  options: ProgramOptions,
): Promise<{ code: number | NodeJS.Signals; out: string; err: string }> {
  const program = startProgram(options);
  program.endInput();
  const code = await program.exit;
  return { code, out: program.out(), err: program.err() };
}

/** A folder that is no folder in memory, where the system's temporary files are on a disk. */
export const onDisk = process.env['TEST_DISK'] ?? tmpdir();

/** An empty folder that is gone after `use`, as is all that was started meanwhile. */
export async function inFolder<T>(use: (folder: string) => Promise<T>, home = tmpdir()): Promise<T> {
  const folder = mkdtempSync(path.join(home, 'deskbreak-'));
  const running = new Set<Killable>();
  try {
    return await inFolders.run(running, () => use(folder));
  } finally {
    for (const child of [...running, ...elsewhere]) child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  }
}
