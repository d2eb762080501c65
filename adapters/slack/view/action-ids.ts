/** The names under which buttons come back. They carry the action itself, so that old messages keep working. */
import { isAction, type Action } from '../../../content/actions.ts';

/** Unique inside a block, as Slack wants them: `another`, `another~2`. */
export function actionIds(actions: readonly Action[]): readonly string[] {
  return actions.map((action, at) => {
    const nth = actions.slice(0, at + 1).filter((other) => other === action).length;
    return nth === 1 ? action : `${action}~${nth}`;
  });
}

/** The action that a button stands for, if it is one of ours. */
export function actionOf(id: string): Action | undefined {
  const [name = ''] = id.split('~');
  return isAction(name) ? name : undefined;
}
