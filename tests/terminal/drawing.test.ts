/** Pictures in the terminal: drawn where it can show them, told in words elsewhere, and never in the way. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { encode } from 'fast-png';
import sharp from 'sharp';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { Pictures } from '../../adapters/port/pictures.ts';
import { createTerminalAdapter } from '../../adapters/terminal/adapter.ts';
import { drawing } from '../../adapters/terminal/drawing.ts';
import type { PictureMeans, PictureSettings } from '../../adapters/terminal/picture-support.ts';
import { readPng } from '../../adapters/terminal/read-png.ts';
import { renderMessage } from '../../adapters/terminal/render.ts';
import { createScreen } from '../../adapters/terminal/screen.ts';
import type { TerminalLook } from '../../adapters/terminal/style.ts';
import type { Message } from '../../content/message.ts';
import { pictureFolder } from '../../src/pictures.ts';
import { recordingInbox } from '../contracts/adapter-stage.ts';
import { recordingLog } from '../support/platform/recording-log.ts';
import { fakeTerminal } from './fake-terminal.ts';
import { disc, palettePngOf, pixelsOf, pngOf } from './sample-pictures.ts';

const showing = (name: string): Message => ({
  summary: 'Time for a break.',
  mood: 'calm',
  blocks: [
    { block: 'heading', text: 'Pigeon' },
    { block: 'picture', picture: { name, alt: 'A dark disc.' } },
    { block: 'steps', items: ['Sit tall.'] },
  ],
});
const message = showing('disc');

/** A source of pictures that counts how often it is asked. */
function gallery(files: Readonly<Record<string, Uint8Array>>) {
  const asked: string[] = [];
  const { log, logged } = recordingLog();
  const pictures: Pictures = {
    pictureOf(name) {
      asked.push(name);
      const data = files[name];
      return data && { filename: `${name}.png`, data };
    },
  };
  return { pictures, log, logged, asked, draw: drawing(pictures, log) };
}

const png = await palettePngOf(disc, 16);
const { draw, log, pictures } = gallery({ disc: png });

const look = (means: PictureMeans | undefined, size: Partial<TerminalLook> = {}): TerminalLook => ({
  width: 80,
  height: 50,
  colour: true,
  pictures: means,
  ...size,
});
const shown = async (what: Message, as: TerminalLook, with_ = draw): Promise<readonly string[]> =>
  renderMessage(what, as, await with_(what, as)).split('\n');

describe('the pixels of a PNG', () => {
  const few = pixelsOf(7, 5, (x, y) => (x > y ? [250, 244, 230] : [40, 30, 50]));

  it.each([2, 4, 16, 256])('with a palette of %i colours', async (colours) => {
    expect(await readPng(await palettePngOf(few, colours))).toEqual(few);
  });

  it('with colours', async () => {
    expect(await readPng(pngOf(few))).toEqual(few);
  });

  it('of greys', async () => {
    const grey = encode({ width: 2, height: 1, channels: 1, data: new Uint8Array([0, 99]) });
    expect(await readPng(grey)).toEqual(pixelsOf(2, 1, (x) => (x === 0 ? [0, 0, 0] : [99, 99, 99])));
  });

  it.each([
    ['with colours', {}],
    ['with a palette', { palette: true, dither: 0 }],
  ])('that show through are on white paper, %s', async (_name, options) => {
    const data = new Uint8Array([10, 20, 30, 255, 10, 20, 30, 0]);
    const image = sharp(data, { raw: { width: 2, height: 1, channels: 4 } });
    expect(await readPng(await image.png(options).toBuffer())).toEqual(
      pixelsOf(2, 1, (x) => (x === 0 ? [10, 20, 30] : [255, 255, 255])),
    );
  });

  it('that is none are an error', async () => {
    await expect(readPng(new Uint8Array(100))).rejects.toThrow();
    await expect(readPng(png.subarray(0, 400))).rejects.toThrow();
  });
});

