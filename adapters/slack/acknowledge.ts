/** Slack wants to hear within three seconds that something has arrived. */
import type { Log } from '../port/log.ts';
import { isStillWaiting } from './http/waiting.ts';
import { limits } from './view/limits.ts';

/** Leaves half of the three seconds to the way there and back, and to Slack itself. */
export const HOLD_AFTER_MS = limits.acknowledgeMs / 2;

type Context = Readonly<Record<string, unknown>>;

/** Whether Slack has heard of it in time, as far as can be known here. */
export type Acknowledge = (ack: () => Promise<void>, context?: Context) => Promise<boolean>;

export const createAcknowledge =
  (log: Log): Acknowledge =>
  async (ack, context = {}) => {
    const inGoodTime = isStillWaiting(context);
    try {
      await ack();
      return inGoodTime;
    } catch (error) {
      log.debug({ err: error }, 'Slack could not be told that something arrived.');
      return false;
    }
  };
