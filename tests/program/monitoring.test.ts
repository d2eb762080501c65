/** Health and metrics of the built program. */
import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, it } from 'vitest';
import { portsOf } from '../support/listening.ts';
import { freePort } from '../support/platform/free-port.ts';
import { inFolder, runProgram, startProgram } from '../support/program.ts';

const ask = async (port: number, page: string): Promise<{ status: number; text: string }> => {
  const response = await fetch(`http://127.0.0.1:${port}${page}`);
  return { status: response.status, text: await response.text() };
};

it('listens on this machine alone, is ready once it runs, and is gone with the program', async () => {
  await inFolder(async (cwd) => {
    const port = await freePort();
    const program = startProgram({ cwd, env: { METRICS_PORT: String(port) } });
    await program.shows('every');
    await expect.poll(async () => (await ask(port, '/readyz')).status, { timeout: 10_000 }).toBe(200);
    expect((await ask(port, '/livez')).text).toBe('ok\n');
    const { text } = await ask(port, '/metrics');
    expect(text).toContain('deskbreak_ready{part="terminal"} 1');
    expect(text).toContain('deskbreak_due_breaks 0');
    program.kill('SIGTERM');
    expect(await program.exit).toBe(0);
    await expect(ask(port, '/livez')).rejects.toThrow('fetch failed');
  });
});

it('is off unless a port is set', async () => {
  await inFolder(async (cwd) => {
    const program = startProgram({ cwd, env: { METRICS_HOST: '0.0.0.0' } });
    await program.shows('every');
    expect(portsOf(program.pid) ?? []).toEqual([]);
    program.kill('SIGTERM');
    await program.exit;
  });
});

it('refuses a port that is taken, or none, before it touches a database', async () => {
  await inFolder(async (cwd) => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as { port: number };
    const taken = await runProgram({ cwd, env: { METRICS_PORT: String(port) } });
    expect(taken).toMatchObject({
      code: 1,
      err: `Deskbreak cannot start.\n  METRICS_PORT is used by another program: ${port}. Stop the other program, or choose another port.\n`,
    });
    other.close();
    const wrong = await runProgram({ cwd, env: { METRICS_PORT: '99999', METRICS_HOST: 'a b' } });
    expect(wrong.code).toBe(1);
    expect(wrong.err).toContain('METRICS_PORT is no port. Set it to a number from 1 to 65535');
    expect(wrong.err).toContain('METRICS_HOST is neither an address nor a name.');
  });
});
