/** The bot, its application and its commands. */
import type { JsonObject } from '../../platform/json.ts';
import type { Call, Handler } from '../api.ts';
import { userAsJson } from '../as-json.ts';
import { registered, registeredOne } from '../commands.ts';
import { Refusal } from '../errors.ts';
import type { World } from '../world.ts';

const application = ({ app, guilds }: World): JsonObject => ({
  id: app.id,
  name: app.bot.name,
  icon: null,
  description: '',
  bot_public: true,
  bot_require_code_grant: app.requiresCodeGrant,
  interactions_endpoint_url: app.interactionsEndpoint === '' ? null : app.interactionsEndpoint,
  verify_key: 'loopback',
  flags: 0,
  bot: userAsJson(app.bot),
  owner: userAsJson(app.bot),
  team: null,
  // As it comes where no default link is set up for either.
  integration_types_config: Object.fromEntries(app.installs.map((type) => [type, {}])),
  approximate_guild_count: [...guilds.values()].filter(({ botIsIn }) => botIsIn).length,
});

const thisApplication: Handler = ({ world }) => application(world);

function requireOwn({ world, at }: Call): void {
  if (at['app'] !== world.app.id) throw new Refusal(10002);
}

export const applications = {
  'GET /users/@me': ({ world }) => ({
    ...userAsJson(world.app.bot),
    verified: true,
    mfa_enabled: true,
    email: null,
    locale: 'en-US',
  }),
  'GET /users/:user': ({ world, at }) => {
    const user = world.users.get(at['user'] ?? '');
    if (user === undefined) throw new Refusal(10013);
    return userAsJson(user);
  },
  'GET /applications/@me': thisApplication,
  'GET /oauth2/applications/@me': thisApplication,
  'GET /applications/:app/commands': (call) => {
    requireOwn(call);
    const withLocalizations = call.query['with_localizations'] === 'true';
    return call.world.commands.map(({ name_localizations, description_localizations, ...rest }) => ({
      ...rest,
      ...(withLocalizations ? { name_localizations, description_localizations } : {}),
    }));
  },
  'POST /applications/:app/commands': (call) => {
    requireOwn(call);
    const { world, body } = call;
    const command = registeredOne(body, world.commands, world.app, world.newId);
    world.commands = [...world.commands.filter(({ id }) => id !== command.id), command];
    return command;
  },
  'PUT /applications/:app/commands': (call) => {
    requireOwn(call);
    const { world, body } = call;
    world.commands = registered(body, world.commands, world.app, world.newId);
    return world.commands;
  },
} satisfies Record<string, Handler>;
