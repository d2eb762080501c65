/** Which version somebody was shown last: in their row where they have one, else in memory. */
import { readShown, writeShown, type LastShown } from '../../../content/people/suitable.ts';
import type { Context } from '../context.ts';
import { whoAsks } from './my-state.ts';

const keyOf = (context: Context): string => JSON.stringify(whoAsks(context));

export async function lastShownTo(context: Context): Promise<LastShown | undefined> {
  const kept = await context.people.kept(whoAsks(context));
  return kept?.lastShown === undefined ? context.lastShown.get(keyOf(context)) : readShown(kept.lastShown);
}

export async function rememberShown(shown: LastShown, context: Context): Promise<void> {
  if (!(await context.people.shown(whoAsks(context), writeShown(shown))))
    context.lastShown.set(keyOf(context), shown);
}
