/** What a message may say: a body as a bot sends it becomes what a message says, or is refused. */
import {
  IncomingWebhookInteractionRequestSchema,
  IncomingWebhookUpdateRequestPartialSchema,
  MessageCreateRequestSchema,
  MessageEditRequestPartialSchema,
} from 'discord-api-spec/zod';
import type { ZodMiniType } from 'zod/mini';
import { asObject, asText, isObject, type JsonObject, objectsOf } from '../platform/json.ts';
import type { Upload } from './api.ts';
import { numbered } from './components.ts';
import { componentFindings } from './component-rules.ts';
import { invalidBody, Refusal, refuseWrong, tooLong, type Wrong } from './errors.ts';
import { limits } from './limits.ts';
import { schemaFindings } from './schema.ts';
import { type Attachment, flags, type MessageContent } from './state.ts';

/** `update`: the answer to a press that changes the message with the button. */
export type BodyKind = 'post' | 'edit' | 'interaction' | 'interaction edit' | 'update';

const schemas: Readonly<Record<BodyKind, ZodMiniType>> = {
  post: MessageCreateRequestSchema,
  edit: MessageEditRequestPartialSchema,
  interaction: IncomingWebhookInteractionRequestSchema,
  'interaction edit': IncomingWebhookUpdateRequestPartialSchema,
  update: IncomingWebhookUpdateRequestPartialSchema,
};

const settable: Readonly<Record<BodyKind, number>> = {
  post: flags.suppressEmbeds | flags.suppressNotifications | flags.componentsV2,
  edit: flags.suppressEmbeds | flags.componentsV2,
  interaction: flags.suppressEmbeds | flags.suppressNotifications | flags.componentsV2 | flags.ephemeral,
  'interaction edit': flags.suppressEmbeds | flags.componentsV2,
  update: flags.suppressEmbeds | flags.componentsV2,
};

/** Flags that an edit cannot take back. */
const lasting = flags.componentsV2 | flags.ephemeral | flags.suppressNotifications;

/** `before`: what the message said, where it is edited: what the body leaves out stays. */
export function contentFrom(
  kind: BodyKind,
  given: unknown,
  files: readonly Upload[],
  before: MessageContent,
  newId: () => string,
): MessageContent {
  if (!isObject(given)) throw invalidBody([notAnObject]);
  refuseWrong(schemaFindings(schemas[kind], given));
  const kept = before.flags & lasting;
  const attachments = attachmentsOf(kind, given, files, before.attachments, newId);
  const said: MessageContent = {
    content: 'content' in given ? asText(given['content']) : before.content,
    embeds: 'embeds' in given ? objectsOf(given['embeds']) : before.embeds,
    components: 'components' in given ? numbered(given['components']) : withoutLost(before, attachments),
    attachments,
    flags: 'flags' in given ? (Number(given['flags'] ?? 0) & settable[kind]) | kept : before.flags,
    allowedMentions: isObject(given['allowed_mentions']) ? given['allowed_mentions'] : undefined,
  };
  refuseWrong([...contentFindings(given, said), ...mentionFindings(given)]);
  return said;
}

const notAnObject: Wrong = { at: [], code: 'MODEL_TYPE_CONVERT', message: 'Only dictionaries may be used.' };

/** Only an empty body is without a code of its own field. */
function contentFindings(given: JsonObject, said: MessageContent): readonly Wrong[] {
  const isV2 = (said.flags & flags.componentsV2) !== 0;
  const { content, embeds, components, attachments } = said;
  const wrongs: Wrong[] = [
    ...(content.length > limits.content ? [tooLong(limits.content, 'content')] : []),
    ...(isV2 ? legacyFields(said, given) : embedFindings(embeds)),
    ...componentFindings(
      given['components'] ?? [],
      isV2,
      attachments.map(({ name }) => name),
    ),
    ...(attachments.length > limits.attachments
      ? [
          {
            at: ['attachments'],
            code: 'BASE_TYPE_BAD_LENGTH',
            message: `Must be ${limits.attachments} or fewer in length.`,
          },
        ]
      : []),
  ];
  const isEmpty = [embeds, components, attachments].every(({ length }) => length === 0);
  if (wrongs.length === 0 && content.trim() === '' && isEmpty) throw new Refusal(50006);
  if (wrongs.length === 0 && isV2 && components.length === 0) throw new Refusal(50006);
  return wrongs;
}

