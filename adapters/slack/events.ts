/** What happens around the bot: invited, removed, uninstalled, its Home opened. */
import type { App } from '@slack/bolt';
import type { Inbox } from '../port/adapter.ts';
import type { ChannelRef } from '../port/refs.ts';
import type { Home } from './home.ts';
import type { InFlight } from '../shared/in-flight.ts';
import type { Presence } from './posting.ts';

/** Every event that is listened to: the manifest subscribes to these. */
export const eventTypes = [
  'app_home_opened',
  'app_uninstalled',
  'channel_archive',
  'channel_deleted',
  'channel_id_changed',
  'channel_left',
  'group_archive',
  'group_deleted',
  'group_left',
  'member_joined_channel',
  'member_left_channel',
  'tokens_revoked',
] as const;

export interface EventsOptions {
  readonly inbox: Inbox;
  readonly home: Home;
  readonly first: (key: string) => boolean;
  readonly presence: (channel: ChannelRef) => Promise<Presence>;
  /** Somebody has invited the app somewhere, and breaks may follow soon. */
  readonly begins: (workspace: string) => void;
  readonly work: InFlight;
  /** Whether the app is out of a workspace that Slack has revoked a token in, which may be one of several. */
  readonly isOut: (workspace: string) => Promise<boolean>;
  /** The app was removed from a workspace; `at` tells a late word from before it was installed again. */
  readonly uninstalled: (workspace: string, at: number) => Promise<boolean>;
  /** One workspace, with a token from the settings. */
  readonly isOwn: boolean;
}

/** Gone for the bot, whichever way. */
const departures = [
  'channel_archive',
  'channel_deleted',
  'channel_left',
  'group_archive',
  'group_deleted',
  'group_left',
] as const;

export function listenToEvents(app: App, options: EventsOptions): void {
  const { inbox, home, first, presence, begins, work, isOut, uninstalled, isOwn } = options;

  /**
   * Slack may say it late and again, and to another replica: by then the bot may have been invited anew. Where it
   * cannot be asked, the next break finds out.
   */
  async function removed(workspace: string, channel: string): Promise<void> {
    const where = { platform: 'slack', workspace, channel };
    if ((await presence(where)) === 'gone') await inbox.removed(where);
  }

  async function gone(workspace: string, at: number): Promise<void> {
    if (!(await uninstalled(workspace, at))) return;
    await inbox.removed({ platform: 'slack', workspace, isOwn });
  }

  for (const type of departures) {
    app.event(type, ({ body, event, context }) =>
      work.run(async () => {
        if (first(body.event_id)) await removed(context.teamId ?? body.team_id, event.channel);
      }),
    );
  }
  app.event('channel_id_changed', ({ body, event, context }) =>
    work.run(async () => {
      if (!first(body.event_id)) return;
      const place = { platform: 'slack', workspace: context.teamId ?? body.team_id };
      const { old_channel_id, new_channel_id } = event;
      await inbox.moved({ ...place, channel: old_channel_id }, { ...place, channel: new_channel_id });
    }),
  );
  app.event('member_left_channel', ({ body, event, context }) =>
    work.run(async () => {
      if (event.user === context.botUserId && first(body.event_id))
        await removed(context.teamId ?? body.team_id, event.channel);
    }),
  );
  app.event('member_joined_channel', ({ body, event, context }) =>
    work.run(async () => {
      const workspace = context.teamId ?? body.team_id;
      if (event.user !== context.botUserId || !first(body.event_id)) return;
      begins(workspace);
      // Another replica has perhaps heard it, and was late to say so: rather no hello than two.
      if (context.retryReason?.includes('timeout') === true) return;
      await inbox.invited({ platform: 'slack', workspace, channel: event.channel });
    }),
  );
  app.event('app_home_opened', ({ body, event, context }) =>
    work.run(async () => {
      if (event.tab === 'home' && first(body.event_id))
        await home.show(context.teamId ?? body.team_id, event.user);
    }),
  );
  app.event('app_uninstalled', ({ body, context }) =>
    work.run(async () => {
      if (first(body.event_id)) await gone(context.teamId ?? body.team_id, body.event_time * 1000);
    }),
  );
  app.event('tokens_revoked', ({ body, event, context }) =>
    work.run(async () => {
      const ours = (event.tokens.bot ?? []).length > 0;
      if (!ours || !first(body.event_id)) return;
      const workspace = context.teamId ?? body.team_id;
      if (await isOut(workspace)) await gone(workspace, body.event_time * 1000);
    }),
  );
}
