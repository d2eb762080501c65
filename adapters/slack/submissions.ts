/** Forms that are filled in: typing into their search menus, and what comes of a form that is saved. */
import { privately } from '../port/privately.ts';
import type { App, BlockSuggestion, ViewResponseAction, ViewSubmitAction } from '@slack/bolt';
import { formIds, sorryBeside } from '../../content/settings/form.ts';
import { needsChannel } from '../../content/access.ts';
import { heldForms } from '../../content/forms.ts';
import type { Inbox, SubmissionResult } from '../port/adapter.ts';
import { inTime, type Clock } from '../port/clock.ts';
import type { Log } from '../port/log.ts';
import type { InFlight } from '../shared/in-flight.ts';
import { HOLD_AFTER_MS, type Acknowledge } from './acknowledge.ts';
import type { Asked } from './asked.ts';
import type { Authority } from './authority.ts';
import { isStillWaiting } from './http/waiting.ts';
import type { ReplySender } from './replies.ts';
import { searchOptions } from './view/modal.ts';
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
import { lateProblems, notSeen, openAgain } from './view/words.ts';

export interface SubmissionsOptions {
  readonly inbox: Inbox;
  readonly authority: Authority;
  readonly replies: ReplySender;
  /** False for what was dealt with before. */
  readonly first: (key: string) => boolean;
  readonly work: InFlight;
  readonly clock: Clock;
  readonly log: Log;
  readonly acknowledge: Acknowledge;
  /** Somebody has changed a plan. */
  readonly changed: (asked: Asked) => Promise<void>;
}

const late = Symbol('late');

export function listenToForms(app: App, options: SubmissionsOptions): void {
  const { inbox, authority, replies, first, work, clock, log, acknowledge, changed } = options;

  /** Asked of Slack at this moment: the form may have been open for long. */
  async function judge({ form, values, base }: Submitted, asked: Asked): Promise<SubmissionResult> {
    try {
      if (!needsChannel(heldForms[form]))
        return await inbox.submit(
          { form, values, base },
          await authority.origin({ ...asked, needed: false }),
        );
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
    const asked = askedBySaving(submitted, workspace, body.user.id);
    const judging = judge(submitted, asked);
    const judged = await inTime(clock, HOLD_AFTER_MS, judging, late);
    if (judged === late) {
      // Closed, the form would take along what was typed.
      await acknowledge(() => ack({ response_action: 'update', view: replies.holding }));
      await settle(await judging, submitted, view, asked);
    } else if (judged.accepted) {
      const said = asked.inView === undefined ? undefined : replies.inView(judged.replies);
      await acknowledge(() => (said === undefined ? ack() : ack({ response_action: 'update', view: said })));
      if (said === undefined) await replies.show(judged.replies, asked);
    } else if (judged.form === undefined) {
      await acknowledge(() => ack({ response_action: 'errors', errors: viewErrors(judged.problems, view) }));
    } else {
      const again = redrawnView(judged.form, judged.problems, view);
      await acknowledge(() => ack({ response_action: 'update', view: again }));
    }
    if ((await judging).accepted) await changed(asked);
  }

  /** What became of a form that was held. */
  async function settle(
    result: SubmissionResult,
    submitted: Submitted,
    view: SubmittedView,
    asked: Asked,
  ): Promise<void> {
    const held = { viewId: view.id };
    if (result.accepted) {
      await replies.show(result.replies, asked, held);
      return;
    }
    const { form, problems } = result;
    const redrawn = form === undefined ? refilledView(problems, view) : redrawnView(form, problems, view);
    if (await replies.put(redrawn, asked, held)) return;
    const again = openAgain('Try again', submitted.form, asked.channel);
    await replies.show(privately(lateProblems(problems, again)), asked);
  }

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

/** What is about its person alone is answered where it was filled in: there may be no channel in which to say it. */
const askedBySaving = ({ form, channel }: Submitted, workspace: string, user: string): Asked =>
  needsChannel(heldForms[form])
    ? { workspace, channel, user }
    : { workspace, channel, user, inView: 'modal' };

function suggestions({ block_id, value, view }: BlockSuggestion): ReturnType<typeof searchOptions> {
  const key = keyOf(block_id);
  const form = formIds.find((id) => id === view?.callback_id);
  const option = form && heldForms[form].option(key);
  return searchOptions(option, value, contextOf(view?.private_metadata ?? '')?.likely[key]);
}
