/** A PostgreSQL server on a loopback port, with its files in a folder that goes with it. */
import { execFileSync, spawn, type ChildProcessByStdio } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { findPrograms } from './programs.ts';

export interface PostgresServer {
  /** Leads to a database that is there from the start, as a user who may do anything. */
  readonly url: string;
  /** Ends as if the power had failed. */
  crash(): Promise<void>;
  /** Starts again, where it was. */
  start(): Promise<void>;
  /** Ends for good. */
  stop(): Promise<void>;
}

const user = 'deskbreak';

/** What is lost with the machine's power is of no interest here. */
const settings = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'max_connections=200',
  'fsync=off',
  'full_page_writes=off',
];

/**
 * Waits for the server, tells it to end when the input ends, and removes the folder unless told to keep it: so nothing
 * is left behind, even where whoever started it was killed.
 */
const keeper = `
folder=$1; shift
"$@" & server=$!
read -r word
kill -QUIT $server
wait $server
[ "$word" = keep ] || rm -rf -- "$folder"`;

export const startServer = async (): Promise<PostgresServer> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'deskbreak-postgres-'));
  try {
    return await serverIn(folder);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
};

const serverIn = async (folder: string): Promise<PostgresServer> => {
  const { initdb, postgres, as } = findPrograms(folder);
  const data = path.join(folder, 'data');
  const password = randomBytes(12).toString('hex');
  const passwordFile = path.join(folder, 'password');
  writeFileSync(passwordFile, password);
  execFileSync(
    initdb,
    [
      ...['-D', data, '-U', user, `--pwfile=${passwordFile}`, '--auth=scram-sha-256'],
      ...['--encoding=UTF8', '--no-locale', '--no-sync', '--no-instructions'],
      // Each connection proves that it knows the password: quickly.
      ...['-c', 'scram_iterations=1'],
    ],
    { stdio: ['ignore', 'ignore', 'pipe'], ...as },
  );
  const port = await freePort();
  const command = [postgres, '-D', data, '-p', String(port), ...settings.flatMap((each) => ['-c', each])];

  let keeping: ChildProcessByStdio<Writable, null, Readable> | undefined;
  const start = async (): Promise<void> => {
    // In a process group of its own: Ctrl-C is for the tests, and they see to the server.
    keeping = spawn('sh', ['-c', keeper, 'keeper', folder, ...command], {
      stdio: ['pipe', 'ignore', 'pipe'],
      detached: true,
      cwd: folder,
      ...as,
    });
    await readiness(keeping.stderr);
  };
  const end = async (word: string): Promise<void> => {
    if (keeping === undefined) return;
    const gone = once(keeping, 'exit');
    keeping.stdin.end(word);
    keeping = undefined;
    await gone;
  };
  await start();
  return {
    url: `postgres://${user}:${password}@127.0.0.1:${port}/postgres`,
    start,
    crash: () => end('keep\n'),
    async stop() {
      await end('');
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** Resolves once the log says so; rejects with the log if it ends before. */
const readiness = (log: Readable): Promise<void> =>
  new Promise((resolve, reject) => {
    let said = '';
    log.on('data', (chunk: Buffer) => {
      // The rest is read and dropped, lest the server should wait for its reader.
      if (said.includes(ready)) return;
      said += chunk.toString();
      if (said.includes(ready)) resolve();
    });
    log.on('end', () => {
      reject(new Error(`PostgreSQL did not start:\n${said}`));
    });
  });

const ready = 'database system is ready to accept connections';

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('There is no free port.');
  return address.port;
};
