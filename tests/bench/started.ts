/** The built program, from its start until it is ready, and the memory it has needed by then. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** What is measured is built beside this: the folder of `package.json` is further up. */
function findRoot(folder: string): string {
  return existsSync(path.join(folder, 'package.json')) ? folder : findRoot(path.dirname(folder));
}

const root = findRoot(path.dirname(fileURLToPath(import.meta.url)));

export const built = (file: string): string => path.join(root, 'dist', file);

/** At its end a program tells the most memory that it has had, in kilobytes, to whoever holds its fourth pipe. */
const tellsPeak = `data:text/javascript,${encodeURIComponent(`
  import { readFileSync, writeSync } from 'node:fs';
  process.once('exit', () => {
    let status = '';
    try { status = readFileSync('/proc/self/status', 'utf8'); } catch {}
    writeSync(3, /VmHWM:\\s+(\\d+)/.exec(status)?.[1] ?? String(process.resourceUsage().maxRSS));
  });
`)}`;

export interface Start {
  /** Arguments of Node. */
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** What it says once it is ready. */
  readonly ready: string;
  /** What it says once it has done its first work, where it has some. */
  readonly first?: string;
}

export interface Started {
  /** Milliseconds until it was ready. */
  readonly time: number;
  /** Megabytes. */
  readonly memory: number;
}

/** Starts it in a folder that should be empty, and ends it as soon as it is ready. */
export async function startOnce(
  cwd: string,
  { args, env = {}, ready, first = ready }: Start,
): Promise<Started> {
  const start = performance.now();
  const child = spawn(process.execPath, ['--import', tellsPeak, ...args], {
    cwd,
    env: { PATH: process.env['PATH'] ?? '', DEFAULT_TIMEZONE: 'UTC', ...env },
    stdio: ['pipe', 'pipe', 'pipe', 'pipe'],
  });
  let [said, peak, time] = ['', '', Number.NaN];
  const hear = (chunk: Buffer): void => {
    said += chunk.toString();
    if (Number.isNaN(time) && said.includes(ready)) time = performance.now() - start;
    if (said.includes(first)) child.kill('SIGTERM');
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  child.stdio[3]?.on('data', (chunk: Buffer) => {
    peak += chunk.toString();
  });
  await new Promise((resolve) => child.once('close', resolve));
  if (Number.isNaN(time) || peak === '') throw new Error(`It did not start:\n${said}`);
  return { time, memory: Number(peak) / 1024 };
}
