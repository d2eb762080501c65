/** Ports that a test may listen on. */
import { once } from 'node:events';
import { createServer } from 'node:net';

/**
 * Below the ports that the system gives away by itself: one of those may be somebody's outgoing connection a moment
 * later.
 */
const FROM = 15_000;
const TO = 32_000;

/** A port that nobody listens on at the moment. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = FROM + Math.floor(Math.random() * (TO - FROM));
    const server = createServer();
    const isFree = await new Promise<boolean>((resolve) => {
      server.once('error', () => {
        resolve(false);
      });
      server.listen(port, () => {
        resolve(true);
      });
    });
    if (!isFree) continue;
    server.close();
    await once(server, 'close');
    return port;
  }
}
