/** Buttons as words: what a terminal shows of them, and which one a typed word means. */
import { isAction, type Action } from '../../content/actions.ts';
import type { Button, Message } from '../../content/message.ts';

/** A natural word for an action whose own name is none. */
const natural: Partial<Readonly<Record<Action, string>>> = {
  'confirm-on': 'yes',
  'confirm-now': 'yes',
  'confirm-forget': 'yes',
  'not-for-me': 'not for me',
  'take-back': 'take back',
  'pace-slower': 'slower',
  'pace-keep': 'keep',
  'pace-stop': 'stop',
};

/** Also understood. */
const synonyms: Partial<Readonly<Record<Action, readonly string[]>>> = {
  'confirm-on': ['y', 'ok', 'sure'],
  'confirm-now': ['y', 'ok', 'sure', 'another'],
  'confirm-forget': ['y', 'ok', 'sure', 'forget me'],
  cancel: ['no', 'n'],
  full: ['steps'],
};

/** A word that only ever presses a button, whatever was printed. */
export const isAnswer = (typed: string): boolean =>
  ['yes', 'no', 'y', 'n'].includes(fold(typed)) || isAction(fold(typed));

/**
 * `snooze` with ` 15 min` to follow; or, where the label has other words, `yes` with ` (Switch on)`. Of several
 * with the same action only the label tells which: `standing`, `on a mat`.
 */
export function wordsOf(
  button: Button,
  among: readonly Button[],
): { readonly type: string; readonly rest: string } {
  const { action } = button;
  const type = natural[action] ?? action;
  const label = fold(button.label);
  if (action === 'full' || among.filter((other) => other.action === action).length > 1)
    return { type: label, rest: '' };
  if (label === type) return { type, rest: '' };
  if (label.startsWith(`${type} `)) return { type, rest: label.slice(type.length) };
  return { type, rest: ` (${button.label})` };
}

export const buttonsOf = (message: Message): readonly Button[] =>
  message.blocks.flatMap((block) => (block.block === 'buttons' ? block.buttons : []));

/** The button that somebody means by its label, its word or its action. */
export function buttonFor(message: Message, typed: string): Button | undefined {
  const word = fold(typed);
  const buttons = buttonsOf(message);
  return (
    buttons.find((button) => fold(button.label) === word) ??
    buttons.find((button) => wordsOf(button, buttons).type === word) ??
    buttons.find(({ action }) => action === word || action.replaceAll('-', ' ') === word) ??
    buttons.find(({ action }) => synonyms[action]?.includes(word))
  );
}

/** By its place in the row: `2`. */
export const numberedButton = (message: Message, typed: string): Button | undefined =>
  /^\d$/u.test(typed.trim()) ? buttonsOf(message)[Number(typed) - 1] : undefined;

const fold = (text: string): string => text.trim().replaceAll(/\s+/g, ' ').toLowerCase();
