/** The buttons of a form's panel, and the modals that they open. */
import type { BaseInteraction, ButtonInteraction, ModalSubmitInteraction } from 'discord.js';
import { needsChannel } from '../../../content/access.ts';
import { heldForms } from '../../../content/forms.ts';
import { sorryBeside, type Field } from '../../../content/settings/form.ts';
import { note } from '../../../content/replies/basics.ts';
import type { Inbox, SubmissionResult } from '../../port/adapter.ts';
import type { Log } from '../../port/log.ts';
import type { Answering } from '../answering.ts';
import { mayAttachTo, originOf } from '../access/authority.ts';
import { loggable } from '../rest/loggable.ts';
import { formModal, readModal } from './modal.ts';
import { fieldsOf, filled, judged, panelOf, valuesOf, type Panel } from './panel.ts';
import { formOf, keysOfPage, readPanel, renderPanel, savedBy, usedBy } from './render-panel.ts';
import { noPictures } from '../../port/pictures.ts';
import { renderMessage, type Rendered } from '../view/render.ts';
import type { ShowReplies } from '../replies.ts';
import { formGone, notHere } from '../view/words.ts';

export interface FormsOptions {
  readonly inbox: Inbox;
  readonly show: ShowReplies;
  readonly log: Log;
}

export interface Forms {
  /** Whether a button with this id belongs to a form. */
  owns(customId: string): boolean;
  /** Only where its form may be used. */
  press(interaction: ButtonInteraction, answers: Answering): Promise<void>;
  /** A page was filled in. */
  fill(interaction: ModalSubmitInteraction, answers: Answering): Promise<void>;
}

const gone = (customId: string): Rendered => renderMessage(formGone(formOf(customId)), noPictures);
const elsewhere: Rendered = renderMessage(notHere, noPictures);
const saved: Rendered = renderMessage(note('Saved.'), noPictures);

export function createForms({ inbox, show, log }: FormsOptions): Forms {
  /** Nothing where a field is of a version that is gone. */
  function fieldsFor(panel: Panel, keys: readonly string[]): readonly Field[] | undefined {
    const shapes = inbox.fields(panel.id);
    const fields = keys.flatMap((key): readonly Field[] => {
      const shape = shapes.find((field) => field.key === key);
      const drafted = fieldsOf(panel).find((field) => field.key === key);
      return shape === undefined || drafted === undefined ? [] : [{ ...shape, value: drafted.value }];
    });
    return fields.length === keys.length && keys.length > 0 ? fields : undefined;
  }

  async function openPage(panel: Panel, interaction: ButtonInteraction, answers: Answering): Promise<void> {
    const fields = fieldsFor(panel, keysOfPage(interaction.customId) ?? []);
    if (fields === undefined) await answers.toActor(gone(interaction.customId));
    else await answers.modal(formModal(interaction.customId, panel.title, fields));
  }

  async function save(panel: Panel, interaction: ButtonInteraction, answers: Answering): Promise<void> {
    // Only what Discord has taken: else the person reads that it failed, and saves once more.
    if (!(await answers.accept())) return;
    const from = originOf(interaction);
    const judging = inbox
      .submit({ form: panel.id, values: valuesOf(panel), base: panel.base }, from)
      .catch((error: unknown): SubmissionResult => {
        log.error({ err: loggable(error) }, 'A handler failed.');
        return { accepted: false, problems: sorryBeside };
      });
    const result = await judging;
    if (!result.accepted) {
      const shown = result.form === undefined ? panel : panelOf(result.form);
      await answers.inPlace(renderPanel(judged(shown, result.problems)));
      return;
    }
    // The panel has done its work: the first answer takes its place, so that nobody saves an old draft later.
    const first = result.replies.find((reply) => reply.to === 'actor');
    if (first === undefined) await answers.inPlace(saved);
    await show(
      result.replies.map((reply) => (reply === first ? ({ ...first, to: 'pressed' } as const) : reply)),
      answers,
      { mayAttach: mayAttachTo(interaction) },
    );
  }

  return {
    owns: (customId) =>
      savedBy(customId) !== undefined || keysOfPage(customId) !== undefined || usedBy(customId) !== undefined,

    async press(interaction, answers) {
      const panel = panelIn(interaction);
      const used = usedBy(interaction.customId);
      if (panel === undefined) await answers.toActor(gone(interaction.customId));
      else if (!isForHere(panel, interaction)) await answers.toActor(elsewhere);
      else if (used !== undefined)
        await answers.inPlace(renderPanel(filled(panel, { [used.key]: used.value })));
      else if (savedBy(interaction.customId) === undefined) await openPage(panel, interaction, answers);
      else await save(panel, interaction, answers);
    },

    async fill(interaction, answers) {
      const panel = panelIn(interaction);
      if (panel === undefined) await answers.toActor(gone(interaction.customId));
      else if (!isForHere(panel, interaction)) await answers.toActor(elsewhere);
      else await answers.inPlace(renderPanel(filled(panel, readModal(interaction))));
    },
  };
}

/** The bot may have left since the form was opened. */
const isForHere = ({ id }: Panel, interaction: BaseInteraction): boolean =>
  !needsChannel(heldForms[id]) || originOf(interaction).place !== 'elsewhere';

const panelIn = ({ message }: ButtonInteraction | ModalSubmitInteraction): Panel | undefined =>
  readPanel(message?.components.map((component) => component.toJSON()) ?? []);
