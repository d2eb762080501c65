/** Every action that a button can stand for, declared once, as commands are. */

import type { Access } from './access.ts';

interface ActionDeclaration {
  /** Where only managers get through, it has to be known who presses. */
  readonly access: Access;
  /** Whether a press changes something that a second press would change again. Done counts once a person. */
  readonly changes: boolean;
}

const declare = <const Names extends string>(
  declarations: Readonly<Record<Names, ActionDeclaration>>,
): Readonly<Record<Names, ActionDeclaration>> => declarations;

export const declaredActions = declare({
  done: { access: 'anyone', changes: false },
  other: { access: 'anyone', changes: false },
  snooze: { access: 'anyone', changes: true },
  more: { access: 'anyone', changes: false },
  another: { access: 'anyone', changes: false },
  full: { access: 'anyone', changes: false },
  // A pose is left out once, and taken back once.
  'not-for-me': { access: 'anyone', changes: false },
  // What it opens is changed only when that is saved.
  'my-settings': { access: 'anyone', changes: false },
  'take-back': { access: 'anyone', changes: false },
  pause: { access: 'managers', changes: true },
  // Of somebody's own breaks.
  'own-pause': { access: 'anyone', changes: true },
  // What it opens is changed only when that is saved.
  settings: { access: 'managers', changes: false },
  'confirm-on': { access: 'managers', changes: true },
  'confirm-now': { access: 'managers', changes: true },
  'confirm-forget': { access: 'anyone', changes: true },
  // What a channel is asked where nobody touches its breaks.
  'pace-slower': { access: 'managers', changes: true },
  'pace-keep': { access: 'managers', changes: false },
  'pace-stop': { access: 'managers', changes: true },
  cancel: { access: 'anyone', changes: false },
});

export type Action = keyof typeof declaredActions;

export const actions = Object.keys(declaredActions) as readonly Action[]; // The table has no other keys.

/** Old messages keep old buttons, so a press is checked before it is believed. */
export const isAction = (text: string): text is Action => Object.hasOwn(declaredActions, text);
