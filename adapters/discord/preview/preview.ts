/** Discord's look without Discord. */
import type { PictureFile, Pictures } from '../../port/pictures.ts';
import type { Specimen, Preview, PreviewOptions } from '../../port/preview.ts';
import { html } from '../../port/html.ts';
import { discordCapabilities } from '../view/capabilities.ts';
import { formModal } from '../form/modal.ts';
import { panelOf } from '../form/panel.ts';
import { renderPanel } from '../form/render-panel.ts';
import { renderMessage, type Rendered } from '../view/render.ts';
import { drawContainer, drawModal } from './components.ts';

export interface DiscordPreviewOptions extends PreviewOptions {
  readonly pictures: Pictures;
  /** Of whoever looks: Discord knows it, and shows moments in it. */
  readonly zone: string;
}

export function createDiscordPreview({ pictures, addressOf, zone }: DiscordPreviewOptions): Preview {
  const drawn = ({ components, files }: Rendered): Specimen => {
    const sent = new Map<string, PictureFile>(files.map((file) => [file.filename, file]));
    const seen = {
      zone,
      addressOf(filename: string): string {
        const file = sent.get(filename);
        if (file === undefined) throw new Error(`${filename} does not go along`);
        return addressOf(file);
      },
    };
    return {
      payload: {
        components,
        attachments: files.map(({ filename, description }) => ({ filename, description })),
      },
      ...html`<div class="discord message">
        <div class="avatar" aria-hidden="true">D</div>
        <div class="said">
          <p class="who">
            <b>Deskbreak</b> <span class="app">APP</span> <span class="small">Today at 09:50</span>
          </p>
          ${drawContainer(components[0], seen)}
        </div>
      </div>`,
    };
  };

  return {
    platform: 'discord',
    title: 'Discord',
    capabilities: discordCapabilities,
    message: (message) => drawn(renderMessage(message, pictures)),
    form(form) {
      const panel = panelOf(form);
      const modals = panel.pages.map((page) => {
        const keys = new Set(page.fields.map(({ key }) => key));
        const fields = form.fields.filter(({ key }) => keys.has(key));
        return formModal('form', form.title, fields);
      });
      return [
        drawn(renderPanel(panel)),
        ...modals.map((modal): Specimen => ({ payload: modal, ...drawModal(modal) })),
      ];
    },
  };
}
