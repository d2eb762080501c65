/** The names under which buttons come back: action and subject, so that they work after a restart and on old messages. */
import { isAction, type Action } from '../../../content/actions.ts';
import type { Button } from '../../../content/message.ts';

/** Discord wants them unique inside a message: `another:x`, `another~2:x`. */
export function customIds(buttons: readonly Pick<Button, 'action' | 'subject'>[]): readonly string[] {
  const seen = new Map<Action, number>();
  return buttons.map(({ action, subject }) => {
    const nth = (seen.get(action) ?? 0) + 1;
    seen.set(action, nth);
    return `${action}${nth === 1 ? '' : `~${nth}`}:${subject}`;
  });
}

export interface Pressed {
  readonly action: Action;
  readonly subject: string;
}

/** What a button stands for, if it is one of ours. */
export function readCustomId(id: string): Pressed | undefined {
  const { name, subject } = /^(?<name>[^:~]+)(?:~\d+)?:(?<subject>.*)$/su.exec(id)?.groups ?? {};
  return name !== undefined && subject !== undefined && isAction(name)
    ? { action: name, subject }
    : undefined;
}
