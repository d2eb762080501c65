/** Somebody who types what a page says, in an empty folder of their own with the package in it. */
import { spawn } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { bare, endWithTest, watchProgram, type Program } from './program.ts';

export interface Typed {
  readonly code: number | NodeJS.Signals;
  readonly out: string;
  readonly err: string;
}

export interface Reader {
  /** Where the package is installed, and Deskbreak runs. */
  readonly folder: string;
  /** In place of a path of the page’s that is not to be written to here. */
  placeOf(documented: string): string;
  /** Word for word, but for those paths, a version and a port. */
  type(command: string, options?: TypingOptions): Promise<Typed>;
  /** What goes on until it is ended. */
  start(command: string, options?: TypingOptions): Program;
  /** What was typed so far, as the page has it. */
  readonly typed: ReadonlySet<string>;
  leave(): void;
}

export interface TypingOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** In place of what the page has for an example. */
  readonly instead?: Readonly<Record<string, string>>;
}

const elsewhere = ['/mnt/backup', '/opt/deskbreak', '/var/lib/deskbreak', '/etc/systemd/system'] as const;

export function createReader(archive: string): Reader {
  const base = mkdtempSync(path.join(tmpdir(), 'deskbreak-reader-'));
  const folder = path.join(base, 'folder');
  const placeOf = (documented: string): string => path.join(base, 'machine', documented);
  for (const place of [folder, ...elsewhere.map(placeOf)]) mkdirSync(place, { recursive: true });
  cpSync(archive, path.join(folder, path.basename(archive)));
  // What `npm ci` of the project has fetched is not fetched again; what npx installs goes with the folder.
  const npm = path.join(base, 'npm');
  mkdirSync(npm);
  const cache = process.env['npm_config_cache'] ?? path.join(homedir(), '.npm');
  mkdirSync(path.join(cache, '_cacache'), { recursive: true });
  symlinkSync(path.join(cache, '_cacache'), path.join(npm, '_cacache'));
  // A shell finds what npm has installed there by `npx`; what is typed without it finds it by its PATH.
  const own = {
    ...bare(),
    PATH: `${path.join(folder, 'node_modules/.bin')}:${process.env['PATH'] ?? ''}`,
    ...{ npm_config_cache: npm, npm_config_prefer_offline: 'true' },
    ...{ npm_config_update_notifier: 'false', npm_config_fund: 'false', npm_config_audit: 'false' },
  };
  const typed = new Set<string>();

  function open(command: string, { cwd = folder, env = {}, instead = {} }: TypingOptions, line: string) {
    typed.add(command);
    let here = line;
    for (const place of elsewhere) here = here.replaceAll(place, placeOf(place));
    for (const [example, real] of Object.entries(instead)) here = here.replaceAll(example, real);
    const child = spawn('bash', ['-c', here], {
      ...{ cwd, env: { ...own, ...env }, stdio: ['pipe', 'pipe', 'pipe'], detached: true },
    });
    endWithTest({
      kill() {
        try {
          if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
        } catch {
          // It has ended.
        }
      },
    });
    return child;
  }

  return {
    folder,
    placeOf,
    typed,
    async type(command, options = {}) {
      const program = watchProgram(open(command, options, command));
      program.endInput();
      return { code: await program.exit, out: program.out(), err: program.err() };
    },
    // Its signals are its own, not those of a shell around it.
    start: (command, options = {}) => watchProgram(open(command, options, `exec ${command}`)),
    leave() {
      chmodSync(base, 0o700);
      rmSync(base, { recursive: true, force: true });
    },
  };
}
