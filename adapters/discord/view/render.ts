/** Messages as Components V2: the one place that knows how Deskbreak looks in Discord. */
import {
  ButtonStyle,
  ComponentType,
  SeparatorSpacingSize,
  type APIButtonComponentWithCustomId,
  type APIComponentInContainer,
  type APIContainerComponent,
} from 'discord.js';
import type { Block, Button, Message, Picture, Span, Text } from '../../../content/message.ts';
import { plainText } from '../../../content/text/plain-text.ts';
import { escapedWithin, plain, shorten } from '../../shared/text.ts';
import { customIds } from './custom-ids.ts';
import { limits } from './limits.ts';
import { escape, ink, inline, type Ink } from './markdown.ts';
import { noCommandIds, type CommandIds } from './typed-command.ts';
import type { PictureFile, Pictures } from '../../port/pictures.ts';

export interface Attachment extends PictureFile {
  readonly description: string;
}

export interface Rendered {
  readonly components: readonly [APIContainerComponent];
  readonly files: readonly Attachment[];
}

type Part = APIComponentInContainer;

const accents: Readonly<Record<Message['mood'], number>> = {
  calm: 0x4f9d8f,
  lively: 0xe08e45,
  warning: 0xf0b232,
};

const styles: Readonly<Record<Button['tone'], APIButtonComponentWithCustomId['style']>> = {
  primary: ButtonStyle.Primary,
  plain: ButtonStyle.Secondary,
  danger: ButtonStyle.Danger,
};

/** So that all of a message stays inside Discord's limit of components: with the container, the rows, a line and the small print. */
const MOST_BUTTONS = 15;
const MOST_SECTIONS = limits.components - 3 - MOST_BUTTONS - MOST_BUTTONS / limits.buttonsInRow;
const MOST_PICTURES = 10;

/** Never empty, and inside every limit of Discord's: what is too much is cut, buttons last. */
export function renderMessage(
  message: Message,
  pictures: Pictures,
  commands: CommandIds = noCommandIds,
): Rendered {
  const budget = ink(commands);
  const files: Attachment[] = [];
  const texts = message.blocks.flatMap((block): readonly Section[] => {
    if (block.block === 'buttons') return [];
    if (block.block === 'picture') {
      const file = pictureFile(block.picture, pictures);
      const shown = files.some(({ filename }) => filename === file?.filename);
      if (file === undefined || shown || files.length === MOST_PICTURES) return [];
      files.push(file);
      return [{ gallery: file }];
    }
    const text = linesOf(block, budget).join('\n');
    return text === '' ? [] : [{ text, small: isSmall(block) }];
  });
  const rows = buttonRows(
    message.blocks
      .flatMap((block) => (block.block === 'buttons' ? block.buttons : []))
      .slice(0, MOST_BUTTONS),
  );
  const sections = texts.length > 0 || rows.length > 0 ? texts : [{ text: summaryOf(message), small: false }];
  return { components: [container(message.mood, fitted(sections, rows))], files };
}

export const container = (mood: Message['mood'], components: readonly Part[]): APIContainerComponent => ({
  type: ComponentType.Container,
  accent_color: accents[mood],
  components: [...components],
});

type Section = { readonly text: string; readonly small: boolean } | { readonly gallery: Attachment };

const summaryOf = ({ summary }: Message): string =>
  escapedWithin(plainText(summary), limits.text, escape) || '…';

const isSmall = (block: Block): boolean => block.block === 'aside' || block.block === 'footnote';

/** Small print stands together at the end, set off by a line; texts are joined where there are too many. */
function fitted(sections: readonly Section[], rows: readonly Part[]): readonly Part[] {
  const end = sections.findLastIndex((section) => !('text' in section) || !section.small) + 1;
  const [main, small] = [sections.slice(0, end), sections.slice(end)];
  return [
    ...(main.length > MOST_SECTIONS ? joined(main) : main).map(partOf),
    ...(main.length > 0 && small.length > 0 ? [line] : []),
    ...(small.length > 0 ? [text(textOf(small))] : []),
    ...rows,
  ];
}

const textOf = (sections: readonly Section[]): string =>
  sections.flatMap((section) => ('text' in section ? [section.text] : [])).join('\n');

const joined = (sections: readonly Section[]): readonly Section[] => [
  { text: textOf(sections), small: false },
  ...sections.filter((section) => 'gallery' in section),
];

const partOf = (section: Section): Part =>
  'text' in section
    ? text(section.text)
    : {
        type: ComponentType.MediaGallery,
        items: [
          {
            media: { url: `attachment://${section.gallery.filename}` },
            description: section.gallery.description,
          },
        ],
      };

export const text = (content: string): Part => ({ type: ComponentType.TextDisplay, content });

export const line: Part = {
  type: ComponentType.Separator,
  divider: true,
  spacing: SeparatorSpacingSize.Small,
};

function linesOf(block: Exclude<Block, { block: 'picture' | 'buttons' }>, budget: Ink): readonly string[] {
  const lead = (before: string, said: Text): readonly string[] => {
    budget.room -= before.length + 1;
    const words = inline(said, budget);
    return words === '' ? [] : [`${before}${words}`.trim()];
  };
  switch (block.block) {
    case 'heading':
      return lead('### ', block.text);
    case 'paragraph':
      return lead('', block.text);
    case 'steps':
      return block.items.flatMap((item, at) => lead(`${at + 1}. `, item));
    case 'list':
      return block.items.flatMap((item) => lead('- ', item));
    case 'facts':
      return block.items.flatMap(({ label, value }) =>
        lead('', [{ span: 'strong', text: label }, ' ', ...spansOf(value)]),
      );
    case 'aside':
      // A caution is set off, and never small: it has to be read.
      return lead(block.tone === 'caution' ? '> ' : '-# ', block.text);
    case 'footnote':
      return lead('-# ', block.text);
  }
}

/** How much of a message's text it takes. */
export function inkOf(block: Block, commands: CommandIds): number {
  if (block.block === 'picture' || block.block === 'buttons') return 0;
  const budget = { room: Number.MAX_SAFE_INTEGER, commands };
  linesOf(block, budget);
  return Number.MAX_SAFE_INTEGER - budget.room;
}

const spansOf = (said: Text): readonly Span[] => (typeof said === 'string' ? [said] : said);

function pictureFile({ name, alt, chart }: Picture, pictures: Pictures): Attachment | undefined {
  const file = pictures.pictureOf(name, chart);
  return file === undefined
    ? undefined
    : { ...file, description: shorten(plain(alt), limits.pictureDescription) || 'A picture' };
}

function buttonRows(buttons: readonly Button[]): readonly Part[] {
  const ids = customIds(buttons);
  const all = buttons.map((button, at) => buttonOf(button, ids[at] ?? ''));
  return Array.from({ length: Math.ceil(all.length / limits.buttonsInRow) }, (_, row) => ({
    type: ComponentType.ActionRow,
    components: all.slice(row * limits.buttonsInRow, (row + 1) * limits.buttonsInRow),
  }));
}

const buttonOf = ({ label, tone }: Button, id: string): APIButtonComponentWithCustomId => ({
  type: ComponentType.Button,
  style: styles[tone],
  custom_id: id.slice(0, limits.customId),
  label: shorten(plain(label).trim(), limits.buttonLabel) || '…',
});

export const withoutPictures = ({ components: [shown] }: Rendered): Rendered => ({
  components: [
    { ...shown, components: shown.components.filter(({ type }) => type !== ComponentType.MediaGallery) },
  ],
  files: [],
});