function legacyFields({ content, embeds }: MessageContent, given: JsonObject): readonly Wrong[] {
  const wrong = (field: string): Wrong => ({
    at: [field],
    code: 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
    message: `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
  });
  return [
    ...(content === '' ? [] : [wrong('content')]),
    ...(embeds.length === 0 ? [] : [wrong('embeds')]),
    ...(isObject(given['poll']) ? [wrong('poll')] : []),
    ...(Array.isArray(given['sticker_ids']) && given['sticker_ids'].length > 0 ? [wrong('sticker_ids')] : []),
  ];
}

function embedFindings(embeds: readonly JsonObject[]): readonly Wrong[] {
  const texts = embeds.flatMap((embed) => [
    asText(embed['title']),
    asText(embed['description']),
    asText(asObject(embed['footer'])['text']),
    asText(asObject(embed['author'])['name']),
    ...objectsOf(embed['fields']).flatMap(({ name, value }) => [asText(name), asText(value)]),
  ]);
  return texts.join('').length > limits.embedText
    ? [
        {
          at: ['embeds'],
          code: 'MAX_EMBED_SIZE_EXCEEDED',
          message: `Embed size exceeds maximum size of ${limits.embedText}`,
        },
      ]
    : [];
}

function mentionFindings({ allowed_mentions: allowed }: JsonObject): readonly Wrong[] {
  if (!isObject(allowed) || !Array.isArray(allowed['parse'])) return [];
  const parse: readonly unknown[] = allowed['parse'];
  return (['users', 'roles'] as const).flatMap((what) =>
    parse.includes(what) && Array.isArray(allowed[what]) && allowed[what].length > 0
      ? [
          {
            at: ['allowed_mentions'],
            code: 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
            message: `parse:["${what}"] and ${what}: [ids...] are mutually exclusive.`,
          },
        ]
      : [],
  );
}

/** An attachment that is dropped takes its picture with it. */
function withoutLost(
  { components, attachments }: MessageContent,
  kept: readonly Attachment[],
): readonly JsonObject[] {
  const lost = attachments.filter((one) => !kept.includes(one)).map(({ name }) => `attachment://${name}`);
  const without = (component: JsonObject): readonly JsonObject[] => {
    const items = objectsOf(component['items']);
    const left = items.filter(({ media }) => !lost.includes(asText(asObject(media)['url'])));
    if (items.length > 0) return left.length === 0 ? [] : [{ ...component, items: left }];
    return 'components' in component
      ? [{ ...component, components: objectsOf(component['components']).flatMap(without) }]
      : [component];
  };
  return lost.length === 0 ? components : components.flatMap(without);
}

/** New files, described by the entry with their index, and those of before that the body still names. */
function attachmentsOf(
  kind: BodyKind,
  given: JsonObject,
  files: readonly Upload[],
  before: readonly Attachment[],
  newId: () => string,
): readonly Attachment[] {
  const entries = Array.isArray(given['attachments']) ? objectsOf(given['attachments']) : undefined;
  const entryOf = (id: string): JsonObject | undefined =>
    entries?.find((entry) => asText(entry['id']) === id);
  const tooBig = files.some(({ bytes }) => bytes.length > limits.attachmentBytes);
  if (tooBig) throw new Refusal(40005);
  // Where none are named, a new file takes the place of all, and so does any update.
  const keepsAll = entries === undefined && files.length === 0 && kind !== 'update';
  const kept = before.filter(({ id }) => keepsAll || entryOf(id) !== undefined);
  const known = new Set([...kept.map(({ id }) => id), ...files.map(({ index }) => index)]);
  refuseWrong(
    (entries ?? []).flatMap((entry, index) =>
      known.has(asText(entry['id']))
        ? []
        : [
            {
              at: ['attachments', index, 'id'],
              code: 'ATTACHMENT_NOT_FOUND',
              message: 'No file with this id was uploaded.',
            },
          ],
    ),
  );
  const added = files.map(({ index, name, contentType, bytes }) => {
    const entry = entryOf(index);
    return {
      id: newId(),
      name: asText(entry?.['filename']) || name,
      description: asText(entry?.['description']) || undefined,
      contentType,
      bytes,
    };
  });
  return [...kept, ...added];
}
