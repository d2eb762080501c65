/** A balancer before several servers: it knows nothing of what it passes on. */
import { request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import { readBody } from './bodies.ts';
import { WebServer } from './web-server.ts';

export interface Balancer {
  /** `http://127.0.0.1:port` */
  readonly url: string;
  /** Where requests went, oldest first: places in the list of ports. */
  readonly went: readonly number[];
  /** From now on the requests go to these in turn, and over again: places in the list of ports. */
  sends(...to: readonly number[]): void;
  close(): Promise<void>;
}

const largestBody = 1_000_000;

/** Each request goes to the next port, unless told otherwise; a server that is gone is a 502. */
export async function openBalancer(ports: readonly number[]): Promise<Balancer> {
  const went: number[] = [];
  let turns: readonly number[] = ports.map((_, place) => place);
  let turn = 0;

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const place = turns[turn % turns.length] ?? 0;
    turn += 1;
    went.push(place);
    const body = await readBody(request, largestBody);
    const { url: path = '/', method = 'GET', headers } = request;
    const port = ports[place] ?? 0;
    const passed = httpRequest({ host: '127.0.0.1', port, path, method, headers, agent: false });
    passed.once('response', (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    passed.once('error', () => {
      response.writeHead(502);
      response.end();
    });
    passed.end(body);
  }

  const server = new WebServer({ handle, onUpgrade: (_, socket) => socket.destroy() });
  return {
    url: await server.open(),
    went,
    sends(...to) {
      turns = to;
      turn = 0;
    },
    close: () => server.close(),
  };
}
