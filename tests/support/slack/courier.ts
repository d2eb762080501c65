/** Brings payloads to the app the way its settings say, waits for the acknowledgement, and retries events. */
import { deadline } from '../platform/deadline.ts';
import type { JsonObject } from '../platform/json.ts';
import type { Ack, Delivery, PayloadKind, Retry, SignedRequest } from './delivery.ts';
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
    const { passed, forget } = deadline(this.#world.clock, { byClock: 3000, inReality: this.#ackWithinMs });
    try {
      if (this.#world.app.delivery === 'socket')
        return { ack: await this.#sockets.send(kind, body, retry, passed) };
      const request = this.#signed.request(kind, body, retry);
      return { ack: await this.#signed.deliver(request, passed), request };
    } finally {
      forget();
    }
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
