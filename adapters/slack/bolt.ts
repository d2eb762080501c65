/** Bolt, set up so that it does nothing by itself: no console, no retries, no clients of its own. */
import { App, type Receiver, type ReceiverEvent } from '@slack/bolt';
import { clientOptions, type Clients, type Credentials } from './web/clients.ts';
import type { Log } from '../port/log.ts';
import { boltLogger } from './log.ts';
import { isSound } from './http/payload.ts';
import { UNKNOWN } from './install/turn-away.ts';
import type { Workspaces } from './install/workspaces.ts';

export interface BoltOptions {
  readonly receiver: Receiver;
  readonly clients: Clients;
  readonly workspaces: Workspaces;
  readonly apiUrl: string | undefined;
  readonly log: Log;
}

export function createBolt({ receiver, clients, workspaces, apiUrl, log }: BoltOptions): App {
  const credentialsOf = async (
    workspace: string,
    organisation: string | undefined,
  ): Promise<Credentials | undefined> => {
    const found = await clients.credentials(workspace);
    if (found !== undefined || organisation === undefined) return found;
    return (await workspaces.adopt(workspace, organisation)) ? clients.credentials(workspace) : undefined;
  };

  const app = new App({
    // Bolt looks for an installer on its receiver, and then for tokens there; ours come from `clients`.
    receiver: {
      init: (self) => {
        receiver.init(heedful(self, log));
      },
      start: () => receiver.start(),
      stop: () => receiver.stop(),
    },
    // Without a token in the answer Bolt makes no client for the workspace.
    authorize: async ({ teamId, enterpriseId }, body) => {
      const workspace = workspaces.of(body, teamId);
      const credentials = workspace === undefined ? undefined : await credentialsOf(workspace, enterpriseId);
      if (workspace === undefined || credentials === undefined)
        return { ...(workspace !== undefined && { teamId: workspace }), [UNKNOWN]: true };
      return { teamId: workspace, botUserId: credentials.botUser, botId: credentials.botId };
    },
    convoStore: false,
    attachFunctionToken: false,
    logger: boltLogger(log),
    clientOptions: clientOptions(apiUrl, log),
  });
  app.error((error) => {
    log.warn({ err: error }, 'Something that Slack sent could not be dealt with.');
    return Promise.resolve();
  });
  return app;
}

/** Acknowledges what is none of Slack's payloads, since it would come again, and hands it on to nobody. */
const heedful = (app: App, log: Log): App =>
  Object.create(app, {
    processEvent: {
      value: async (event: ReceiverEvent): Promise<void> => {
        if (isSound(event.body)) {
          await app.processEvent(event);
          return;
        }
        log.debug({}, 'Slack sent something of an unknown form; it was left out.');
        await event.ack();
      },
    },
  }) as App;
