/** Components as HTML, roughly as Discord shows them: of what the adapter sends, and of nothing more. */
import {
  ButtonStyle,
  ComponentType,
  type APIComponentInContainer,
  type APIComponentInLabel,
  type APIComponentInMessageActionRow,
  type APIContainerComponent,
  type APIModalInteractionResponseCallbackData,
} from 'discord.js';
import { html, joined, type Html } from '../../port/html.ts';
import { drawMarkdown } from './markdown.ts';

export interface ComponentDrawing {
  /** Where the page finds a file that goes along with the message. */
  readonly addressOf: (filename: string) => string;
  readonly zone: string;
}

export function drawContainer(
  { accent_color: accent, components }: APIContainerComponent,
  seen: ComponentDrawing,
): Html {
  const colour = (accent ?? 0).toString(16).padStart(6, '0');
  return html`<div class="container" style="border-left-color: #${colour}">
    ${components.map((component) => drawComponent(component, seen))}
  </div>`;
}

function drawComponent(component: APIComponentInContainer, { addressOf, zone }: ComponentDrawing): Html {
  switch (component.type) {
    case ComponentType.TextDisplay:
      return drawMarkdown(component.content, zone);
    case ComponentType.Separator:
      return html`<hr />`;
    case ComponentType.MediaGallery:
      return joined(
        component.items.map(({ media, description: alt }) => {
          const address = addressOf(media.url.replace('attachment://', ''));
          return html`<img class="image" loading="lazy" src="${address}" alt="${alt ?? ''}" />`;
        }),
      );
    case ComponentType.ActionRow:
      return html`<div class="actions">${component.components.map(drawButton)}</div>`;
    default:
      throw new Error(`Discord’s component ${component.type} is not drawn`);
  }
}

const classes: Readonly<Partial<Record<ButtonStyle, string>>> = {
  [ButtonStyle.Primary]: 'primary',
  [ButtonStyle.Danger]: 'danger',
};

function drawButton(component: APIComponentInMessageActionRow): Html {
  if (component.type !== ComponentType.Button || !('label' in component))
    throw new Error('Only buttons with words are drawn in a row');
  const { style, label } = component;
  return html`<button type="button" class="button ${classes[style]}">${label}</button>`;
}

export const drawModal = ({ title, components }: APIModalInteractionResponseCallbackData): Html =>
  html`<div class="discord window">
    <div class="bar"><b>${title}</b> <span aria-hidden="true">✕</span></div>
    <div class="fields">${components.map(drawField)}</div>
    <div class="bar end">
      <button type="button" class="button">Cancel</button>
      <button type="button" class="button primary">Submit</button>
    </div>
  </div>`;

function drawField(field: APIModalInteractionResponseCallbackData['components'][number]): Html {
  if (field.type !== ComponentType.Label) throw new Error('Only labels are drawn in a form');
  const { label, description, component } = field;
  return html`<div class="field">
    <b>${label}</b> ${description !== undefined && html`<small>${description}</small>`}
    ${drawControl(component, label)}
  </div>`;
}

function drawControl(control: APIComponentInLabel, label: string): Html {
  switch (control.type) {
    case ComponentType.TextInput: {
      const { value, placeholder } = control;
      return html`<input readonly aria-label="${label}" value="${value}" placeholder="${placeholder}" />`;
    }
    case ComponentType.StringSelect: {
      const chosen = control.options.filter((option) => option.default === true);
      return html`<div class="select">
        ${chosen.length === 0 ? 'Make a selection' : chosen.map((option) => option.label).join(', ')}
      </div>`;
    }
    case ComponentType.RadioGroup:
    case ComponentType.CheckboxGroup: {
      const [on, off] = control.type === ComponentType.RadioGroup ? ['◉', '○'] : ['☑', '☐'];
      const items = control.options.map(
        (option) => html`<li>${option.default === true ? on : off} ${option.label}</li>`,
      );
      return html`<ul class="boxes">
        ${items}
      </ul>`;
    }
    default:
      throw new Error(`Discord’s component ${control.type} is not drawn in a form`);
  }
}
