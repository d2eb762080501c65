/** Slack looked at from outside: its tokens and scopes, our clock, and whether it would take our messages. */
import type { Checkup, Finding, Sample } from '../../port/checkup.ts';
import { systemClock, type Clock } from '../../port/clock.ts';
import type { ChannelRef } from '../../port/refs.ts';
import { clockFinding } from '../../shared/clock-difference.ts';
import { paths } from '../http/admission.ts';
import { clientProblem } from '../http/http.ts';
import { botScopeNames, botScopes, missingScopes, optionalScopes, pictureScopes } from '../install/scopes.ts';
import { createOneWorkspace, manyWorkspaces, type Workspaces } from '../install/workspaces.ts';
import type { HttpMode, SocketMode } from '../modes.ts';
import { membershipsOf } from '../memberships.ts';
import { createPosting } from '../posting.ts';
import { appTokenProblem } from '../problems.ts';
import { slackCapabilities } from '../view/capabilities.ts';
import type { CommandNames } from '../view/command-names.ts';
import { renderMessage } from '../view/render.ts';
import { createClient } from '../web/client.ts';
import { createClients } from '../web/clients.ts';
import { concernsToken, errorCodeOf } from '../web/failures.ts';
import { addressOf, createTransport } from '../web/transport.ts';
import { appFindings, type AppCheckOptions } from './app.ts';
import { fine, note, problem, wrong } from './findings.ts';
import { messageFindings } from './messages.ts';

export interface SlackCheckupOptions {
  readonly mode: SocketMode | HttpMode;
  readonly commands: CommandNames;
  readonly apiUrl: string | undefined;
  /** For this look alone: lets it see how the app is set up. */
  readonly configToken: AppCheckOptions['configToken'];
  /** What is typed to forget workspaces whose tokens no key opens. */
  readonly forget: string;
  readonly clock?: Clock;
  /** Workspaces to look at, where the app is installed in many. */
  readonly workspaces: readonly string[];
  /** How many more there are, and of how many of these the tokens cannot be read. */
  readonly others?: { readonly all: number; readonly closed: number };
}

const TIMEOUT_MS = 10_000;

