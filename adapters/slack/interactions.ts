/** What people do in Slack: commands, presses, submissions, and typing into search menus. */
import type {
  App,
  BlockAction,
  BlockSuggestion,
  ButtonAction,
  SlashCommand,
  ViewResponseAction,
  ViewSubmitAction,
} from '@slack/bolt';
import { declarationOf } from '../../content/commands/commands.ts';
import type { Heard } from '../../content/commands/decode-call.ts';
import { parseCommand } from '../../content/commands/grammar.ts';
import type { Action, CommandRoot } from '../../content/message.ts';
import { apology } from '../../content/replies/basics.ts';
import { settingsOption } from '../../content/settings/settings-form.ts';
import type { Inbox, Reply, SubmissionResult } from '../port/adapter.ts';
import { actionOf } from './view/action-ids.ts';
import { channelNamedBy, NotTold, type Authority } from './authority.ts';
import { inTime, type Clock } from '../port/clock.ts';
import type { CommandNames } from './view/command-names.ts';
import type { Home } from './home.ts';
import type { InFlight } from '../shared/in-flight.ts';
import { limits } from './view/limits.ts';
import type { Failure } from '../port/meanings.ts';
import type { Log } from '../port/log.ts';
import { filesIn } from './view/read-message.ts';
import { searchOptions } from './view/modal.ts';
import type { Asked, Replies } from './replies.ts';
import {
  contextOf,
  keyOf,
  readSubmission,
  redrawnView,
  refilledView,
  viewErrors,
  type Submitted,
  type SubmittedView,
} from './view/submitted.ts';
import { isStillWaiting } from './http/waiting.ts';
import { cannotOpen, heardTooLate, lateProblems, notInstalled, notSeen, sorryBeside } from './view/words.ts';

export interface InteractionsOptions {
  readonly inbox: Inbox;
  readonly home: Home;
  readonly commands: CommandNames;
  readonly authority: Authority;
  readonly replies: Replies;
  /** False for what was dealt with before. */
  readonly first: (key: string) => boolean;
  readonly work: InFlight;
  /** Somebody has done something that changes plans: what they show is brought in. */
  readonly plansChanged: (workspace: string) => void;
  /** Where the app is installed from; nothing where it serves one workspace alone. */
  readonly installUrl: string | undefined;
  readonly clock: Clock;
  readonly log: Log;
}

type Context = Readonly<Record<string, unknown>>;

/** Leaves half of the three seconds to the way there and back, and to Slack itself. */
const HOLD_AFTER_MS = limits.acknowledgeMs / 2;

/** The token is not good any more: the person can be told through a URL alone. */
const isGone = (failure: Failure): boolean =>
  failure.outcome === 'permanent' && failure.scope === 'workspace';

const late = Symbol('late');
const apologies: readonly Reply[] = [{ to: 'actor', message: apology }];

/** These change plans, so who presses them has to be known. */
const standingMatters: ReadonlySet<Action> = new Set(['pause', 'settings', 'confirm-on', 'confirm-now']);

