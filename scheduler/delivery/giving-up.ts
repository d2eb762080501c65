/** Breaks stop where the platform refuses them for good; whoever switched them on hears of it, once. */
import type { PermanentFailure } from '../../adapters/port/delivery.ts';
import { failureInWords } from '../../adapters/port/failure-words.ts';
import type { Log } from '../../adapters/port/log.ts';
import {
  formatChannel,
  NO_WORKSPACE,
  personIn,
  type ChannelRef,
  type PersonRef,
} from '../../adapters/port/refs.ts';
import { breaksStopped, type StopReason } from '../../content/replies/stopped.ts';
import type { Clock } from '../../adapters/port/clock.ts';
import type { Departures } from '../ports/upkeep.ts';
import type { Ledger } from '../ports/ledger.ts';
import type { Notice } from '../ports/outbox.ts';

export interface GiveUpDeps {
  readonly ledger: Ledger;
  readonly departures: Departures;
  readonly clock: Clock;
  readonly log: Log;
  /** What a platform calls a workspace. */
  readonly workspaceIn: (platform: string) => string | undefined;
  /** What no other notice is called. */
  readonly newId: () => string;
}

/** `asker`: hears of it anyway, as the answer to what they did. Never rejects. */
export type GiveUp = (channel: ChannelRef, failure: PermanentFailure, asker?: string) => Promise<void>;

/** Whoever is away for longer sees it in the channel. */
const NEWS_MS = 12 * 60 * 60_000;

export function createGiveUp({ ledger, departures, clock, log, workspaceIn, newId }: GiveUpDeps): GiveUp {
  const wordTo = (owner: string, channel: ChannelRef, reason: StopReason): Notice => {
    const { platform, workspace } = channel;
    const now = clock.now();
    return {
      id: newId(),
      to: { are: 'person', person: { platform, workspace, person: owner } },
      about: `stopped ${platform}/${workspace}/${channel.channel}`,
      message: breaksStopped(channel.channel, reason),
      silent: false,
      notBefore: now,
      until: now + NEWS_MS,
    };
  };

  return async (channel, failure, asker) => {
    const isOfPerson = personIn(channel) !== undefined;
    if (failure.scope === 'message' || (failure.scope === 'person' && !isOfPerson)) return;
    const detail = failureInWords(failure, workspaceIn(channel.platform));
    const about = { channel: formatChannel(channel), scope: failure.scope };
    // Of a workspace that is gone, nobody can be reached; and nobody through a door that is closed.
    const tell = (owner: string): Notice | undefined =>
      owner === asker || isOfPerson || failure.scope !== 'channel'
        ? undefined
        : wordTo(owner, channel, failure.reason);
    try {
      // People who belong to no workspace cannot be left together with one.
      if (failure.scope === 'workspace' && failure.isRemoved === true && channel.workspace !== NO_WORKSPACE)
        await departures.left(channel, clock.now());
      if (await ledger.giveUp(channel, failure, detail, clock.now(), tell))
        log.info(about, `Breaks stop: ${detail}.`);
    } catch (error) {
      // The next break will fail in the same way.
      log.error({ ...about, err: error }, 'Breaks that cannot be posted could not be stopped.');
    }
  };
}

/** Somebody's direct messages are closed, whatever was to come there: breaks of their own end. Never rejects. */
export type DoorClosed = (person: PersonRef, failure: PermanentFailure) => Promise<void>;

/** `placeOf`: where breaks of theirs come, whichever workspace they were met in. */
export const createDoorClosed =
  (giveUp: GiveUp, placeOf: (person: PersonRef) => Promise<ChannelRef>, log: Log): DoorClosed =>
  async (person, failure) => {
    if (failure.scope !== 'person') return;
    try {
      await giveUp(await placeOf(person), failure);
    } catch (error) {
      log.error({ err: error }, 'Breaks of somebody who cannot be reached could not be stopped.');
    }
  };
