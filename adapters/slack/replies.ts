/** Shows the core's replies where they belong: to one person, in place of a message, as a form. */
import type { types } from '@slack/bolt';
import type { Asked } from './asked.ts';
import type { Form } from '../../content/settings/form.ts';
import type { Message } from '../../content/message.ts';
import type { Reply } from '../port/adapter.ts';
import type { Delivery } from '../port/delivery.ts';
import type { Clients } from './web/clients.ts';
import type { Clock } from '../port/clock.ts';
import type { CommandNames } from './view/command-names.ts';
import type { Log } from '../port/log.ts';
import { formView, messageView } from './view/modal.ts';
import type { Posting } from './posting.ts';
import { imagesIn, picturesIn, withoutPictures, type Render } from './view/render.ts';
import { createRespond } from './web/respond.ts';
import { continued, formTooLate, oneMoment, openAgain } from './view/words.ts';

/** A view that was opened to hold the place of a form that takes its time. */
export interface Held {
  readonly viewId: string;
}

export interface ReplySender {
  show(replies: readonly Reply[], asked: Asked, held?: Held): Promise<void>;
  /** What is said to one person alone, as a view in place of the form that they have filled in. */
  inView(replies: readonly Reply[]): types.ModalView | undefined;
  /** Opens a view at once, so that the trigger is used before it expires. */
  hold(asked: Asked): Promise<Held | undefined>;
  /** What takes a view's place until it is known what comes of it. */
  readonly holding: types.ModalView;
  /** Puts a view in the place of a held one; false where nobody has it open any more. */
  put(view: types.ModalView, asked: Asked, held: Held): Promise<boolean>;
}

export interface RepliesOptions {
  readonly clients: Clients;
  readonly posting: Posting;
  readonly render: Render;
  readonly commands: CommandNames;
  readonly clock: Clock;
  readonly log: Log;
}

const TITLE = 'Deskbreak';

/** Somebody looks on, and what they get cannot be rewritten: a moment longer, and it has its picture. */
const PICTURE_MS = 2_500;
const LATE_PICTURE_MS = 60_000;
/** A chart is what was asked for, and no other message will have it. */
const CHART_MS = 10_000;

const waitFor = (message: Message): number =>
  picturesIn(message).some(({ chart }) => chart !== undefined) ? CHART_MS : PICTURE_MS;

type InPlace = Extract<Reply, { to: 'pressed' }>;

