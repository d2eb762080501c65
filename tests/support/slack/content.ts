/** What a message may hold, and the refusals where it may not: the same for every way to post. */
import { isObject, type JsonObject } from '../platform/json.ts';
import { jsonArgument, Refusal, textArgument } from './api.ts';
import { wrongInBlocks } from './block-kit.ts';
import type { Team } from './state.ts';
import { isReadyIn, type World } from './world.ts';

export interface Content {
  readonly text: string;
  readonly blocks: readonly JsonObject[];
}

/** Text beyond `longestText` characters is refused; Slack cuts it where a new message is posted, which nobody wants. */
export function contentOf(
  world: World,
  team: Team,
  args: Readonly<JsonObject>,
  longestText = 40_000,
): Content {
  const text = textArgument(args, 'text');
  const given = args['blocks'] === undefined || args['blocks'] === '' ? [] : jsonArgument(args, 'blocks');
  if (!Array.isArray(given)) throw new Refusal('invalid_blocks_format');
  const messages = wrongInBlocks(given, isReadyIn(team, world.url));
  if (messages.length > 0)
    throw new Refusal('invalid_blocks', { errors: messages, response_metadata: { messages } });
  const blocks = given.filter(isObject);
  if (text === '' && blocks.length === 0) throw new Refusal('no_text');
  if (text.length > longestText) throw new Refusal('msg_too_long');
  return { text, blocks };
}
