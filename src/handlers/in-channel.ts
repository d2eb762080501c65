/** Plans are those of channels: anywhere else there is nothing to show or to change. */
import type { Reply } from '../../adapters/port/adapter.ts';
import { privately } from '../../adapters/port/privately.ts';
import { needsChannel, type Access } from '../../content/access.ts';
import { breaksElsewhere, onlyInChannels } from '../../content/replies/basics.ts';
import type { Context } from './context.ts';

/** The one guard before every handler of a command and of a button; a form that is saved has its own answer. */
export async function inChannel(
  declared: { readonly access: Access },
  { from, words }: Pick<Context, 'from' | 'words'>,
  handle: () => Promise<readonly Reply[]>,
): Promise<readonly Reply[]> {
  if (!needsChannel(declared) || from.place === 'channel') return handle();
  return privately(
    from.place === 'direct' ? onlyInChannels : breaksElsewhere(words(from.channel.platform).workspace),
  );
}
