/** Bodies of requests: JSON, alone or in a form beside files. */
import { isJson, isMultipart, partsIn } from '../platform/bodies.ts';
import { parseJson } from '../platform/json.ts';
import type { Upload } from './api.ts';
import { Refusal } from './errors.ts';

export interface Given {
  readonly body: unknown;
  readonly files: readonly Upload[];
  /** Why it cannot be used. */
  readonly problem: Refusal | undefined;
}

export async function givenIn(type: string, bytes: Buffer): Promise<Given> {
  if (bytes.length === 0) return { body: undefined, files: [], problem: undefined };
  if (isJson(type)) return jsonIn(bytes.toString());
  if (!isMultipart(type))
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
