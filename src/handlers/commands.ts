/** A handler for each command: forgetting one does not compile. */
import type { Reply } from '../../adapters/port/adapter.ts';
import {
  declarationOf,
  type CommandCall,
  type CommandName,
  type OptionsOf,
} from '../../content/commands/commands.ts';
import type { Context } from './context.ts';
import { inChannel } from './in-channel.ts';
import { help, status } from './info.ts';
import {
  days,
  every,
  hours,
  meetings,
  motion,
  pause,
  resume,
  quiet,
  tidy,
  silent,
  skip,
  tz,
  version,
  voice,
} from './plan-commands.ts';
import { holidayAdd, holidayRemove, holidays } from './days/days-off.ts';
import { meAvoid, meMotion, meShow, meVersion } from './personal/me.ts';
import { meData, meForget } from './personal/my-data.ts';
import { meStatus } from './personal/my-status.ts';
import { openMine } from './personal/my-form.ts';
import {
  meDays,
  meEvery,
  meHours,
  meMeetings,
  meOff,
  meOn,
  mePause,
  meResume,
  meTz,
} from './personal/own-breaks.ts';
import { pose } from './personal/pose.ts';
import { stats, statsMonthly } from './month.ts';
import { openSettings } from './settings.ts';
import { now } from './now.ts';
import { off, on } from './switch.ts';

type CommandHandlers = {
  readonly [N in CommandName]: (options: OptionsOf<N>, context: Context) => Promise<readonly Reply[]>;
};

const handlers: CommandHandlers = {
  pose,
  settings: (_, context) => openSettings(context),
  on,
  off,
  every,
  hours,
  days,
  tz,
  version,
  motion,
  silent,
  meetings,
  voice,
  quiet,
  tidy,
  pause,
  resume,
  skip,
  now,
  holidays,
  holidayAdd,
  holidayRemove,
  status,
  me: (_, context) => openMine(context),
  meShow,
  stats,
  statsMonthly,
  meVersion,
  meAvoid,
  meMotion,
  meStatus,
  meData,
  meForget,
  meOn,
  meOff,
  meEvery,
  meHours,
  meDays,
  meTz,
  meMeetings,
  mePause,
  meResume,
  help,
};

/** Keeps a call's name and options together on their way to the handler of that name. */
const run = <N extends CommandName>(
  name: N,
  options: OptionsOf<N>,
  context: Context,
): Promise<readonly Reply[]> => handlers[name](options, context);

export const handleCommand = (call: CommandCall, context: Context): Promise<readonly Reply[]> =>
  inChannel(declarationOf(call.name), context, () =>
    // A call pairs each name with its own options, which the compiler cannot follow through the union.
    run(call.name, call.options as OptionsOf<typeof call.name>, context),
  );
