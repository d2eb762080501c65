/** What Slack does with what an app acknowledges with. The answer is why it could not be used, if so. */
import { asText, isObject, type JsonObject, objectsOf } from '../platform/json.ts';
import { Refusal } from './api.ts';
import { suggestedOptions } from './block-elements.ts';
import { contentOf } from './content.ts';
import type { Ack } from './delivery.ts';
import { optionsIn } from './forms.ts';
import { checkedView, replaceModal } from './methods/views.ts';
import { say } from './response-urls.ts';
import type { Channel, Team, View } from './state.ts';
import { newView, slackbotSays, type World } from './world.ts';

type Trouble = string | undefined;

const lost = (ack: Ack): Trouble => (ack.acknowledged ? undefined : `not acknowledged: ${ack.because}`);

/** A refusal by Slack's rules is trouble; anything else is a bug of ours. */
function trying(act: () => void): Trouble {
  try {
    act();
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return [error.error, JSON.stringify(error.details)].join(' ');
    throw error;
  }
}

/** A command's answer is shown; where none came, Slackbot says so. */
export function afterCommand(
  world: World,
  team: Team,
  channel: Channel,
  user: string,
  command: string,
  ack: Ack,
): Trouble {
  if (!ack.acknowledged) {
    const error = ack.because === 'timeout' ? 'operation_timeout' : 'dispatch_failed';
    slackbotSays(world, team, channel, user, `${command} failed with the error "${error}"`);
    return lost(ack);
  }
  const { payload } = ack;
  if (!isObject(payload) || (payload['text'] === undefined && payload['blocks'] === undefined))
    return undefined;
  return trying(() => {
    const content = contentOf(world, team, payload);
    say(world, { team, channel, user }, content, payload['response_type'] === 'in_channel');
  });
}

export const afterPress = (ack: Ack): Trouble => lost(ack);

/** A submitted view is closed, changed, covered by another, or shows what is wrong in it. */
export function afterSubmission(world: World, team: Team, view: View, ack: Ack): Trouble {
  if (!ack.acknowledged) return lost(ack);
  const { payload } = ack;
  const stack = team.modals.get(view.user) ?? [];
  view.errors = {};
  if (payload === undefined) {
    team.modals.set(view.user, stack.slice(0, -1));
    return undefined;
  }
  if (!isObject(payload)) return 'the answer is no object';
  return trying(() => {
    switch (payload['response_action']) {
      case 'clear':
        team.modals.set(view.user, []);
        return;
      case 'errors':
        view.errors = checkedErrors(view, payload['errors']);
        return;
      case 'update':
        replaceModal(world, team, view, checkedView(world, team, payload['view'], 'modal'));
        return;
      case 'push': {
        const content = checkedView(world, team, payload['view'], 'modal');
        team.modals.set(view.user, [...stack, newView(world, view.user, content, view)]);
        return;
      }
      default:
        throw new Refusal('invalid_response_action');
    }
  });
}

/** Errors are shown beside inputs; anywhere else they would be lost. */
function checkedErrors(view: View, errors: unknown): Readonly<Record<string, string>> {
  if (!isObject(errors) || Object.keys(errors).length === 0) throw new Refusal('no_errors');
  const inputs = objectsOf(view.content['blocks'])
    .filter(({ type }) => type === 'input')
    .map((block) => asText(block['block_id']));
  return Object.fromEntries(
    Object.entries(errors).map(([block, error]) => {
      if (!inputs.includes(block) || typeof error !== 'string' || error === '')
        throw new Refusal('invalid_errors', { block });
      return [block, error];
    }),
  );
}

export function afterSearch(ack: Ack): {
  readonly options: readonly JsonObject[];
  readonly trouble: Trouble;
} {
  if (!ack.acknowledged) return { options: [], trouble: lost(ack) };
  const wrong: string[] = [];
  suggestedOptions(ack.payload, '', (what, at) => wrong.push(`${what} [${at}]`));
  return wrong.length > 0 || !isObject(ack.payload)
    ? { options: [], trouble: wrong.join('; ') }
    : { options: optionsIn(ack.payload), trouble: undefined };
}
