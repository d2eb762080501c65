/** Messages as text: the one place that knows how Deskbreak looks in a terminal. */
import type { Block, Button, Fact, Message, Span, Text } from '../../content/message.ts';
import { lineOf, plainText } from '../../content/text/plain-text.ts';
import { wordsOf } from './buttons.ts';
import { nothingDrawn, type PictureLines } from './drawing.ts';
import { plain } from './plain.ts';
import { paintFor, type Ink, type TerminalLook, type Paint } from './style.ts';
import { columnsOf, hang, margin, measureOf, padTo, together } from './wrap.ts';

const moodInk: Readonly<Record<Message['mood'], Ink>> = { calm: 'cyan', lively: 'green', warning: 'yellow' };

interface Brush {
  readonly paint: Paint;
  readonly measure: number;
  readonly accent: Ink;
  readonly drawn: PictureLines;
}

/** Lines without a line break at the end. No escape codes where the look has no colour, and nothing is drawn. */
export function renderMessage(
  message: Message,
  look: TerminalLook,
  drawn: PictureLines = nothingDrawn,
): string {
  const brush = {
    paint: paintFor(look),
    measure: measureOf(look.width),
    accent: moodInk[message.mood],
    drawn,
  };
  const parts = message.blocks
    .map((block) => ({ small: isSmall(block), lines: linesOf(block, brush) }))
    .filter((part) => part.lines.length > 0);
  if (parts.length === 0) return hang(margin, plain(plainText(message.summary)), brush.measure).join('\n');

  return parts
    .flatMap((part, at) => {
      const before = parts[at - 1];
      const gap = before === undefined || (before.small && part.small) ? [] : [''];
      return [...gap, ...part.lines];
    })
    .join('\n');
}

/** A line of the terminal's own, beside what the bot says. */
export const renderNote = (text: string, look: TerminalLook, ink: Ink = 'dim'): string =>
  hang(margin, paintFor(look)(ink, plain(text)), measureOf(look.width)).join('\n');

/** The first wording that one line holds; where none does, the last. */
export function renderLine(wordings: readonly [string, ...string[]], look: TerminalLook): string {
  const room = measureOf(look.width) - columnsOf(margin);
  const [fullest] = wordings;
  const fitting = wordings.find((wording) => columnsOf(plain(wording)) <= room);
  return renderNote(fitting ?? wordings.at(-1) ?? fullest, look, 'plain');
}

/** Small print stands together. */
const isSmall = (block: Block): boolean => block.block === 'aside' || block.block === 'footnote';

function linesOf(block: Block, brush: Brush): readonly string[] {
  const { paint, measure, accent, drawn } = brush;
  switch (block.block) {
    case 'heading':
      return hang(`${paint(accent, '●')} `, paint('strong', plain(block.text)), measure);
    case 'paragraph':
      return hang(margin, inline(block.text, paint), measure);
    case 'steps':
      return steps(block.items, brush);
    case 'list':
      return block.items.flatMap((item) =>
        hang(`${margin}${paint(accent, '•')} `, inline(item, paint), measure),
      );
    case 'facts':
      return facts(block.items, brush);
    case 'picture':
      // Below a picture its words would say again what the steps say.
      return (
        drawn(block.picture) ?? hang(margin, paint('dim', `Picture: ${plain(block.picture.alt)}`), measure)
      );
    case 'aside':
      // A caution is never dimmed: it has to be read in every theme.
      return block.tone === 'caution'
        ? hang(`${margin}${paint('yellow', '!')} `, inline(block.text, paint), measure)
        : hang(`${margin}${paint('dim', '·')} `, inline(block.text, paint, 'dim'), measure);
    case 'footnote':
      return hang(margin, inline(block.text, paint, 'dim'), measure);
    case 'buttons':
      return buttons(block.buttons, brush);
  }
}

function steps(items: readonly Text[], { paint, measure, accent }: Brush): readonly string[] {
  const digits = String(items.length).length;
  return items.flatMap((item, at) => {
    const number = `${String(at + 1).padStart(digits)}.`;
    return hang(`${margin}${paint(accent, number)} `, inline(item, paint), measure);
  });
}

/** Labels in a column of their own; above their values where they would leave these too little room. */
function facts(items: readonly Fact[], { paint, measure }: Brush): readonly string[] {
  const labels = items.map((fact) => plain(fact.label));
  const column = Math.max(0, ...labels.map(columnsOf));
  const beside = column <= measure * 0.4;
  return items.flatMap((fact, at) => {
    const label = labels[at] ?? '';
    const value = inline(fact.value, paint);
    if (beside && columnsOf(value) > 0) {
      return hang(`${margin}${paint('dim', padTo(label, column))}  `, value, measure);
    }
    return [...hang(margin, paint('dim', label), measure), ...hang(margin.repeat(2), value, measure)];
  });
}

/** What can be typed: `Type done · other version · snooze 15 min`, the word to type set off from the rest. */
function buttons(items: readonly Button[], { paint, measure, accent }: Brush): readonly string[] {
  const hints = items.map((button) => {
    const { type, rest } = wordsOf(button, items);
    return together(paint(accent, type) + paint('dim', plain(rest)));
  });
  if (hints.length === 0) return [];
  return hang(`${margin}${paint('dim', 'Type')} `, hints.join(paint('dim', ' · ')), measure).map((line) =>
    line.replaceAll('\u00a0', ' '),
  );
}

function inline(text: Text, paint: Paint, base: Ink = 'plain'): string {
  const spans = typeof text === 'string' ? [text] : text;
  return spans.map((span) => piece(span, paint, base)).join('');
}

function piece(item: Span, paint: Paint, base: Ink): string {
  if (typeof item === 'string') return paint(base, plain(item));
  switch (item.span) {
    case 'strong':
      return paint('strong', plain(item.text));
    case 'soft':
      return paint('dim', plain(item.text));
    case 'code':
      return paint('cyan', plain(item.text));
    case 'link': {
      const url = plain(item.url);
      const text = plain(item.text);
      return text === url || text === ''
        ? paint(base, url)
        : `${paint(base, text)} ${paint('dim', `(${url})`)}`;
    }
    case 'moment':
    case 'channel':
    case 'person':
      return paint(base, plain(item.text));
    case 'command':
      return paint('cyan', plain(lineOf(item)));
  }
}
