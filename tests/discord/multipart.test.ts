/** A message and its files as one body, read back by Node’s own reader of forms. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { encoded } from '../../adapters/discord/rest/multipart.ts';
import { partsIn } from '../support/platform/bodies.ts';

const aFile = fc.record({
  name: fc
    .tuple(fc.string({ unit: 'grapheme', minLength: 1 }), fc.constantFrom('.png', '.gif'))
    .map((parts) => parts.join('')),
  data: fc.uint8Array({ maxLength: 2_000 }),
});

it('whatever is in them, every byte arrives, and the words as JSON', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.dictionary(fc.string(), fc.jsonValue()),
      fc.array(aFile, { minLength: 1, maxLength: 4 }),
      async (message, files) => {
        const { body, headers } = encoded(message, files);
        const parts = await partsIn(headers?.['Content-Type'] ?? '', Buffer.from(body as Uint8Array));
        const read = new Map(parts);
        expect([...read.keys()]).toEqual(
          [...files.keys()].map((index) => `files[${String(index)}]`).concat('payload_json'),
        );
        const words = read.get('payload_json');
        expect(typeof words === 'string' && JSON.parse(words)).toEqual(JSON.parse(JSON.stringify(message)));
        for (const [index, { name, data }] of files.entries()) {
          const file = read.get(`files[${String(index)}]`);
          if (!(file instanceof File)) throw new Error('no file');
          expect(new Uint8Array(await file.arrayBuffer())).toEqual(data);
          expect(file.type).toBe(name.endsWith('.gif') ? 'image/gif' : 'image/png');
        }
      },
    ),
  );
});

it('a name is kept, also one that would end its field', async () => {
  const name = 'a"b\r\nc.png';
  const { body, headers } = encoded({}, [{ name, data: new Uint8Array() }]);
  const [[, file] = []] = await partsIn(headers?.['Content-Type'] ?? '', Buffer.from(body as Uint8Array));
  expect(file instanceof File && file.name).toBe(name);
});

it('without files it stays JSON, which discord.js writes', () => {
  expect(encoded({ content: 'Sit tall.' }, [])).toEqual({ body: { content: 'Sit tall.' } });
});
