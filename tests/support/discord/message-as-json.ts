/** Messages in the words of Discord's API. */
import { asText, isObject, type JsonObject, objectsOf } from '../platform/json.ts';
import { since, userAsJson } from './as-json.ts';
import { type Attachment, flags, type Message, type MessageContent } from './state.ts';

/** With its address on the CDN, which nothing answers. */
function attachmentAsJson(attachment: Attachment, channel: string): JsonObject {
  const { id, name, description, contentType, bytes } = attachment;
  const url = addressOf(attachment, channel);
  return {
    id,
    filename: name,
    ...(description === undefined ? {} : { description }),
    content_type: contentType,
    size: bytes.length,
    url,
    proxy_url: url,
  };
}

/** Signed, as Discord's are. */
const addressOf = ({ id, name }: Attachment, channel: string): string =>
  `https://cdn.loopback.invalid/attachments/${channel}/${id}/${encodeURIComponent(name)}?ex=65d903de&is=65c68ede&hm=2481f30d&`;

/** Those that are used in components are not in the list of attachments. */
const listed = ({ attachments, components }: MessageContent): readonly Attachment[] => {
  const shown = JSON.stringify(components);
  return attachments.filter(({ name }) => !shown.includes(JSON.stringify(`attachment://${name}`)));
};

export function messageAsJson(message: Message): JsonObject {
  const { id, channel, author, said, interaction, nonce } = message;
  const hidden = message.visibleTo === undefined ? 0 : flags.ephemeral;
  return {
    id,
    channel_id: channel.id,
    type: interaction?.kind === 'command' ? 20 : 0,
    author: userAsJson(author),
    content: said.content,
    embeds: said.embeds,
    components: said.components.map((one) => resolvedMedia(one, said.attachments, channel.id)),
    attachments: listed(said).map((attachment) => attachmentAsJson(attachment, channel.id)),
    flags: said.flags | hidden | (message.isThinking ? flags.loading : 0),
    mentions: [],
    mention_roles: [],
    mention_everyone: false,
    pinned: false,
    tts: false,
    timestamp: since,
    edited_timestamp: message.edits > 0 ? since : null,
    ...(nonce === undefined ? {} : { nonce }),
    ...(interaction === undefined
      ? {}
      : {
          application_id: interaction.payload['application_id'],
          webhook_id: interaction.payload['application_id'],
          interaction_metadata: {
            id: interaction.id,
            type: interaction.payload['type'],
            user: userAsJson(interaction.user),
            authorizing_integration_owners: interaction.payload['authorizing_integration_owners'],
          },
        }),
  };
}

/** `attachment://` has become an address, as in the answers of the real one. */
function resolvedMedia(
  component: JsonObject,
  attachments: readonly Attachment[],
  channel: string,
): JsonObject {
  const resolve = (media: unknown): unknown => {
    if (!isObject(media)) return media;
    const url = asText(media['url']);
    const found = attachments.find(({ name }) => url === `attachment://${name}`);
    return found === undefined
      ? media
      : {
          ...media,
          url: addressOf(found, channel),
          proxy_url: addressOf(found, channel),
          content_type: found.contentType,
          attachment_id: found.id,
        };
  };
  const { components, items, media, file, accessory } = component;
  return {
    ...component,
    ...(components === undefined
      ? {}
      : { components: objectsOf(components).map((one) => resolvedMedia(one, attachments, channel)) }),
    ...(items === undefined
      ? {}
      : { items: objectsOf(items).map((item) => ({ ...item, media: resolve(item['media']) })) }),
    ...(media === undefined ? {} : { media: resolve(media) }),
    ...(file === undefined ? {} : { file: resolve(file) }),
    ...(isObject(accessory) ? { accessory: resolvedMedia(accessory, attachments, channel) } : {}),
  };
}
