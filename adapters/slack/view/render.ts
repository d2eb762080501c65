/** Messages as Block Kit: the one place that knows how Deskbreak looks in Slack. */
import type { types } from '@slack/bolt';
import type { Block, Button, Fact, Message, Picture, Text } from '../../../content/message.ts';
import { actionIds } from './action-ids.ts';
import type { CommandNames } from './command-names.ts';
import { limits } from './limits.ts';
import { richText, wordsOfText, type Ink } from './rich-text.ts';
import { spoken } from './spoken.ts';
import { plain } from '../../shared/text.ts';
import { escaped, escape, plainText } from './text.ts';

type KnownBlock = types.KnownBlock;

export interface Rendered {
  /** Feeds notifications and screen readers, and stands where blocks are not shown. */
  readonly text: string;
  readonly blocks: KnownBlock[];
}

export type Render = (message: Message, workspace: string, how?: HowToRender) => Promise<Rendered>;

export interface HowToRender {
  /** The pictures that the message has, which it keeps; without them, those that can be shown now. */
  readonly files?: readonly string[] | undefined;
  /** How long those that are on their way are waited for. */
  readonly waitMs?: number;
}

export interface RenderOptions {
  readonly commands: CommandNames;
  /** The id of a picture's file in this workspace; pictures without one are left out. */
  readonly fileOf: (picture: string) => string | undefined;
}

/** Never empty, and inside every limit of Slack's: what is too much is cut, buttons last. */
export function renderMessage(message: Message, { commands, fileOf }: RenderOptions): Rendered {
  const ink: Ink = { commands, room: limits.messageText };
  const summary = wordsOfText(message.summary, commands);
  const blocks = message.blocks.flatMap((block) => blocksOf(block, { ink, fileOf, summary }));
  return {
    text: spoken(summary, message.blocks, commands),
    blocks:
      blocks.length > 0 ? within(blocks, limits.messageBlocks) : [section(richText(message.summary, ink))],
  };
}

export const picturesIn = ({ blocks }: Message): readonly Picture[] =>
  blocks.flatMap((block) => (block.block === 'picture' ? [block.picture] : []));

/** Whether a message shows pictures: if Slack refuses them, it can go out without. */
export const hasPictures = (rendered: Rendered): boolean => imagesIn(rendered) > 0;

export const imagesIn = ({ blocks }: Rendered): number =>
  blocks.filter(({ type }) => type === 'image').length;

export const withoutPictures = ({ text, blocks }: Rendered): Rendered => ({
  text,
  blocks: blocks.filter(({ type }) => type !== 'image'),
});

/** The last block stays: it holds the buttons. */
const within = (blocks: readonly KnownBlock[], limit: number): KnownBlock[] =>
  blocks.length <= limit ? [...blocks] : [...blocks.slice(0, limit - 1), ...blocks.slice(-1)];

interface Brush {
  readonly ink: Ink;
  readonly fileOf: RenderOptions['fileOf'];
  readonly summary: string;
}

function blocksOf(block: Block, { ink, fileOf, summary }: Brush): KnownBlock[] {
  switch (block.block) {
    case 'heading':
      return heading(block.text, ink);
    case 'paragraph':
      return rich(richText(block.text, ink), section);
    case 'steps':
      return list('ordered', block.items, ink);
    case 'list':
      return list('bullet', block.items, ink);
    case 'facts':
      return facts(block.items, ink);
    case 'picture': {
      const id = fileOf(block.picture.name);
      if (id === undefined) return [];
      const alt_text = escaped(block.picture.alt, limits.imageAlt);
      return [{ type: 'image', slack_file: { id }, alt_text }];
    }
    case 'aside':
      // A caution is set off, and never small: it has to be read.
      return block.tone === 'caution' ? rich(richText(block.text, ink), quote) : context(block.text, ink);
    case 'footnote':
      return context(block.text, ink);
    case 'buttons':
      return buttons(block.buttons, summary);
  }
}

/** A heading that is too long for a header is set in bold instead of being cut. */
function heading(text: string, ink: Ink): KnownBlock[] {
  const line = plain(text);
  if (line.trim() === '') return [];
  if (escape(line).length > limits.header)
    return rich(richText([{ span: 'strong', text: line }], ink), section);
  ink.room -= line.length;
  return [{ type: 'header', text: plainText(line, limits.header) }];
}

const rich = (
  elements: types.RichTextElement[],
  block: (elements: types.RichTextElement[]) => KnownBlock,
): KnownBlock[] => (elements.length === 0 ? [] : [block(elements)]);

const section = (elements: types.RichTextElement[]): KnownBlock => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements }],
});

const quote = (elements: types.RichTextElement[]): KnownBlock => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_quote', elements }],
});

function list(style: 'ordered' | 'bullet', items: readonly Text[], ink: Ink): KnownBlock[] {
  const elements = items
    .map((item) => richText(item, ink))
    .filter((item) => item.length > 0)
    .map((item): types.RichTextSection => ({ type: 'rich_text_section', elements: item }));
  return elements.length === 0
    ? []
    : [{ type: 'rich_text', elements: [{ type: 'rich_text_list', style, elements }] }];
}

/** A line each, the label in bold: reads well on a phone, where Slack sets fields below each other anyway. */
function facts(items: readonly Fact[], ink: Ink): KnownBlock[] {
  const lines = items
    .map(({ label, value }) => {
      const name = richText([{ span: 'strong', text: label }], ink);
      const said = richText(value, ink);
      return name.length > 0 && said.length > 0 ? [...name, space, ...said] : [...name, ...said];
    })
    .filter((line) => line.length > 0);
  return rich(
    lines.flatMap((line, at) => (at === 0 ? line : [newLine, ...line])),
    section,
  );
}

const space = { type: 'text', text: '  ' } as const;
const newLine = { type: 'text', text: '\n' } as const;

/** Small print, in one style. */
function context(text: Text, ink: Ink): KnownBlock[] {
  const limit = Math.min(limits.contextText, ink.room);
  const words = limit > 0 ? plainText(wordsOfText(text, ink.commands), limit) : undefined;
  if (words === undefined || words.text.trim() === '') return [];
  ink.room -= words.text.length;
  return [{ type: 'context', elements: [words] }];
}

function buttons(all: readonly Button[], summary: string): KnownBlock[] {
  const blocks: KnownBlock[] = [];
  for (let from = 0; from < all.length; from += limits.buttonsInBlock) {
    const some = all.slice(from, from + limits.buttonsInBlock);
    const ids = actionIds(some.map(({ action }) => action));
    const elements = some.map((item, at) => button(item, ids[at] ?? item.action, summary));
    blocks.push({ type: 'actions', elements });
  }
  return blocks;
}

const button = ({ subject, label, tone }: Button, id: string, summary: string): types.Button => ({
  type: 'button',
  action_id: id,
  text: plainText(label.trim() === '' ? '…' : label, limits.buttonText),
  // Slack takes no empty value; none comes back as an empty subject.
  ...(subject !== '' && { value: subject.slice(0, limits.buttonValue) }),
  ...(tone !== 'plain' && { style: tone }),
  // Without it a screen reader hears “Done” for every break in the channel.
  accessibility_label: escaped(`${label}: ${summary}`, limits.accessibilityLabel),
});
