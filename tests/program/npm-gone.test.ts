/** npm ends at a SIGTERM and takes the shell along through which it started the program, but not the program. */
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { project } from '../support/packed.ts';
import { bare, inFolder, main, startProgram, watchProgram } from '../support/program.ts';

/** As npm does it, with a shell in between that does not hand a signal on. */
const startedByNpm = (cwd: string, event: string, script = main) =>
  spawn('sh', ['-c', '"$0" "$1"; exit', process.execPath, script], {
    ...{ cwd, stdio: ['pipe', 'pipe', 'pipe'], detached: true },
    env: { ...bare(), LOG_LEVEL: 'info', npm_lifecycle_event: event },
  });

it.each(['start', 'npx'])(
  'by npm %s: it stops in order, and the next start finds the database free',
  async (event) => {
    await inFolder(async (cwd) => {
      const program = watchProgram(startedByNpm(cwd, event));
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

it.each(['start', 'npx'])(
  'under nohup, npm %s ends with its terminal, and the program goes on',
  async (event) => {
    await inFolder(async (cwd) => {
      // Node takes back what nohup has set, so that the shell ends at a SIGHUP; the program has no terminal.
      const program = watchProgram(startedByNpm(cwd, event));
      await program.shows('Deskbreak: every hour');
      process.kill(-program.pid, 'SIGHUP');
      await program.logs('ended as its terminal was closed. Deskbreak goes on.');
      process.kill(-program.pid, 'SIGTERM');
      expect(await program.exit).toBe('SIGHUP');
      expect(program.err()).toContain('"by":"SIGTERM"');
    });
  },
);

it('npm that ends while the program is built has nothing started after it', async () => {
  await inFolder(async (cwd) => {
    const tools = path.join(cwd, 'tools');
    mkdirSync(tools);
    cpSync(path.join(project, 'tools/start.js'), path.join(tools, 'start.js'));
    writeFileSync(path.join(cwd, 'package.json'), '{ "type": "module" }');
    writeFileSync(path.join(cwd, 'program.js'), "process.stdout.write('It runs.');");
    // A build in whose middle npm ends, with its shell.
    writeFileSync(
      path.join(tools, 'built.js'),
      `let built = false;
      export const isBuilt = () => built, hasTools = () => true, isStale = () => false, howToBuild = '';
      export const program = ${JSON.stringify(path.join(cwd, 'program.js'))};
      export const build = () => {
        const before = process.ppid;
        process.kill(before, 'SIGTERM');
        while (process.ppid === before);
        built = true;
      };`,
    );
    const program = watchProgram(startedByNpm(cwd, 'start', path.join(tools, 'start.js')));
    expect(await program.exit).toBe('SIGTERM');
    expect(program.out()).not.toContain('It runs.');
    expect(program.err()).toBe('Deskbreak does not start: npm, which was to start it, has ended.\n');
  });
});
