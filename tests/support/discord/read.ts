/** Messages and modals as a person reads them, from top to bottom. */
import { drawn, lines } from '../platform/drawn.ts';
import { asObject, asText, isObject, type JsonObject, objectsOf } from '../platform/json.ts';
import { seen } from '../platform/read-text.ts';
import { allOf, isSelect, types } from './components.ts';
import { type Names, outsideCode, readMarkdown } from './markdown.ts';
import { type Attachment, flags, type Message, type MessageContent, type Modal } from './state.ts';
import type { World } from './world.ts';

export const namesIn = ({ users, guilds, channels, commands }: World): Names => ({
  user: (id) => `@${users.get(id)?.name ?? id}`,
  role: (id) => `@${[...guilds.values()].map(({ roles }) => roles.get(id)?.name).find(Boolean) ?? id}`,
  channel: (id) => `#${channels.get(id)?.name ?? id}`,
  knowsCommand: (id, [name, ...path]) => {
    const command = commands.find((one) => one.id === id && one.name === name);
    return command !== undefined && isWhole(command, path);
  },
});

/** Down to a command that can be given: no group and no root with others below it. */
function isWhole(here: JsonObject, [first, ...rest]: readonly string[]): boolean {
  const below = objectsOf(here['options']).filter(({ type }) => Number(type) <= 2);
  if (first === undefined) return below.length === 0;
  const found = below.find(({ name }) => name === first);
  return found !== undefined && isWhole(found, rest);
}

export function readMessage(message: Message, names: Names): string {
  if (message.isThinking) return `${message.author.name} is thinking…`;
  const { said } = message;
  const isV2 = (said.flags & flags.componentsV2) !== 0;
  return lines(
    readMarkdown(said.content, names),
    ...said.embeds.map((embed) => readEmbed(embed, names)),
    ...(isV2 ? [] : said.attachments.map(readAttachment)),
    ...said.components.map((one) => readComponent(one, names)),
  );
}

export function readModal({ title, components }: Modal, names: Names): string {
  return [title, ...components.map((one) => readComponent(one, names)), '[Cancel] [Submit]'].join('\n');
}

function readComponent(component: JsonObject, names: Names): string {
  const inside = objectsOf(component['components']);
  const read = (one: unknown): string => (isObject(one) ? readComponent(one, names) : '');
  switch (component['type']) {
    case types.row:
      return inside.map(read).join(' ');
    case types.container:
      return lines(...inside.map(read));
    case types.section:
      return lines(...inside.map(read), read(component['accessory']));
    case types.label:
      return lines(
        seen(asText(component['label'])),
        seen(asText(component['description'])),
        read(component['component']),
      );
    case types.textDisplay:
      return readMarkdown(asText(component['content']), names);
    case types.gallery:
      return objectsOf(component['items']).map(picture).join('\n');
    case types.thumbnail:
      return picture(component);
    case types.file:
      return drawn.file(asText(asObject(component['file'])['url']));
    case types.separator:
      return component['divider'] === false ? '' : drawn.rule;
    case types.button:
      return drawn.button(
        seen(
          [asObject(component['emoji'])['name'], component['label']].map(asText).filter(Boolean).join(' '),
        ),
      );
    case types.textInput:
      return lines(
        seen(asText(component['label'])),
        drawn.field(seen(asText(component['value'] ?? component['placeholder']))),
      );
    case types.checkbox:
      return drawn.box(component['default'] === true);
    case types.radioGroup:
    case types.checkboxGroup:
      return objectsOf(component['options']).map(readBox).join('\n');
    default:
      return isSelect(component) ? readSelect(component) : '';
  }
}

const picture = ({ description }: JsonObject): string => drawn.picture(seen(asText(description)));

const readBox = ({ label, description, default: isDefault }: JsonObject): string =>
  drawn.box(isDefault === true, asText(label), asText(description));

function readSelect(component: JsonObject): string {
  const chosen = objectsOf(component['options'])
    .filter(({ default: isDefault }) => isDefault === true)
    .map(({ label }) => asText(label));
  return drawn.field(chosen.length > 0 ? chosen.join(', ') : asText(component['placeholder']));
}

function readEmbed(embed: JsonObject, names: Names): string {
  const markdown = (value: unknown): string => readMarkdown(asText(value), names);
  return lines(
    asText(asObject(embed['author'])['name']),
    markdown(embed['title']),
    markdown(embed['description']),
    ...objectsOf(embed['fields']).flatMap(({ name, value }) => [markdown(name), markdown(value)]),
    embed['image'] === undefined ? '' : drawn.picture(''),
    asText(asObject(embed['footer'])['text']),
  );
}

const readAttachment = ({ name, contentType, description }: Attachment): string =>
  contentType.startsWith('image/') ? drawn.picture(description ?? '') : drawn.file(name);

/**
 * Whom a message notifies: `@everyone`, `@role`, `@ada`. As if the bot may mention everybody, and as if
 * a backslash were no shield: whoever would not be mentioned then is not mentioned at all.
 */
export function pingsOf(said: MessageContent, names: Names): readonly string[] {
  const texts = [
    said.content,
    ...allOf(said.components)
      .filter(({ type }) => type === types.textDisplay)
      .map(({ content }) => asText(content)),
  ].map(outsideCode);
  const allowed = allowance(said.allowedMentions);
  const all = (pattern: RegExp): readonly string[] =>
    texts.flatMap((text) => [...text.matchAll(pattern)].map(([whole, id]) => id ?? whole));
  return [
    ...new Set([
      ...(allowed.everyone ? all(/@(?:everyone|here)/gu) : []),
      ...all(/<@!?(\d+)>/gu)
        .filter(allowed.user)
        .map(names.user),
      ...all(/<@&(\d+)>/gu)
        .filter(allowed.role)
        .map(names.role),
    ]),
  ];
}

/** Without anything said, everybody may be mentioned. */
function allowance(given: JsonObject | undefined): {
  readonly everyone: boolean;
  readonly user: (id: string) => boolean;
  readonly role: (id: string) => boolean;
} {
  if (given === undefined) return { everyone: true, user: () => true, role: () => true };
  const listed = (key: string): readonly unknown[] => (Array.isArray(given[key]) ? given[key] : []);
  const parsed = listed('parse');
  const of = (key: string) => (id: string) => parsed.includes(key) || listed(key).includes(id);
  return { everyone: parsed.includes('everyone'), user: of('users'), role: of('roles') };
}
