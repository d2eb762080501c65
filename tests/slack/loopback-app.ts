/** An app on the unmodified Bolt, for trying the loopback Slack: over either transport, and closed after each test. */
import { App, HTTPReceiver, type Installation, type InstallationStore, LogLevel } from '@slack/bolt';
import { closedAfterEach } from '../support/platform/closers.ts';
import { freePort } from '../support/platform/free-port.ts';
import { type LoopbackOptions, type LoopbackSlack, openLoopbackSlack } from '../support/slack/server.ts';

export const closers = closedAfterEach();

export async function slackWith(options?: LoopbackOptions): Promise<LoopbackSlack> {
  const slack = await openLoopbackSlack(options);
  closers.push(() => slack.close());
  return slack;
}

export const clientOptions = (slack: LoopbackSlack) => ({
  slackApiUrl: slack.apiUrl,
  retryConfig: { retries: 0 },
  logLevel: LogLevel.ERROR,
});

/** Refusals are expected here; nobody needs to read of them. */
export const silent = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  setLevel: () => undefined,
  getLevel: () => LogLevel.ERROR,
  setName: () => undefined,
};

export const button = (action_id: string, label: string, value = 'v') => ({
  type: 'button' as const,
  action_id,
  value,
  text: { type: 'plain_text' as const, text: label },
});

/** What the app under test does, the same over both transports. */
export function behave(app: App): string[] {
  const heard: string[] = [];
  app.command('/deskbreak', async ({ command, ack, client, respond }) => {
    heard.push(`${command.command} ${command.text}`);
    if (command.text === 'form') {
      await ack();
      await client.views.open({ trigger_id: command.trigger_id, view: form });
    } else if (command.text === 'later') {
      await ack();
      await respond({ text: 'Here it is.', response_type: 'in_channel' });
    } else {
      await ack(`You said *${command.text}*.`);
    }
  });
  app.action('done', async ({ ack, body, client, respond }) => {
    heard.push(`done by ${body.user.id}`);
    await ack();
    if (body.type !== 'block_actions' || body.channel === undefined || body.message === undefined) return;
    await client.chat.update({ channel: body.channel.id, ts: body.message.ts, text: 'Done by one.' });
    await respond({ text: 'Well done.', response_type: 'ephemeral', replace_original: false });
  });
  app.options('zone', async ({ payload, ack }) => {
    await ack({
      options: [{ text: { type: 'plain_text', text: `Zone ${payload.value}` }, value: payload.value }],
    });
  });
  app.view('settings', async ({ ack, view }) => {
    const every = view.state.values['every']?.['text']?.value ?? '';
    const zone = view.state.values['tz']?.['zone']?.selected_option?.value ?? 'none';
    heard.push(`every ${every} in ${zone}`);
    if (every === 'soon') await ack({ response_action: 'errors', errors: { every: 'Not a duration.' } });
    else await ack();
  });
  app.view({ callback_id: 'settings', type: 'view_closed' }, async ({ ack }) => {
    heard.push('closed');
    await ack();
  });
  app.event('app_home_opened', async ({ event, client }) => {
    heard.push(`home of ${event.user}`);
    const text = { type: 'plain_text' as const, text: 'Hello & welcome' };
    await client.views.publish({
      user_id: event.user,
      view: { type: 'home', blocks: [{ type: 'header', text }] },
    });
  });
  app.event('member_joined_channel', ({ event, body, context }) => {
    heard.push(
      `${event.user} joined ${event.channel} ${body.event_id} retry ${String(context.retryNum ?? 0)}`,
    );
    return Promise.resolve();
  });
  app.event('channel_left', ({ event }) => {
    heard.push(`left ${event.channel}`);
    return Promise.resolve();
  });
  app.event('app_uninstalled', ({ context }) => {
    heard.push(`uninstalled from ${String(context.teamId)}`);
    return Promise.resolve();
  });
  return heard;
}

const form = {
  type: 'modal' as const,
  callback_id: 'settings',
  notify_on_close: true,
  title: { type: 'plain_text' as const, text: 'Desk breaks' },
  submit: { type: 'plain_text' as const, text: 'Save' },
  blocks: [
    {
      type: 'input' as const,
      block_id: 'every',
      label: { type: 'plain_text' as const, text: 'How often' },
      element: { type: 'plain_text_input' as const, action_id: 'text', initial_value: '60m' },
    },
    {
      type: 'input' as const,
      block_id: 'tz',
      optional: true,
      label: { type: 'plain_text' as const, text: 'Zone' },
      element: { type: 'external_select' as const, action_id: 'zone', min_query_length: 0 },
    },
  ],
};

export async function overSocket(slack: LoopbackSlack): Promise<string[]> {
  const app = new App({
    token: slack.team.bot.token,
    appToken: slack.app.appToken,
    socketMode: true,
    logger: silent,
    clientOptions: clientOptions(slack),
    installerOptions: { clientOptions: clientOptions(slack) },
  });
  const heard = behave(app);
  await app.start();
  closers.push(() => app.stop());
  await slack.sockets.connected();
  return heard;
}

/** With OAuth, so that it serves many workspaces; the first one is there already. */
export async function overHttp(slack: LoopbackSlack) {
  const port = await freePort();
  const installed = new Map<string, Installation<'v2', false>>();
  if (slack.team.isInstalled) {
    const { token, scopes, botId, botUser } = slack.team.bot;
    installed.set(slack.team.id, {
      team: { id: slack.team.id },
      enterprise: undefined,
      user: { id: slack.team.owner.id, token: undefined, scopes: undefined },
      bot: { token, scopes: [...scopes], id: botId, userId: botUser },
    });
  }
  const installationStore: InstallationStore = {
    storeInstallation: (one) => {
      // Only workspaces install this app, by OAuth v2.
      const install = one as Installation<'v2', false>;
      installed.set(install.team.id, install);
      return Promise.resolve();
    },
    fetchInstallation: (query) => {
      const found = installed.get(query.teamId ?? '');
      return found === undefined
        ? Promise.reject(new Error('not installed'))
        : Promise.resolve(found as never);
    },
  };
  const receiver = new HTTPReceiver({
    signingSecret: slack.app.signingSecret,
    clientId: slack.app.clientId,
    clientSecret: slack.app.clientSecret,
    stateSecret: 'state-secret',
    scopes: ['chat:write', 'commands'],
    installationStore,
    logger: silent,
    installerOptions: {
      authorizationUrl: slack.authorizationUrl,
      clientOptions: clientOptions(slack),
    },
    port,
  });
  const app = new App({ receiver, logger: silent, clientOptions: clientOptions(slack) });
  const heard = behave(app);
  await app.start();
  closers.push(() => app.stop());
  const base = `http://127.0.0.1:${port}`;
  slack.app.redirectUrls = [`${base}/slack/oauth_redirect`];
  slack.app.delivery = { requestUrl: `${base}/slack/events` };
  return { heard, installed, base };
}
