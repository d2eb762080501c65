/** What an adapter brings to its contract: itself, on a stage with a fake platform and one person. */
import type {
  ChatAdapter,
  Inbox,
  Origin,
  Press,
  Reply,
  Submission,
  SubmissionResult,
} from '../../adapters/port/adapter.ts';
import type { Delivery } from '../../adapters/port/delivery.ts';
import type { ChannelRef, PersonRef } from '../../adapters/port/refs.ts';
import type { Heard } from '../../content/commands/decode-call.ts';
import type { FormValues } from '../../content/settings/form.ts';
import { daysIn } from '../../content/spoken/channel-days.ts';
import { noLimits } from '../../content/local-rules.ts';
import { settingsShapes } from '../../content/settings/settings-shapes.ts';

/** What the person does resolves when the adapter has dealt with it and shown its answers, also while disconnected. */
export interface Stage {
  readonly adapter: ChatAdapter;
  readonly channel: ChannelRef;
  readonly person: PersonRef;
  /** Gives a command in the platform's own way, which may be typed options instead of this line. */
  gives(line: string): Promise<void>;
  /** Presses a button that is shown, or one of a message from before the adapter was started. */
  presses(action: string, subject: string): Promise<void>;
  /** Fills these fields of the open form, leaves the others as they are, and submits it. */
  submits(values: FormValues): Promise<void>;
  /** Leaves the open form without submitting it. */
  leaves(): Promise<void>;
  /** What the person sees now, as plain text, oldest first: messages, replies, forms, problems beside fields. */
  shown(): readonly string[];
  close(): Promise<void>;
}

/** What differs between platforms. Whoever lacks something says why, and keeps the promise that stands in for it. */
export interface Traits<S extends Stage> {
  /** Faults that the fake platform can produce for the next call, and what they become. */
  readonly faults: readonly {
    readonly name: string;
    readonly arrange: (stage: S) => void | Promise<void>;
    readonly becomes: Partial<Exclude<Delivery, { outcome: 'delivered' }>>;
  }[];
  /** Whether buttons of messages from before a start are still there. Where not, the person is told so. */
  readonly oldButtons: 'stay' | { readonly never: string };
  /** What others in the channel see. Where one screen shows all, what is for the channel is marked. */
  readonly privacy: { readonly others: (stage: S) => readonly string[] } | { readonly never: string };
  /** Being added to and removed from channels. */
  readonly membership:
    | { readonly invites: (stage: S) => Promise<void>; readonly removes: (stage: S) => Promise<void> }
    | { readonly never: string };
}

/** An inbox that notes what it gets, and answers as it is told. */
export function recordingInbox() {
  const heard: { readonly call: Heard; readonly from: Origin }[] = [];
  const pressed: { readonly press: Press; readonly from: Origin }[] = [];
  const submitted: { readonly submission: Submission; readonly from: Origin }[] = [];
  const moved: string[] = [];
  /** Workspaces that came within reach again; a start counts too. */
  const restored: string[] = [];
  let replies: () => Promise<readonly Reply[]> = () => Promise.resolve([]);
  let result: () => Promise<SubmissionResult> = () => Promise.resolve({ accepted: true, replies: [] });

  const inbox: Inbox = {
    command(call, from) {
      heard.push({ call, from });
      return replies();
    },
    press(press, from) {
      pressed.push({ press, from });
      return replies();
    },
    submit(submission, from) {
      submitted.push({ submission, from });
      return result();
    },
    rules: () => noLimits,
    fields: () => settingsShapes(noLimits),
    async invited(channel) {
      moved.push(`invited to ${channel.channel}`);
    },
    async removed(where) {
      moved.push(`removed from ${where.channel ?? where.workspace}`);
    },
    async moved(from, to) {
      moved.push(`moved from ${from.channel} to ${to.channel}`);
    },
    async restored(where) {
      restored.push(where.workspace);
    },
    workspaces: () => Promise.resolve([]),
    holds: () => Promise.resolve(false),
    zonesInUse: () => Promise.resolve([]),
    days: () => Promise.resolve(daysIn(undefined, 0)),
    async overview(where) {
      return {
        summary: `All about ${where.workspace}.`,
        mood: 'calm',
        blocks: [{ block: 'heading', text: `All about ${where.workspace}` }],
      };
    },
  };

  return {
    inbox,
    heard,
    pressed,
    submitted,
    moved,
    restored,
    /** From now on. */
    answers(...with_: readonly Reply[]): void {
      replies = () => Promise.resolve(with_);
    },
    answersLater(with_: Promise<readonly Reply[]>): void {
      replies = () => with_;
    },
    judges(with_: SubmissionResult): void {
      result = () => Promise.resolve(with_);
    },
    /** As a handler does that has a bug. */
    breaks(): void {
      replies = () => Promise.reject(new Error('a handler with a bug'));
      result = () => Promise.reject(new Error('a handler with a bug'));
    },
  };
}
