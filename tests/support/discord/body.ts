/** Bodies of requests: JSON, alone or in a form beside files. */
import type { IncomingMessage } from 'node:http';
import { parseJson } from '../slack/json.ts';
import type { Upload } from './api.ts';
import { Refusal } from './errors.ts';

const largestBody = 30_000_000;

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

export interface Given {
  readonly body: unknown;
  readonly files: readonly Upload[];
  /** Why it cannot be used. */
  readonly problem: Refusal | undefined;
}

export async function givenIn(type: string, bytes: Buffer): Promise<Given> {
  if (bytes.length === 0) return { body: undefined, files: [], problem: undefined };
  if (type.startsWith('application/json')) return jsonIn(bytes.toString());
  if (!type.startsWith('multipart/form-data'))
    return {
      body: undefined,
      files: [],
      problem: new Refusal(50035, {
        message: `Expected "Content-Type" header to be one of {'application/json'}.`,
      }),
    };
  const parts = await partsIn(type, bytes);
  const files: Upload[] = [];
  let json: Given = { body: {}, files: [], problem: undefined };
  for (const [name, value] of parts) {
    const index = /^files\[(\d+)\]$/u.exec(name)?.[1];
    if (name === 'payload_json' && typeof value === 'string') json = jsonIn(value);
    else if (index !== undefined && typeof value !== 'string')
      files.push({
        index,
        name: 'name' in value ? String(value.name) : `file-${index}`,
        contentType: value.type,
        bytes: new Uint8Array(await value.arrayBuffer()),
      });
  }
  return { ...json, files };
}

function jsonIn(text: string): Given {
  const body = parseJson(text);
  return { body, files: [], problem: body === undefined ? new Refusal(50109) : undefined };
}

/** Only our own tests send to this server, so that the platform's reader will do. */
async function partsIn(type: string, bytes: Buffer): Promise<readonly (readonly [string, string | Blob])[]> {
  const form = new Response(new Uint8Array(bytes), { headers: { 'content-type': type } });
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- discouraged for servers, for what strangers may send
  return [...(await form.formData())];
}
