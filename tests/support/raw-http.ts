/** Requests as somebody writes them who keeps to no rule: bytes in, and what came back until the connection was closed. */
import { connect, type Socket } from 'node:net';

export interface RawConnection {
  write(text: string): void;
  /** Resolves once what came back matches; rejects if the connection is closed before. */
  hears(pattern: RegExp): Promise<string>;
  /** All that came back, once the other side has closed it. */
  readonly closed: Promise<string>;
  destroy(): void;
}

export async function openRaw(port: number): Promise<RawConnection> {
  const socket: Socket = connect(port, '127.0.0.1');
  let heard = '';
  const watchers = new Set<() => void>();
  socket.on('data', (chunk: Buffer) => {
    heard += chunk.toString();
    for (const watch of watchers) watch();
  });
  socket.on('error', () => undefined);
  const closed = new Promise<string>((resolve) => {
    socket.on('close', () => {
      resolve(heard);
      for (const watch of watchers) watch();
    });
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('error', reject);
  });
  return {
    write: (text) => {
      socket.write(text);
    },
    hears: (pattern) =>
      new Promise((resolve, reject) => {
        const watch = (): void => {
          if (pattern.test(heard)) resolve(heard);
          else if (socket.destroyed) reject(new Error(`Closed after “${heard}”`));
          else return;
          watchers.delete(watch);
        };
        watchers.add(watch);
        watch();
      }),
    closed,
    destroy: () => socket.destroy(),
  };
}
