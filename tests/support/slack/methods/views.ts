/** Modals and the Home tab. */
import { isObject, type JsonObject } from '../../platform/json.ts';
import { type Call, jsonArgument, type Methods, Refusal, refuseArguments, textArgument } from '../api.ts';
import { wrongInView } from '../block-kit.ts';
import type { Team, View } from '../state.ts';
import { isReadyIn, newView, viewAsJson, type World } from '../world.ts';

/** In bytes. */
const largestView = 250_000;
/** A modal and two on top of it. */
const highestStack = 3;

export const views: Methods = {
  'views.open': {
    token: 'bot',
    required: ['view', 'trigger_id'],
    run(call) {
      const content = viewArgument(call, 'modal');
      const user = exchangeTrigger(call);
      return show(call, user, [newView(call.world, user, content, undefined)]);
    },
  },
  'views.push': {
    token: 'bot',
    required: ['view', 'trigger_id'],
    run(call) {
      const content = viewArgument(call, 'modal');
      const user = exchangeTrigger(call);
      const stack = call.team.modals.get(user) ?? [];
      if (stack.length === 0) throw new Refusal('not_found');
      if (stack.length >= highestStack) throw new Refusal('push_limit_reached');
      return show(call, user, [...stack, newView(call.world, user, content, stack.at(-1))]);
    },
  },
  'views.update': {
    token: 'bot',
    required: ['view'],
    run(call) {
      const { world, team, args } = call;
      const content = viewArgument(call, 'modal');
      const [id, external] = [textArgument(args, 'view_id'), textArgument(args, 'external_id')];
      if ((id === '') === (external === ''))
        throw refuseArguments(['[ERROR] must provide one of view_id, external_id']);
      const found = findModal(team, (view) => view.id === id || view.content['external_id'] === external);
      if (found === undefined) throw new Refusal('not_found');
      const hash = textArgument(args, 'hash');
      if (hash !== '' && hash !== found.hash) throw new Refusal('hash_conflict');
      return { view: viewAsJson(world, team, replaceModal(world, team, found, content)) };
    },
  },
  'views.publish': {
    token: 'bot',
    required: ['user_id', 'view'],
    run(call) {
      const { world, team, args } = call;
      if (!world.app.homeTab) throw new Refusal('not_enabled');
      const content = viewArgument(call, 'home');
      const user = textArgument(args, 'user_id');
      if (!team.users.has(user)) throw refuseArguments(['[ERROR] invalid `user_id`']);
      const current = team.homes.get(user);
      const hash = textArgument(args, 'hash');
      if (hash !== '' && hash !== current?.hash) throw new Refusal('hash_conflict');
      const view = newView(world, user, content, undefined, current);
      team.homes.set(user, view);
      return { view: viewAsJson(world, team, view) };
    },
  },
};

function viewArgument({ world, team, args }: Call, type: View['type']): JsonObject {
  return checkedView(world, team, jsonArgument(args, 'view'), type);
}

/** A view that Slack would show. */
export function checkedView(world: World, team: Team, view: unknown, type: View['type']): JsonObject {
  if (!isObject(view)) throw refuseArguments(['[ERROR] must provide an object [json-pointer:/view]']);
  if (Buffer.byteLength(JSON.stringify(view)) > largestView) throw new Refusal('view_too_large');
  const wrong = wrongInView(view, isReadyIn(team, world.url));
  if (wrong.length > 0) throw refuseArguments(wrong);
  if (view['type'] !== type) throw refuseArguments([`[ERROR] must be ${type} [json-pointer:/view/type]`]);
  return view;
}

function exchangeTrigger({ world, team, args }: Call): string {
  const trigger = world.triggers.get(textArgument(args, 'trigger_id'));
  if (trigger?.team !== team) throw new Refusal('invalid_trigger_id');
  if (trigger.exchanged) throw new Refusal('exchanged_trigger_id');
  if (world.clock.now() >= trigger.expiresAt) throw new Refusal('expired_trigger_id');
  trigger.exchanged = true;
  return trigger.user;
}

function show({ world, team }: Call, user: string, stack: readonly View[]): JsonObject {
  team.modals.set(user, [...stack]);
  const top = stack.at(-1);
  return top === undefined ? {} : { view: viewAsJson(world, team, top) };
}

const findModal = (team: Team, fits: (view: View) => boolean): View | undefined =>
  [...team.modals.values()].flat().find(fits);

/** The view keeps its id and its place. */
export function replaceModal(world: World, team: Team, old: View, content: JsonObject): View {
  const view = newView(world, old.user, content, undefined, old);
  const stack = team.modals.get(old.user) ?? [];
  team.modals.set(
    old.user,
    stack.map((one) => (one === old ? view : one)),
  );
  return view;
}
