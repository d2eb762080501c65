/** Bodies of requests, in every encoding that Slack takes. */
import type { IncomingMessage } from 'node:http';
import type { Given } from './api.ts';
import { asObject, asText, type JsonObject, parseJson } from './json.ts';

const largestBody = 5_000_000;

/** Rejects when the other side goes away, or sends too much. */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > largestBody) throw new Error('a body beyond all bounds');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Arguments of a Web API call; with a JSON body the token is taken from the header alone. */
export async function givenIn(
  request: IncomingMessage,
  query: URLSearchParams,
  body: Buffer,
): Promise<Given> {
  const type = request.headers['content-type'] ?? '';
  const isJson = type.startsWith('application/json');
  const inBody = isJson ? asObject(parseJson(body.toString())) : await formIn(type, body);
  const { token: argument, ...args } = { ...Object.fromEntries(query), ...inBody };
  const header = /^Bearer (.+)$/u.exec(request.headers.authorization ?? '')?.[1];
  const basic = isJson ? {} : basicClient(request.headers.authorization);
  const token = header ?? (isJson ? undefined : asText(argument) || undefined);
  return { args: { ...basic, ...args }, token, isJson };
}

async function formIn(type: string, body: Buffer): Promise<JsonObject> {
  if (type.startsWith('multipart/form-data')) return Object.fromEntries(await partsIn(type, body));
  return Object.fromEntries(new URLSearchParams(body.toString()));
}

/** Only our own tests send to this server, so that the platform's reader will do. */
async function partsIn(type: string, body: Buffer): Promise<readonly (readonly [string, string | Blob])[]> {
  const form = new Response(new Uint8Array(body), { headers: { 'content-type': type } });
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- discouraged for servers, for what strangers may send
  return [...(await form.formData())];
}

/** OAuth clients may send id and secret by HTTP Basic. */
function basicClient(header: string | undefined): JsonObject {
  const encoded = /^Basic (.+)$/u.exec(header ?? '')?.[1];
  if (encoded === undefined) return {};
  const [client_id = '', client_secret = ''] = Buffer.from(encoded, 'base64').toString().split(':');
  return { client_id, client_secret };
}

/** The bytes of an upload: the body itself, or the one file of a form. */
export async function uploadIn(request: IncomingMessage, body: Buffer): Promise<Buffer> {
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('multipart/form-data')) return body;
  for (const [, value] of await partsIn(type, body))
    if (typeof value !== 'string') return Buffer.from(await value.arrayBuffer());
  return Buffer.alloc(0);
}
