/** A message as text alone: what notifications show and screen readers read out, where Slack leaves blocks aside. */
import type { Block, Text } from '../../../content/message.ts';
import type { CommandNames } from './command-names.ts';
import { limits } from './limits.ts';
import { wordsOfText } from './rich-text.ts';
import { plain } from '../../shared/text.ts';
import { escaped } from './text.ts';

/** The summary first, then a line for each thing that it does not say; escaped, so that nothing in it is a mention. */
export function spoken(summary: string, blocks: readonly Block[], commands: CommandNames): string {
  const said = plain(summary);
  const lines = blocks
    .flatMap((block) => linesOf(block, (text) => plain(wordsOfText(text, commands)).trim()))
    .filter((line) => line !== '' && !said.includes(line));
  let text = escaped(said, limits.summary);
  for (const line of lines) {
    const room = limits.summary - text.length - 1;
    const next = room > 0 ? escaped(line, room) : '';
    if (next === '') break;
    text = text === '' ? next : `${text}\n${next}`;
  }
  return text;
}

/** Pictures and buttons have words of their own. */
function linesOf(block: Block, words: (text: Text) => string): readonly string[] {
  switch (block.block) {
    case 'heading':
    case 'paragraph':
    case 'aside':
    case 'footnote':
      return [words(block.text)];
    case 'steps':
      return block.items.map((item, at) => `${String(at + 1)}. ${words(item)}`);
    case 'list':
      return block.items.map((item) => `• ${words(item)}`);
    case 'facts':
      return block.items.map(({ label, value }) => `${label}: ${words(value)}`);
    case 'picture':
    case 'buttons':
      return [];
  }
}
