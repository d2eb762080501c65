/** The app's own settings, for whoever may change it and has a token to show for it. */
import { readFileSync } from 'node:fs';
import { asObject, parseJson } from '../../platform/json.ts';
import { type Methods, Refusal, textArgument } from '../api.ts';
import type { AppSettings } from '../state.ts';

export const apps: Methods = {
  'apps.manifest.export': {
    token: 'config',
    required: ['app_id'],
    run({ world, args }) {
      const id = textArgument(args, 'app_id');
      if (!/^A[0-9A-Z]+$/u.test(id)) throw new Refusal('invalid_app_id');
      if (id !== world.app.id) throw new Refusal('app_not_found');
      return { manifest: manifestOf(world.app) };
    },
  },
};

/** Slack writes down what is set up, and leaves out what is not. */
function manifestOf({ commands, events, homeTab, messagesTab, delivery, redirectUrls }: AppSettings) {
  const url = delivery === 'socket' ? undefined : delivery.requestUrl;
  const names = commands === 'any' ? ['/pose', '/deskbreak'] : commands;
  const address = url === undefined ? {} : { request_url: url };
  return {
    _metadata: { major_version: 1, minor_version: 1 },
    display_information: { name: 'Deskbreak' },
    features: {
      app_home: { home_tab_enabled: homeTab, messages_tab_enabled: messagesTab },
      bot_user: { display_name: 'Deskbreak', always_online: true },
      ...(names.length > 0 && {
        slash_commands: names.map((command) => ({
          command,
          description: command,
          should_escape: false,
          ...(url !== undefined && { url }),
        })),
      }),
    },
    oauth_config: { ...(redirectUrls.length > 0 && { redirect_urls: redirectUrls }) },
    settings: {
      event_subscriptions: { ...address, bot_events: events === 'all' ? subscribedIn() : events },
      interactivity: { is_enabled: true, ...address, ...(url && { message_menu_options_url: url }) },
      org_deploy_enabled: false,
      socket_mode_enabled: url === undefined,
      token_rotation_enabled: false,
    },
  };
}

/** Whoever has pasted the manifest has these. */
function subscribedIn(): unknown {
  const file = new URL('../../../../slack-manifest.json', import.meta.url);
  const { settings } = asObject(parseJson(readFileSync(file, 'utf8')));
  return asObject(asObject(settings)['event_subscriptions'])['bot_events'];
}
