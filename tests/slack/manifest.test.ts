/** The manifests and the documentation against the code: nothing asked for that is not used, nothing used unasked. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { defaultCommandNames } from '../../adapters/slack/view/command-names.ts';
import { eventTypes } from '../../adapters/slack/events.ts';
import { paths } from '../../adapters/slack/http/admission.ts';
import type { MethodName } from '../../adapters/slack/web/methods.ts';
import { appScope, botScopeNames, botScopes, optionalScopes } from '../../adapters/slack/install/scopes.ts';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

const manifest = z.strictObject({
  display_information: z.strictObject({
    name: z.string().max(35),
    description: z.string().max(140),
    long_description: z.string().min(175).max(4000),
    background_color: z.string().regex(/^#[0-9a-f]{6}$/u),
  }),
  features: z.strictObject({
    app_home: z.strictObject({
      home_tab_enabled: z.literal(true),
      // Without it nobody could be told their snoozed break.
      messages_tab_enabled: z.literal(true),
      messages_tab_read_only_enabled: z.literal(true),
    }),
    bot_user: z.strictObject({ display_name: z.string(), always_online: z.literal(true) }),
    slash_commands: z.array(
      z.strictObject({
        command: z.string(),
        url: z.string().optional(),
        description: z.string().max(2000),
        usage_hint: z.string().max(1000),
        should_escape: z.literal(false),
      }),
    ),
  }),
  oauth_config: z.strictObject({
    redirect_urls: z.array(z.string()).optional(),
    scopes: z.strictObject({ bot: z.array(z.string()), bot_optional: z.array(z.string()) }),
  }),
  settings: z.strictObject({
    event_subscriptions: z.strictObject({
      request_url: z.string().optional(),
      bot_events: z.array(z.string()),
    }),
    interactivity: z.strictObject({
      is_enabled: z.literal(true),
      request_url: z.string().optional(),
      message_menu_options_url: z.string().optional(),
    }),
    org_deploy_enabled: z.literal(false),
    socket_mode_enabled: z.boolean(),
    token_rotation_enabled: z.literal(false),
  }),
});

const socket = manifest.parse(JSON.parse(read('slack-manifest.json')));
const http = manifest.parse(JSON.parse(read('slack-manifest-http.json')));

/** What each method of the Web API asks for, after its reference; an alternative is any one of them. */
const methodScopes: Readonly<Record<MethodName, readonly string[]>> = {
  // Of the app's own token.
  'apps.connections.open': [],
  // Of a token of whoever sets the app up.
  'apps.manifest.export': [],
  'auth.test': [],
  'blocks.validate': [],
  'bots.info': ['users:read'],
  'chat.delete': ['chat:write'],
  'chat.postEphemeral': ['chat:write'],
  'chat.postMessage': ['chat:write'],
  'chat.update': ['chat:write'],
  'conversations.info': ['channels:read', 'groups:read'],
  'conversations.open': ['im:write'],
  'dnd.teamInfo': ['dnd:read'],
  'files.completeUploadExternal': ['files:write'],
  'files.delete': ['files:write'],
  'files.getUploadURLExternal': ['files:write'],
  'files.info': ['files:read'],
  'oauth.v2.access': [],
  'users.conversations': ['groups:read'],
  'users.info': ['users:read'],
  'views.open': [],
  'views.publish': [],
  'views.push': [],
  'views.update': [],
};

/** What each event asks for; nothing where any app may have it. */
const eventScopes: Readonly<Record<(typeof eventTypes)[number], readonly string[]>> = {
  app_home_opened: [],
  app_uninstalled: [],
  channel_archive: ['channels:read'],
  channel_deleted: ['channels:read'],
  channel_id_changed: ['groups:read'],
  channel_left: ['channels:read'],
  group_archive: ['groups:read'],
  group_deleted: ['groups:read'],
  group_left: ['groups:read'],
  member_joined_channel: ['channels:read', 'groups:read'],
  member_left_channel: ['channels:read', 'groups:read'],
  tokens_revoked: [],
};

describe.each([
  ['Socket Mode', socket],
  ['HTTP', http],
])('the manifest for %s', (_mode, given) => {
  it('has the commands that are listened to', () => {
    expect(given.features.slash_commands.map(({ command }) => command)).toEqual(
      Object.values(defaultCommandNames),
    );
  });

  it('subscribes to the events that are listened to', () => {
    expect(given.settings.event_subscriptions.bot_events).toEqual([...eventTypes].sort());
  });

  it('asks for the scopes that are checked at the start', () => {
    expect(given.oauth_config.scopes.bot).toEqual([...botScopeNames].sort());
    // Slack wants each of these in the other list as well.
    expect(given.oauth_config.scopes.bot_optional).toEqual([...optionalScopes].sort());
  });
});

describe('the scopes', () => {
  const source = readdirSync(new URL('../../adapters/slack', import.meta.url), {
    recursive: true,
    encoding: 'utf8',
  })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('methods.ts'))
    .map((file) => read(`adapters/slack/${file}`))
    .join('\n');
  const called = [
    ...source.matchAll(
      /'((?:apps|auth|blocks|bots|chat|dnd|conversations|files|oauth|users|views)\.[\w.]+)'/gu,
    ),
  ].map(([, method = '']) => method);

  it('are those of every method that is called', () => {
    expect([...new Set(called)].sort()).toEqual(Object.keys(methodScopes).sort());
  });

  it('are each needed by a method, an event or the commands, and none is missing', () => {
    const needed = new Set([
      'commands',
      ...Object.values(methodScopes).flat(),
      ...Object.values(eventScopes).flat(),
    ]);
    expect([...needed].sort()).toEqual([...botScopeNames].sort());
  });
});

describe('where Slack sends things', () => {
  it('is the socket in Socket Mode, without any address', () => {
    expect(socket.settings.socket_mode_enabled).toBe(true);
    expect(JSON.stringify(socket)).not.toContain('http');
  });

  it('is the one address that listens over HTTP', () => {
    const base = 'https://deskbreak.example.com';
    const events = base + paths.events;
    expect(http.settings).toMatchObject({
      socket_mode_enabled: false,
      event_subscriptions: { request_url: events },
      interactivity: { request_url: events, message_menu_options_url: events },
    });
    expect(http.features.slash_commands.map(({ url }) => url)).toEqual([events, events]);
    expect(http.oauth_config.redirect_urls).toEqual([base + paths.redirect]);
  });
});

describe('the documentation', () => {
  const guide = read('docs/slack.md');

  it.each(Object.entries(botScopes))('explains %s', (scope, why) => {
    const rows = guide
      .split('\n')
      .map((line) => line.split('|').map((cell) => cell.trim().replaceAll('`', '')));
    expect(rows).toContainEqual(['', scope, why, '']);
  });

  it.each([appScope, ...eventTypes])('names %s', (name) => {
    expect(guide).toContain(`\`${name}\``);
  });
});
