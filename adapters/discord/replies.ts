/** Shows the core's replies where they belong: to one person, in place of a message, as a form. */
import type { Message } from '../../content/message.ts';
import type { Reply } from '../port/adapter.ts';
import type { Delivery } from '../port/delivery.ts';
import type { Log } from '../port/log.ts';
import type { MessageRef } from '../port/refs.ts';
import type { Answering } from './answering.ts';
import { noneKept, type KeptPictures } from './view/kept-pictures.ts';
import { panelOf } from './form/panel.ts';
import { noPictures, type Pictures } from '../port/pictures.ts';
import type { Posting } from './posting.ts';
import { inParts } from './view/parts.ts';
import { renderMessage, type Rendered } from './view/render.ts';
import { renderPanel } from './form/render-panel.ts';
import type { CommandIds } from './view/typed-command.ts';

export interface ReplyPlace {
  /** Discord tells with every interaction whether files may be attached to what answers it. */
  readonly mayAttach: boolean;
  /** The message that was pressed, where others see it too. */
  readonly pressed?: MessageRef | undefined;
  /** The pictures that it has. */
  readonly kept?: KeptPictures;
}

export type ShowReplies = (replies: readonly Reply[], answers: Answering, place: ReplyPlace) => Promise<void>;

export interface RepliesOptions {
  readonly posting: Posting;
  readonly pictures: Pictures;
  readonly commands: () => CommandIds;
  readonly log: Log;
}

export function showReplies({ posting, pictures, commands, log }: RepliesOptions): ShowReplies {
  const told = (delivery: Delivery): void => {
    if (delivery.outcome !== 'delivered') log.warn({ err: delivery.cause }, 'A reply could not be shown.');
  };

  const render = (message: Message, withPictures: boolean): Rendered =>
    renderMessage(message, withPictures ? pictures : noPictures, commands());

  /** Whether it was shown in that place. */
  async function inPlace(
    message: Message,
    answers: Answering,
    { pressed, kept = noneKept, mayAttach }: ReplyPlace,
  ): Promise<boolean> {
    // Pictures that the message has already are not sent again.
    const shown = render(message, mayAttach || kept.size > 0);
    if (await answers.inPlace(shown)) return true;
    // The interaction may be over, but the message is the bot's own.
    if (pressed === undefined) {
      await answers.toActor(render(message, mayAttach));
      return false;
    }
    const delivery = await posting.revise(pressed, message, kept);
    told(delivery);
    return delivery.outcome === 'delivered';
  }

  return async (replies, answers, place) => {
    // A message can only be rewritten by the first answer; what is said beside it comes later.
    const inOrder = [
      ...replies.filter(({ to }) => to === 'pressed'),
      ...replies.filter(({ to }) => to !== 'pressed'),
    ];
    for (const reply of inOrder) {
      switch (reply.to) {
        case 'actor':
          for (const part of inParts(reply.message, commands()))
            await answers.toActor(render(part, place.mayAttach));
          break;
        case 'pressed':
          for (let latest: Message | undefined = reply.message; latest !== undefined;)
            latest = (await inPlace(latest, answers, place)) ? await reply.newer?.() : undefined;
          break;
        case 'form':
          await answers.toActor(renderPanel(panelOf(reply.form)));
      }
    }
    await answers.finish();
  };
}