describe('a picture in a message', () => {
  it('stands between the texts, without its words', async () => {
    const lines = await shown(message, look('blocks-24-bit'));
    expect(lines).toHaveLength(1 + 1 + 16 + 1 + 1);
    expect(lines.slice(2, 18).map((line) => stringWidth(line))).toEqual(Array<number>(16).fill(50));
    expect(lines.join()).not.toContain('A dark disc.');
    expect(lines.filter((line) => line === '')).toHaveLength(2);
  });

  it('shows what is in it: light paper around a dark disc', async () => {
    const lines = await shown(message, look('blocks-24-bit'));
    expect(lines[2]).toBe(`  \u001b[48;2;250;244;230m${' '.repeat(48)}\u001b[0m`);
    expect(lines[10]).toContain('\u001b[48;2;40;30;50m');
  });

  it('of numbers is told in words where its letters could not be read', async () => {
    const chart = [{ weekday: 1, hour: 9, breaks: 4, done: 3 }] as const;
    const withNumbers: Message = {
      ...message,
      blocks: [{ block: 'picture', picture: { name: 'disc', alt: 'Numbers.', chart } }],
    };
    expect((await shown(withNumbers, look('kitty'))).join()).not.toContain('Numbers.');
    for (const means of ['blocks-24-bit', 'blocks-256'] as const)
      expect((await shown(withNumbers, look(means))).join()).toContain('Numbers.');
  });

  it.each<PictureMeans>(['blocks-24-bit', 'blocks-256', 'kitty', 'iterm'])(
    'moving or not, it is the still one, as %s',
    async (means) => {
      const { asked, draw: still } = gallery({ disc: png });
      expect(await shown(showing('disc-moving'), look(means), still)).toEqual(
        await shown(message, look(means)),
      );
      expect(asked).toEqual(['disc']);
    },
  );

  it.each<PictureMeans>(['kitty', 'iterm'])(
    'is sent as it is to a terminal that draws (%s)',
    async (means) => {
      const lines = await shown(message, look(means));
      expect(lines).toHaveLength(1 + 1 + 16 + 1 + 1);
      expect(lines.slice(2, 17)).toEqual(Array<string>(15).fill(''));
      // eslint-disable-next-line no-control-regex -- these are what it is about
      const data = [...(lines[17] ?? '').matchAll(/[;:]([A-Za-z0-9+/=]{8,})(?=\u001b|\u0007)/gu)];
      expect(Buffer.from(data.map(([, some]) => some).join(''), 'base64').equals(png)).toBe(true);
    },
  );

  it('fits the window', async () => {
    for (const [width, columns] of [
      [200, 48],
      [40, 36],
      [28, 24],
    ] as const) {
      const lines = await shown(message, look('blocks-256', { width }));
      const widths = lines.filter((line) => line.includes('\u001b[48')).map((line) => stringWidth(line));
      expect(new Set(widths)).toEqual(new Set([columns + 2]));
    }
  });

  const words = '  Picture: A dark disc.';

  it.each<[string, TerminalLook, string]>([
    ['a window that is too narrow', look('kitty', { width: 27 }), 'disc'],
    ['a window that is too low', look('kitty', { height: 15 }), 'disc'],
    ['a terminal without pictures', look(undefined), 'disc'],
    ['a picture that is not there', look('kitty'), 'unicorn'],
  ])('is told in words in %s', async (_name, as, name) => {
    expect((await shown(showing(name), { ...as, colour: false }))[2]).toBe(words);
  });

  it('is told in words without colours, and not a single escape code', async () => {
    expect((await shown(message, look(undefined, { colour: false }))).join('\n')).toBe(
      `● Pigeon\n\n${words}\n\n  1. Sit tall.`,
    );
  });

  it.each([
    ['no PNG at all', Buffer.from('GIF89a')],
    ['only its header', png.subarray(0, 40)],
  ])('that cannot be drawn (%s) is told in words, and to the log once', async (_name, data) => {
    const broken = gallery({ disc: data });
    for (let time = 0; time < 3; time += 1)
      expect((await shown(message, look('blocks-256', { colour: false }), broken.draw))[2]).toBe(words);
    expect(broken.logged).toMatchObject([{ level: 'warn', fields: { picture: 'disc' } }]);
  });
});

describe('on a screen', () => {
  const kitty = { TERM: 'xterm-kitty' };
  const iterm = { TERM_PROGRAM: 'WezTerm' };

  async function at(environment: PictureSettings & { readonly NO_COLOR?: string }) {
    const terminal = fakeTerminal(60);
    const screen = createScreen({ ...terminal, errors: terminal.output, environment });
    const adapter = createTerminalAdapter({
      screen,
      person: 'sam',
      draw: drawing(pictures, log),
      onError: () => undefined,
    });
    const core = recordingInbox();
    await adapter.connect(core.inbox);
    return { terminal, adapter, core };
  }

  it.each([
    ['Kitty', kitty, '#'],
    ['WezTerm, which leaves the cursor behind the picture', iterm, '#'],
    ['half blocks', {}, undefined],
  ])('of %s, it leaves the text and a half-typed line whole', async (_name, environment, cell) => {
    const { terminal, adapter } = await at(environment);
    await terminal.types('/deskbr');
    for (const key of ['a', 'b']) await adapter.post(adapter.channel, message, { key });
    const rows = terminal.rows();
    const picture = rows.slice(2, 18);
    const once = ['● Pigeon', '', ...picture, '', '  1. Sit tall.', ''];
    expect(rows).toEqual([...once, ...once, '› /deskbr']);
    if (cell === undefined) expect(picture[8]).toContain('\u2580');
    else expect(picture).toEqual(Array<string>(16).fill(`  ${cell.repeat(48)}`));
    expect(terminal.cursor()).toEqual({ row: rows.length - 1, column: 9 });
  });

  it('comes with the answer to a command too', async () => {
    const { terminal, adapter, core } = await at(kitty);
    core.answers({ to: 'actor', message });
    await terminal.types('/pose\r');
    await adapter.idle();
    await expect.poll(() => terminal.rows().filter((row) => row.includes('#'))).toHaveLength(16);
  });

  it.each([
    ['a dumb terminal', { TERM: 'dumb' }],
    ['one without colours', { ...kitty, NO_COLOR: '1' }],
  ])('of %s, it is told in words', async (_name, environment) => {
    const { terminal, adapter } = await at(environment);
    await adapter.post(adapter.channel, message, { key: 'a' });
    expect(terminal.rows()).toContain('  Picture: A dark disc.');
  });
});

it('every picture that ships is drawn', async () => {
  const folder = pictureFolder();
  const stills = readdirSync(folder).filter((file) => file.endsWith('.png'));
  expect(stills).not.toEqual([]);
  for (const file of stills) {
    const name = path.basename(file, '.png');
    const { draw: drawn, logged } = gallery({ [name]: readFileSync(path.join(folder, file)) });
    const lines = await shown(showing(name), look('blocks-24-bit'), drawn);
    expect([file, logged, lines.length]).toEqual([file, [], 20]);
  }
});
