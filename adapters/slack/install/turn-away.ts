/** Workspaces whose installation is not known: people there are told how to get it back, instead of nothing. */
import type { App } from '@slack/bolt';
import type { Clock } from '../../port/clock.ts';
import type { CommandNames } from '../view/command-names.ts';
import type { InFlight } from '../../shared/in-flight.ts';
import type { Log } from '../../port/log.ts';
import { messageView } from '../view/modal.ts';
import { renderMessage } from '../view/render.ts';
import { createRespond } from '../web/respond.ts';
import { notInstalled } from '../view/words.ts';

/** In the context of what comes from such a workspace: Bolt drops in silence whatever it may not authorize. */
export const UNKNOWN = 'isUnknownWorkspace';

export interface TurnAwayOptions {
  /** Where the app is installed from; nothing where it serves one workspace alone. */
  readonly installUrl: string | undefined;
  readonly commands: CommandNames;
  readonly work: InFlight;
  readonly clock: Clock;
  readonly log: Log;
}

/** Comes before all other listeners. */
export function turnAway(app: App, { installUrl, commands, work, clock, log }: TurnAwayOptions): void {
  const respond = createRespond(clock);
  const options = { commands, fileOf: () => undefined };
  const message = notInstalled(installUrl);
  const rendered = { ...renderMessage(message, options), replaces: false };
  const view = messageView('Deskbreak', message, options);

  app.use(async (heard) => {
    const { context, body, next } = heard;
    if (context[UNKNOWN] !== true) {
      await next();
      return;
    }
    await work.run(async () => {
      // Without a token there is no way to the person but these.
      const given: unknown = 'ack' in heard ? heard.ack : undefined;
      if (typeof given === 'function') await (given as BoltAck)(answerTo(typeOf(body), view));
      const url = 'response_url' in body && typeof body.response_url === 'string' ? body.response_url : '';
      if (url !== '') await respond({ url, since: clock.now(), used: 0 }, rendered);
      log.debug({ workspace: context.teamId }, 'Asked by a workspace that has not installed the app.');
    });
  });
}

type BoltAck = (answer?: unknown) => Promise<void>;

const typeOf = (body: object): unknown => ('type' in body ? body.type : undefined);

function answerTo(type: unknown, view: ReturnType<typeof messageView>): unknown {
  switch (type) {
    case 'view_submission':
      return { response_action: 'update', view };
    case 'block_suggestion':
      return { options: [] };
    default:
      return undefined;
  }
}
