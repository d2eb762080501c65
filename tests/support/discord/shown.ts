/** What a person sees come of what they did. */
import { deadline } from '../platform/deadline.ts';
import type { JsonObject } from '../platform/json.ts';
import { limits } from './limits.ts';
import { namesIn, readMessage } from './read.ts';
import type { Answer, Choice, Interaction, Message, Modal } from './state.ts';
import type { World } from './world.ts';

/** Lives on: replies that come later are seen in it too. */
export class Shown {
  readonly #world: World;
  readonly #interaction: Interaction;

  constructor(world: World, interaction: Interaction) {
    this.#world = world;
    this.#interaction = interaction;
  }

  get id(): string {
    return this.#interaction.id;
  }

  get token(): string {
    return this.#interaction.token;
  }

  /** What the bot was sent. */
  get payload(): JsonObject {
    return this.#interaction.payload;
  }

  /** The first answer; absent where none came inside three seconds. */
  get answer(): Answer | undefined {
    return this.#interaction.answer?.is;
  }

  /** “The application did not respond.” */
  get failed(): boolean {
    return this.#interaction.answer === undefined;
  }

  /** By the clock of this Discord, from the deed to the first answer. */
  get answeredAfterMs(): number | undefined {
    return this.#interaction.answer?.afterMs;
  }

  /** What was said in answer and is still there, oldest first; a deferred reply is among them. */
  get replies(): readonly Message[] {
    return this.#interaction.replies.filter(({ isDeleted }) => !isDeleted);
  }

  /** The same as text. */
  get texts(): readonly string[] {
    const names = namesIn(this.#world);
    return this.replies.map((message) => readMessage(message, names));
  }

  /** All of it in one. */
  get text(): string {
    return this.texts.join('\n');
  }

  /** Whether everything said in answer is for this person alone. */
  get isPrivate(): boolean {
    return this.replies.every(({ visibleTo }) => visibleTo === this.#interaction.user.id);
  }

  get isThinking(): boolean {
    return this.replies.some((message) => message.isThinking);
  }

  get modal(): Modal | undefined {
    return this.#interaction.modal;
  }

  /** Suggested while typing. */
  get choices(): readonly Choice[] {
    return this.#interaction.choices;
  }

  /** Resolves once nothing is “thinking” any more; rejects after so long in real time. */
  async settled(withinMs?: number): Promise<this> {
    await this.#world.changes.until(() => !this.isThinking, 'the deferred reply', withinMs);
    return this;
  }
}

/** Resolves with the first answer, or once it is too late for one: by the clock, or in real time. */
export async function firstAnswer(world: World, interaction: Interaction, wasSent: boolean): Promise<Shown> {
  const shown = new Shown(world, interaction);
  if (!wasSent) return shown;
  const late = deadline(world.clock, {
    byClock: limits.firstAnswerMs + 1,
    inReality: world.answerWithinMs,
  });
  let stop = (): void => undefined;
  const answered = new Promise<void>((resolve) => {
    stop = world.changes.watch(() => {
      if (interaction.answer !== undefined) resolve();
    });
  });
  await Promise.race([answered, late.passed]);
  stop();
  late.forget();
  return shown;
}
