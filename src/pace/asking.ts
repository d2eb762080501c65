/**
 * Asks whoever switched breaks on, once, where nobody touches them. Nobody gets a direct message that they did not ask for:
 * where the platform can show something to one person in a channel, it is shown there; else it waits for the next
 * private answer to them.
 */
import type { Log } from '../../adapters/port/log.ts';
import type { Instant } from '../../content/plan.ts';
import { paceQuestion } from '../../content/settings/pace.ts';
import type { NotedPlan, PaceQuestion } from '../store/counts/numbers.ts';
import type { Store } from '../store/store.ts';
import { onceAMinute, type OnceAMinute } from '../once-a-minute.ts';
import { breaksIn, countedUntil, whenToAsk } from './when.ts';

const AT_ONCE = 200;
/** After this it is of no use to whoever was not looking. */
const UNTIL_MS = 60 * 60_000;

export interface PaceAskingDeps {
  readonly store: Store;
  readonly newId: () => string;
  readonly log: Log;
  /** Those that are served here; of the others another program sees to it. */
  readonly platforms: readonly string[];
  /** Whether the platform can show something to one person in a channel. */
  readonly whispers: (platform: string) => boolean;
}

export function createAsking({ store, newId, log, platforms, whispers }: PaceAskingDeps): OnceAMinute {
  const { paceQuestions } = store;

  async function see(question: PaceQuestion, { channel, plan, id }: NotedPlan, now: Instant): Promise<void> {
    const { owner } = plan;
    const isOff = plan.state.is === 'off' && plan.state.because.kind === 'asked';
    // Until somebody sets something else.
    if (plan.quiet || isOff || owner === undefined) {
      await paceQuestions.next(question, { again: undefined });
      return;
    }
    const between = { since: question.since, until: countedUntil(now) };
    const ignored = await paceQuestions.ignored(id, plan.zone, between);
    const timely = whenToAsk(plan, ignored, now);
    if (!timely.isTime) {
      await paceQuestions.next(question, timely);
      return;
    }
    if (!whispers(channel.platform)) {
      await paceQuestions.next(question, { ask: 'when they are here' });
      return;
    }
    await paceQuestions.next(question, {
      ask: {
        ...{ id: newId(), to: { are: 'one', channel, person: owner }, about: 'pace' },
        message: paceQuestion(plan, { breaks: breaksIn(ignored), days: ignored.length }),
        ...{ silent: true, notBefore: now, until: now + UNTIL_MS },
      },
    });
  }

  const look = async (now: Instant): Promise<void> => {
    for (const { question, stored } of await paceQuestions.due(platforms, now, AT_ONCE))
      if (stored !== undefined) await see(question, stored, now);
      // What cannot be read may be mended.
      else await paceQuestions.next(question, { again: now + UNTIL_MS });
  };
  return onceAMinute(look, 'How often breaks are wanted', log);
}