export function listen(app: App, options: InteractionsOptions): void {
  const { inbox, home, commands, authority, replies, first, work, plansChanged, clock, log } = options;
  const goneReplies: readonly Reply[] = [{ to: 'actor', message: notInstalled(options.installUrl) }];

  /** Whether Slack has heard of it in time, as far as can be known here. */
  const acknowledge = async (ack: () => Promise<void>, context: Context = {}): Promise<boolean> => {
    const inGoodTime = isStillWaiting(context);
    try {
      await ack();
      return inGoodTime;
    } catch (error) {
      log.debug({ err: error }, 'Slack could not be told that something arrived.');
      return false;
    }
  };

  /** Slack has told the person that it failed, so it must not be done as well. */
  async function sayTooLate(asked: Asked): Promise<void> {
    log.info({ workspace: asked.workspace }, 'Something reached us too late, and was not done.');
    if (asked.responseUrl !== undefined) await replies.show([{ to: 'actor', message: heardTooLate }], asked);
  }

  async function changed({ workspace, user }: Asked, surely = false): Promise<void> {
    plansChanged(workspace);
    await home.changed(workspace, user, surely);
  }

  /** Whatever happens, the person gets an answer. */
  async function answer(
    asked: Asked,
    mayOpenForm: boolean,
    ask: () => Promise<readonly Reply[]>,
  ): Promise<void> {
    const asking = ask().catch((error: unknown) => {
      if (error instanceof NotTold && isGone(error.failure)) return goneReplies;
      log.error({ err: error }, 'A handler failed.');
      return apologies;
    });
    const inGoodTime = mayOpenForm ? await inTime(clock, HOLD_AFTER_MS, asking, late) : await asking;
    if (inGoodTime !== late) {
      await replies.show(inGoodTime, asked);
      return;
    }
    const held = await replies.hold(asked);
    await replies.show(await asking, asked, held);
  }

  const typedIn = (body: SlashCommand, workspace: string): Asked => ({
    workspace,
    channel: body.channel_id,
    direct: isDirectName(body.channel_name),
    user: body.user_id,
    trigger: body.trigger_id,
    responseUrl: { url: body.response_url, since: clock.now(), used: 0 },
  });

  const command = (root: CommandRoot) => async (body: SlashCommand, asked: Asked) => {
    const call = parseCommand(root, plainInput(body.text));
    await answer(asked, opensForm(call), async () =>
      inbox.command(call, await authority.origin({ ...asked, needed: needsStanding(call) })),
    );
    if (needsStanding(call)) await changed(asked);
  };

  async function press(button: ButtonAction, pressed: Asked): Promise<void> {
    const action = actionOf(button.action_id);
    if (action === undefined) return;
    const subject = button.value ?? '';
    // Outside of channels, settings are those of the channel that the button names.
    const channel = action === 'settings' ? channelNamedBy(subject, pressed) : undefined;
    const asked = channel === undefined ? pressed : { ...pressed, channel, direct: false };
    const message = asked.pressed;
    await answer(asked, action === 'settings', async () => {
      const [from, sight] = await Promise.all([
        authority.origin({ ...asked, needed: standingMatters.has(action), afresh: channel !== undefined }),
        channel === undefined ? ('seen' as const) : authority.sight(asked),
      ]);
      if (sight !== 'seen') return [{ to: 'actor', message: cannotOpen[sight] }];
      return inbox.press({ action, subject, ...(message !== undefined && { message }) }, from);
    });
    if (standingMatters.has(action)) await changed(asked);
  }

  /** Asked of Slack at this moment: the form may have been open for long. */
  async function judge({ form, values, base }: Submitted, asked: Asked): Promise<SubmissionResult> {
    try {
      const [from, sight] = await Promise.all([
        authority.origin({ ...asked, needed: true, afresh: true }),
        authority.sight(asked),
      ]);
      if (sight !== 'seen') return { accepted: false, problems: notSeen[sight] };
      return await inbox.submit({ form, values, base }, from);
    } catch (error) {
      log.error({ err: error }, 'A handler failed.');
      return { accepted: false, problems: sorryBeside };
    }
  }

  async function submit(
    submitted: Submitted,
    body: ViewSubmitAction,
    workspace: string,
    ack: (answer?: ViewResponseAction) => Promise<void>,
  ): Promise<void> {
    const { view } = body;
    const asked: Asked = { workspace, channel: submitted.channel, user: body.user.id };
    const judging = judge(submitted, asked);
    const judged = await inTime(clock, HOLD_AFTER_MS, judging, late);
    if (judged === late) {
      // Closed, the form would take along what was typed.
      await acknowledge(() => ack({ response_action: 'update', view: replies.holding }));
      await settle(await judging, view, asked);
    } else if (judged.accepted) {
      await acknowledge(() => ack());
      await replies.show(judged.replies, asked);
    } else if (judged.form === undefined) {
      await acknowledge(() => ack({ response_action: 'errors', errors: viewErrors(judged.problems, view) }));
    } else {
      const again = redrawnView(judged.form, judged.problems, view);
      await acknowledge(() => ack({ response_action: 'update', view: again }));
    }
    if ((await judging).accepted) await changed(asked, true);
  }

  /** What became of a form that was held. */
  async function settle(result: SubmissionResult, view: SubmittedView, asked: Asked): Promise<void> {
    const held = { viewId: view.id };
    if (result.accepted) {
      await replies.show(result.replies, asked, held);
      return;
    }
    const { form, problems } = result;
    const again = form === undefined ? refilledView(problems, view) : redrawnView(form, problems, view);
    if (await replies.put(again, asked, held)) return;
    await replies.show([{ to: 'actor', message: lateProblems(problems, asked.channel) }], asked);
  }

  for (const root of ['pose', 'deskbreak'] as const) {
    const run = command(root);
    app.command(commands[root], ({ ack, body, context }) =>
      work.run(async () => {
        const asked = typedIn(body, context.teamId ?? body.team_id);
        const isHeard = await acknowledge(ack, context);
        if (!isHeard) await sayTooLate(asked);
        else if (first(`command:${body.trigger_id}`)) await run(body, asked);
      }),
    );
  }

  app.action<BlockAction>({ type: 'block_actions' }, ({ ack, body, payload, context }) =>
    work.run(async () => {
      const asked = askedBy(body, context.teamId ?? body.team?.id ?? '', clock.now());
      const isHeard = await acknowledge(ack, context);
      if (payload.type !== 'button') return;
      if (!isHeard) await sayTooLate(asked);
      else if (first(`press:${body.trigger_id}`)) await press(payload, asked);
    }),
  );

  app.view<ViewSubmitAction>({ type: 'view_submission', callback_id: /.*/u }, ({ ack, body, context }) =>
    work.run(async () => {
      const submitted = readSubmission(body.view);
      if (submitted === undefined || !first(`submission:${body.trigger_id}`)) await acknowledge(ack);
      // Slack has said so beside the form, which is still open with all that was typed.
      else if (!isStillWaiting(context))
        log.info({ channel: submitted.channel }, 'A form reached us too late, and was not saved.');
      else
        await submit(submitted, body, context.teamId ?? body.team?.id ?? '', (answer) =>
          answer === undefined ? ack() : ack(answer),
        );
    }),
  );

  app.options<'block_suggestion'>({ type: 'block_suggestion' }, ({ ack, body }) =>
    work.run(async () => {
      await acknowledge(() => ack({ options: suggestions(body) }));
    }),
  );
}

