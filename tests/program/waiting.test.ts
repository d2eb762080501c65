/** The program at the start where PostgreSQL is not there yet, and where waiting would only hide a mistake. */
import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { performance } from 'node:perf_hooks';
import { afterAll, describe, expect, it } from 'vitest';
import { serverUrl } from '../support/postgres.ts';
import { startServer } from '../support/postgres/server.ts';
import { inFolder, runProgram, startProgram, type Program } from '../support/program.ts';

const PASSWORD = 'hunter2-secret';
const SAYS = 'Deskbreak goes on trying';

const open: { readonly server: Server; readonly sockets: Set<Socket> }[] = [];
afterAll(() => {
  for (const { server, sockets } of open.splice(0)) {
    for (const socket of sockets) socket.destroy();
    server.close();
  }
});

/** A loopback port at which each connection is handled so. */
async function port(meets: (socket: Socket) => void): Promise<number> {
  const { server } = await listening(meets);
  // A server that listens on a port has such an address.
  return (server.address() as AddressInfo).port;
}

async function listening(meets: (socket: Socket) => void): Promise<{ readonly server: Server }> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    meets(socket);
  }).listen(0, '127.0.0.1');
  open.push({ server, sockets });
  await once(server, 'listening');
  return { server };
}

/** Where nothing listens. */
async function refusing(): Promise<number> {
  const { server } = await listening(() => undefined);
  const { port: free } = server.address() as AddressInfo;
  server.close();
  return free;
}

const urlAt = (at: number): string => `postgres://desk:${PASSWORD}@127.0.0.1:${at}/deskbreak`;

/** Ends within a moment, with 0. */
async function stops(program: Program): Promise<void> {
  const from = performance.now();
  program.kill('SIGTERM');
  expect(await program.exit).toBe(0);
  // A connection that is waited for would take ten seconds; a busy machine is none of our business.
  expect(performance.now() - from).toBeLessThan(5_000);
  expect(program.err()).not.toContain(PASSWORD);
  expect(program.err()).not.toMatch(/^\s+at /mu);
}

// Most of each is waiting for the next try.
describe.concurrent('a server that is not there', () => {
  it.each<[string, () => Promise<number>, string]>([
    ['refuses', refusing, 'Nothing listens at the host and the port in DATABASE_URL.'],
    ['closes every connection', () => port((socket) => socket.destroy()), 'it closed the connection'],
  ])('a port that %s: it says so once, tries again, and SIGTERM ends it at once', async (_, at, says) => {
    await inFolder(async (cwd) => {
      const program = startProgram({ cwd, env: { DATABASE_URL: urlAt(await at()) } });
      await program.logs(SAYS);
      expect(program.err()).toContain(says);
      await stops(program);
      expect(program.err().split(SAYS)).toHaveLength(2);
    });
  });

  it('a port that takes connections and never answers: SIGTERM ends it at once, and it is said after 10 s', async () => {
    await inFolder(async (cwd) => {
      let met: () => void = () => undefined;
      const meeting = new Promise<void>((resolve) => (met = resolve));
      const at = await port(() => {
        met();
      });
      const early = startProgram({ cwd, env: { DATABASE_URL: urlAt(at) } });
      await meeting;
      await stops(early);
      const late = startProgram({ cwd, env: { DATABASE_URL: urlAt(at) } });
      await late.logs(SAYS);
      expect(late.err()).toContain('The server in DATABASE_URL does not answer.');
      await stops(late);
    });
  });

  it('a server that comes later: it starts by itself; what is wrong then is a mistake, and ends it', async () => {
    const server = await startServer();
    try {
      await inFolder(async (cwd) => {
        await server.crash();
        const program = startProgram({ cwd, env: { DATABASE_URL: server.url } });
        const missing = new URL(server.url);
        missing.pathname = '/nothing';
        const mistaken = startProgram({ cwd, env: { DATABASE_URL: missing.href } });
        await Promise.all([program.logs(SAYS), mistaken.logs(SAYS)]);
        await server.start();
        await program.logs('The database is there: Deskbreak starts.');
        await program.shows('Type done');
        await stops(program);
        expect(await mistaken.exit).toBe(1);
        expect(mistaken.err()).toContain('The database that DATABASE_URL names does not exist. Create it');
      });
    } finally {
      await server.stop();
    }
  });
});

it.each<[string, (url: URL) => string, RegExp]>([
  [
    'a wrong password',
    (url) => {
      url.password = PASSWORD;
      return url.href;
    },
    /does not accept the user and the password\. Correct them/u,
  ],
  [
    'no password',
    (url) => {
      url.password = '';
      return url.href;
    },
    /asks for a password\. Write it as/u,
  ],
  [
    'a database that does not exist',
    (url) => {
      url.pathname = '/nothing';
      return url.href;
    },
    /does not exist\. Create it/u,
  ],
  [
    'a port that is no number',
    () => `postgres://desk:${PASSWORD}@127.0.0.1:54x32/desk`,
    /cannot be read\. Write it/u,
  ],
  [
    'a password with an @ and a slash',
    () => `postgres://desk:${PASSWORD}/@127.0.0.1:5432x/desk`,
    /cannot be read\. Write it/u,
  ],
  ['another scheme', () => `mysql://desk:${PASSWORD}@127.0.0.1/desk`, /starts with "mysql:"/u],
  ['a misspelt scheme', () => `postgress://desk:${PASSWORD}@127.0.0.1/desk`, /starts with "postgress:"/u],
  [
    'a certificate that is not there',
    () => `postgres://desk:${PASSWORD}@127.0.0.1/desk?sslmode=verify-full&sslrootcert=/nowhere/root.pem`,
    /cannot be read.*sslrootcert/u,
  ],
])('%s is named at once, with exit code 1, and nothing of the URL is shown', async (_, change, says) => {
  await inFolder(async (cwd) => {
    const url = new URL(await serverUrl());
    const { password } = url;
    const { code, out, err } = await runProgram({ cwd, env: { DATABASE_URL: change(url) } });
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/^Deskbreak cannot start\.\n {2}/u);
    expect(err).toMatch(says);
    for (const secret of [password, PASSWORD]) expect(err).not.toContain(secret);
    expect(err).not.toContain(SAYS);
  });
});
