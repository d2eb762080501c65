/** Response URLs: what an app says in answer to what somebody did. */
import { asObject, type JsonObject, parseJson } from '../platform/json.ts';
import { Refusal } from './api.ts';
import { type Content, contentOf } from './content.ts';
import { asKept } from './kept.ts';
import { addPost, type ResponseUrl, type World } from './world.ts';

/** HTTP status and body. Slack answers whatever it cannot use with 404 and the error as JSON. */
export function respond(world: World, id: string, body: string): readonly [status: number, text: string] {
  const target = world.responseUrls.get(id);
  try {
    if (target === undefined || world.clock.now() >= target.expiresAt) throw new Refusal('expired_url');
    if (target.usesLeft <= 0) throw new Refusal('used_url');
    answerAt(world, target, asObject(parseJson(body)));
    target.usesLeft -= 1;
    return [200, 'ok'];
  } catch (error) {
    if (error instanceof Refusal) return [404, JSON.stringify({ ok: false, error: error.error })];
    throw error;
  }
}

function answerAt(world: World, target: ResponseUrl, message: JsonObject): void {
  const { original } = target;
  if (message['delete_original'] === true) {
    if (original === undefined || original.deleted) throw new Refusal('message_not_found');
    original.deleted = true;
    return;
  }
  const content = contentOf(world, target.team, message);
  if (message['replace_original'] === true && original !== undefined) {
    if (original.deleted) throw new Refusal('message_not_found');
    original.text = content.text;
    original.blocks = asKept(content.blocks, () => world.ids.next('b'));
    return;
  }
  say(world, target, content, message['response_type'] === 'in_channel');
}

/** A new message, for one person unless it is for the channel. */
export function say(
  world: World,
  { team, channel, user }: Pick<ResponseUrl, 'team' | 'channel' | 'user'>,
  content: Content,
  toAll: boolean,
): void {
  const author = team.install?.botUser ?? 'USLACKBOT';
  addPost(world, team, channel, { ...content, author, ...(toAll ? {} : { visibleTo: user }) });
}
