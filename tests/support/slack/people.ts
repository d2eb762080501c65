/** People of a Slack: what they do, and what they see. */
import { asText, type JsonObject, objectsOf } from '../platform/json.ts';
import { theOneMeant } from '../platform/meant.ts';
import { afterCommand, afterPress, afterSearch, afterSubmission } from './acks.ts';
import { elementsOf } from './block-kit.ts';
import { type Browser, type BrowserPage, newBrowser } from './browser.ts';
import type { Courier } from './courier.ts';
import type { Delivery } from './delivery.ts';
import { emit } from './events.ts';
import { fill, type Filled, filledBlocks, optionsIn, pick, unfilled } from './forms.ts';
import { uninstallFrom } from './installs.ts';
import {
  actionPayload,
  closingPayload,
  commandPayload,
  submissionPayload,
  suggestionPayload,
} from './payloads.ts';
import { readPost, readView } from './read-blocks.ts';
import { readTextObject } from './read-text.ts';
import { type Channel, type Post, type Team, type User, type View, visiblePosts } from './state.ts';
import { directChannel, namesIn, viewAsJson, type World } from './world.ts';

/** Which button or menu: its `action_id`, or more of it where several have the same. */
export type Which = string | { readonly actionId?: string; readonly label?: string; readonly value?: string };

/** What people do resolves once the app has acknowledged it or Slack has given up waiting. */
export class Person {
  readonly user: User;
  readonly #world: World;
  readonly #team: Team;
  readonly #courier: Courier;

  constructor(world: World, team: Team, courier: Courier, user: User) {
    this.user = user;
    this.#world = world;
    this.#team = team;
    this.#courier = courier;
  }

  get id(): string {
    return this.user.id;
  }

