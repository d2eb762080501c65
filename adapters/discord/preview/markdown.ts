/** Discord's Markdown as HTML: as much of it as the adapter writes. */
import { DateTime } from 'luxon';
import { html, joined, type Html } from '../../port/html.ts';

/** `zone`: Discord shows moments in each reader's own. */
export function drawMarkdown(content: string, zone: string): Html {
  const pieces: Html[] = [];
  let list: { readonly isOrdered: boolean; readonly items: Html[] } | undefined;
  const endList = (): void => {
    if (list !== undefined)
      pieces.push(
        list.isOrdered
          ? html`<ol>
              ${list.items}
            </ol>`
          : html`<ul>
              ${list.items}
            </ul>`,
      );
    list = undefined;
  };
  for (const line of content.split('\n')) {
    const { mark = '', rest = line } =
      /^(?<mark>### |> |-# |- |\d+\. )(?<rest>.*)$/u.exec(line)?.groups ?? {};
    const inside = inline(rest, zone);
    const isOrdered = /^\d/u.test(mark);
    if (!isOrdered && mark !== '- ') {
      endList();
      pieces.push(lineOf(mark, inside));
      continue;
    }
    if (list?.isOrdered !== isOrdered) {
      endList();
      list = { isOrdered, items: [] };
    }
    list.items.push(html`<li>${inside}</li>`);
  }
  endList();
  return joined(pieces);
}

function lineOf(mark: string, inside: Html): Html {
  switch (mark) {
    case '### ':
      return html`<h4>${inside}</h4>`;
    case '> ':
      return html`<blockquote>${inside}</blockquote>`;
    case '-# ':
      return html`<p class="small">${inside}</p>`;
    default:
      return html`<p>${inside}</p>`;
  }
}

type Mark = readonly [form: RegExp, draw: (groups: Readonly<Record<string, string>>, zone: string) => Html];

/** What may begin at a place in a line; what is behind a backslash is no mark. */
const marks: readonly Mark[] = [
  [/^\\(?<plain>[^0-9A-Za-z\s])/u, ({ plain }) => html`${plain}`],
  [/^`(?<code>[^`]+)`/u, ({ code }) => html`<code>${code}</code>`],
  [/^\*\*(?<words>(?:\\.|[^*\\])+)\*\*/u, ({ words = '' }, zone) => html`<b>${inline(words, zone)}</b>`],
  [/^_(?<words>(?:\\.|[^_\\])+)_(?!\w)/u, ({ words = '' }, zone) => html`<i>${inline(words, zone)}</i>`],
  [
    /^\[(?<words>(?:\\.|[^\]\\])+)\]\((?<url>https?:[^)]+)\)/u,
    ({ words = '', url }, zone) => html`<a href="${url}">${inline(words, zone)}</a>`,
  ],
  [/^<\/(?<command>[^:>]+):\d+>/u, ({ command }) => html`<span class="mention">/${command}</span>`],
  [/^<t:(?<seconds>\d+):f>/u, ({ seconds }, zone) => drawMoment(Number(seconds), zone)],
  [/^<#\d+>/u, () => html`<span class="mention"># wellbeing</span>`],
  [/^<@\d+>/u, () => html`<span class="mention">@Sam</span>`],
];

function inline(text: string, zone: string): Html {
  const pieces: Html[] = [];
  let plain = '';
  for (let at = 0; at < text.length;) {
    const rest = text.slice(at);
    const mark = marks.find(([form]) => form.test(rest));
    const found = mark?.[0].exec(rest);
    if (mark === undefined || found === undefined || found === null) {
      plain += rest[0] ?? '';
      at += 1;
      continue;
    }
    pieces.push(html`${plain}`, mark[1](found.groups ?? {}, zone));
    plain = '';
    at += found[0].length;
  }
  return joined([...pieces, html`${plain}`]);
}

function drawMoment(seconds: number, zone: string): Html {
  const at = DateTime.fromSeconds(seconds, { zone, locale: 'en-GB' });
  const words = at.toFormat('d MMMM yyyy HH:mm');
  return html`<time class="mention" datetime="${at.toUTC().toISO() ?? ''}">${words}</time>`;
}
