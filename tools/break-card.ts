/** The README's picture: a break as a chat shows it, from the very message that is posted. */
import { composeBreak } from '../content/breaks/compose-break.ts';
import type { Block, Message, Text } from '../content/message.ts';
import { plainText } from '../content/text/plain-text.ts';

const width = 720;
const left = 84;
/** Characters a line: the font is the reader's own, so there is room to spare. */
const measure = 78;

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A break is said in plain strings. */
const said = (text: Text): string => (typeof text === 'string' ? text : text.map(String).join(''));

function wrap(text: string): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + word.length < measure)
      lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}

interface Card {
  readonly parts: string[];
  y: number;
}

function write(card: Card, lines: readonly string[], style: string, indent = 0): void {
  for (const line of lines) {
    card.y += 23;
    card.parts.push(`<text x="${left + indent}" y="${card.y}" ${style}>${escape(line)}</text>`);
  }
}

function drawButtons(card: Card, block: Block & { block: 'buttons' }): void {
  let x = left;
  card.y += 18;
  for (const { label, tone } of block.buttons) {
    const w = 26 + label.length * 7.6;
    const [fill, ink] = tone === 'primary' ? ['#2f7f79', '#ffffff'] : ['#ffffff', '#2b2f36'];
    card.parts.push(
      `<rect x="${x}" y="${card.y}" width="${w}" height="34" rx="6" fill="${fill}" stroke="#c9c4b8"/>`,
      `<text x="${x + w / 2}" y="${card.y + 22}" text-anchor="middle" font-size="14" font-weight="600" fill="${ink}">${escape(label)}</text>`,
    );
    x += w + 10;
  }
  card.y += 34;
}

function draw(card: Card, block: Block, png: Uint8Array): void {
  switch (block.block) {
    case 'heading':
      card.y += 6;
      write(card, [block.text], 'font-size="17" font-weight="700" fill="#1d2127"');
      return;
    case 'picture':
      card.parts.push(
        `<clipPath id="round"><rect x="${left}" y="${card.y + 14}" width="432" height="288" rx="10"/></clipPath>`,
        `<image x="${left}" y="${card.y + 14}" width="432" height="288" clip-path="url(#round)" href="data:image/png;base64,${Buffer.from(png).toString('base64')}"/>`,
      );
      card.y += 14 + 288 + 8;
      return;
    case 'steps':
      block.items.forEach((item, at) => {
        write(card, wrap(`${at + 1}.  ${said(item)}`), 'font-size="15" fill="#2b2f36"');
      });
      card.y += 8;
      return;
    case 'aside':
      card.parts.push(`<rect x="${left}" y="${card.y + 6}" width="3" height="23" rx="1.5" fill="#e0a458"/>`);
      write(card, wrap(said(block.text)), 'font-size="15" fill="#2b2f36"', 14);
      card.y += 4;
      return;
    case 'footnote':
      write(card, wrap(said(block.text)), 'font-size="13" fill="#767b84"');
      return;
    case 'buttons':
      drawButtons(card, block);
      return;
    case 'paragraph':
    case 'list':
    case 'facts':
      throw new Error(`A break has no ${block.block}.`);
  }
}

/** A break of the pigeon on a chair. `png`: its still picture. */
export function breakCard(png: Uint8Array): string {
  const message: Message = composeBreak({
    plan: 1,
    breakId: 'abcdefghijklmnop',
    pose: 'pigeon',
    version: 'chair',
    motion: false,
    completions: 3,
  });
  const card: Card = { parts: [], y: 46 };
  for (const block of message.blocks) draw(card, block, png);
  const height = card.y + 24;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escape(plainText(message.summary))}">`,
    `<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="12" fill="#fffdf8" stroke="#ddd6c6"/>`,
    `<circle cx="46" cy="46" r="20" fill="#2f7f79"/><circle cx="46" cy="40" r="5" fill="#fffdf8"/><path d="M31 57q15-16 30 0z" fill="#fffdf8"/>`,
    `<g font-family="-apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif">`,
    `<text x="${left}" y="44" font-size="15" font-weight="700" fill="#1d2127">Deskbreak<tspan dx="8" font-size="12" font-weight="400" fill="#767b84">10:50</tspan></text>`,
    ...card.parts,
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}
