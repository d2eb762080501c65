/** The routes of the REST API that this Discord has, by the names that tests plan faults and read calls with. */

export const routeNames = [
  'GET /gateway',
  'GET /gateway/bot',
  'GET /users/@me',
  'GET /users/:user',
  'POST /users/@me/channels',
  'GET /applications/@me',
  'GET /oauth2/applications/@me',
  'GET /applications/:app/commands',
  'POST /applications/:app/commands',
  'PUT /applications/:app/commands',
  'GET /channels/:channel',
  'GET /channels/:channel/messages',
  'POST /channels/:channel/messages',
  'GET /channels/:channel/messages/:message',
  'PATCH /channels/:channel/messages/:message',
  'DELETE /channels/:channel/messages/:message',
  'GET /guilds/:guild',
  'GET /guilds/:guild/channels',
  'GET /guilds/:guild/roles',
  'GET /guilds/:guild/members/:user',
  'POST /interactions/:interaction/:token/callback',
  'POST /webhooks/:app/:token',
  'GET /webhooks/:app/:token/messages/:message',
  'PATCH /webhooks/:app/:token/messages/:message',
  'DELETE /webhooks/:app/:token/messages/:message',
] as const;

export type RouteName = (typeof routeNames)[number];

export interface Route {
  readonly name: RouteName;
  /** What stands in the place of `:channel` and the others. */
  readonly at: Readonly<Record<string, string>>;
}

const segments = (path: string): readonly string[] => path.split('/').filter((part) => part !== '');

const table = routeNames.map((name) => {
  const [method = '', path = ''] = name.split(' ');
  return { name, method, pattern: segments(path) };
});

/** The route of a request, its path without `/api/v10`. Those with fewer blanks come first. */
export function routeOf(method: string, path: string): Route | undefined {
  const given = segments(path).map(decodeURIComponent);
  const fitting = table.filter(
    ({ method: wanted, pattern }) =>
      wanted === method &&
      pattern.length === given.length &&
      pattern.every((part, index) => part.startsWith(':') || part === given[index]),
  );
  const blanks = (pattern: readonly string[]): number =>
    pattern.filter((part) => part.startsWith(':')).length;
  const [found] = fitting.sort((one, other) => blanks(one.pattern) - blanks(other.pattern));
  if (found === undefined) return undefined;
  const at = found.pattern.flatMap((part, index) =>
    part.startsWith(':') ? [[part.slice(1), given[index] ?? '']] : [],
  );
  return { name: found.name, at: Object.fromEntries(at) as Record<string, string> };
}