export function createReplies({
  clients,
  posting,
  render,
  commands,
  clock,
  log,
}: RepliesOptions): ReplySender {
  const respond = createRespond(clock);
  const viewOptions = { commands, fileOf: () => undefined };
  const holding = messageView(TITLE, oneMoment, viewOptions);

  const report = (what: string, cause: unknown): void => {
    log.warn({ err: cause }, `${what} could not be shown.`);
  };

  async function openView(asked: Asked, view: ReturnType<typeof messageView>): Promise<string | undefined> {
    const { trigger, workspace, inView } = asked;
    if (trigger === undefined) return undefined;
    const method = inView === 'modal' ? 'views.push' : 'views.open';
    const answer = await clients.call(workspace, 'message', method, { trigger_id: trigger, view });
    if (!answer.ok) report('A view', answer.failure.cause);
    return answer.ok ? answer.value.view?.id : undefined;
  }

  async function updateView(asked: Asked, held: Held, view: types.ModalView): Promise<boolean> {
    const args = { view_id: held.viewId, view };
    const answer = await clients.call(asked.workspace, 'message', 'views.update', args);
    if (!answer.ok) report('A view', answer.failure.cause);
    return answer.ok;
  }

  /** The trigger waits for no picture: it comes into the view once it is there. */
  async function showInView(message: Message, asked: Asked): Promise<boolean> {
    const { workspace } = asked;
    const view = messageView(TITLE, message, viewOptions);
    const { blocks } = await render(message, workspace);
    const viewId = await openView(asked, { ...view, blocks });
    if (viewId === undefined) return false;
    if (imagesIn({ text: '', blocks }) < picturesIn(message).length) void fillView(message, asked, viewId);
    return true;
  }

  async function fillView(message: Message, { workspace }: Asked, viewId: string): Promise<void> {
    const rendered = await render(message, workspace, { waitMs: LATE_PICTURE_MS });
    if (imagesIn(rendered) === 0) return;
    const view = { ...messageView(TITLE, message, viewOptions), blocks: rendered.blocks };
    // It may have been closed by now.
    await clients.call(workspace, 'message', 'views.update', { view_id: viewId, view });
  }

  /** The first way that takes it. A way that may have worked ends it: nothing is said twice. */
  async function toActor(message: Message, asked: Asked): Promise<void> {
    const { workspace, channel, user, responseUrl, inView } = asked;
    if (inView !== undefined && (await showInView(message, asked))) return;
    const rendered = await render(message, workspace, { waitMs: waitFor(message) });
    if (responseUrl !== undefined) {
      if ((await respond(responseUrl, { ...rendered, replaces: false })) !== 'refused') return;
    }
    if (inView === undefined) {
      // If it was the picture that was refused, this is no time to try it again.
      const answer = await clients.call(workspace, 'channel', 'chat.postEphemeral', {
        channel,
        user,
        ...withoutPictures(rendered),
        parse: 'none',
        link_names: false,
      });
      if (answer.ok || (answer.failure.outcome === 'transient' && answer.failure.mayHaveLanded)) return;
    }
    told(await posting.tell({ platform: 'slack', workspace, person: user }, message));
  }

  async function inPlace({ message, newer }: InPlace, asked: Asked): Promise<void> {
    const { pressed, onEphemeral, responseUrl, workspace } = asked;
    if (pressed !== undefined) {
      told(await posting.revise(pressed, message, { files: asked.files, newer }));
      return;
    }
    if (onEphemeral === true && responseUrl !== undefined) {
      const rewritten = { ...(await render(message, workspace)), replaces: true };
      const done = await respond(responseUrl, rewritten);
      if (done !== 'refused') return;
    }
    await toActor(message, asked);
  }

  async function open(form: Form, asked: Asked, held: Held | undefined): Promise<void> {
    const view = formView(form, asked.channel);
    const opened =
      held === undefined ? (await openView(asked, view)) !== undefined : await updateView(asked, held, view);
    if (!opened) await toActor(formTooLate(openAgain('Open settings', form.id, asked.channel)), asked);
  }

  const told = (delivery: Delivery): void => {
    if (delivery.outcome !== 'delivered') report('A reply', delivery.cause);
  };

  return {
    async show(all, asked, held) {
      // Where no channel is in sight, what was opened to wait says it.
      const sayInView = async (message: Message): Promise<boolean> =>
        held !== undefined &&
        asked.inView !== undefined &&
        updateView(asked, held, messageView(TITLE, message, viewOptions));
      let isSaid = false;
      for (const reply of all) {
        switch (reply.to) {
          case 'actor':
            if (isSaid || !(await sayInView(reply.message))) await toActor(reply.message, asked);
            else isSaid = true;
            break;
          case 'pressed':
            await inPlace(reply, asked);
            break;
          case 'form':
            await open(reply.form, asked, held);
        }
      }
      if (held !== undefined && !isSaid && !all.some(({ to }) => to === 'form'))
        await updateView(asked, held, messageView(TITLE, continued, viewOptions));
    },
    holding,
    inView(all) {
      const said = all.find(({ to }) => to === 'actor');
      return said?.to === 'actor' ? messageView(TITLE, said.message, viewOptions) : undefined;
    },
    put: (view, asked, held) => updateView(asked, held, view),
    async hold(asked) {
      const viewId = await openView(asked, holding);
      return viewId === undefined ? undefined : { viewId };
    },
  };
}