  /** The direct message with the bot. */
  get dm(): Channel {
    return directChannel(this.#world, this.#team, this.id);
  }

  /** Types a slash command; what the app acknowledges with is shown. */
  async types(channel: Channel, line: string): Promise<Delivery> {
    const [, command = '', text = ''] = /^(\/\S+)\s*([\s\S]*)$/u.exec(line.trim()) ?? [];
    const { commands } = this.#world.app;
    if (this.#team.install === undefined || (commands !== 'any' && !commands.includes(command)))
      throw new Error(`${command || line} is not a valid command.`);
    const payload = commandPayload(this.#world, this.#team, this.user, channel, command, text);
    const delivery = await this.#courier.deliver('slash_commands', payload);
    return withTrouble(
      delivery,
      afterCommand(this.#world, this.#team, channel, this.id, command, delivery.ack),
    );
  }

  /** Presses a button of a message, ephemeral or not, or of a view, or picks an option of a menu there. */
  async presses(where: Post | View, which: Which, picked?: string): Promise<Delivery> {
    const { block, element } = find(where, which);
    const { text, value, style, type, action_id } = element;
    const same = { type, action_id, block_id: block['block_id'] };
    const action =
      type === 'button'
        ? { ...same, text, value, style }
        : { ...same, ...this.#picks(where, block, element, picked) };
    const payload = actionPayload(this.#world, this.#team, this.user, where, action);
    const delivery = await this.#courier.deliver('interactive', payload);
    return withTrouble(delivery, afterPress(delivery.ack));
  }

  /** Types into a menu that asks the app for options; they can be picked from then on. */
  async searches(
    where: View,
    which: Which,
    text: string,
  ): Promise<Delivery & { readonly options: readonly JsonObject[] }> {
    const { block, element } = find(where, which);
    if (!asText(element['type']).endsWith('external_select')) throw new Error('Nothing to search in there.');
    const [blockId, actionId] = [asText(block['block_id']), asText(element['action_id'])];
    const payload = suggestionPayload(this.#world, this.#team, this.user, where, { blockId, actionId }, text);
    const delivery = await this.#courier.deliver('interactive', payload);
    const { options, trouble } = afterSearch(delivery.ack);
    where.offered.set(blockId, options);
    return { ...withTrouble(delivery, trouble), options };
  }

  /** Submits the modal on top. Throws where Slack's own client would not let it go. */
  async submits(values: Filled = {}): Promise<Delivery> {
    const view = this.#openModal();
    fill(view, values);
    if (view.content['submit'] === undefined) throw new Error('This modal has nothing to submit with.');
    const missing = unfilled(filledBlocks(view));
    if (missing.length > 0) throw new Error(`Please fill in ${missing.join(', ')}.`);
    const payload = submissionPayload(this.#world, this.#team, this.user, view);
    const delivery = await this.#courier.deliver('interactive', payload);
    return withTrouble(delivery, afterSubmission(this.#world, this.#team, view, delivery.ack));
  }

  /** Closes the modal on top; resolves with nothing where the app does not want to know. */
  async closes(): Promise<Delivery | undefined> {
    const view = this.#openModal();
    const stack = this.#team.modals.get(this.id) ?? [];
    this.#team.modals.set(this.id, view.content['clear_on_close'] === true ? [] : stack.slice(0, -1));
    if (view.content['notify_on_close'] !== true) return undefined;
    const payload = closingPayload(this.#world, this.#team, this.user, view);
    return this.#courier.deliver('interactive', payload);
  }

  opensHome(): Promise<readonly Delivery[]> {
    const { home } = this;
    return this.#emit('app_home_opened', {
      user: this.id,
      channel: this.dm.id,
      tab: 'home',
      ...(home === undefined ? {} : { view: viewAsJson(this.#world, this.#team, home) }),
    });
  }

  opensMessagesTab(): Promise<readonly Delivery[]> {
    return this.#emit('app_home_opened', { user: this.id, channel: this.dm.id, tab: 'messages' });
  }

  /** Resolves with what the app was told: nothing where it did not subscribe. */
  invitesBot(channel: Channel): Promise<readonly Delivery[]> {
    const user = this.#bot();
    channel.members.add(user);
    return this.#emit('member_joined_channel', {
      user,
      channel: channel.id,
      channel_type: channel.kind === 'private' ? 'G' : 'C',
      team: this.#team.id,
      inviter: this.id,
    });
  }

  removesBot(channel: Channel): Promise<readonly Delivery[]> {
    channel.members.delete(this.#bot());
    return this.#emitFor(channel, 'left', { channel: channel.id, actor_id: this.id });
  }

  archives(channel: Channel): Promise<readonly Delivery[]> {
    channel.isArchived = true;
    return this.#emitFor(channel, 'archive', { channel: channel.id, user: this.id });
  }

  unarchives(channel: Channel): Promise<readonly Delivery[]> {
    channel.isArchived = false;
    return this.#emitFor(channel, 'unarchive', { channel: channel.id, user: this.id });
  }

  renames(channel: Channel, name: string): Promise<readonly Delivery[]> {
    channel.name = name;
    return this.#emitFor(channel, 'rename', { channel: { id: channel.id, name, created: 1_700_000_000 } });
  }

  /** Shares a private channel with another organisation: from now on it has another id, and the old one is gone. */
  shares(channel: Channel): Promise<readonly Delivery[]> {
    const old = channel.id;
    channel.id = this.#world.ids.next('C');
    channel.isExtShared = true;
    this.#team.channels.delete(old);
    this.#team.channels.set(channel.id, channel);
    return this.#emit('channel_id_changed', { old_channel_id: old, new_channel_id: channel.id });
  }

  deletes(channel: Channel): Promise<readonly Delivery[]> {
    channel.isDeleted = true;
    return this.#emitFor(channel, 'deleted', { channel: channel.id, actor_id: this.id });
  }

  /** The token is dead before the app hears of it. */
  async uninstallsApp(): Promise<readonly Delivery[]> {
    const bot = uninstallFrom(this.#team)?.botUser ?? '';
    const revoked = await this.#emit('tokens_revoked', { tokens: { oauth: [], bot: [bot] } }, bot);
    return [...revoked, ...(await this.#emit('app_uninstalled', {}, bot))];
  }

  /** Walks through the app's install page in a browser, and allows it, or declines. */
  async installsApp(
    installUrl: string,
    {
      declines = false,
      browser = newBrowser(),
    }: { readonly declines?: boolean; readonly browser?: Browser } = {},
  ): Promise<BrowserPage> {
    const me = {
      'x-loopback-team': this.#team.id,
      'x-loopback-user': this.id,
      'x-loopback-declines': String(declines),
    };
    const page = await browser.open(installUrl, me);
    const link = /href="([^"]*\/oauth\/v2\/authorize[^"]*)"/u.exec(page.text)?.[1];
    return link === undefined ? page : browser.open(link.replaceAll('&amp;', '&'), me);
  }

  /** The modal on top. */
  get modal(): View | undefined {
    return this.#team.modals.get(this.id)?.at(-1);
  }

  get home(): View | undefined {
    return this.#team.homes.get(this.id);
  }

  /** What this person can see in a channel, ephemeral messages too, oldest first. */
  posts(channel: Channel): readonly Post[] {
    return visiblePosts(channel, this.id);
  }

  /** The same as text. */
  sees(channel: Channel): readonly string[] {
    return this.posts(channel).map((post) => readPost(post, namesIn(this.#team)));
  }

  /** Only what nobody else sees. */
  seesAlone(channel: Channel): readonly string[] {
    return this.posts(channel)
      .filter(({ visibleTo }) => visibleTo !== undefined)
      .map((post) => readPost(post, namesIn(this.#team)));
  }

  seesModal(): string | undefined {
    return this.modal === undefined ? undefined : readView(this.modal, namesIn(this.#team));
  }

  seesHome(): string | undefined {
    return this.home === undefined ? undefined : readView(this.home, namesIn(this.#team));
  }

  #openModal(): View {
    if (this.modal === undefined) throw new Error('No modal is open.');
    return this.modal;
  }

  #bot(): string {
    if (this.#team.install === undefined) throw new Error('The app is not installed.');
    return this.#team.install.botUser;
  }

  #emit(type: string, event: JsonObject, bot?: string): Promise<readonly Delivery[]> {
    return emit(this.#world, this.#team, this.#courier, { type, ...event }, bot);
  }

  /** Events of private channels have names of their own, and are for members; whoever is removed hears of it. */
  #emitFor(channel: Channel, what: string, event: JsonObject): Promise<readonly Delivery[]> {
    if (channel.kind !== 'private') return this.#emit(`channel_${what}`, event);
    const isTold = what === 'left' || channel.members.has(this.#team.install?.botUser ?? '');
    return isTold ? this.#emit(`group_${what}`, event) : Promise.resolve([]);
  }

  /** An option of a menu, noted where the menu is in a form. */
  #picks(where: Post | View, block: JsonObject, element: JsonObject, picked?: string): JsonObject {
    if (picked === undefined) throw new Error(`Pick something of the ${asText(element['type'])}.`);
    const actionId = asText(element['action_id']);
    if ('ts' in where || element['type'] === 'overflow')
      return { selected_option: pick(optionsIn(element), picked) };
    fill(where, { [actionId]: picked });
    const { initial_option, initial_date, initial_time, initial_value } =
      where.filled.get(`${asText(block['block_id'])}/${actionId}`) ?? {};
    return {
      ...(initial_option === undefined ? {} : { selected_option: initial_option }),
      ...(initial_date === undefined ? {} : { selected_date: initial_date }),
      ...(initial_time === undefined ? {} : { selected_time: initial_time }),
      ...(initial_value === undefined ? {} : { value: initial_value }),
    };
  }
}

const withTrouble = (delivery: Delivery, trouble: string | undefined): Delivery =>
  trouble === undefined ? delivery : { ...delivery, trouble };

/** The one element that is meant. Throws where there is none, or several. */
function find(
  where: Post | View,
  which: Which,
): { readonly block: JsonObject; readonly element: JsonObject } {
  const wanted = typeof which === 'string' ? { actionId: which } : which;
  const blocks = 'ts' in where ? where.blocks : objectsOf(where.content['blocks']);
  const all = blocks.flatMap((block) => elementsOf(block).map((element) => ({ block, element })));
  const label = (element: JsonObject): string =>
    readTextObject(element['text'], { user: (id) => id, channel: (id) => id });
  const found = all.filter(
    ({ block, element }) =>
      (wanted.actionId === undefined ||
        [element['action_id'], block['block_id']].includes(wanted.actionId)) &&
      (wanted.value === undefined || element['value'] === wanted.value) &&
      (wanted.label === undefined || label(element) === wanted.label),
  );
  const there = all.map(({ element }) => `${asText(element['action_id'])} “${label(element)}”`);
  return theOneMeant(found, which, there);
}
