/** npm ends at a SIGTERM and takes the shell along through which it started the program, but not the program. */
import { spawn } from 'node:child_process';
import { expect, it } from 'vitest';
import { bare, inFolder, main, startProgram, watchProgram } from '../support/program.ts';

it.each(['start', 'npx'])(
  'by npm %s: it stops in order, and the next start finds the database free',
  async (event) => {
    await inFolder(async (cwd) => {
      // As npm does it, with a shell in between that does not hand a signal on.
      const shell = spawn('sh', ['-c', '"$0" "$1"; exit', process.execPath, main], {
        ...{ cwd, stdio: ['pipe', 'pipe', 'pipe'] },
        env: { ...bare(), LOG_LEVEL: 'info', npm_lifecycle_event: event },
      });
      const program = watchProgram(shell);
      await program.shows('Deskbreak: every hour');
      program.kill('SIGTERM');
      // Their output closes when both have ended.
      expect(await program.exit).toBe('SIGTERM');
      expect(program.err()).toContain('the end of npm, which started it');
      const next = startProgram({ cwd });
      await next.shows('Deskbreak: every hour');
      next.kill('SIGTERM');
      expect(await next.exit).toBe(0);
    });
  },
);
