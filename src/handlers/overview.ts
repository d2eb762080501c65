/** What a workspace has set up, as seen by whoever opens the bot's own page there. */
import type { Place } from '../../adapters/adapter.ts';
import type { Message } from '../../content/message.ts';
import { overview } from '../../content/replies/overview.ts';
import { newsOf } from './change-plan.ts';
import type { Desk } from './context.ts';

/** A page should stay one: more channels than these are counted, not listed. */
const SHOWN = 20;
const MOST = 1_000;

export async function overviewOf(
  { platform, workspace }: Pick<Place, 'platform' | 'workspace'>,
  desk: Desk,
): Promise<Message> {
  const all = await desk.store.plans.list({ platform, workspace }, MOST);
  // What somebody switched off is over; what the platform refused should be seen.
  const live = all.filter(({ plan }) => plan.state.is !== 'off' || plan.state.because.kind === 'refused');
  const shown = await Promise.all(
    live.slice(0, SHOWN).map(async (stored) => ({
      channel: stored.channel.channel,
      news: await newsOf(desk, stored, 1),
    })),
  );
  return overview(shown, live.length - shown.length);
}
