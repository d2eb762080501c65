/** What a workspace has set up, as far as whoever opens the bot's own page there may know it. */
import type { Viewer } from '../../adapters/port/adapter.ts';
import type { WorkspaceOrChannel } from '../../adapters/port/refs.ts';
import type { Message } from '../../content/message.ts';
import { overview } from '../../content/replies/overview.ts';
import { stateOf } from './personal/my-state.ts';
import { mayChange } from './access.ts';
import { newsOf } from '../plan-news.ts';
import type { Services } from './context.ts';

/** A page should stay one: more channels than these are counted, not listed. */
const SHOWN = 20;
const MOST = 1_000;

export async function overviewOf(
  { platform, workspace }: Pick<WorkspaceOrChannel, 'platform' | 'workspace'>,
  { person, standings }: Viewer,
  desk: Services,
): Promise<Message> {
  const all = await desk.store.plans.list({ platform, workspace }, MOST);
  // What somebody switched off is over; what the platform refused should be seen.
  const live = all.filter(({ plan }) => plan.state.is !== 'off' || plan.state.because.kind === 'refused');
  const known = await standings(live.map(({ channel }) => channel.channel));
  const seen = live.flatMap((stored) => {
    const standing = known.get(stored.channel.channel);
    return standing === undefined ? [] : [{ stored, standing }];
  });
  const shown = await Promise.all(
    seen.slice(0, SHOWN).map(async ({ stored, standing }) => ({
      channel: stored.channel.channel,
      news: await newsOf(desk, stored, 1),
      mayManage: mayChange({ person: { ...person, standing } }, stored.plan),
    })),
  );
  const who = { platform, workspace, person: person.id };
  return overview(shown, seen.length - shown.length, await stateOf(who, desk));
}
