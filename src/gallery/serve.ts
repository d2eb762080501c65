/** The gallery on a port of this machine, for whoever is at it. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { INDEX, type Gallery } from './gallery.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.gif': 'image/gif',
};

export interface Served {
  readonly url: string;
  close(): Promise<void>;
}

/** `port`: 0 for one that is free. Rejects where it cannot be listened on. */
export async function serveGallery(gallery: Gallery, port: number): Promise<Served> {
  const server = createServer((request, response) => {
    const asked = (request.url ?? '/').replace(/[?#].*$/u, '').slice(1);
    const name = asked === '' ? INDEX : asked;
    const file = gallery.get(name);
    const type = types[path.extname(name)];
    if (file === undefined || type === undefined) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not in the gallery.\n');
      return;
    }
    response.writeHead(200, { 'content-type': type, 'x-content-type-options': 'nosniff' });
    response.end(request.method === 'HEAD' ? undefined : file);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: taken } = server.address() as AddressInfo; // It listens on a port, not on a pipe.
  return {
    url: `http://127.0.0.1:${taken}/`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}
