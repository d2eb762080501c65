/** Bodies of requests. */
import type { IncomingMessage } from 'node:http';

/** Rejects when the other side goes away, or sends more than so many bytes. */
export async function readBody(request: IncomingMessage, mostBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > mostBytes) throw new Error('a body beyond all bounds');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

export const isMultipart = (contentType: string): boolean => contentType.startsWith('multipart/form-data');
export const isJson = (contentType: string): boolean => contentType.startsWith('application/json');

/** Fields and files of a multipart form. Only our own tests send to this server, so that the runtime's reader will do. */
export async function partsIn(
  contentType: string,
  body: Buffer,
): Promise<readonly (readonly [name: string, value: string | Blob])[]> {
  const form = new Response(new Uint8Array(body), { headers: { 'content-type': contentType } });
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- discouraged for servers, for what strangers may send
  return [...(await form.formData())];
}
