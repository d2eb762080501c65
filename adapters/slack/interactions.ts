/** What people do in Slack: commands and presses; forms have a file of their own. */
import { privately } from '../port/privately.ts';
import type { App, BlockAction, ButtonAction, SlashCommand } from '@slack/bolt';
import { needsManager } from '../../content/access.ts';
import { declaredActions, type Action } from '../../content/actions.ts';
import { declarationOf, type CommandName } from '../../content/commands/commands.ts';
import type { Heard } from '../../content/commands/decode-call.ts';
import { parseCommand } from '../../content/commands/grammar.ts';
import type { CommandRoot } from '../../content/message.ts';
import { apology } from '../../content/replies/basics.ts';
import type { Inbox, Reply } from '../port/adapter.ts';
import { inTime, type Clock } from '../port/clock.ts';
import type { Log } from '../port/log.ts';
import type { Failure } from '../port/meanings.ts';
import type { InFlight } from '../shared/in-flight.ts';
import { createAcknowledge, HOLD_AFTER_MS } from './acknowledge.ts';
import { askedByPressing, askedByTyping, plainInput, type Asked } from './asked.ts';
import { channelNamedBy, NotTold, type Authority } from './authority.ts';
import type { Home } from './home.ts';
import type { ReplySender } from './replies.ts';
import { listenToForms } from './submissions.ts';
import { actionOf } from './view/action-ids.ts';
import type { CommandNames } from './view/command-names.ts';
import { cannotOpen, heardTooLate, notInstalled } from './view/words.ts';

export interface InteractionsOptions {
  readonly inbox: Inbox;
  readonly home: Home;
  readonly commands: CommandNames;
  readonly authority: Authority;
  readonly replies: ReplySender;
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

/** The token is not good any more: the person can be told through a URL alone. */
const isGone = (failure: Failure): boolean =>
  failure.outcome === 'permanent' && failure.scope === 'workspace';

const late = Symbol('late');
const apologies: readonly Reply[] = privately(apology);

export function listen(app: App, options: InteractionsOptions): void {
  const { inbox, home, commands, authority, replies, first, work, plansChanged, clock, log } = options;
  const goneReplies: readonly Reply[] = privately(notInstalled(options.installUrl));

  const acknowledge = createAcknowledge(log);

  /** Slack has told the person that it failed, so it must not be done as well. */
  async function sayTooLate(asked: Asked): Promise<void> {
    log.info({ workspace: asked.workspace }, 'Something reached us too late, and was not done.');
    if (asked.responseUrl !== undefined) await replies.show(privately(heardTooLate), asked);
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

  const command = (root: CommandRoot) => async (body: SlashCommand, asked: Asked) => {
    const call = parseCommand(root, plainInput(body.text));
    await answer(asked, opensForm(call), async () =>
      inbox.command(call, await authority.origin({ ...asked, needed: needsStanding(call) })),
    );
    if (needsStanding(call)) await changed(asked);
    else if (call.ok && declarationOf(call.value.name).path[0] === 'me')
      await home.changed(asked.workspace, asked.user);
  };

  async function press(button: ButtonAction, pressed: Asked): Promise<void> {
    const action = actionOf(button.action_id);
    if (action === undefined) return;
    const subject = button.value ?? '';
    // Outside of channels, settings are those of the channel that the button names.
    const channel = action === 'settings' ? channelNamedBy(subject, pressed) : undefined;
    const asked = channel === undefined ? pressed : { ...pressed, channel, direct: false };
    const message = asked.pressed;
    await answer(asked, opens.has(action), async () => {
      const [from, sight] = await Promise.all([
        authority.origin({
          ...asked,
          needed: needsManager(declaredActions[action]),
          afresh: channel !== undefined,
        }),
        channel === undefined ? ('seen' as const) : authority.sight(asked),
      ]);
      if (sight !== 'seen') return privately(cannotOpen[sight]);
      return inbox.press({ action, subject, ...(message !== undefined && { message }) }, from);
    });
    if (needsManager(declaredActions[action])) await changed(asked);
    else if (ofPerson.has(action)) await home.changed(asked.workspace, asked.user);
  }

  for (const root of ['pose', 'deskbreak'] as const) {
    const run = command(root);
    app.command(commands[root], ({ ack, body, context }) =>
      work.run(async () => {
        const asked = askedByTyping(body, context.teamId ?? body.team_id, clock.now());
        const isHeard = await acknowledge(ack, context);
        if (!isHeard) await sayTooLate(asked);
        else if (first(`command:${body.trigger_id}`)) await run(body, asked);
      }),
    );
  }

  app.action<BlockAction>({ type: 'block_actions' }, ({ ack, body, payload, context }) =>
    work.run(async () => {
      const asked = askedByPressing(body, context.teamId ?? body.team?.id ?? '', clock.now());
      const isHeard = await acknowledge(ack, context);
      if (payload.type !== 'button') return;
      if (!isHeard) await sayTooLate(asked);
      else if (first(`press:${body.trigger_id}`)) await press(payload, asked);
    }),
  );

  listenToForms(app, { ...options, acknowledge, changed: (asked) => changed(asked, true) });
}

const forms: ReadonlySet<CommandName> = new Set(['settings', 'me']);
const opens: ReadonlySet<Action> = new Set(['settings', 'my-settings']);
/** Changes what a person has set for themselves. */
const ofPerson: ReadonlySet<Action> = new Set(['not-for-me', 'take-back', 'confirm-forget']);

const opensForm = (call: Heard): boolean => call.ok && forms.has(call.value.name);

const needsStanding = (call: Heard): boolean => call.ok && needsManager(declarationOf(call.value.name));
