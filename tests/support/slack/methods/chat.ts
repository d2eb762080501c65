/** Posting, rewriting and taking back. */
import type { JsonObject } from '../../platform/json.ts';
import { type Call, type Methods, Refusal, textArgument } from '../api.ts';
import { contentOf } from '../content.ts';
import { asKept } from '../kept.ts';
import type { Channel, Post } from '../state.ts';
import { addPost, directChannel } from '../world.ts';

const scopes = ['chat:write'];

export const chat: Methods = {
  'chat.postMessage': {
    token: 'bot',
    scopes,
    required: ['channel'],
    run(call) {
      const { world, team, install, args } = call;
      const channel = channelToPostIn(call);
      const content = contentOf(world, team, args);
      const threadTs = textArgument(args, 'thread_ts');
      const post = addPost(world, team, channel, {
        ...content,
        author: install.botUser,
        ...(threadTs === '' ? {} : { threadTs }),
      });
      return { channel: channel.id, ts: post.ts, message: messageAsJson(call, post) };
    },
  },
  'chat.postEphemeral': {
    token: 'bot',
    scopes,
    required: ['channel', 'user'],
    run(call) {
      const { world, team, install, args } = call;
      const channel = channelToPostIn(call);
      const user = textArgument(args, 'user');
      if (!channel.members.has(user)) throw new Refusal('user_not_in_channel');
      const content = contentOf(world, team, args);
      return {
        message_ts: addPost(world, team, channel, { ...content, author: install.botUser, visibleTo: user })
          .ts,
      };
    },
  },
  'chat.update': {
    token: 'bot',
    scopes,
    required: ['channel', 'ts'],
    run(call) {
      const { world, team, args } = call;
      const post = ownPost(call, 'cant_update_message');
      const content = contentOf(world, team, args, 4000);
      editPost(call, post, content);
      return { channel: post.channel.id, ts: post.ts, text: post.text, message: messageAsJson(call, post) };
    },
  },
  'chat.delete': {
    token: 'bot',
    scopes,
    required: ['channel', 'ts'],
    run(call) {
      const post = ownPost(call, 'cant_delete_message');
      post.deleted = true;
      return { channel: post.channel.id, ts: post.ts };
    },
  },
};

/** By id, by name, or by the person for whom it is. */
function findChannel({ world, team, args }: Call): Channel {
  const wanted = textArgument(args, 'channel');
  if (team.users.get(wanted)?.deleted === false) return directChannel(world, team, wanted);
  const found =
    team.channels.get(wanted) ??
    [...team.channels.values()].find(
      ({ name, kind }) => kind !== 'im' && (name === wanted || `#${name}` === wanted),
    );
  if (found === undefined || found.isDeleted) throw new Refusal('channel_not_found');
  return found;
}

function channelToPostIn(call: Call): Channel {
  const { world, install, args } = call;
  const channel = findChannel(call);
  if (channel.kind === 'im') {
    if (!world.app.messagesTab) throw new Refusal('messages_tab_disabled');
    return channel;
  }
  const isIn = channel.members.has(install.botUser);
  if (!isIn && channel.kind === 'private') throw new Refusal('channel_not_found');
  if (channel.isArchived) throw new Refusal('is_archived');
  const mayPostFromOutside = install.scopes.includes('chat:write.public') && args['user'] === undefined;
  if (!isIn && !mayPostFromOutside) throw new Refusal('not_in_channel');
  if (channel.isReadOnly) throw new Refusal('restricted_action');
  return channel;
}

function ownPost(call: Call, otherwise: string): Post {
  const channel = findChannel(call);
  const ts = textArgument(call.args, 'ts');
  const post = channel.posts.find((one) => one.ts === ts && !one.deleted && one.visibleTo === undefined);
  if (post === undefined) throw new Refusal('message_not_found');
  if (post.author !== call.install.botUser) throw new Refusal(otherwise);
  if (channel.isArchived) throw new Refusal('is_archived');
  return post;
}

/** Text without blocks takes the blocks away; only then is the message marked as edited. */
function editPost({ world }: Call, post: Post, { text, blocks }: ReturnType<typeof contentOf>): void {
  post.text = text;
  post.blocks = asKept(blocks, () => world.ids.next('b'));
  post.edited = blocks.length === 0;
}

const messageAsJson = ({ world, team, install }: Call, post: Post): JsonObject => ({
  type: 'message',
  user: post.author,
  bot_id: install.botId,
  app_id: world.app.id,
  team: team.id,
  ts: post.ts,
  text: post.text,
  ...(post.blocks.length === 0 ? {} : { blocks: post.blocks }),
  ...(post.threadTs === undefined ? {} : { thread_ts: post.threadTs }),
});
