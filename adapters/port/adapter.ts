/** The one door between the bot and a chat platform. Everything here is types. */
import type { Heard } from '../../content/commands/decode-call.ts';
import type {
  FieldShape,
  Form,
  FormBase,
  FormId,
  FormProblems,
  FormValues,
} from '../../content/settings/form.ts';
import type { LocalRules } from '../../content/local-rules.ts';
import type { ChannelDays } from '../../content/spoken/channel-days.ts';
import type { Action } from '../../content/actions.ts';
import type { Message } from '../../content/message.ts';
import type { Capabilities, ChannelAccess } from './capabilities.ts';
import type { CompanyAnswer, CompanyQuestion } from './company.ts';
import type { Delivery } from './delivery.ts';
import type { AdapterStatus, Connection } from './connection.ts';
import type { ChannelRef, Left, MessageRef, PersonRef, WorkspaceOrChannel } from './refs.ts';

/**
 * @example A whole adapter, for a chat that shows plain text and has no buttons.
 * ```ts
 * // What the SDK of a small chat can do: its rooms take a text, and what is said there can be heard.
 * export interface SmallChat {
 *   say(room: string, text: string): Promise<{ readonly id: string }>;
 *   listen(hear: (room: string, person: string, line: string) => void): { stop(): void };
 * }
 *
 * const here = { platform: 'small', workspace: 'all' };
 *
 * export function createSmallAdapter(chat: SmallChat, onError: (error: unknown) => void): ChatAdapter {
 *   const inFlight = createInFlight(onError);
 *   let status: AdapterStatus = { state: 'disconnected' };
 *   let listening: ReturnType<SmallChat['listen']> | undefined;
 *
 *   // Whatever goes wrong is a value, and says whether the text may have arrived.
 *   async function send(room: string, { summary }: Message): Promise<Delivery> {
 *     try {
 *       const { id } = await chat.say(room, plainText(summary));
 *       return { outcome: 'delivered', message: { channel: { ...here, channel: room }, id } };
 *     } catch (error) {
 *       return { ...networkFailure(error), cause: error };
 *     }
 *   }
 *
 *   // A command is decoded here and answered by the core: its replies go to whoever asked, in order.
 *   async function answer(inbox: Inbox, line: string, from: Origin): Promise<void> {
 *     for (const reply of await inbox.command(parseLine(line), from))
 *       if (reply.to !== 'form') await send(from.person.id, reply.message);
 *   }
 *
 *   const cannot = { ...rejected, cause: new Error('What was said stays') };
 *   return {
 *     platform: here.platform,
 *     capabilities: {
 *       canRevise: false,
 *       alwaysReachesPeople: true,
 *       abilities: [],
 *       duplicateWindowMs: 0,
 *       postsPerSecond: { bot: 20, workspace: Infinity, channel: 1 },
 *     },
 *     async connect(inbox) {
 *       listening ??= chat.listen((channel, id, line) => {
 *         const person = { id, name: id, standing: 'manager' } as const;
 *         const from: Origin = { channel: { ...here, channel }, place: 'channel', audience: 'usual', person };
 *         if (line.startsWith('/')) void inFlight.run(() => answer(inbox, line, from));
 *       });
 *       status = { state: 'connected', since: new Date() };
 *       return { connected: true };
 *     },
 *     async disconnect() {
 *       listening?.stop();
 *       await inFlight.stop();
 *       status = { state: 'disconnected' };
 *     },
 *     status: () => status,
 *     post: ({ channel }, message) => send(channel, message),
 *     tell: ({ person }, message) => send(person, message),
 *     revise: async () => cannot,
 *     remove: async () => cannot,
 *     inspect: async () => ({ canPost: true }),
 *   };
 * }
 * ```
 */
export interface ChatAdapter {
  /** Short and stable: it is stored with every channel. */
  readonly platform: string;
  readonly capabilities: Capabilities;

  /** Resolves once the platform can reach us, or with what is wrong if it never will (a bad token). */
  connect(inbox: Inbox): Promise<Connection>;
  /** Stops new events, lets those in hand finish, then closes. Safe to call twice. */
  disconnect(): Promise<void>;
  status(): AdapterStatus;

  /** Posts to a channel. Never rejects for the platform's sake: every failure of the platform is a `Delivery`. */
  post(channel: ChannelRef, message: Message, options: PostOptions): Promise<Delivery>;
  /** Rewrites a message that this bot posted. */
  revise(target: MessageRef, message: Message): Promise<Delivery>;
  /** Takes back a message that this bot posted. */
  remove(target: MessageRef): Promise<Delivery>;
  /** Writes to one person, seen by nobody else. */
  tell(person: PersonRef, message: Message, options: PostOptions): Promise<Delivery>;
  /**
   * Shows something to one person in a channel that they are in, and to nobody else there, without writing to them by direct
   * message: where the platform has a way to.
   */
  whisper?(channel: ChannelRef, person: string, message: Message, options: PostOptions): Promise<Delivery>;
  /** Whether breaks could be posted here, asked when somebody sets a plan rather than at the first break. */
  inspect(channel: ChannelRef): Promise<ChannelAccess>;
  /**
   * What people are doing, where `abilities` say that the platform tells. Never rejects for the platform's sake, and answers
   * within seconds: what is not known then is not waited for.
   */
  company?(question: CompanyQuestion): Promise<CompanyAnswer>;
  /**
   * Asked where somebody wants to wait for people: gets ready to tell what it does not tell yet. What it does not tell there,
   * and how to change that, in a sentence or two; nothing where all is told, or nobody knows.
   */
  companyLacks?(channel: ChannelRef): Promise<string | undefined>;
}

