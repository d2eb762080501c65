/** What is too long for one message of Discord's, as several: each is whole, and a heading stays with what it heads. */
import type { Block, Message } from '../../../content/message.ts';
import { limits } from './limits.ts';
import { inkOf } from './render.ts';
import { noCommandIds, type CommandIds } from './typed-command.ts';

/** Marks around a text are not begun where they would not end. */
const SPARE = 16;

/** A paragraph and the list behind it. */
function headed(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const together: Block[][] = [];
  for (const [at, block] of blocks.entries()) {
    const last = together.at(-1);
    const heads = block.block === 'list' && blocks[at - 1]?.block === 'paragraph';
    if (heads && last !== undefined) last.push(block);
    else together.push([block]);
  }
  return together;
}

/** One, as a rule. */
export function inParts(message: Message, commands: CommandIds = noCommandIds): readonly Message[] {
  const parts: Block[][] = [[]];
  let room = limits.text - SPARE;
  for (const blocks of headed(message.blocks)) {
    const needed = blocks.reduce((sum, block) => sum + inkOf(block, commands), 0);
    if (needed > room && parts.at(-1)?.length !== 0) {
      parts.push([]);
      room = limits.text - SPARE;
    }
    parts.at(-1)?.push(...blocks);
    room -= needed;
  }
  return parts.map((blocks) => ({ ...message, blocks }));
}
