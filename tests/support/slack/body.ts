/** Bodies of requests, in every encoding that Slack takes. */
import type { IncomingMessage } from 'node:http';
import { isJson, isMultipart, partsIn } from '../platform/bodies.ts';
import { asObject, asText, type JsonObject, parseJson } from '../platform/json.ts';
import type { Given } from './api.ts';

/** Arguments of a Web API call; with a JSON body the token is taken from the header alone. */
export async function givenIn(
  request: IncomingMessage,
  query: URLSearchParams,
  body: Buffer,
): Promise<Given> {
  const type = request.headers['content-type'] ?? '';
  const comesAsJson = isJson(type);
  const inBody = comesAsJson ? asObject(parseJson(body.toString())) : await formIn(type, body);
  const { token: argument, ...args } = { ...Object.fromEntries(query), ...inBody };
  const header = /^Bearer (.+)$/u.exec(request.headers.authorization ?? '')?.[1];
  const basic = comesAsJson ? {} : basicClient(request.headers.authorization);
  const token = header ?? (comesAsJson ? undefined : asText(argument) || undefined);
  return { args: { ...basic, ...args }, token, isJson: comesAsJson };
}

async function formIn(type: string, body: Buffer): Promise<JsonObject> {
  if (isMultipart(type)) return Object.fromEntries(await partsIn(type, body));
  return Object.fromEntries(new URLSearchParams(body.toString()));
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
  if (!isMultipart(type)) return body;
  for (const [, value] of await partsIn(type, body))
    if (typeof value !== 'string') return Buffer.from(await value.arrayBuffer());
  return Buffer.alloc(0);
}