export interface PostOptions {
  /** One key for one break in one channel, at most 25 characters: where the platform drops duplicates, it does so by this. */
  readonly key: string;
  /** Comes without a notification, where the platform can do so. */
  readonly silent?: boolean;
}

/**
 * Where the adapter hands over what people do. The adapter acknowledges within the
 * platform's three seconds by itself, then shows the replies in order.
 */
export interface Inbox {
  /** A call that could not be decoded comes too: the wording of the answer is ours, not the adapter's. */
  command(heard: Heard, from: Origin): Promise<readonly Reply[]>;
  press(press: Press, from: Origin): Promise<readonly Reply[]>;
  submit(submission: Submission, from: Origin): Promise<SubmissionResult>;
  /** What holds on the adapter's platform, for whatever it offers while somebody types. */
  rules(where: Pick<WorkspaceOrChannel, 'platform'>): LocalRules;
  /** All fields that a form can have, for an adapter whose messages are the forms: they hold the values alone. */
  fields(form: FormId): readonly FieldShape[];
  /** The bot was added to a channel; or to a whole workspace, which this channel is the best one of to say so. */
  invited(channel: ChannelRef, added?: 'to the channel' | 'to the workspace'): Promise<void>;
  /** The bot was removed from a channel, or (without `channel`) from a whole workspace. */
  removed(where: Left): Promise<void>;
  /** A channel goes on under another id: what was set for it stays. */
  moved(from: ChannelRef, to: ChannelRef): Promise<void>;
  /** A workspace is within reach again: reinstalled, or its token is valid again. */
  restored(where: Pick<WorkspaceOrChannel, 'platform' | 'workspace'>): Promise<void>;
  /**
   * Workspaces that have plans, in some order, a page behind `after`, empty at the end: whoever starts finds out which
   * of them the bot is not in any more. Not those that it has left as far as is known.
   */
  workspaces(
    where: Pick<WorkspaceOrChannel, 'platform'>,
    after: string | undefined,
  ): Promise<readonly string[]>;
  /** Whether anybody's breaks on the platform wait for people: then it is worth hearing what they do. */
  holds(where: Pick<WorkspaceOrChannel, 'platform'>): Promise<boolean>;
  /** Time zones of the channels in a workspace, the most frequent first, for whoever has to choose one. */
  zonesInUse(where: Pick<WorkspaceOrChannel, 'platform' | 'workspace'>): Promise<readonly string[]>;
  /** Which day it is in a channel, and which are its days off, for whoever has to choose a day. */
  days(channel: ChannelRef): Promise<ChannelDays>;
  /**
   * What a workspace has set up and how to start, for the page that a platform gives the bot. There the subject of
   * `settings` is a channel: the press comes as from that channel.
   */
  overview(where: Pick<WorkspaceOrChannel, 'platform' | 'workspace'>, viewer: Viewer): Promise<Message>;
}

export interface Press {
  readonly action: Action;
  readonly subject: string;
  /** The message with the button, where the platform tells. */
  readonly message?: MessageRef;
}

export interface Submission {
  readonly form: FormId;
  readonly values: FormValues;
  /** As the form had it. */
  readonly base: FormBase;
}

/** What is not accepted changes nothing: the form stays, with all that was filled in and the problems beside it. */
export type SubmissionResult =
  | { readonly accepted: true; readonly replies: readonly Reply[] }
  | {
      readonly accepted: false;
      readonly problems: FormProblems;
      /** Takes the place of the form, where what it was filled with has changed; it holds what was filled in. */
      readonly form?: Form;
    };

export interface Origin {
  readonly channel: ChannelRef;
  /**
   * Breaks are for channels: in a direct message there is nothing to set. `elsewhere`: where the bot is no member, and
   * somebody has it for themselves. There `channel` names no place: nothing is looked up or stored about it.
   */
  readonly place: 'channel' | 'direct' | 'elsewhere';
  /** A channel that wants a second look before breaks are switched on. */
  readonly audience: 'usual' | 'shared' | 'general';
  readonly person: Person;
}

export interface Person {
  readonly id: string;
  readonly name: string;
  /**
   * `manager`: may change any plan here. `member`: may switch breaks on where they are off,
   * and change a plan that they switched on. `guest`: may not change plans.
   */
  readonly standing: 'manager' | 'member' | 'guest';
  /** IANA zone, where the platform tells. */
  readonly zone?: string;
}

/** Whoever looks at the bot's own page. */
export interface Viewer {
  readonly person: Person;
  /** What they are in those of these channels that they may know of; what they may not, or is not told, is left out. */
  readonly standings: (channels: readonly string[]) => Promise<ReadonlyMap<string, Person['standing']>>;
}

export type Reply =
  /** Seen by the person who acted, and by nobody else. */
  | { readonly to: 'actor'; readonly message: Message }
  /** Takes the place of the message whose button was pressed. */
  | {
      readonly to: 'pressed';
      readonly message: Message;
      /**
       * What it has become meanwhile, asked once it was shown: of two presses, perhaps at two replicas, the earlier one
       * may arrive last. Nothing where it is the latest.
       */
      readonly newer?: () => Promise<Message | undefined>;
    }
  /** Opened for the person who acted. */
  | { readonly to: 'form'; readonly form: Form };
