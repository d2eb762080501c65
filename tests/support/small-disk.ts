/** The built program on a disk of its own, in memory: it can be filled, and become read-only, as real ones do. */
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { bare, main, endWithTest } from './program.ts';

/** Only root may mount, and only where the system lets it: some containers do not. */
export const canMount = ((): boolean => {
  try {
    execFileSync('unshare', ['-m', 'sh', '-c', 'mount -t tmpfs -o size=1m none /mnt'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

export interface OnSmallDisk {
  err(): string;
  out(): string;
  types(line: string): void;
  kill(signal: NodeJS.Signals): void;
  /** Resolves once it says that, on stdout or on stderr. */
  says(text: string): Promise<void>;
  /** A command as an operator gives it, in the folder of the program. */
  run(command: string): string;
  readonly exit: Promise<number | NodeJS.Signals>;
}

/** In `<cwd>/disk`, which this program alone sees: it is gone with it. `options` are those of `mount`. */
export function startOnSmallDisk(cwd: string, options: string): OnSmallDisk {
  const disk = path.join(cwd, 'disk');
  mkdirSync(disk);
  const child = spawn(
    'unshare',
    [
      '-m',
      'sh',
      '-c',
      `mount -t tmpfs -o ${options} none "$1" && cd "$1" && exec "$2" "$3"`,
      'sh',
      disk,
      process.execPath,
      main,
    ],
    { cwd, env: bare(), stdio: ['pipe', 'pipe', 'pipe'] },
  );
  endWithTest(child);
  child.stdin.on('error', () => undefined);
  let [out, err] = ['', ''];
  let ended = false;
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
  const exit = new Promise<number | NodeJS.Signals>((resolve) => {
    child.on('close', (code, signal) => {
      ended = true;
      resolve(code ?? signal ?? 0);
      heard();
    });
  });
  return {
    err: () => err,
    out: () => out,
    types: (line) => {
      child.stdin.write(`${line}\n`);
    },
    kill: (signal) => {
      child.kill(signal);
    },
    says: (text) =>
      new Promise((resolve, reject) => {
        const watch = (): void => {
          if (`${out}\n${err}`.includes(text)) resolve();
          else if (ended) reject(new Error(`The program ended without “${text}”.\n${out}\n${err}`));
          else return;
          watchers.delete(watch);
        };
        watchers.add(watch);
        watch();
      }),
    run: (command) =>
      execFileSync(
        'nsenter',
        ['-t', String(child.pid), '-m', 'sh', '-c', `cd "$1" && ${command}`, 'sh', disk],
        {
          encoding: 'utf8',
          stdio: ['ignore', 'pipe', 'pipe'],
        },
      ),
    exit,
  };
}
