/** Plans are those of channels: in a direct message there is nothing to show or to change. */
import type { Reply } from '../../adapters/port/adapter.ts';
import { privately } from '../../adapters/port/privately.ts';
import { needsChannel, type Access } from '../../content/access.ts';
import { onlyInChannels } from '../../content/replies/basics.ts';
import type { Context } from './context.ts';

/** The one guard before every handler of a command and of a button; a form that is saved has its own answer. */
export const inChannel = async (
  declared: { readonly access: Access },
  { from }: Pick<Context, 'from'>,
  handle: () => Promise<readonly Reply[]>,
): Promise<readonly Reply[]> =>
  needsChannel(declared) && from.place === 'direct' ? privately(onlyInChannels) : handle();
