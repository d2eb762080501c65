/** What people do in Discord: commands, presses, forms, and typing into options. */
import { privately } from '../port/privately.ts';
import {
  Events,
  InteractionType,
  MessageFlags,
  type AutocompleteInteraction,
  type BaseInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type Client,
  type Message,
  type ModalSubmitInteraction,
} from 'discord.js';
import { needsManager } from '../../content/access.ts';
import { declaredActions } from '../../content/actions.ts';
import { declarationOf, type CommandName } from '../../content/commands/commands.ts';
import { apology } from '../../content/replies/basics.ts';
import type { Inbox, Reply } from '../port/adapter.ts';
import { inTime, type Clock } from '../port/clock.ts';
import { createDedupe } from '../shared/dedupe.ts';
import type { InFlight } from '../shared/in-flight.ts';
import type { Log } from '../port/log.ts';
import { answering, type Answering } from './answering.ts';
import { mayAttachTo, originOf } from './access/authority.ts';
import { readCustomId } from './view/custom-ids.ts';
import { loggable } from './rest/loggable.ts';
import { createForms } from './form/forms.ts';
import { noneKept, picturesIn, type KeptPictures } from './view/kept-pictures.ts';
import { limits } from './view/limits.ts';
import { choicesFor, needsDays, needsZones, type Calendar } from './commands/completing.ts';
import { loadSpoken } from '../../content/spoken/load.ts';
import { isForChannels, readCommand, readTyping, roomsAround } from './commands/read-command.ts';
import type { ReplyPlace, ShowReplies } from './replies.ts';
import { notHere, oldButton } from './view/words.ts';

export interface InteractionsOptions {
  readonly inbox: Inbox;
  readonly show: ShowReplies;
  readonly work: InFlight;
  readonly clock: Clock;
  readonly log: Log;
}

/** Leaves half of the three seconds to the way there and back, and to Discord itself. */
const HOLD_AFTER_MS = limits.answerMs / 2;

/** Nobody waits for suggestions. */
const SUGGEST_AFTER_MS = 1_000;

const late = Symbol('late');

/** The latest interactions. */
const REMEMBERED = 1_000;

/** The settings are shown in a form, and changed only when that is saved. */
const changesSomething = (name: CommandName): boolean => {
  const declared = declarationOf(name);
  return declared.changes === true || (needsManager(declared) && name !== 'settings');
};

export function listenToInteractions(client: Client, options: InteractionsOptions): void {
  const { inbox, show, work, clock, log } = options;
  const form = createForms({ inbox, show, log });

  const answersTo = (interaction: BaseInteraction, message: Message | null): Answering =>
    answering(
      client.rest,
      {
        id: interaction.id,
        token: interaction.token,
        application: interaction.applicationId,
        onMessage: message !== null,
        kept: keptIn(message),
      },
      log,
    );

  /**
   * Whatever happens, the person gets an answer, and Discord hears inside three seconds that one comes. What `changes`
   * something is done only once Discord has taken that: who has read “The application did not respond” does it again.
   * Discord alone says what is too late, since its clock and ours may differ.
   */
  async function answer(
    ask: () => Promise<readonly Reply[]>,
    answers: Answering,
    place: ReplyPlace,
    changes: boolean,
  ): Promise<void> {
    if (changes && !(await answers.accept())) return;
    const asking = ask().catch((error: unknown): readonly Reply[] => {
      log.error({ err: loggable(error) }, 'A handler failed.');
      return privately(apology);
    });
    if ((await inTime(clock, HOLD_AFTER_MS, asking, late)) === late) await answers.hold();
    await show(await asking, answers, place);
  }

  async function command(interaction: ChatInputCommandInteraction): Promise<void> {
    const from = originOf(interaction);
    const answers = answersTo(interaction, null);
    const place = { mayAttach: mayAttachTo(interaction) };
    // Whoever has it for themselves is offered all of a root there.
    if (from.place === 'elsewhere' && isForChannels(interaction)) {
      await show(privately(notHere), answers, place);
      return;
    }
    const heard = readCommand(interaction);
    await answer(
      () => inbox.command(heard, from),
      answers,
      place,
      heard.ok && changesSomething(heard.value.name),
    );
  }

  async function press(interaction: ButtonInteraction): Promise<void> {
    const { message, customId } = interaction;
    const answers = answersTo(interaction, message);
    const from = originOf(interaction);
    const mayAttach = mayAttachTo(interaction);
    if (form.owns(customId)) {
      await form.press(interaction, answers);
      return;
    }
    const pressed = readCustomId(customId);
    // Where the bot is no member, no call of its own reaches the message.
    const isOutOfReach = message.flags.has(MessageFlags.Ephemeral) || from.place === 'elsewhere';
    const ref = isOutOfReach ? undefined : { channel: from.channel, id: message.id };
    await answer(
      () =>
        pressed === undefined
          ? Promise.resolve(privately(oldButton))
          : inbox.press({ ...pressed, ...(ref !== undefined && { message: ref }) }, from),
      answers,
      { mayAttach, pressed: ref, kept: keptIn(message) },
      pressed !== undefined && declaredActions[pressed.action].changes,
    );
  }

  const fill = (interaction: ModalSubmitInteraction): Promise<void> =>
    form.fill(interaction, answersTo(interaction, interaction.message));

  const calendarOf = async (interaction: AutocompleteInteraction): Promise<Calendar> => ({
    here: await inbox.days(originOf(interaction).channel),
    spoken: await loadSpoken(),
  });

  async function complete(interaction: AutocompleteInteraction): Promise<void> {
    try {
      const typing = readTyping(interaction);
      const { place, channel } = originOf(interaction);
      const isInChannel = place === 'channel';
      const zones =
        typing !== undefined && needsZones(typing) && isInChannel
          ? await inTime(clock, SUGGEST_AFTER_MS, inbox.zonesInUse(channel), [])
          : [];
      const calendar =
        typing !== undefined && needsDays(typing) && isInChannel
          ? await inTime(clock, SUGGEST_AFTER_MS, calendarOf(interaction), undefined)
          : undefined;
      const choices =
        typing === undefined
          ? []
          : choicesFor({
              ...typing,
              zones,
              calendar,
              rooms: roomsAround(interaction),
              rules: inbox.rules({ platform: 'discord' }),
            });
      await interaction.respond(choices.map(({ label, value }) => ({ name: label, value })));
    } catch (error) {
      // Whoever types on has asked again by now.
      log.debug({ err: loggable(error) }, 'Suggestions came too late.');
    }
  }

  const isNew = createDedupe(clock, Infinity, REMEMBERED);
  client.on(Events.InteractionCreate, (interaction) => {
    // A session that is resumed may hear the same again.
    if (!isNew(interaction.id)) return;
    void work.run(async () => {
      if (interaction.type === InteractionType.ApplicationCommandAutocomplete) await complete(interaction);
      else if (interaction.isChatInputCommand()) await command(interaction);
      else if (interaction.isButton()) await press(interaction);
      else if (interaction.isModalSubmit()) await fill(interaction);
    });
  });
}

const keptIn = (message: Message | null): KeptPictures =>
  message === null ? noneKept : picturesIn(message.components.map((component) => component.toJSON()));
