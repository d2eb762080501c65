import { createServer, type AddressInfo } from 'node:net';

/** A port that was free a moment ago, for servers that are told theirs. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo; // It listens on a port, not on a pipe.
  await new Promise((resolve) => server.close(resolve));
  return port;
}
