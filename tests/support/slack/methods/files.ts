/** Uploads: an address, the bytes, the completion, and processing that takes its time. */
import { asText, type JsonObject, objectsOf } from '../../platform/json.ts';
import { type Call, jsonArgument, type Methods, Refusal, refuseArguments, textArgument } from '../api.ts';
import type { SlackFile, Team } from '../state.ts';
import { isImage, type World } from '../world.ts';

export const files: Methods = {
  'files.getUploadURLExternal': {
    token: 'bot',
    scopes: ['files:write'],
    required: ['filename', 'length'],
    formOnly: true,
    run({ world, team, args }) {
      const length = Number(textArgument(args, 'length'));
      if (!Number.isInteger(length) || length < 1)
        throw refuseArguments(['[ERROR] must be greater than 0 [json-pointer:/length]']);
      const altText = textArgument(args, 'alt_txt');
      if (altText.length > 1000) throw new Refusal('alt_txt_too_large');
      const name = textArgument(args, 'filename');
      const id = world.ids.next('F');
      team.files.set(id, {
        id,
        name,
        length,
        title: name,
        altText,
        completed: false,
        queriesUntilReady: team.queriesUntilReady,
      });
      return { upload_url: `${world.url}/upload/${team.id}/${id}`, file_id: id };
    },
  },
  'files.completeUploadExternal': {
    token: 'bot',
    scopes: ['files:write'],
    required: ['files'],
    run(call) {
      const { world, team, args } = call;
      if (textArgument(args, 'channel_id') !== '')
        throw new Refusal('posting_to_channel_denied', { reason: 'pictures are kept, not shared' });
      const wanted = objectsOf(jsonArgument(args, 'files'));
      if (wanted.length === 0)
        throw refuseArguments(['[ERROR] no fewer than 1 items allowed [json-pointer:/files]']);
      const found = wanted.map(({ id, title }) => {
        const file = team.files.get(asText(id));
        if (file === undefined || file.completed) throw new Refusal('file_not_found');
        if (file.bytes === undefined) throw new Refusal('file_update_failed');
        return { file, title: asText(title) };
      });
      return {
        files: found.map(({ file, title }) => {
          file.completed = true;
          if (title !== '') file.title = title;
          return fileAsJson(world, team, file, false);
        }),
      };
    },
  },
  'files.delete': {
    token: 'bot',
    scopes: ['files:write'],
    required: ['file'],
    run(call) {
      // A file that was never completed is none.
      call.team.files.delete(fileOf(call).id);
      return {};
    },
  },
  'files.info': {
    token: 'bot',
    scopes: ['files:read'],
    required: ['file'],
    run(call) {
      const file = fileOf(call);
      const isReady = file.queriesUntilReady <= 0;
      file.queriesUntilReady -= 1;
      return { file: fileAsJson(call.world, call.team, file, isReady), comments: [] };
    },
  },
};

function fileOf({ team, args }: Call): SlackFile {
  const file = team.files.get(textArgument(args, 'file'));
  if (!file?.completed) throw new Refusal('file_not_found');
  return file;
}

/** Until a file is processed, its types are empty and it has no thumbnails. */
function fileAsJson(world: World, team: Team, file: SlackFile, isReady: boolean): JsonObject {
  const extension = /\.(\w+)$/u.exec(file.name)?.[1]?.toLowerCase() ?? '';
  const address = `${world.url}/files-pri/${team.id}/${file.id}/${file.name}`;
  const common = {
    id: file.id,
    created: Math.floor(world.clock.now() / 1000),
    name: file.name,
    title: file.title,
    user: team.install?.botUser,
    size: file.length,
    mode: 'hosted',
    alt_txt: file.altText,
    url_private: address,
    permalink: address,
    channels: [],
    shares: {},
  };
  if (!isReady)
    return { ...common, mimetype: '', filetype: '', pretty_type: '', media_display_type: 'unknown' };
  const image = isImage(file)
    ? { thumb_64: `${address}?64`, thumb_360: `${address}?360`, original_w: 600, original_h: 400 }
    : {};
  const mimetype = isImage(file) ? `image/${extension.replace('jpg', 'jpeg')}` : 'application/octet-stream';
  return { ...common, ...image, mimetype, filetype: extension, pretty_type: extension.toUpperCase() };
}

/** The bytes themselves, by POST to the address that was given out. HTTP status and body. */
export function takeUpload(
  team: Team | undefined,
  id: string,
  bytes: Buffer,
): readonly [status: number, text: string] {
  const file = team?.files.get(id);
  if (file === undefined || file.completed) return [404, 'no such upload'];
  if (bytes.length !== file.length) return [400, `expected ${file.length} bytes, got ${bytes.length}`];
  file.bytes = bytes;
  return [200, `OK - ${bytes.length}`];
}
