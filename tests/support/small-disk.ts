/** The built program on a disk of its own, in memory: it can be filled, and become read-only, as real ones do. */
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { bare, main, watchProgram, type Program } from './program.ts';

/** Only root may mount, and only where the system lets it: some containers do not. */
export const canMount = ((): boolean => {
  try {
    execFileSync('unshare', ['-m', 'sh', '-c', 'mount -t tmpfs -o size=1m none /mnt'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

export interface OnSmallDisk extends Program {
  /** A command as an operator gives it, in the folder of the program. */
  run(command: string): string;
}

/** In `<cwd>/disk`, which this program alone sees: it is gone with it. `options` are those of `mount`. */
export function startOnSmallDisk(cwd: string, options: string): OnSmallDisk {
  const disk = path.join(cwd, 'disk');
  mkdirSync(disk);
  const program = watchProgram(
    spawn(
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
    ),
  );
  return {
    ...program,
    run: (command) =>
      execFileSync(
        'nsenter',
        ['-t', String(program.pid), '-m', 'sh', '-c', `cd "$1" && ${command}`, 'sh', disk],
        {
          encoding: 'utf8',
          stdio: ['ignore', 'pipe', 'pipe'],
        },
      ),
  };
}