function suggestions({ block_id, value, view }: BlockSuggestion): ReturnType<typeof searchOptions> {
  const key = keyOf(block_id);
  return searchOptions(settingsOption(key), value, contextOf(view?.private_metadata ?? '')?.likely[key]);
}

/** Slack hands over text with its own escapes, also where they were not needed. */
const plainInput = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** What Slack calls conversations of two people, and of several. */
const isDirectName = (name: string): boolean => name === 'directmessage' || name.startsWith('mpdm-');

const opensForm = (call: Heard): boolean => call.ok && call.value.name === 'settings';

const needsStanding = (call: Heard): boolean =>
  call.ok && declarationOf(call.value.name).access === 'managers';

function askedBy(body: BlockAction, workspace: string, now: number): Asked {
  const { user, trigger_id: trigger, response_url: url } = body;
  const channel = body.channel?.id;
  const onEphemeral: unknown = body.container['is_ephemeral'];
  const direct = isDirectName(body.channel?.name ?? '');
  const base = { workspace, user: user.id, trigger, direct };
  if (channel === undefined)
    return { ...base, channel: user.id, inView: body.view?.type === 'home' ? 'home' : 'modal' };
  const responseUrl = url ? { responseUrl: { url, since: now, used: 0 } } : {};
  if (onEphemeral === true || body.message === undefined)
    return { ...base, ...responseUrl, channel, onEphemeral: onEphemeral === true };
  const pressed = { channel: { platform: 'slack', workspace, channel }, id: body.message.ts };
  const files = filesIn(body.message['blocks']);
  return { ...base, ...responseUrl, channel, pressed, ...(files !== undefined && { files }) };
}
