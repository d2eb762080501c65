import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { iterm, kitty, placed } from '../../adapters/terminal/graphics-protocols.ts';
import { cellsFor, sizeOfPng } from '../../adapters/terminal/picture-size.ts';
import { disc, pngOf } from './sample-pictures.ts';

const bytes = fc.uint8Array({ maxLength: 20_000 });
const cells = fc.record({ columns: fc.integer({ min: 1, max: 99 }), rows: fc.integer({ min: 1, max: 99 }) });

describe('Kitty’s protocol', () => {
  // eslint-disable-next-line no-control-regex -- these are what it is about
  const command = /\u001b_G([a-zA-Z0-9=,]*);([A-Za-z0-9+/=]*)\u001b\\/gu;

  it('sends all of the picture, in chunks of at most 4096 bytes, each but the last with more to come', () => {
    fc.assert(
      fc.property(bytes, cells, (data, size) => {
        const sequence = kitty(data, size);
        const commands = [...sequence.matchAll(command)];
        expect(sequence.replaceAll(command, '')).toBe('');
        const payloads = commands.map(([, , payload = '']) => payload);
        expect(Buffer.from(payloads.join(''), 'base64').equals(data)).toBe(true);
        expect(payloads.every(({ length }) => length <= 4096)).toBe(true);
        expect(payloads.slice(0, -1).every(({ length }) => length % 4 === 0)).toBe(true);
        expect(commands.map(([, keys = '']) => keys.endsWith('m=1'))).toEqual(
          commands.map((_, at) => at < commands.length - 1),
        );
      }),
    );
  });

  it('says once what is to be done with it', () => {
    const keys = [...kitty(new Uint8Array(7000), { columns: 48, rows: 16 }).matchAll(command)].map(
      ([, said]) => said,
    );
    expect(keys).toEqual(['a=T,f=100,q=2,C=1,c=48,r=16,m=1', 'm=1', 'm=0']);
  });
});

describe('iTerm2’s protocol', () => {
  it('sends the picture whole, with its sizes', () => {
    fc.assert(
      fc.property(bytes, cells, (data, { columns, rows }) => {
        // eslint-disable-next-line no-control-regex -- these are what it is about
        const sequence = /^\u001b\]1337;File=([a-zA-Z0-9=;]*):([A-Za-z0-9+/=]*)\u0007$/u;
        const [, keys, payload = ''] = sequence.exec(iterm(data, { columns, rows })) ?? [];
        expect(keys).toBe(`inline=1;size=${data.length};width=${columns};height=${rows};doNotMoveCursor=1`);
        expect(Buffer.from(payload, 'base64').equals(data)).toBe(true);
      }),
    );
  });
});

describe('a drawing', () => {
  it('is placed from the first of its lines by the last, and the cursor comes back', () => {
    expect(placed('<drawing>', { columns: 9, rows: 4 }, 2)).toEqual([
      '',
      '',
      '',
      '\u001b7\u001b[3A\u001b[2C<drawing>\u001b8',
    ]);
  });

  it('of one line moves nowhere', () => {
    expect(placed('<drawing>', { columns: 9, rows: 1 }, 0)).toEqual(['\u001b7<drawing>\u001b8']);
  });
});

describe('the size of a picture', () => {
  const picture = { width: 720, height: 480 };

  it.each([
    ['a wide window', { width: 200, height: 60 }, { columns: 48, rows: 16 }],
    ['a window of no known height', { width: 80 }, { columns: 48, rows: 16 }],
    ['the usual window', { width: 76, height: 24 }, { columns: 36, rows: 12 }],
    ['a narrow window', { width: 30, height: 40 }, { columns: 30, rows: 10 }],
    ['a window that is too narrow', { width: 23, height: 40 }, undefined],
    ['a window that is too low', { width: 80, height: 14 }, undefined],
  ])('in %s', (_name, room, expected) => {
    expect(cellsFor(picture, room)).toEqual(expected);
  });

  it('never exceeds the room, and keeps the ratio as far as cells let it', () => {
    const side = fc.integer({ min: 1, max: 3000 });
    const window = fc.record({
      width: fc.integer({ min: 0, max: 300 }),
      height: fc.integer({ min: 0, max: 100 }),
    });
    fc.assert(
      fc.property(side, side, window, (width, height, room) => {
        const found = cellsFor({ width, height }, room);
        if (found === undefined) return;
        expect(found.columns).toBeLessThanOrEqual(Math.min(48, room.width));
        expect(found.rows).toBeLessThanOrEqual(room.height / 2);
        expect(Math.abs(found.columns * height - found.rows * 2 * width)).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('is told by the header of a PNG', () => {
    expect(sizeOfPng(pngOf(disc))).toEqual({ width: 720, height: 480 });
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['a GIF', Buffer.concat([Buffer.from('GIF89a'), new Uint8Array(40)])],
    ['a PNG that was cut off', pngOf(disc).subarray(0, 20)],
    ['a PNG without an area', pngOf(disc).with(18, 0).with(19, 0)],
  ])('is not told by %s', (_name, data) => {
    expect(sizeOfPng(data)).toBeUndefined();
  });
});
