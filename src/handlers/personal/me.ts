/** What a person sets for themselves, sees of themselves, and deletes. All of it is answered to them alone. */
import { privately } from '../../../adapters/port/privately.ts';
import type { OptionsOf } from '../../../content/commands/commands.ts';
import { isPoseName } from '../../../content/pose/pose.ts';
import {
  avoidSet,
  meMessage,
  motionSet,
  takenBack,
  versionSet,
} from '../../../content/replies/my-settings.ts';
import type { Context, Replies } from '../context.ts';
import { hasForm, myState, whoAsks } from './my-state.ts';

export const meShow = async (_: OptionsOf<'meShow'>, context: Context): Replies =>
  privately(meMessage(await myState(context), { hasForm: hasForm(context) }));

export async function meVersion({ version }: OptionsOf<'meVersion'>, context: Context): Replies {
  const own = version === 'usual' ? undefined : version;
  await context.people.change(whoAsks(context), (current) => ({ ...current, version: own }));
  return privately(versionSet(own));
}

export async function meAvoid({ what }: OptionsOf<'meAvoid'>, context: Context): Replies {
  const { tags: avoid, said } = what;
  await context.people.change(whoAsks(context), (current) => ({ ...current, avoid, said }));
  return privately(avoidSet(avoid, said));
}

export async function meMotion({ motion }: OptionsOf<'meMotion'>, context: Context): Replies {
  const isOn = motion === 'usual' ? undefined : motion === 'on';
  await context.people.change(whoAsks(context), (current) => ({ ...current, motion: isOn }));
  return privately(motionSet(isOn));
}

/** A pose that was left out. Buttons come back from old messages: what is no pose changes nothing. */
export async function takeBack(subject: string, context: Context): Replies {
  if (!isPoseName(subject)) return meShow({}, context);
  const who = whoAsks(context);
  const known = await context.people.find(who);
  // Nobody gets a row for what changes nothing.
  if (known?.settings.leftOut.includes(subject) === true)
    await context.people.change(who, (current) => ({
      ...current,
      leftOut: current.leftOut.filter((name) => name !== subject),
    }));
  return privately(takenBack(subject));
}
