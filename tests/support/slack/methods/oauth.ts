/** OAuth v2: the page where somebody allows the app, and the exchange of its code for a token. */
import { type Methods, Refusal, textArgument } from '../api.ts';
import { installIn, issueToken, TOKEN_LIVES_MS } from '../installs.ts';
import type { JsonObject } from '../../platform/json.ts';
import type { Install, Team } from '../state.ts';
import type { World } from '../world.ts';

const codeLivesMs = 10 * 60_000;

export const oauth: Methods = {
  'oauth.v2.access': {
    token: 'none',
    run({ world, args }) {
      const { app } = world;
      const client = textArgument(args, 'client_id');
      if (client !== app.clientId) throw new Refusal('invalid_client_id');
      if (textArgument(args, 'client_secret') !== app.clientSecret) throw new Refusal('bad_client_secret');
      const grant = textArgument(args, 'grant_type');
      if (grant === 'refresh_token') return refresh(world, textArgument(args, 'refresh_token'));
      if (grant !== '' && grant !== 'authorization_code') throw new Refusal('invalid_grant_type');
      const code = world.codes.get(textArgument(args, 'code'));
      if (code === undefined || world.clock.now() >= code.expiresAt) throw new Refusal('invalid_code');
      if (code.used) throw new Refusal('code_already_used');
      if ((textArgument(args, 'redirect_uri') || undefined) !== code.redirectUri)
        throw new Refusal('bad_redirect_uri');
      code.used = true;
      const install = installIn(world, code.team, code.scopes, code.user);
      return {
        ...grantOf(world, code.team, install),
        authed_user: { id: code.user },
        is_enterprise_install: false,
      };
    },
  },
};

function refresh(world: World, refreshToken: string): JsonObject {
  const team = [...world.teams.values()].find((one) => one.refreshToken === refreshToken);
  if (refreshToken === '' || team?.install === undefined) throw new Refusal('invalid_refresh_token');
  return grantOf(world, team, issueToken(world, team, team.install));
}

const grantOf = (world: World, team: Team, install: Install): JsonObject => ({
  access_token: install.token,
  token_type: 'bot',
  scope: install.scopes.join(','),
  bot_user_id: install.botUser,
  app_id: world.app.id,
  team: { id: team.id, name: team.name },
  enterprise: null,
  ...(world.app.rotatesTokens && { expires_in: TOKEN_LIVES_MS / 1000, refresh_token: team.refreshToken }),
});

export type Authorization =
  | { readonly redirect: string }
  /** Shown to the person instead of a page to allow the app on. */
  | { readonly problem: string };

/** What the page does once somebody of a team has allowed the app, or declined. */
export function authorize(
  world: World,
  query: URLSearchParams,
  team: Team,
  user: string,
  declines: boolean,
): Authorization {
  const { app } = world;
  if (query.get('client_id') !== app.clientId) return { problem: 'invalid_client_id' };
  const scopes = (query.get('scope') ?? '').split(/[\s,]+/u).filter((scope) => scope !== '');
  if (scopes.length === 0) return { problem: 'invalid_scope' };
  const redirectUri = query.get('redirect_uri') ?? undefined;
  const target = redirectUri ?? app.redirectUrls[0];
  const isAllowed =
    redirectUri === undefined ||
    app.redirectUrls.length === 0 ||
    app.redirectUrls.some((one) => redirectUri.startsWith(one));
  if (target === undefined || !isAllowed) return { problem: 'bad_redirect_uri' };

  const redirect = new URL(target);
  if (declines) redirect.searchParams.set('error', 'access_denied');
  else {
    const code = `${world.ids.ts()}.${world.ids.next('c')}`;
    const expiresAt = world.clock.now() + codeLivesMs;
    world.codes.set(code, { team, user, scopes, redirectUri, expiresAt, used: false });
    redirect.searchParams.set('code', code);
  }
  redirect.searchParams.set('state', query.get('state') ?? '');
  return { redirect: redirect.href };
}
