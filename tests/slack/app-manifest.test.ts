/** What is read of the manifest that Slack exports: the project’s own lack nothing, and each thing that is missing is told. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lacksOf, type Needed } from '../../adapters/slack/checkup/app-manifest.ts';
import { eventTypes } from '../../adapters/slack/events.ts';
import { defaultCommandNames as commands } from '../../adapters/slack/view/command-names.ts';

interface Exported {
  features: {
    app_home?: { home_tab_enabled?: boolean; messages_tab_enabled?: boolean };
    slash_commands?: { command: string; url?: string }[];
  };
  oauth_config: { redirect_urls?: string[] };
  settings: {
    event_subscriptions?: { bot_events: string[]; request_url?: string };
    interactivity?: { is_enabled: boolean; request_url?: string; message_menu_options_url?: string };
    socket_mode_enabled?: boolean;
  };
}

const read = (name: string): Exported =>
  JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8')) as Exported;

const socket: Needed = { commands };
const http: Needed = { commands, publicUrl: 'https://deskbreak.example.com' };

const said = (
  file: 'slack-manifest.json' | 'slack-manifest-http.json',
  change: (exported: Exported) => void,
) => {
  const exported = read(file);
  change(exported);
  return lacksOf(exported, file === 'slack-manifest.json' ? socket : http)?.map(({ says }) => says);
};

it('the project’s own manifests lack nothing', () => {
  expect(lacksOf(read('slack-manifest.json'), socket)).toEqual([]);
  expect(lacksOf(read('slack-manifest-http.json'), http)).toEqual([]);
});

it.each(eventTypes)('an app that is not subscribed to %s', (type) => {
  expect(
    said('slack-manifest.json', ({ settings: { event_subscriptions: events } }) => {
      events?.bot_events.splice(events.bot_events.indexOf(type), 1);
    }),
  ).toEqual([`hears nothing of ${type}`]);
});

it('an app that was made by hand, with nothing in it, lacks everything', () => {
  const nothing = { display_information: { name: 'Deskbreak' } };
  expect(lacksOf(nothing, socket)?.map(({ says }) => says)).toEqual([
    `hears nothing of ${eventTypes.join(', ')}`,
    'has no command /pose',
    'has no command /deskbreak',
    'has its buttons and forms switched off',
    'has no Home',
    'can send nobody a direct message',
    'has Socket Mode switched off',
  ]);
});

it.each<[string, (exported: Exported) => void, string]>([
  [
    'no events at all',
    ({ settings }) => delete settings.event_subscriptions,
    `hears nothing of ${eventTypes.join(', ')}`,
  ],
  ['one command', ({ features }) => features.slash_commands?.shift(), 'has no command /pose'],
  ['no buttons', ({ settings }) => delete settings.interactivity, 'has its buttons and forms switched off'],
  ['no Home', ({ features }) => delete features.app_home?.home_tab_enabled, 'has no Home'],
  [
    'no messages',
    ({ features }) => delete features.app_home?.messages_tab_enabled,
    'can send nobody a direct message',
  ],
  ['no socket', ({ settings }) => delete settings.socket_mode_enabled, 'has Socket Mode switched off'],
])('over a socket: %s', (_, change, says) => {
  expect(said('slack-manifest.json', change)).toEqual([says]);
});

describe('over HTTP', () => {
  const other = 'https://old.example.com/slack/events';
  it.each<[string, (exported: Exported) => void, string]>([
    [
      'a socket that takes all',
      ({ settings }) => (settings.socket_mode_enabled = true),
      'has Socket Mode switched on, so nothing comes over HTTP',
    ],
    [
      'events sent elsewhere',
      ({ settings }) => Object.assign(settings.event_subscriptions ?? {}, { request_url: other }),
      `sends to ${other} under “Event Subscriptions”`,
    ],
    [
      'buttons sent nowhere',
      ({ settings }) => delete settings.interactivity?.request_url,
      'sends to no address under “Interactivity & Shortcuts”',
    ],
    [
      'lists in forms filled from nowhere',
      ({ settings }) => delete settings.interactivity?.message_menu_options_url,
      'sends to no address under “Interactivity & Shortcuts → Select Menus”',
    ],
    [
      'lists in forms filled from elsewhere',
      ({ settings }) =>
        Object.assign(settings.interactivity ?? {}, { message_menu_options_url: `${other}?key=hidden` }),
      `sends to ${other}?… under “Interactivity & Shortcuts → Select Menus”`,
    ],
    [
      'events sent elsewhere, with a key in the address',
      ({ settings }) =>
        Object.assign(settings.event_subscriptions ?? {}, {
          request_url: 'https://me:hidden@old.example.com/slack/events?code=hidden#hidden',
        }),
      'sends to https://…@old.example.com/slack/events?… under “Event Subscriptions”',
    ],
    [
      'a command sent elsewhere',
      ({ features }) => Object.assign(features.slash_commands?.[1] ?? {}, { url: other }),
      `sends to ${other} under “Slash Commands → /deskbreak”`,
    ],
    [
      'nobody comes back',
      ({ oauth_config: oauth }) => (oauth.redirect_urls = ['https://old.example.com']),
      'lets nobody come back from installing it',
    ],
  ])('%s', (_, change, says) => {
    expect(said('slack-manifest-http.json', change)).toEqual([says]);
  });
});

it.each([undefined, 'a text', { settings: [] }, { features: { slash_commands: 'none' } }])(
  'what is no manifest is not taken for one: %j',
  (exported) => {
    expect(lacksOf(exported, socket)).toBeUndefined();
  },
);
