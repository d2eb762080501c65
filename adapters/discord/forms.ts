/** The buttons of a form's panel, and the modals that they open. */
import type { ButtonInteraction, ModalSubmitInteraction } from 'discord.js';
import type { Field, Form, FormId } from '../../content/form.ts';
import { newPlan } from '../../content/plan.ts';
import { note } from '../../content/replies/basics.ts';
import { settingsForm } from '../../content/settings-form.ts';
import type { Inbox, SubmissionResult } from '../adapter.ts';
import { inTime, type Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import type { Answering } from './answering.ts';
import { originOf } from './authority.ts';
import { faultOf } from './fault.ts';
import { formModal, readModal, type Input } from './modal.ts';
import {
  filled,
  formOfSave,
  judged,
  keysOfPage,
  readPanel,
  renderPanel,
  valuesOf,
  type Panel,
} from './panel.ts';
import { noPictures } from '../pictures.ts';
import { renderMessage, type Rendered } from './render.ts';
import type { ShowReplies } from './replies.ts';
import { formGone, sorryBeside } from './words.ts';

export interface FormsOptions {
  readonly inbox: Inbox;
  readonly show: ShowReplies;
  readonly clock: Clock;
  readonly log: Log;
  /** How long the core may think before Discord is told that an answer comes later. */
  readonly holdAfterMs: number;
}

export interface Forms {
  /** Whether a button with this id belongs to a form. */
  owns(customId: string): boolean;
  press(interaction: ButtonInteraction, answers: Answering): Promise<void>;
  /** A page was filled in. */
  fill(interaction: ModalSubmitInteraction, answers: Answering): Promise<void>;
}

/** Kinds, labels and hints of all fields; the values are in the panels. */
const shapes: Readonly<Record<FormId, Form>> = {
  settings: settingsForm({ plan: newPlan('UTC'), zoneKnown: true, abilities: ['motion', 'silence'], now: 0 }),
};

const late = Symbol('late');
const gone: Rendered = renderMessage(formGone, noPictures);
const saved: Rendered = renderMessage(note('Saved.'), noPictures);

export function forms({ inbox, show, clock, log, holdAfterMs }: FormsOptions): Forms {
  async function openPage(panel: Panel, interaction: ButtonInteraction, answers: Answering): Promise<void> {
    const inputs = inputsOf(panel, keysOfPage(interaction.customId)?.[0] ?? []);
    if (inputs === undefined) await answers.toActor(gone);
    else await answers.modal(formModal(interaction.customId, panel.title, inputs));
  }

  async function save(panel: Panel, interaction: ButtonInteraction, answers: Answering): Promise<void> {
    const from = originOf(interaction);
    const judging = inbox
      .submit({ form: panel.id, values: valuesOf(panel) }, from)
      .catch((error: unknown): SubmissionResult => {
        log.error({ err: faultOf(error) }, 'A handler failed.');
        return { accepted: false, problems: { '': sorryBeside } };
      });
    if ((await inTime(clock, holdAfterMs, judging, late)) === late) await answers.hold();
    const result = await judging;
    if (!result.accepted) {
      await answers.inPlace(renderPanel(judged(panel, result.problems)));
      return;
    }
    // The panel has done its work: the first answer takes its place, so that nobody saves an old draft later.
    const first = result.replies.find((reply) => reply.to === 'actor');
    if (first === undefined) await answers.inPlace(saved);
    await show(
      result.replies.map((reply) => (reply === first ? ({ ...first, to: 'pressed' } as const) : reply)),
      answers,
      { channel: from.channel },
    );
  }

  return {
    owns: (customId) => formOfSave(customId) !== undefined || keysOfPage(customId) !== undefined,

    async press(interaction, answers) {
      const panel = panelIn(interaction);
      if (panel === undefined) await answers.toActor(gone);
      else if (formOfSave(interaction.customId) === undefined) await openPage(panel, interaction, answers);
      else await save(panel, interaction, answers);
    },

    async fill(interaction, answers) {
      const panel = panelIn(interaction);
      if (panel === undefined) await answers.toActor(gone);
      else await answers.inPlace(renderPanel(filled(panel, readModal(interaction))));
    },
  };
}

const panelIn = ({ message }: ButtonInteraction | ModalSubmitInteraction): Panel | undefined =>
  readPanel(message?.components.map((component) => component.toJSON()) ?? []);

/** Nothing where a field is of a version that is gone. */
function inputsOf(panel: Panel, keys: readonly string[]): readonly Input[] | undefined {
  const inputs = keys.flatMap((key): readonly Input[] => {
    const shape: Field | undefined = shapes[panel.id].fields.find((field) => field.key === key);
    const drafted = panel.pages.flat().find((field) => field.key === key);
    return shape === undefined || drafted === undefined ? [] : [{ ...shape, value: drafted.value }];
  });
  return inputs.length === keys.length && keys.length > 0 ? inputs : undefined;
}
