/**
 * Answers to one interaction, in Discord's order: a first answer inside three seconds, which can only be given once, then
 * edits of it and further messages, for fifteen minutes.
 */
import {
  InteractionResponseType,
  MessageFlags,
  Routes,
  type APIModalInteractionResponseCallbackData,
  type REST,
} from 'discord.js';
import type { Log } from '../port/log.ts';
import { waysToSend, type BodyOptions, type Sent } from './view/bodies.ts';
import { codeOf, failureOf, refusesPictures } from './rest/failures.ts';
import { loggable } from './rest/loggable.ts';
import { encoded } from './rest/multipart.ts';
import type { KeptPictures } from './view/kept-pictures.ts';
import type { Rendered } from './view/render.ts';

export interface Asked {
  readonly id: string;
  readonly token: string;
  readonly application: string;
  /** Comes from a component of a message, which can then be rewritten. */
  readonly onMessage: boolean;
  /** The pictures that this message has, by name. */
  readonly kept: KeptPictures;
}

export interface Answering {
  /** For the person who acted alone. */
  toActor(shown: Rendered): Promise<void>;
  /** In place of the message that was pressed; false where Discord did not take it. */
  inPlace(shown: Rendered): Promise<boolean>;
  /** Only as the first answer; false where it is too late for that. */
  modal(modal: APIModalInteractionResponseCallbackData): Promise<boolean>;
  /** Tells Discord that an answer comes later, where there was none so far. */
  hold(): Promise<void>;
  /**
   * The same before anything is done: false where Discord does not take it. Then the person has read that it failed, or
   * another process deals with it, and nothing may come of it here.
   */
  accept(): Promise<boolean>;
  /** No answer comes any more: nothing may be left waiting. */
  finish(): Promise<void>;
}

/**
 * `waiting`: no answer yet. `held`: acknowledged, “is thinking” is seen after a command. `answered`: `@original` is the
 * first answer. `lost`: Discord takes no answer any more.
 */
type AnswerState = 'waiting' | 'held' | 'answered' | 'lost';

export function answering(rest: REST, asked: Asked, log: Log): Answering {
  let state: AnswerState = 'waiting';
  const { onMessage, kept } = asked;

  const notShown = 'An answer could not be shown.';
  const report = (error: unknown, what = notShown): void => {
    log.warn({ err: loggable(error) }, what);
  };

  async function sparing(
    shown: Rendered,
    options: BodyOptions,
    send: (message: Sent) => Promise<unknown>,
  ): Promise<unknown> {
    const [best, ...others] = waysToSend(shown, options);
    let answer = send(best);
    for (const other of others)
      answer = answer.catch((error: unknown) => {
        if (!refusesPictures(error)) throw error;
        return send(other);
      });
    return answer;
  }

  const callback = (
    type: InteractionResponseType,
    data?: object,
    files: Sent['files'] = [],
  ): Promise<unknown> =>
    rest.post(Routes.interactionCallback(asked.id, asked.token), {
      ...encoded({ type, ...(data !== undefined && { data }) }, files),
      auth: false,
    });

  /** Discord takes one first answer and refuses a second: where the first may have been lost, it is safe to repeat. */
  async function first(
    give: () => Promise<unknown>,
    then: AnswerState,
    otherwise = notShown,
  ): Promise<boolean> {
    try {
      await give().catch((error: unknown) => {
        const failure = failureOf(error, 'message');
        if (failure.outcome === 'permanent' || !failure.mayHaveLanded) throw error;
        return give().catch((again: unknown) => {
          if (codeOf(again) !== ALREADY_ACKNOWLEDGED) throw again;
        });
      });
      state = then;
      return true;
    } catch (error) {
      state = 'lost';
      // Another process with the same token has answered, and will go on doing so.
      if (codeOf(error) !== ALREADY_ACKNOWLEDGED) report(error, otherwise);
      return false;
    }
  }

  const attempt = async (send: () => Promise<unknown>): Promise<boolean> => {
    try {
      await send();
      return true;
    } catch (error) {
      report(error);
      return false;
    }
  };

  const original = (): `/${string}` => Routes.webhookMessage(asked.application, asked.token, '@original');

  const edit = (shown: Rendered, options: BodyOptions): Promise<boolean> =>
    attempt(() =>
      sparing(shown, options, ({ body, files }) =>
        rest.patch(original(), { ...encoded(body, files), auth: false }),
      ),
    );

  async function hold(otherwise?: string): Promise<void> {
    if (state !== 'waiting') return;
    const [type, data] = onMessage
      ? [InteractionResponseType.DeferredMessageUpdate]
      : [InteractionResponseType.DeferredChannelMessageWithSource, { flags: MessageFlags.Ephemeral }];
    await first(() => callback(type, data), 'held', otherwise);
  }

  return {
    async toActor(shown) {
      const options = { ephemeral: true };
      switch (state) {
        case 'waiting':
          await first(
            () =>
              sparing(shown, options, ({ body, files }) =>
                callback(InteractionResponseType.ChannelMessageWithSource, body, files),
              ),
            'answered',
          );
          return;
        case 'held':
          if (!onMessage) {
            state = 'answered';
            await edit(shown, options);
            return;
          }
          break;
        case 'answered':
          break;
        case 'lost':
          return;
      }
      await attempt(() =>
        sparing(shown, options, ({ body, files }) =>
          rest.post(Routes.webhook(asked.application, asked.token), { ...encoded(body, files), auth: false }),
        ),
      );
    },

    async inPlace(shown) {
      if (state === 'waiting')
        return first(
          () =>
            sparing(shown, { kept }, ({ body, files }) =>
              callback(InteractionResponseType.UpdateMessage, body, files),
            ),
          'held',
        );
      return state === 'held' && onMessage ? edit(shown, { kept }) : false;
    },

    modal: async (modal) =>
      state === 'waiting' && first(() => callback(InteractionResponseType.Modal, modal), 'answered'),

    hold: () => hold(),

    async accept() {
      await hold('What came too late for Discord was not carried out.');
      return state !== 'lost';
    },

    async finish() {
      await hold();
      if (state === 'held' && !onMessage) await attempt(() => rest.delete(original(), { auth: false }));
    },
  };
}

const ALREADY_ACKNOWLEDGED = 40060;
