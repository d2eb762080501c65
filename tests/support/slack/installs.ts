/** The app comes into a workspace, and leaves it. */
import type { Channel, Install, Team, User } from './state.ts';
import type { World } from './world.ts';

/**
 * A second install keeps the token and adds scopes; after an uninstall there is a new one. Where tokens run out, each
 * install gives a new one.
 */
export function installIn(world: World, team: Team, scopes: readonly string[], by: string): Install {
  if (team.install !== undefined) {
    team.install.scopes = [...new Set([...team.install.scopes, ...scopes])];
    return world.app.rotatesTokens ? issueToken(world, team, team.install) : team.install;
  }
  const bot =
    [...team.users.values()].find(({ isBot, name }) => isBot && name === botUser.name) ??
    addUser(world, team, botUser);
  team.install = {
    token: `xoxb-${team.id}-${world.ids.next('S')}`,
    scopes,
    botId: `B${bot.id.slice(1)}`,
    botUser: bot.id,
    installedBy: by,
  };
  return world.app.rotatesTokens ? issueToken(world, team, team.install) : team.install;
}

export const TOKEN_LIVES_MS = 12 * 60 * 60_000;
const MOST_ACTIVE = 2;

/** The refresh token before it is spent; the token before it lives on, but not the one before that. */
export function issueToken(world: World, team: Team, install: Install): Install {
  const token = `xoxe.xoxb-1-${team.id}-${world.ids.next('S')}`;
  team.issued.push({ token, expiresAt: world.clock.now() + TOKEN_LIVES_MS });
  for (const old of team.issued.slice(0, -MOST_ACTIVE)) team.dead.set(old.token, 'token_revoked');
  team.refreshToken = `xoxe-1-${team.id}-${world.ids.next('S')}`;
  team.install = { ...install, token };
  return team.install;
}

const botUser: Partial<User> = { name: 'deskbreak', realName: 'Deskbreak', isBot: true };

/** The token gives `account_inactive` from now on, and the bot is in no channel any more. */
export function uninstallFrom(team: Team): Install | undefined {
  const { install } = team;
  if (install === undefined) return undefined;
  for (const token of [install.token, ...team.issued.map((one) => one.token)])
    team.dead.set(token, 'account_inactive');
  team.refreshToken = undefined;
  for (const channel of team.channels.values()) channel.members.delete(install.botUser);
  team.install = undefined;
  return install;
}

/** Whoever may be somewhere is, which saves tests much inviting. */
export const isOpenTo = (channel: Channel, user: User): boolean =>
  channel.kind === 'public' && (channel.isExtShared || !user.isStranger) && !user.isBot;

export function addUser(world: World, team: Team, options: Partial<User> = {}): User {
  const id = options.id ?? world.ids.next('U');
  const name = options.name ?? id.toLowerCase();
  const user: User = {
    id,
    teamId: options.isStranger === true ? 'T0STRANGER' : team.id,
    name,
    realName: name,
    tz: 'Europe/Berlin',
    locale: 'en-US',
    isAdmin: false,
    isOwner: false,
    isRestricted: false,
    isUltraRestricted: false,
    isStranger: false,
    isBot: false,
    deleted: false,
    ...options,
  };
  team.users.set(id, user);
  for (const channel of team.channels.values()) if (isOpenTo(channel, user)) channel.members.add(id);
  return user;
}
