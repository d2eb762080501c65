/** Brings payloads to the app the way its settings say, waits for the acknowledgement, and retries events. */
import type { Ack, Delivery, PayloadKind, Retry, SignedRequest } from './delivery.ts';
import type { JsonObject } from './json.ts';
import type { SignedHttpSender } from './signed-http.ts';
import type { SocketModeServer } from './socket-mode.ts';
import type { World } from './world.ts';

/** After these waits an event is sent again, in milliseconds of the clock. */
const retryWaits = [0, 60_000, 5 * 60_000];

export class Courier {
  readonly #world: World;
  readonly #sockets: SocketModeServer;
  readonly #signed: SignedHttpSender;
  readonly #ackWithinMs: number;

  constructor(world: World, sockets: SocketModeServer, signed: SignedHttpSender, ackWithinMs: number) {
    this.#world = world;
    this.#sockets = sockets;
    this.#signed = signed;
    this.#ackWithinMs = ackWithinMs;
  }

  async deliver(kind: PayloadKind, body: JsonObject, retry?: Retry): Promise<Delivery> {
    const attempts: Ack[] = [];
    let attempt = await this.#attempt(kind, body, retry);
    attempts.push(attempt.ack);
    if (kind === 'events_api' && retry === undefined && this.#world.app.retriesEvents) {
      for (const [index, wait] of retryWaits.entries()) {
        if (attempt.ack.acknowledged) break;
        await this.#passed(wait);
        attempt = await this.#attempt(kind, body, { num: index + 1, reason: reasonOf(attempt.ack) });
        attempts.push(attempt.ack);
      }
    }
    return { kind, body, attempts, ...attempt };
  }

  async #attempt(
    kind: PayloadKind,
    body: JsonObject,
    retry: Retry | undefined,
  ): Promise<{ readonly ack: Ack; readonly request?: SignedRequest }> {
    const { expired, forget } = this.#expiry();
    try {
      if (this.#world.app.delivery === 'socket')
        return { ack: await this.#sockets.send(kind, body, retry, expired) };
      const request = this.#signed.request(kind, body, retry);
      return { ack: await this.#signed.deliver(request, expired), request };
    } finally {
      forget();
    }
  }

  /** Whichever clock is first: a test's, or the real one, so that nothing waits for ever. */
  #expiry(): { readonly expired: Promise<void>; readonly forget: () => void } {
    let forget = (): void => undefined;
    const expired = new Promise<void>((resolve) => {
      const cancel = this.#world.clock.after(3000, resolve);
      const timer = setTimeout(resolve, this.#ackWithinMs);
      forget = () => {
        cancel();
        clearTimeout(timer);
      };
    });
    return { expired, forget };
  }

  #passed(ms: number): Promise<void> {
    if (ms === 0) return Promise.resolve();
    return new Promise((resolve) => {
      this.#world.clock.after(ms, resolve);
    });
  }
}

function reasonOf(ack: Ack): string {
  if (ack.acknowledged) return '';
  switch (ack.because) {
    case 'timeout':
      return 'http_timeout';
    case 'status':
      return 'http_error';
    case 'no connection':
    case 'refused':
    case 'closed':
      return 'connection_failed';
  }
}
