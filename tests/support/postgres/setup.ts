/**
 * One PostgreSQL server for a whole run of tests, started by the first that asks. Test files run in processes of their
 * own, so they ask at a door: a loopback port that answers with the server's URL.
 */
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { TestProject } from 'vitest/node';
import { startServer, type PostgresServer } from './server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    readonly postgresDoor: number;
  }
}

/** What the door says. */
export type Answer = { readonly url: string } | { readonly wrong: string };

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const installed = process.env['TEST_POSTGRES_URL'];
  let server: Promise<PostgresServer> | undefined;
  const answer = async (): Promise<Answer> => {
    if (installed !== undefined && installed !== '') return { url: installed };
    try {
      const { url } = await (server ??= startServer());
      return { url };
    } catch (error) {
      return { wrong: error instanceof Error ? error.message : String(error) };
    }
  };
  const door = createServer((asking) => {
    asking.on('error', () => undefined);
    void answer().then((said) => asking.end(JSON.stringify(said)));
  });
  door.listen(0, '127.0.0.1');
  await once(door, 'listening');
  const address = door.address();
  if (address === null || typeof address === 'string') throw new Error('There is no free port.');
  project.provide('postgresDoor', address.port);
  return async () => {
    door.close();
    await server?.then(
      (running) => running.stop(),
      () => undefined,
    );
  };
}
