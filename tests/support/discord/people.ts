/** What people do in Discord's own clients, and what they see there. */
import { asText, type JsonObject } from '../platform/json.ts';
import { theOneMeant } from '../platform/meant.ts';
import { allOf, isSelect, types } from './components.ts';
import type { GatewayServer } from './gateway.ts';
import { newInteraction } from './interactions.ts';
import { type Filled, requireOffered, submissionData } from './modals.ts';
import { sees } from './permissions.ts';
import { namesIn, readMessage, readModal } from './read.ts';
import { firstAnswer, type Shown } from './shown.ts';
import type { Channel, InteractionKind, Message, Modal, User } from './state.ts';
import { commandData, commandFor, type Typed } from './typed.ts';
import { directChannel, type World } from './world.ts';

/** Which button or menu: its custom id, or its label. */
export type Which = string | { readonly label: string };

/** What people do resolves with the first answer, or once it is too late for one. */
export class Person {
  readonly user: User;
  readonly #world: World;
  readonly #gateway: GatewayServer;

  constructor(world: World, gateway: GatewayServer, user: User) {
    this.user = user;
    this.#world = world;
    this.#gateway = gateway;
  }

  get id(): string {
    return this.user.id;
  }

  get name(): string {
    return this.user.name;
  }

  /** The direct messages with the bot. */
  get dm(): Channel {
    return directChannel(this.#world, this.user);
  }

  /**
   * Types a command: `types(channel, 'deskbreak', ['every'], { interval: '45m' })`.
   * Throws where the client would not offer it or not let it go.
   */
  types(channel: Channel, command: string, path: readonly string[] = [], values: Typed = {}): Promise<Shown> {
    const data = commandData(commandFor(this.#world, this.user, channel, command), path, values);
    return this.#acts('command', channel, data);
  }

  /** Types into an option, and is shown `choices`; the other options may be filled in already. */
  autocompletes(
    channel: Channel,
    command: string,
    path: readonly string[],
    focused: string,
    values: Typed,
  ): Promise<Shown> {
    const known = commandFor(this.#world, this.user, channel, command);
    return this.#acts(
      'autocomplete',
      channel,
      commandData(known, path, { [focused]: '', ...values }, focused),
    );
  }

  /** Presses a button of a message that is there for this person. */
  presses(message: Message, which: Which): Promise<Shown> {
    const button = this.#find(message, which, (one) => one['type'] === types.button);
    const { custom_id, id } = button;
    return this.#acts('component', message.channel, { component_type: types.button, custom_id, id }, message);
  }

  /** Picks from a menu of a message. */
  selects(message: Message, which: Which, values: readonly string[]): Promise<Shown> {
    const menu = this.#find(message, which, isSelect);
    if (menu['type'] === types.stringSelect) requireOffered(menu, values);
    const { custom_id, id, type } = menu;
    const data = { component_type: type, custom_id, id, values: [...values] };
    return this.#acts('component', message.channel, data, message);
  }

  /** Submits the open modal: what is not given stays as it was. Throws where the client would not let it go. */
  submits(values: Filled = {}, modal = this.modal): Promise<Shown> {
    if (modal === undefined) throw new Error('No modal is open.');
    const data = submissionData(modal, values);
    this.#world.modals.delete(this.id);
    return this.#acts('modal', modal.opener.channel, data, modal.opener.message);
  }

  /** Closes the open modal; the bot is not told. */
  dismisses(): void {
    if (!this.#world.modals.delete(this.id)) throw new Error('No modal is open.');
  }

  /** Dismisses an ephemeral message. */
  hides(message: Message): void {
    if (message.visibleTo !== this.id) throw new Error('Only ephemeral messages can be dismissed.');
    message.isDismissed = true;
  }

  /** By the personal link. Throws where the application does not allow it. */
  installsApp(): void {
    if (!this.#world.app.installs.includes(1))
      throw new Error('This application cannot be installed to a person.');
    this.user.hasApp = true;
  }

  removesApp(): void {
    this.user.hasApp = false;
  }

  closesDms(): void {
    this.user.dmsClosed = true;
  }

  opensDms(): void {
    this.user.dmsClosed = false;
  }

  get modal(): Modal | undefined {
    return this.#world.modals.get(this.id);
  }

  /** What this person can see in a channel, ephemeral messages too, oldest first. */
  messages(channel: Channel): readonly Message[] {
    return sees(channel, this.user) ? channel.messages.filter((message) => this.#canSee(message)) : [];
  }

  /** The same as text. */
  sees(channel: Channel): readonly string[] {
    return this.messages(channel).map((message) => readMessage(message, namesIn(this.#world)));
  }

  /** Only what nobody else sees. */
  seesAlone(channel: Channel): readonly string[] {
    return this.messages(channel)
      .filter(({ visibleTo }) => visibleTo !== undefined)
      .map((message) => readMessage(message, namesIn(this.#world)));
  }

  seesModal(): string | undefined {
    return this.modal === undefined ? undefined : readModal(this.modal, namesIn(this.#world));
  }

  #canSee({ isDeleted, isDismissed, visibleTo }: Message): boolean {
    return !isDeleted && !isDismissed && (visibleTo === undefined || visibleTo === this.id);
  }

  #acts(kind: InteractionKind, channel: Channel, data: JsonObject, message?: Message): Promise<Shown> {
    if (!sees(channel, this.user)) throw new Error(`${this.name} cannot see #${channel.name}.`);
    const interaction = newInteraction(this.#world, { kind, user: this.user, channel, data, message });
    const wasSent = this.#gateway.dispatch('INTERACTION_CREATE', interaction.payload, channel.guild?.id);
    return firstAnswer(this.#world, interaction, wasSent);
  }

  /** The one component that is meant. Throws where there is none, several, or one that cannot be used. */
  #find(message: Message, which: Which, fits: (component: JsonObject) => boolean): JsonObject {
    if (!this.#canSee(message) || !sees(message.channel, this.user))
      throw new Error(`${this.name} does not see this message.`);
    const all = allOf(message.said.components).filter(fits);
    const found = all.filter((one) =>
      typeof which === 'string' ? one['custom_id'] === which : asText(one['label']) === which.label,
    );
    const there = all.map((one) => `${asText(one['custom_id'])} “${asText(one['label'])}”`);
    const component = theOneMeant(found, which, there);
    if (component['disabled'] === true) throw new Error(`${JSON.stringify(which)} is disabled.`);
    return component;
  }
}
