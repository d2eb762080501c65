/** The Events API: who is told of what. */
import type { JsonObject } from '../platform/json.ts';
import type { Courier } from './courier.ts';
import type { Delivery } from './delivery.ts';
import { eventPayload } from './payloads.ts';
import type { Team } from './state.ts';
import type { World } from './world.ts';

/** Tells the app, if it is installed (or was, as `bot`) and has subscribed. */
export async function emit(
  world: World,
  team: Team,
  courier: Courier,
  event: JsonObject & { readonly type: string },
  bot = team.install?.botUser,
): Promise<readonly Delivery[]> {
  const { events } = world.app;
  if (bot === undefined || bot === '' || (events !== 'all' && !events.includes(event.type))) return [];
  return [await courier.deliver('events_api', eventPayload(world, team, bot, event))];
}
