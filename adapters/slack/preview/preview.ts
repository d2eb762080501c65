/** Slack's look without Slack. */
import type { types } from '@slack/bolt';
import type { PictureFile, Pictures } from '../../port/pictures.ts';
import type { Preview, PreviewOptions } from '../../port/preview.ts';
import { html } from '../../port/html.ts';
import { slackCapabilities } from '../view/capabilities.ts';
import { defaultCommandNames } from '../view/command-names.ts';
import { formView } from '../view/modal.ts';
import { picturesIn, renderMessage } from '../view/render.ts';
import { drawBlocks } from './blocks.ts';

export interface SlackPreviewOptions extends PreviewOptions {
  readonly pictures: Pictures;
}

/** Any channel. */
const CHANNEL = 'C0WELLBEING';

export function createSlackPreview({ pictures, addressOf }: SlackPreviewOptions): Preview {
  const files = new Map<string, PictureFile>();
  const seen = {
    addressOf(id: string): string {
      const file = files.get(id);
      if (file === undefined) throw new Error(`No picture has the id ${id}`);
      return addressOf(file);
    },
  };
  /** Slack gives each file an id; here it is made of the picture's name. */
  const idOf = (name: string): string => `F${name.toUpperCase().replaceAll(/[^A-Z\d]/gu, '')}`;

  return {
    platform: 'slack',
    title: 'Slack',
    capabilities: slackCapabilities('anyone'),
    message(message) {
      for (const { name, chart } of picturesIn(message)) {
        const file = pictures.pictureOf(name, chart);
        if (file !== undefined) files.set(idOf(name), file);
      }
      const fileOf = (name: string): string | undefined => (files.has(idOf(name)) ? idOf(name) : undefined);
      const payload = renderMessage(message, { commands: defaultCommandNames, fileOf });
      return {
        payload,
        ...html`<div class="slack message">
          <div class="avatar" aria-hidden="true">D</div>
          <div class="said">
            <p class="who">
              <b>Deskbreak</b> <span class="app">APP</span> <span class="small">9:50 AM</span>
            </p>
            ${drawBlocks(payload.blocks, seen)}
          </div>
        </div>`,
      };
    },
    form(form) {
      const view = formView(form, CHANNEL);
      return [
        {
          payload: view,
          ...html`<div class="slack window">
            <div class="bar"><b>${view.title.text}</b> <span aria-hidden="true">✕</span></div>
            <div class="fields">${drawBlocks(view.blocks as types.KnownBlock[], seen)}</div>
            <div class="bar end">
              <button type="button" class="button">${view.close?.text}</button>
              <button type="button" class="button primary">${view.submit?.text}</button>
            </div>
          </div>`,
        },
      ];
    },
  };
}
