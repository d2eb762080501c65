/** Slack's texts as a person reads them: escapes undone, markup shown as nothing, mentions as names. */
import { asText, isObject } from './json.ts';

/** Who or what an id stands for, as it is shown. */
export interface Names {
  user(id: string): string;
  channel(id: string): string;
}

/** Only some of Slack's many: enough to tell whether a `:name:` was meant as one. */
const emoji: Readonly<Record<string, string>> = {
  tada: '🎉',
  smile: '😄',
  wave: '👋',
  chair: '🪑',
  white_check_mark: '✅',
  warning: '⚠️',
  bulb: '💡',
  coffee: '☕',
  clock: '🕒',
  zzz: '💤',
  fire: '🔥',
  heart: '❤️',
  star: '⭐',
  '+1': '👍',
};

const withEmoji = (text: string): string =>
  text.replaceAll(/:([a-z0-9_+-]+):/gu, (whole, name: string) => emoji[name] ?? whole);

export const emojiNamed = (name: string): string => emoji[name] ?? `:${name}:`;

const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** Characters that take no room: often put in to keep markup from being markup. */
export const seen = (text: string): string => text.replaceAll(/[\u200b\u2060\ufeff]/gu, '');

/** A text object, or nothing. */
export function readTextObject(value: unknown, names: Names): string {
  if (!isObject(value)) return '';
  const text = asText(value['text']);
  if (value['type'] === 'mrkdwn') return readMrkdwn(text, names);
  const shown = unescaped(text);
  return seen(value['emoji'] === false ? shown : withEmoji(shown));
}

/** Zero-width characters are no shield from markup. */
const edge = String.raw`[\s\p{P}\p{S}\u200b\u2060\ufeff]`;
const styled = (mark: string): RegExp =>
  new RegExp(
    String.raw`(?<=^|${edge})[${mark}](?=[^\s${mark}])([^\n${mark}]*[^\s${mark}])[${mark}](?=$|${edge})`,
    'gmu',
  );
const styles = ['*', '_', '~'].map(styled);

/** Stands for what is already dealt with, while the rest is. */
const hidden = (index: number): string => `\ue000${String(index)}\ue001`;

export function readMrkdwn(text: string, names: Names): string {
  const done: string[] = [];
  const set = (shown: string): string => hidden(done.push(shown) - 1);
  const inCode = (code: string): string => unescaped(readAngles(code, names));
  let shown = text
    .replaceAll(/```\n?([\s\S]+?)\n?```/gu, (_, code: string) => set(inCode(code)))
    .replaceAll(/`([^`\n]+)`/gu, (_, code: string) => set(inCode(code)));
  shown = shown.replaceAll(/<[^<>\n]+>/gu, (angle) => set(readAngles(angle, names)));
  shown = shown.replaceAll(/^(?:&gt;|>)+ ?/gmu, '');
  for (const style of styles) shown = shown.replaceAll(style, '$1');
  shown = seen(unescaped(withEmoji(shown)));
  return shown.replaceAll(/\ue000(\d+)\ue001/gu, (_, index: string) => seen(done[Number(index)] ?? ''));
}

/** `<@U1>`, `<#C1|name>`, `<!here>`, `<!date^1^{time}|then>`, `<https://a|label>`. */
function readAngles(text: string, names: Names): string {
  return text.replaceAll(/<([^<>\n]+)>/gu, (_, inside: string) => {
    const bar = inside.indexOf('|');
    const [target, label] =
      bar < 0 ? [inside, undefined] : [inside.slice(0, bar), unescaped(inside.slice(bar + 1))];
    if (target.startsWith('@')) return names.user(target.slice(1));
    if (target.startsWith('#')) return names.channel(target.slice(1));
    if (target.startsWith('!date^')) return label ?? target;
    if (target.startsWith('!')) return label ?? `@${target.slice(1)}`;
    return label ?? unescaped(target.replace(/^mailto:/u, ''));
  });
}

/** Who gets a notification: `@channel`, `@ada`. In code nobody does. */
export function mentionsIn(text: string, names: Names): readonly string[] {
  const outside = text.replaceAll(/```[\s\S]+?```|`[^`\n]+`/gu, '');
  return [
    ...outside.matchAll(/<(@[^<>|\n]+|!(?:channel|here|everyone|subteam\^[^<>|\n]+))(?:\|[^<>\n]*)?>/gu),
  ].map(([, target = '']) => (target.startsWith('@') ? names.user(target.slice(1)) : `@${target.slice(1)}`));
}
