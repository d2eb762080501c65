import type { ConnectionProblem } from '../../port/connection.ts';
import { createClient } from '../web/client.ts';
import type { Credentials } from '../web/clients.ts';
import type { Installation, Installations } from '../../port/installations.ts';
import { botTokenProblem, scopesMissing } from '../problems.ts';
import { missingScopes } from './scopes.ts';

export interface Workspaces {
  /** Makes sure that the tokens are right, as far as that can be known now. */
  check(): Promise<ConnectionProblem | undefined>;
  /** Those known to be within reach. */
  known(): readonly string[];
  find(workspace: string): Promise<Credentials | undefined>;
  /** Installed, with tokens that this program cannot read. */
  isClosed(workspace: string): Promise<boolean>;
  /** A workspace of an organisation that installed the app for all of its workspaces at once. */
  adopt(workspace: string, organisation: string): Promise<boolean>;
  /** The workspace in which the app was spoken to. `team` is what Bolt made of the payload. */
  of(payload: unknown, team: string | undefined): string | undefined;
  /** False for late word of an installation that has been replaced since. `at` in milliseconds. */
  uninstalled(workspace: string, at: number): Promise<boolean>;
}

export interface OneWorkspaceOptions {
  readonly botToken: string;
  readonly apiUrl: string | undefined;
}

type KnownWorkspace = Credentials & { readonly workspace: string };

export function createOneWorkspace({ botToken, apiUrl }: OneWorkspaceOptions): Workspaces {
  let known: KnownWorkspace | undefined;
  const client = createClient(apiUrl);

  return {
    async check() {
      let lacking: ReturnType<typeof missingScopes>;
      let botId: string;
      try {
        const { team_id, user_id, bot_id, response_metadata } = await client.call('auth.test', {}, botToken);
        botId = bot_id ?? '';
        known = {
          workspace: team_id ?? '',
          token: botToken,
          botUser: user_id ?? '',
          botId,
          installedAt: 0,
        };
        // Slack names the scopes of a token with every answer.
        lacking = response_metadata?.scopes === undefined ? [] : missingScopes(response_metadata.scopes);
      } catch (error) {
        return botTokenProblem(error, apiUrl);
      }
      if (lacking.length > 0) return scopesMissing('SLACK_BOT_TOKEN', lacking);
      return botId === '' ? notABot : undefined;
    },
    known: () => (known === undefined ? [] : [known.workspace]),
    find: (workspace) => Promise.resolve(known?.workspace === workspace ? known : undefined),
    isClosed: () => Promise.resolve(false),
    adopt: () => Promise.resolve(false),
    // In a shared channel a press may name the workspace of whoever pressed: there is but one of ours.
    of: (payload) => spokenToIn(payload) ?? known?.workspace,
    uninstalled: (workspace) => Promise.resolve(workspace === known?.workspace),
  };
}

const notABot: ConnectionProblem = {
  setting: 'SLACK_BOT_TOKEN',
  wrong: 'is not the token of a bot',
  remedy: 'Copy the “Bot User OAuth Token” (xoxb-…) from “OAuth & Permissions” of the app.',
};

/** Slack's clock and ours may differ a little. */
const SKEW_MS = 5_000;

export function manyWorkspaces(installations: Installations): Workspaces {
  /** A workspace of an organisation goes by the token of the organisation, which alone is renewed. */
  async function whole(workspace: string): Promise<Installation | undefined> {
    const found = await installations.find(workspace);
    const { organisation = workspace } = found ?? {};
    if (organisation === workspace) return found;
    const own = await installations.find(organisation);
    if (own !== undefined) return own;
    // A copy is not renewed: where another program has put a new token in its place, it is of no use.
    return (await installations.isClosed(organisation)) ? undefined : found;
  }

  return {
    check: () => Promise.resolve(undefined),
    known: () => [],
    async find(workspace) {
      const found = await whole(workspace);
      if (found === undefined) return undefined;
      const { botToken: token, botUser, botId, installedAt, expiring } = found;
      return {
        ...{ token, botUser, botId, installedAt },
        ...(expiring && { renewedBy: found.workspace }),
      };
    },
    async isClosed(workspace) {
      const { organisation = workspace } = (await installations.find(workspace)) ?? {};
      return installations.isClosed(organisation);
    },
    async adopt(workspace, organisation) {
      const found = await installations.find(organisation);
      if (found?.organisation !== organisation) return false;
      // Not what its token is renewed with: the organisation's is the one that counts.
      const { name, botToken, botUser, botId, scopes, installedBy, installedAt } = found;
      const copied = { name, botToken, botUser, botId, scopes, installedBy, installedAt };
      await installations.save({ workspace, organisation, ...copied });
      return true;
    },
    of: (payload, team) => installedIn(payload) ?? team,
    async uninstalled(workspace, at) {
      const found = await installations.find(workspace);
      if (found === undefined || found.installedAt - SKEW_MS > at) return false;
      await installations.remove(workspace);
      return true;
    },
  };
}

/**
 * In a channel shared with another organisation a press may come from their workspace: the message and the view
 * say whose app it is.
 */
function installedIn(payload: unknown): string | undefined {
  const view = fieldOf(payload, 'view');
  const message = fieldOf(payload, 'message');
  return [fieldOf(view, 'app_installed_team_id'), fieldOf(message, 'team')].find(
    (team): team is string => typeof team === 'string' && team !== '',
  );
}

/** Where that is certain: a command is typed where the app is installed. */
function spokenToIn(payload: unknown): string | undefined {
  const team = typeof fieldOf(payload, 'command') === 'string' ? fieldOf(payload, 'team_id') : undefined;
  return installedIn(payload) ?? (typeof team === 'string' && team !== '' ? team : undefined);
}

const fieldOf = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[key] : undefined;