export function createSlackCheckup(options: SlackCheckupOptions): Checkup {
  const { mode, commands, apiUrl = 'https://slack.com/api/', clock = systemClock } = options;
  const client = createClient(apiUrl);
  const workspaces: Workspaces =
    mode.kind === 'socket'
      ? createOneWorkspace({ botToken: mode.botToken, apiUrl })
      : manyWorkspaces(mode.installations);
  const clients = createClients({
    apiUrl,
    isOwn: mode.kind === 'socket',
    find: (workspace) => workspaces.find(workspace),
    isClosed: (workspace) => workspaces.isClosed(workspace),
  });
  const posts = createPosting({
    clients,
    render: (message) => Promise.resolve(renderMessage(message, { commands, fileOf: () => undefined })),
    doubt: () => Promise.resolve(),
  });

  const lists = new Map<string, Promise<ReadonlySet<string>>>();

  /** Slack lets the bot ask about some fifty channels a minute, and lists a thousand at once. */
  async function isOpen({ workspace, channel }: ChannelRef): Promise<boolean> {
    const known = lists.get(workspace) ?? openChannels(workspace);
    lists.set(workspace, known);
    return (await known).has(channel);
  }

  async function openChannels(workspace: string): Promise<ReadonlySet<string>> {
    const types = 'public_channel,private_channel';
    const { channels } = await membershipsOf(clients, workspace, { types, exclude_archived: true });
    return new Set(
      channels.flatMap(({ id, is_archived: isArchived }) => (isArchived === true ? [] : (id ?? []))),
    );
  }

  async function clockFindings(): Promise<readonly Finding[]> {
    try {
      const { path, ...api } = addressOf(apiUrl);
      const type = ['content-type', 'application/x-www-form-urlencoded'];
      const to = { ...api, path: `${path}api.test` };
      const { headers } = await createTransport(apiUrl)(to, type, '', TIMEOUT_MS);
      return clockFinding('Slack', headers.date, clock.now());
    } catch {
      // That it cannot be reached is told with the tokens.
      return [];
    }
  }

  async function ownTokens({ botToken, appToken }: SocketMode): Promise<readonly Finding[]> {
    const wrongToken = await workspaces.check();
    const findings: Finding[] = [];
    if (wrongToken !== undefined) findings.push(problem(wrongToken));
    else {
      const { team, response_metadata: about } = await client.call('auth.test', {}, botToken);
      findings.push(
        ...scopeFindings('SLACK_BOT_TOKEN', `is accepted by “${team ?? 'Slack'}”`, about?.scopes),
      );
    }
    try {
      await client.call('apps.connections.open', {}, appToken);
      findings.push(fine('SLACK_APP_TOKEN', 'opens a socket'));
    } catch (error) {
      findings.push(problem(appTokenProblem(error, apiUrl)));
    }
    return findings;
  }

  async function installed(http: HttpMode): Promise<readonly Finding[]> {
    const wrongClient = await clientProblem({ ...http, apiUrl });
    const findings: Finding[] = [
      wrongClient === undefined
        ? fine('SLACK_CLIENT_ID', 'and its secret are accepted by Slack')
        : problem(wrongClient),
    ];
    findings.push(
      note(
        'SLACK_SIGNING_SECRET',
        'has the right form; whether it is the one of this app shows at the first command',
        'If commands fail in Slack, look whether the log tells of a signature.',
      ),
    );
    for (const workspace of options.workspaces) findings.push(...(await tokenOf(workspace)));
    const { all, closed } = options.others ?? { all: 0, closed: 0 };
    if (all > 0) {
      const which = closed === 0 ? '' : `, of which ${closed} have no token that ENCRYPTION_KEY opens`;
      findings.push(note('Workspaces', `${all} more were not looked at${which}`));
    }
    if (options.workspaces.length === 0)
      findings.push(
        note(
          'Slack',
          'no workspace has installed the app yet',
          `Open ${http.publicUrl}${paths.install} and allow it.`,
        ),
      );
    return findings;
  }

  async function tokenOf(workspace: string): Promise<readonly Finding[]> {
    const about = `Workspace ${workspace}`;
    const token = (await workspaces.find(workspace))?.token;
    if (token === undefined)
      return [
        wrong(
          about,
          'has no token that ENCRYPTION_KEY opens',
          `Put the key that it was stored with behind the new one: new,old. If it is lost, run “${options.forget}”, and then: ${again}`,
        ),
      ];
    try {
      const { response_metadata: metadata } = await client.call('auth.test', {}, token);
      return scopeFindings(about, 'its token is accepted', metadata?.scopes);
    } catch (error) {
      const code = errorCodeOf(error) ?? 'no answer';
      return concernsToken(error)
        ? [wrong(about, `its token is not accepted (${code})`, again)]
        : [note(about, `Slack did not say whether its token is accepted (${code})`)];
    }
  }

  const again =
    mode.kind === 'http'
      ? `Install the app there again: ${mode.publicUrl}${paths.install}`
      : 'Install the app again under “OAuth & Permissions”.';

  function scopeFindings(about: string, says: string, scopes: readonly string[] = []): readonly Finding[] {
    const without = scopes.length === 0 ? [] : botScopeNames.filter((scope) => !scopes.includes(scope));
    if (without.length === 0) return [fine(about, `${says}, with all scopes`)];
    const missing = missingScopes(scopes);
    const remedy = `Add what is missing under “OAuth & Permissions” of the app. ${again}`;
    const first: Finding =
      missing.length === 0
        ? fine(about, says)
        : wrong(about, `${says}, but lacks ${missing.join(', ')}`, remedy);
    const pictures = without.filter((scope) => pictureScopes.includes(scope));
    const notes = [
      ...(pictures.length > 0 ? [`lacks ${pictures.join(', ')}: breaks come without pictures`] : []),
      ...without
        .filter((scope) => optionalScopes.includes(scope))
        .map((scope) => `has no ${scope} (${botScopes[scope]})`),
    ];
    return [first, ...notes.map((says) => note(about, says))];
  }

  const appSays = async (): Promise<readonly Finding[]> =>
    appFindings({
      client,
      botToken: await firstToken(),
      appToken: mode.kind === 'socket' ? mode.appToken : undefined,
      configToken: options.configToken,
      needed: { commands, publicUrl: mode.kind === 'http' ? mode.publicUrl : undefined },
    });

  async function firstToken(): Promise<string | undefined> {
    if (mode.kind === 'socket') return mode.botToken;
    for (const workspace of options.workspaces) {
      const found = await workspaces.find(workspace);
      if (found !== undefined) return found.token;
    }
    return undefined;
  }

  async function validate(samples: () => Promise<readonly Sample[]>): Promise<readonly Finding[]> {
    const token = await firstToken();
    return token === undefined ? [] : messageFindings(client, token, commands, await samples());
  }

  return {
    platform: 'slack',
    capabilities: slackCapabilities('owners'),
    async look() {
      const [clockSays, tokens] = await Promise.all([
        clockFindings(),
        mode.kind === 'socket' ? ownTokens(mode) : installed(mode),
      ]);
      return {
        findings: [...tokens, ...(await appSays()), ...clockSays],
        works: mode.kind === 'http' || workspaces.known().length > 0,
      };
    },
    validate,
    async inspect(channel) {
      if ((await workspaces.find(channel.workspace)) === undefined) return undefined;
      return (await isOpen(channel)) ? { canPost: true } : posts.inspect(channel);
    },
    invitations: () =>
      Promise.resolve([
        ...(mode.kind === 'http'
          ? [fine('Slack', `to install it in a workspace, open ${mode.publicUrl}${paths.install}`)]
          : []),
        fine(
          'Slack',
          `to bring it into a channel, type there: /invite @Deskbreak, then ${commands.deskbreak} on`,
        ),
      ]),
  };
}
