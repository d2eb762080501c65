/** Block Kit as HTML, roughly as Slack shows it: of what the adapter sends, and of nothing more. */
import type { types } from '@slack/bolt';
import { html, joined, type Html } from '../../port/html.ts';

export interface BlockDrawing {
  /** Where the page finds the file with that id. */
  readonly addressOf: (id: string) => string;
}

export const drawBlocks = (blocks: readonly types.KnownBlock[], seen: BlockDrawing): Html =>
  joined(blocks.map((block) => drawBlock(block, seen)));

function drawBlock(block: types.KnownBlock, seen: BlockDrawing): Html {
  switch (block.type) {
    case 'header':
      return html`<h4>${block.text.text}</h4>`;
    case 'rich_text':
      return joined(block.elements.map(drawRich));
    case 'context':
      return html`<p class="small">${block.elements.map(drawSmall)}</p>`;
    case 'image':
      return drawImage(block, seen);
    case 'actions':
      return html`<div class="actions">${block.elements.map(drawButton)}</div>`;
    case 'input':
      return drawInput(block);
    default:
      throw new Error(`Slack’s block ${block.type} is not drawn`);
  }
}

function drawImage(block: types.ImageBlock, { addressOf }: BlockDrawing): Html {
  if (!('slack_file' in block) || !('id' in block.slack_file)) throw new Error('Only files are drawn');
  const { slack_file: file, alt_text: alt } = block;
  return html`<img class="image" loading="lazy" src="${addressOf(file.id)}" alt="${alt}" />`;
}

function drawRich(element: types.RichTextBlock['elements'][number]): Html {
  switch (element.type) {
    case 'rich_text_section':
      return html`<p>${element.elements.map(drawInline)}</p>`;
    case 'rich_text_quote':
      return html`<blockquote>${element.elements.map(drawInline)}</blockquote>`;
    case 'rich_text_list': {
      const items = element.elements.map(({ elements }) => html`<li>${elements.map(drawInline)}</li>`);
      return element.style === 'ordered'
        ? html`<ol>
            ${items}
          </ol>`
        : html`<ul>
            ${items}
          </ul>`;
    }
    case 'rich_text_preformatted':
      return html`<pre>${element.elements.map(drawInline)}</pre>`;
  }
}

function drawInline(element: types.RichTextElement): Html {
  switch (element.type) {
    case 'text': {
      const { text, style = {} } = element;
      if (style.code === true) return html`<code>${text}</code>`;
      if (style.bold === true) return html`<b>${text}</b>`;
      return style.italic === true ? html`<i>${text}</i>` : lines(text);
    }
    case 'link':
      return html`<a href="${element.url}">${element.text ?? element.url}</a>`;
    case 'channel':
      return html`<span class="mention">#wellbeing</span>`;
    case 'user':
      return html`<span class="mention">@Sam</span>`;
    case 'date': {
      const at = new Date(element.timestamp * 1000).toISOString();
      return html`<time datetime="${at}">${element.fallback ?? at}</time>`;
    }
    default:
      throw new Error(`Slack’s ${element.type} is not drawn`);
  }
}

const lines = (text: string): Html =>
  joined(text.split('\n').map((line, at) => (at === 0 ? html`${line}` : html`<br />${line}`)));

function drawSmall(element: types.ContextBlock['elements'][number]): Html {
  switch (element.type) {
    case 'plain_text':
      return lines(element.text);
    case 'mrkdwn':
      // The adapter writes nothing but a channel that way.
      return html`<span class="mention">#wellbeing</span> `;
    default:
      throw new Error(`Slack’s ${element.type} is not drawn in small print`);
  }
}

function drawButton(element: types.ActionsBlock['elements'][number]): Html {
  if (element.type !== 'button') throw new Error(`Slack’s ${element.type} is not drawn among actions`);
  const { style = '', text, accessibility_label: spoken = text.text } = element;
  return html`<button type="button" class="button ${style}" aria-label="${spoken}">${text.text}</button>`;
}

function drawInput({ label, hint, optional, element }: types.InputBlock): Html {
  return html`<div class="field">
    <b>${label.text}</b>${optional === true && html` <small>(optional)</small>`}
    ${drawControl(element, label.text)} ${hint !== undefined && html`<small>${hint.text}</small>`}
  </div>`;
}

function drawControl(element: types.InputBlock['element'], label: string): Html {
  switch (element.type) {
    case 'plain_text_input': {
      const { initial_value: value = '', placeholder } = element;
      return html`<input
        readonly
        aria-label="${label}"
        value="${value}"
        placeholder="${placeholder?.text}"
      />`;
    }
    case 'static_select':
    case 'external_select': {
      const chosen = element.initial_option?.text.text ?? element.placeholder?.text ?? 'Select an option';
      return html`<div class="select">${chosen}</div>`;
    }
    case 'multi_static_select': {
      const chosen = (element.initial_options ?? []).map(({ text }) => text.text).join(', ');
      return html`<div class="select">${chosen === '' ? 'Select options' : chosen}</div>`;
    }
    case 'checkboxes': {
      const chosen = new Set((element.initial_options ?? []).map(({ value }) => value));
      const boxes = element.options.map(
        ({ text, value }) => html`<li>${chosen.has(value) ? '☑' : '☐'} ${text.text}</li>`,
      );
      return html`<ul class="boxes">
        ${boxes}
      </ul>`;
    }
    default:
      throw new Error(`Slack’s ${element.type} is not drawn in a form`);
  }
}
