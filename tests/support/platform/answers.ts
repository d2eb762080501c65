/** Answers of a platform over HTTP, and what is noted of them. */
import type { ServerResponse } from 'node:http';
import { parseJson } from './json.ts';

export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
}

export const json = (
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Answer => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  body: JSON.stringify(body),
});

/** What a call was answered with, its body as JSON where it is some, or what happened instead. */
export type Answered = { readonly status: number; readonly body: unknown } | 'none yet' | 'cut' | 'garbled';

export const asNoted = ({ status, body }: Answer): Answered => ({ status, body: parseJson(body) });

export function send(response: ServerResponse, { status, headers, body }: Answer): void {
  // A 204 has no body, and must not say how long it is.
  const length = status === 204 ? {} : { 'content-length': Buffer.byteLength(body) };
  response.writeHead(status, { ...headers, ...length });
  response.end(body);
}
