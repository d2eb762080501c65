/** What an app of Slack is set up for, against what is needed: one sentence for each thing that is missing. */
import * as z from 'zod';
import { shownAddress } from '../../shared/addresses.ts';
import { eventTypes } from '../events.ts';
import { paths } from '../http/admission.ts';
import type { CommandNames } from '../view/command-names.ts';

export interface Needed {
  readonly commands: CommandNames;
  /** Where Slack reaches this server; absent over a socket. */
  readonly publicUrl?: string | undefined;
}

export interface Lack {
  readonly says: string;
  readonly remedy: string;
}

/** What an app leaves out is not in its manifest. */
const manifestSchema = z.object({
  features: z
    .object({
      app_home: z
        .object({ home_tab_enabled: z.boolean().optional(), messages_tab_enabled: z.boolean().optional() })
        .default({}),
      slash_commands: z.array(z.object({ command: z.string(), url: z.string().optional() })).default([]),
    })
    .prefault({}),
  oauth_config: z.object({ redirect_urls: z.array(z.string()).default([]) }).prefault({}),
  settings: z
    .object({
      event_subscriptions: z
        .object({ bot_events: z.array(z.string()).default([]), request_url: z.string().optional() })
        .prefault({}),
      interactivity: z
        .object({
          is_enabled: z.boolean().default(false),
          request_url: z.string().optional(),
          message_menu_options_url: z.string().optional(),
        })
        .prefault({}),
      socket_mode_enabled: z.boolean().default(false),
    })
    .prefault({}),
});

/** Nothing where it is no manifest at all. */
export function lacksOf(exported: unknown, { commands, publicUrl }: Needed): readonly Lack[] | undefined {
  const read = manifestSchema.safeParse(exported);
  if (!read.success) return undefined;
  const { features, oauth_config: oauth, settings } = read.data;
  const { event_subscriptions: events, interactivity } = settings;
  const lacks: Lack[] = [];
  const lack = (says: string, remedy: string): void => {
    lacks.push({ says, remedy });
  };

  const unheard = eventTypes.filter((type) => !events.bot_events.includes(type));
  if (unheard.length > 0)
    lack(
      `hears nothing of ${unheard.join(', ')}`,
      'Add them under “Event Subscriptions → Subscribe to bot events” of the app, save, and install it again.',
    );
  for (const name of [commands.pose, commands.deskbreak])
    if (!features.slash_commands.some(({ command }) => command === name))
      lack(`has no command ${name}`, `Add ${name} under “Slash Commands” of the app, and install it again.`);
  if (!interactivity.is_enabled)
    lack('has its buttons and forms switched off', 'Switch “Interactivity & Shortcuts” of the app on.');
  if (features.app_home.home_tab_enabled !== true)
    lack('has no Home', 'Switch the Home Tab on under “App Home” of the app.');
  if (features.app_home.messages_tab_enabled !== true)
    lack('can send nobody a direct message', 'Switch the Messages Tab on under “App Home” of the app.');

  if (publicUrl === undefined) {
    if (!settings.socket_mode_enabled)
      lack('has Socket Mode switched off', 'Switch it on under “Socket Mode” of the app.');
    return lacks;
  }
  if (settings.socket_mode_enabled)
    lack(
      'has Socket Mode switched on, so nothing comes over HTTP',
      'Switch it off under “Socket Mode” of the app.',
    );
  const here = `${publicUrl}${paths.events}`;
  const addresses: readonly (readonly [page: string, address: string | undefined, called?: string])[] = [
    ['Event Subscriptions', events.request_url],
    ['Interactivity & Shortcuts', interactivity.request_url],
    // Lists in forms are filled from there as somebody types.
    ['Interactivity & Shortcuts → Select Menus', interactivity.message_menu_options_url, 'Options Load URL'],
    ...features.slash_commands
      .filter(({ command }) => command === commands.pose || command === commands.deskbreak)
      .map(({ command, url }) => [`Slash Commands → ${command}`, url] as const),
  ];
  for (const [page, address, called = 'Request URL'] of addresses)
    if (address !== here)
      lack(
        `sends to ${address === undefined ? 'no address' : shownAddress(address)} under “${page}”`,
        `Set the ${called} there to ${here}, or correct PUBLIC_URL.`,
      );
  const back = `${publicUrl}${paths.redirect}`;
  if (!oauth.redirect_urls.some((allowed) => back.startsWith(allowed)))
    lack(
      'lets nobody come back from installing it',
      `Add the Redirect URL ${back} under “OAuth & Permissions” of the app, or correct PUBLIC_URL.`,
    );
  return lacks;
}
