/** Buttons as words: what a terminal shows of them, and which one a typed word means. */
import type { Button, Message } from '../../content/message.ts';

/**
 * `snooze` with ` 15 min` to follow; or, where the label has other words, `confirm-on` with ` (Switch on)`. Of several
 * with the same action only the label tells which: `standing`, `on a mat`.
 */
export function wordsOf(
  button: Button,
  among: readonly Button[],
): { readonly type: string; readonly rest: string } {
  const type = button.action;
  const label = fold(button.label);
  if (among.filter(({ action }) => action === type).length > 1) return { type: label, rest: '' };
  if (label === type) return { type, rest: '' };
  if (label.startsWith(`${type} `)) return { type, rest: label.slice(type.length) };
  return { type, rest: ` (${button.label})` };
}

export const buttonsOf = (message: Message): readonly Button[] =>
  message.blocks.flatMap((block) => (block.block === 'buttons' ? block.buttons : []));

/** The button that somebody means by its label or its action. */
export function buttonFor(message: Message, typed: string): Button | undefined {
  const word = fold(typed);
  const buttons = buttonsOf(message);
  return (
    buttons.find((button) => fold(button.label) === word) ??
    buttons.find((button) => button.action === word || button.action.replaceAll('-', ' ') === word)
  );
}

const fold = (text: string): string => text.trim().replaceAll(/\s+/g, ' ').toLowerCase();
