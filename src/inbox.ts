/** Where everything that people do arrives, from every platform, and is answered. */
import { privately } from '../adapters/port/privately.ts';
import type { Inbox, Origin, Reply } from '../adapters/port/adapter.ts';
import { formatChannel } from '../adapters/port/refs.ts';
import type { CallProblem, Heard } from '../content/commands/decode-call.ts';
import { likelierFirst } from '../content/places/likely-zones.ts';
import { fitProblem, type FitProblem } from '../content/commands/fit-examples.ts';
import type { Message } from '../content/message.ts';
import { apology, problemMessage, slowDown } from '../content/replies/basics.ts';
import { makesNoDifference } from '../content/replies/refusals.ts';
import { breaksOnAgain } from '../content/settings/plan-audit.ts';
import { myShapes } from '../content/people/my-form.ts';
import { settingsShapes } from '../content/settings/settings-shapes.ts';
import { wholeForm } from '../content/settings/form.ts';
import { findZone } from '../content/places/zones.ts';
import { personName } from '../content/text/person-name.ts';
import { planNext } from '../scheduler/timetable/planning.ts';
import type { Log } from '../adapters/port/log.ts';
import { daysIn } from '../content/spoken/channel-days.ts';
import { handleCommand } from './handlers/commands.ts';
import { daysHere, withDaysHere } from './handlers/days/days-here.ts';
import { withPaceHere } from './handlers/intervals-here.ts';
import { rulesOf, type Services } from './handlers/context.ts';
import { sayHello } from './handlers/hello.ts';
import { overviewOf } from './handlers/overview.ts';
import { handlePress } from './handlers/presses.ts';
import { tellOfClosedDoor } from './handlers/personal/closed-door.ts';
import { saveMine } from './handlers/personal/my-form.ts';
import { saveSettings } from './handlers/settings.ts';
import { zonesInUse } from './handlers/zones-in-use.ts';
import { withPaceQuestion } from './pace/showing.ts';
import type { Allowance, PeopleLimit } from './people-limit.ts';

/** What becomes of each form that is saved. */
const saves = { settings: saveSettings, me: saveMine } as const;

/** Word of another id may come late, and again: after 1 and 5 minutes where Slack sends it. */
const MOVE_MS = 15 * 60_000;

const WORKSPACES_A_PAGE = 500;

/** A platform may know zones that this runtime does not: such a one is not told, and so is asked for. */
function placed(from: Origin): Origin {
  const { zone: told, name: called, ...person } = from.person;
  const zone = findZone(told ?? '');
  const name = personName(called);
  return { ...from, person: { ...person, name, ...(zone !== undefined && { zone }) } };
}

const told = (fit: FitProblem, isAlone: boolean): Message =>
  fit.is === 'problem' ? problemMessage(fit.problem) : makesNoDifference(fit.lacking, isAlone);

const sorry: readonly Reply[] = privately(apology);

const takeOf = (limit: PeopleLimit, { channel, person }: Origin, now: number): Allowance =>
  limit.take(JSON.stringify([channel.platform, channel.workspace, person.id]), now);

const slowerIn = ({ waitMs }: { readonly waitMs: number }): Message => slowDown(Math.ceil(waitMs / 1000));

/** Said once: whoever goes on all the same gets an acknowledgement, and nothing is done. */
const refusal = (allowance: Allowance & { readonly may: false }): readonly Reply[] =>
  allowance.firstRefused ? privately(slowerIn(allowance)) : [];

