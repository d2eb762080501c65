/**
 * A message with its files as one body (RFC 7578). discord.js would make a FormData of it, for which Node loads all of
 * its fetch at the first picture: 4 to 10 MB.
 */
import { randomUUID } from 'node:crypto';
import type { RequestData } from 'discord.js';

export interface UploadedFile {
  /** With its ending. */
  readonly name: string;
  readonly data: Uint8Array;
}

/** For a request of discord.js's: JSON, with files a form that has the JSON as `payload_json`. */
export function encoded(
  body: object,
  files: readonly UploadedFile[],
): Pick<RequestData, 'body' | 'headers' | 'passThroughBody'> {
  if (files.length === 0) return { body };
  const boundary = `deskbreak-${randomUUID()}`;
  const parts = [
    ...files.flatMap(({ name, data }, index) => [
      partHead(boundary, `name="files[${String(index)}]"; filename="${escaped(name)}"`, mediaTypeOf(name)),
      data,
    ]),
    partHead(boundary, 'name="payload_json"', 'application/json'),
    `${JSON.stringify(body)}\r\n--${boundary}--\r\n`,
  ];
  return {
    body: Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part))),
    headers: { 'Content-Type': `multipart/form-data; boundary=${boundary}` },
    passThroughBody: true,
  };
}

/** The line break before it ends the part before, and is none of its content. */
const partHead = (boundary: string, is: string, mediaType: string): string =>
  `\r\n--${boundary}\r\nContent-Disposition: form-data; ${is}\r\nContent-Type: ${mediaType}\r\n\r\n`;

/** As browsers write it. */
const escaped = (name: string): string =>
  name.replaceAll('"', '%22').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const mediaTypeOf = (name: string): string => (name.endsWith('.gif') ? 'image/gif' : 'image/png');
