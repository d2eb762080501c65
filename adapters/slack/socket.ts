/** Socket Mode, for one workspace: a connection that comes back by itself, however it was lost. */
import { SocketModeReceiver } from '@slack/bolt';
import type { AdapterStatus } from '../port/connection.ts';
import { clientOptions } from './web/clients.ts';
import { createEndableWait, type Clock } from '../port/clock.ts';
import { errorCodeOf } from './web/failures.ts';
import { createFetch } from './web/fetch.ts';
import type { Link } from './link.ts';
import type { Log } from '../port/log.ts';
import { boltLogger } from './log.ts';
import { appTokenProblem } from './problems.ts';
import { createUpgrades } from './web/upgrade.ts';

export interface SocketOptions {
  readonly appToken: string;
  readonly apiUrl: string | undefined;
  readonly clock: Clock;
  readonly log: Log;
}

/** Bolt's own reconnecting waits five seconds each time, and ends the process where Slack refuses once: it stays off. */
export function createSocketLink({ appToken, apiUrl, clock, log }: SocketOptions): Link {
  const options = clientOptions(apiUrl, log);
  const upgrades = createUpgrades();
  let status: AdapterStatus = { state: 'disconnected' };
  const receiver = new SocketModeReceiver({
    appToken,
    dispatcher: upgrades,
    logger: boltLogger(log, () => status.state === 'connecting'),
    autoReconnectEnabled: false,
    installerOptions: { clientOptions: { ...options, fetch: createFetch(options) } },
  });
  let closing = false;
  const pausing = createEndableWait(clock);

  /** It may change during any wait. */
  const isClosing = (): boolean => closing;

  const start = async (): Promise<void> => {
    try {
      await receiver.start();
    } catch (error) {
      // A socket that fails while it opens is reported without a reason.
      throw error instanceof Error ? error : new Error('The socket was closed while it opened');
    }
    if (isClosing()) await receiver.client.disconnect();
    else status = { state: 'connected', since: new Date(clock.now()) };
  };

  /** At once, then ever more rarely, up to once in half a minute. */
  async function reconnect(): Promise<void> {
    for (let attempt = 0; !isClosing(); attempt += 1) {
      try {
        await start();
        if (!isClosing()) log.info({}, 'Connected to Slack again.');
        return;
      } catch (error) {
        const lastError = errorCodeOf(error) ?? (error instanceof Error ? error.message : 'unknown');
        status = { state: 'connecting', lastError };
        log.warn({ platform: 'slack', err: error, attempt }, 'Slack cannot be reached; trying again.');
        await pausing.wait(Math.min(30_000, 500 * 2 ** attempt));
      }
    }
  }

  receiver.client.on('disconnected', () => {
    upgrades.drop();
    if (closing || status.state !== 'connected') return;
    status = { state: 'connecting' };
    log.info({}, 'The socket to Slack was closed; opening another.');
    void reconnect();
  });

  return {
    receiver,
    async open() {
      if (status.state === 'connected') return undefined;
      closing = false;
      status = { state: 'connecting' };
      try {
        await start();
        return undefined;
      } catch (error) {
        closing = true;
        status = { state: 'disconnected' };
        upgrades.drop();
        return appTokenProblem(error, apiUrl);
      }
    },
    refuse() {
      // Bolt acknowledges events before anybody hears them; what is not acknowledged, Slack gives to another connection.
      receiver.client.removeAllListeners('slack_event');
    },
    async close() {
      const open = status.state === 'connected';
      closing = true;
      pausing.end();
      status = { state: 'disconnected' };
      if (open) await receiver.client.disconnect();
    },
    status: () => status,
  };
}
