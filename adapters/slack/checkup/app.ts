/** The app as it is set up at Slack: whether both tokens are of one app, and what only a token of its own lets see. */
import type { Finding } from '../../port/checkup.ts';
import type { Client } from '../web/client.ts';
import { concernsToken, errorCodeOf } from '../web/failures.ts';
import { lacksOf, type Needed } from './app-manifest.ts';
import { fine, note, wrong } from './findings.ts';

export interface AppCheckOptions {
  readonly client: Client;
  /** Any of the bot's. */
  readonly botToken: string | undefined;
  /** Over a socket. */
  readonly appToken: string | undefined;
  readonly configToken: { readonly value: string } | { readonly wrong: string } | undefined;
  readonly needed: Needed;
}

const about = 'Slack app';
const setting = 'SLACK_CONFIG_TOKEN';
const where = '“Your App Configuration Tokens” at https://api.slack.com/apps';

export async function appFindings(options: AppCheckOptions): Promise<readonly Finding[]> {
  const { client, botToken, appToken, configToken, needed } = options;
  const ofBot = botToken === undefined ? undefined : await appOfBot(client, botToken);
  const ofSocket = appToken === undefined ? undefined : appNamedIn(appToken);
  if (ofBot !== undefined && ofSocket !== undefined && ofBot !== ofSocket)
    return [
      wrong(
        'SLACK_APP_TOKEN',
        `is of another app (${ofSocket}) than SLACK_BOT_TOKEN (${ofBot}), so no command arrives`,
        'Copy both tokens from the pages of one app.',
      ),
    ];
  if (configToken === undefined) return [unseen(needed)];
  if ('wrong' in configToken)
    return [wrong(setting, configToken.wrong, `Copy the access token from ${where}, or leave it empty.`)];
  const app = ofBot ?? ofSocket;
  if (app === undefined)
    return [note(about, `${setting} tells nothing yet: which app it is shows once it is installed`)];
  return compared(client, { app, configToken: configToken.value }, needed);
}

/** Said, rather than passed over in silence: these tokens may be right, and nothing arrives all the same. */
function unseen({ publicUrl }: Needed): Finding {
  const file = publicUrl === undefined ? 'slack-manifest.json' : 'slack-manifest-http.json';
  return note(
    about,
    'its events, commands and addresses cannot be seen with these tokens',
    `Compare “App Manifest” of the app with ${file}; or set ${setting} for one run, from ${where}, and they are compared for you.`,
  );
}

async function compared(
  client: Client,
  { app, configToken }: { readonly app: string; readonly configToken: string },
  needed: Needed,
): Promise<readonly Finding[]> {
  let exported: unknown;
  try {
    exported = (await client.call('apps.manifest.export', { app_id: app }, configToken)).manifest;
  } catch (error) {
    return [refused(app, error)];
  }
  const lacks = lacksOf(exported, needed);
  if (lacks === undefined) return [note(about, 'Slack has told of its settings in a form that is not known')];
  return lacks.length === 0
    ? [fine(about, 'its events, commands, forms and addresses are as they should be')]
    : lacks.map(({ says, remedy }) => wrong(about, says, remedy));
}

const notOfTheApp: ReadonlySet<string> = new Set([
  'app_not_found',
  'no_permission',
  'invalid_app_id',
  'app_not_eligible',
]);

/** The token lives for twelve hours. What does not name it says nothing of it. */
function refused(app: string, error: unknown): Finding {
  const code = errorCodeOf(error) ?? 'no answer';
  if (notOfTheApp.has(code))
    return wrong(
      setting,
      `may not look at the app ${app} (${code})`,
      `Have somebody make one who may change this app, in its workspace: ${where}.`,
    );
  return concernsToken(error)
    ? wrong(
        setting,
        `is not accepted by Slack (${code})`,
        `Make another one: ${where}. Each is good for twelve hours; Deskbreak runs without it.`,
      )
    : note(about, `Slack did not say how it is set up (${code})`);
}

/** Without `users:read` it is not told. */
async function appOfBot(client: Client, token: string): Promise<string | undefined> {
  try {
    const { bot_id: bot } = await client.call('auth.test', {}, token);
    if (bot === undefined) return undefined;
    return (await client.call('bots.info', { bot }, token)).bot?.app_id;
  } catch {
    return undefined;
  }
}

/** `xapp-1-A0123ABC-…`: the app is in its token. */
const appNamedIn = (appToken: string): string | undefined => /^xapp-\d+-(A[0-9A-Z]+)-/u.exec(appToken)?.[1];