export function createInbox(desk: Services, log: Log, limit: PeopleLimit): Inbox {
  /** A mistake of ours is logged here and apologised for: an adapter never has to know. */
  async function guarded<T>(work: () => Promise<T>, otherwise: T, doing: string, from?: Origin): Promise<T> {
    try {
      return await work();
    } catch (error) {
      log.error({ err: error, ...(from && { channel: formatChannel(from.channel) }) }, `${doing} failed.`);
      return otherwise;
    }
  }

  /** The same, unless the person has had too much done of late. */
  const limited =
    (from: Origin, work: () => Promise<readonly Reply[]>): (() => Promise<readonly Reply[]>) =>
    async () => {
      const allowance = takeOf(limit, from, desk.now());
      return allowance.may ? work() : refusal(allowance);
    };

  /** Of several zones that were maybe meant, those first that are in use here. */
  async function asHere(problem: CallProblem, from: Origin): Promise<CallProblem> {
    if (problem.suggestions?.some(({ values }) => 'zone' in values) !== true) return problem;
    const { zone } = placed(from).person;
    const inUse = await guarded(() => zonesInUse(from.channel, desk), [], 'Looking for time zones');
    return likelierFirst(problem, zone === undefined ? inUse : [...inUse, zone]);
  }

  /** Nobody's answer is lost for it. */
  const withNews = (replies: readonly Reply[], from: Origin): Promise<readonly Reply[]> =>
    guarded(
      () => tellOfClosedDoor(replies, { ...desk, from: placed(from) }),
      replies,
      'Looking for a closed door',
      from,
    );

  async function answer(heard: Heard, from: Origin): Promise<readonly Reply[]> {
    if (heard.ok) {
      log.debug({ command: heard.value.name, channel: formatChannel(from.channel) }, 'A command.');
      const context = { ...desk, from: placed(from) };
      const replies = await handleCommand(heard.value, context);
      return guarded(() => withPaceQuestion(replies, context), replies, 'A question');
    }
    const inPace = await withPaceHere(await asHere(heard.problem, from), from, desk);
    const fit = fitProblem(await withDaysHere(inPace, placed(from), desk), rulesOf(desk, from.channel));
    return privately(told(fit, desk.isAlone(from.channel.platform)));
  }

  return {
    command: (heard, from) =>
      guarded(
        limited(from, async () => withNews(await answer(heard, from), from)),
        sorry,
        'A command',
        from,
      ),
    press: (press, from) =>
      guarded(
        limited(from, async () => withNews(await handlePress(press, { ...desk, from: placed(from) }), from)),
        sorry,
        'A button',
        from,
      ),
    submit: (submission, from) =>
      guarded(
        async () => {
          const allowance = takeOf(limit, from, desk.now());
          // A form that nothing is said beside would close as if it were saved.
          if (!allowance.may) return { accepted: false, problems: wholeForm(slowerIn(allowance).summary) };
          return saves[submission.form](submission, { ...desk, from: placed(from) });
        },
        { accepted: false, problems: wholeForm(apology.summary) },
        'Saving the settings',
        from,
      ),
    rules: (where) => rulesOf(desk, where),
    fields: (form) =>
      (form === 'me' ? myShapes : settingsShapes)({ leastEvery: desk.settings.minIntervalMinutes }),
    invited: (channel, added) => guarded(() => sayHello(channel, added, desk), undefined, 'A hello'),
    removed: (where) =>
      guarded(
        () =>
          desk.giveUp(
            { ...where, channel: where.channel ?? '' },
            where.channel === undefined
              ? {
                  outcome: 'permanent',
                  scope: 'workspace',
                  reason: 'revoked',
                  ...(where.isOwn !== true && { isRemoved: true as const }),
                  cause: undefined,
                }
              : { outcome: 'permanent', scope: 'channel', reason: 'not-a-member', cause: undefined },
          ),
        undefined,
        'Leaving a channel',
      ),
    moved: (from, to) =>
      guarded(
        async () => {
          const { store, now, settings } = desk;
          const at = now();
          const moved = await store.plans.move(from, to, at, (stored, changedAt) => {
            const { plan, id, lastBreakAt } = stored;
            // Refused just before: a break went to the old id, or that was left as it ended.
            const { state } = plan;
            const isRefused = state.is === 'off' && state.because.kind === 'refused';
            if (!isRefused || at - changedAt > MOVE_MS) return undefined;
            const on = { ...plan, state: { is: 'on' } } as const;
            const next = planNext(on, id, lastBreakAt, at, settings.spreadMs);
            return { plan: on, changedAt: at, audit: { what: breaksOnAgain }, ...(next && { next }) };
          });
          if (moved !== 'none')
            log.info(
              { from: formatChannel(from), to: formatChannel(to), moved },
              'A channel has another id.',
            );
        },
        undefined,
        'Moving a plan',
      ),
    restored: (where) =>
      guarded(
        async () => {
          const { store, now, settings } = desk;
          await store.departures.back(where);
          const count = await store.plans.resumeWorkspace(where, now(), ({ plan, id, lastBreakAt }) =>
            planNext({ ...plan, state: { is: 'on' } }, id, lastBreakAt, now(), settings.spreadMs),
          );
          if (count > 0) log.info({ ...where, plans: count }, 'Breaks go on in this workspace.');
        },
        undefined,
        'Resuming a workspace',
      ),
    workspaces: ({ platform }, after) => desk.store.plans.workspaces(platform, after, WORKSPACES_A_PAGE),
    holds: ({ platform }) => guarded(() => desk.store.plans.anyHolds(platform), false, 'Looking for plans'),
    zonesInUse: (where) => guarded(() => zonesInUse(where, desk), [], 'Looking for time zones'),
    days: (channel) =>
      guarded(() => daysHere(channel, desk), daysIn(undefined, desk.now()), 'Looking for days'),
    overview: (where, viewer) => guarded(() => overviewOf(where, viewer, desk), apology, 'The overview'),
  };
}
