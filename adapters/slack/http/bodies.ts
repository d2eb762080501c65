/** Bodies of requests, before anybody knows who sent them: each has a limit, and so have all that are under way. */
import type { IncomingMessage } from 'node:http';

export type Body =
  | { readonly is: 'whole'; readonly bytes: Buffer }
  | { readonly is: 'too-large' }
  /** Cut off, or given up for others. */
  | { readonly is: 'gone' };

export interface Bodies {
  read(request: IncomingMessage): Promise<Body>;
}

export interface BodyLimits {
  /** Of one, in bytes. */
  readonly one: number;
  /** Of all that are being read. Beyond it the largest goes: what Slack sends is small, and soon over. */
  readonly all: number;
}

interface Reading {
  bytes: number;
  readonly giveUp: () => void;
}

export function createBodies({ one, all }: BodyLimits): Bodies {
  const readings = new Set<Reading>();
  let total = 0;

  function makeRoom(): void {
    while (total > all) {
      const largest = [...readings].reduce((most, next) => (next.bytes > most.bytes ? next : most));
      largest.giveUp();
    }
  }

  return {
    read: (request) =>
      new Promise((resolve) => {
        const chunks: Buffer[] = [];
        const finish = (body: Body): void => {
          if (!readings.delete(reading)) return;
          total -= reading.bytes;
          request.off('data', take).off('end', end).off('close', gone);
          resolve(body);
        };
        const take = (chunk: Buffer): void => {
          if (reading.bytes + chunk.length > one) {
            request.pause();
            finish({ is: 'too-large' });
            return;
          }
          chunks.push(chunk);
          reading.bytes += chunk.length;
          total += chunk.length;
          makeRoom();
        };
        const end = (): void => {
          finish({ is: 'whole', bytes: Buffer.concat(chunks) });
        };
        const gone = (): void => {
          finish({ is: 'gone' });
        };
        const giveUp = (): void => {
          finish({ is: 'gone' });
          chunks.length = 0;
          request.destroy();
        };
        const reading: Reading = { bytes: 0, giveUp };
        readings.add(reading);
        request.on('data', take).on('end', end).on('close', gone);
        // Whoever breaks off is told of by `close`.
        request.on('error', () => undefined);
      }),
  };
}
