/** The Home of the app: shown when it is opened, and anew when its person has changed something. */
import { BoundedMap } from '../port/bounded-map.ts';
import type { Inbox } from '../port/adapter.ts';
import type { Log } from '../port/log.ts';
import type { Authority } from './authority.ts';
import type { Clients } from './web/clients.ts';
import { createCoalesce } from './coalesce.ts';
import type { Render } from './view/render.ts';

export interface Home {
  show(workspace: string, user: string): Promise<void>;
  /** Somebody has changed something. Who has not opened their Home here needs none, unless it is `surely` open. */
  changed(workspace: string, user: string, surely?: boolean): Promise<void>;
}

export interface HomeOptions {
  readonly inbox: Inbox;
  readonly clients: Clients;
  readonly authority: Authority;
  readonly render: Render;
  readonly log: Log;
}

/** People whose Home was opened, the latest. */
const REMEMBERED = 5_000;

export function createHome({ inbox, clients, authority, render, log }: HomeOptions): Home {
  const opened = new BoundedMap<string, true>(REMEMBERED);
  const oneByOne = createCoalesce<unknown>();

  async function publish(workspace: string, user: string): Promise<void> {
    const person = await authority.person(workspace, user);
    const overview = await inbox.overview(
      { platform: 'slack', workspace },
      { person, standings: (channels) => authority.standings({ workspace, user }, channels) },
    );
    const { blocks } = await render(overview, workspace);
    const answer = await clients.call(workspace, 'person', 'views.publish', {
      user_id: user,
      view: { type: 'home', blocks },
    });
    if (!answer.ok) log.warn({ err: answer.failure.cause }, 'The Home of the app could not be shown.');
  }

  async function show(workspace: string, user: string): Promise<void> {
    const key = `${workspace}/${user}`;
    opened.set(key, true);
    await oneByOne(key, () => publish(workspace, user));
  }

  return {
    show,
    async changed(workspace, user, surely = false) {
      if (!surely && !opened.has(`${workspace}/${user}`)) return;
      try {
        await show(workspace, user);
      } catch (error) {
        log.debug({ err: error }, 'The Home of the app could not be shown anew.');
      }
    },
  };
}
