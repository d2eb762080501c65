/** Slack's texts as a person reads them: escapes undone, markup shown as nothing, mentions as names. */
import { asText, isObject } from '../platform/json.ts';
import { type Names, seen, setAside, withEmoji } from '../platform/read-text.ts';

const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

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

export function readMrkdwn(text: string, names: Names): string {
  const aside = setAside();
  const inCode = (code: string): string => aside.put(unescaped(readAngles(code, names)));
  let shown = text
    .replaceAll(/```\n?([\s\S]+?)\n?```/gu, (_, code: string) => inCode(code))
    .replaceAll(/`([^`\n]+)`/gu, (_, code: string) => inCode(code));
  shown = shown.replaceAll(/<[^<>\n]+>/gu, (angle) => aside.put(readAngles(angle, names)));
  shown = shown.replaceAll(/^(?:&gt;|>)+ ?/gmu, '');
  for (const style of styles) shown = shown.replaceAll(style, '$1');
  return seen(aside.back(unescaped(withEmoji(shown))));
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
