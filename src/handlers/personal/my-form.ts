/** All that a person sets for themselves in one form: opened as it is set, and what is changed in it set. */
import { privately } from '../../../adapters/port/privately.ts';
import type { Reply, Submission, SubmissionResult } from '../../../adapters/port/adapter.ts';
import { isOwnKey, type Mine } from '../../../content/people/my-fields.ts';
import { myEdit, myForm } from '../../../content/people/my-form.ts';
import { newPlan } from '../../../content/plan.ts';
import { cancelled } from '../../../content/replies/basics.ts';
import { meMessage, type MyState } from '../../../content/replies/my-settings.ts';
import { needed, wholeForm, type Form, type FormProblems } from '../../../content/settings/form.ts';
import type { PutAt } from '../../../content/settings/setting.ts';
import { settings as ofPlans } from '../../../content/settings/settings-fields.ts';
import { anyDaySaid } from '../../../content/settings/settings-shapes.ts';
import { loadSpoken } from '../../../content/spoken/load.ts';
import { plainText } from '../../../content/text/plain-text.ts';
import { tryChange, type Edit } from '../change-plan.ts';
import { rulesOf, type Context } from '../context.ts';
import { meShow } from './me.ts';
import { hasForm, myState, whoAsks } from './my-state.ts';
import { inOwnPlace, knock } from './own-breaks.ts';

/** Question by question it would be long: there it is told, with the words that change it. */
export async function openMine(context: Context): Promise<readonly Reply[]> {
  if (!hasForm(context)) return meShow({}, context);
  return [{ to: 'form', form: formOf(await myState(context), context) }];
}

/** Theirs as far as it is known: nothing where breaks of their own would have none to go by. */
const zoneOf = ({ own }: MyState, { from, settings }: Context): string | undefined =>
  own?.plan.zone ?? from.person.zone ?? settings.defaultZone;

const mineOf = (state: MyState, zone: string | undefined, { settings }: Context): Mine => ({
  settings: state.settings,
  plan: state.own?.plan ?? newPlan(zone ?? 'UTC', settings.minIntervalMinutes),
});

const formOf = (state: MyState, context: Context): Form =>
  myForm({
    mine: mineOf(state, zoneOf(state, context), context),
    zoneKnown: zoneOf(state, context) !== undefined,
    isUnreadable: state.isUnreadable,
    rules: rulesOf(context, context.from.channel),
    now: context.now(),
  });

type Merged = ReturnType<typeof myEdit.merge>;

const isRight = ({ problems }: Pick<Merged, 'problems'>): boolean => Object.keys(problems).length === 0;

/** Breaks of their own first: if messages do not arrive, nothing of the form is saved. Returns what is wrong. */
async function saveOwn(
  merge: (mine: Mine) => Merged,
  {
    plan,
    isNew,
    zone,
  }: { readonly plan: Mine['plan']; readonly isNew: boolean; readonly zone: string | undefined },
  context: Context,
): Promise<FormProblems | undefined> {
  const wanted = merge({ settings: (await myState(context)).settings, plan });
  if (!wanted.changed.some(isOwnKey)) return undefined;
  if (isNew && zone === undefined) return { zone: needed(ofPlans.zone.option) };
  const own = await inOwnPlace(context);
  const starts = plan.state.is !== 'on' && wanted.result.plan.state.is === 'on';
  const closed = starts ? await knock(context, own, wanted.result.plan) : undefined;
  if (closed !== undefined) return { breaks: { text: plainText(closed.summary) } };
  const result = await tryChange(
    own,
    (latest): Edit<FormProblems> => {
      const merged = merge({ ...wanted.result, plan: latest });
      return isRight(merged)
        ? { plan: merged.result.plan, headline: '' }
        : { refused: cancelled, why: merged.problems };
    },
    isNew ? zone : undefined,
  );
  return result.is === 'refused' ? (result.why ?? wholeForm(result.refused.summary)) : undefined;
}

export async function saveMine({ values, base }: Submission, context: Context): Promise<SubmissionResult> {
  const at: PutAt = {
    now: context.now(),
    spoken: anyDaySaid(values) ? await loadSpoken() : undefined,
    // A person's own breaks have no holidays.
    calendars: new Map(),
    leastEvery: context.settings.minIntervalMinutes,
    zones: [],
  };
  const merge = (mine: Mine): Merged => myEdit.merge(mine, values, base, at);
  const before = await myState(context);
  const given = ofPlans.zone.option.decode(values['zone'] ?? '');
  const typed = given.ok && typeof given.value === 'string' ? given.value : undefined;
  // Where none is known, a new plan begins in the one that is given.
  const zone = zoneOf(before, context) ?? typed;
  const mine = mineOf(before, zone, context);
  const merged = merge(mine);
  let { problems } = merged;
  if (isRight(merged)) {
    const start = { plan: mine.plan, isNew: before.own === undefined, zone };
    problems = (await saveOwn(merge, start, context)) ?? {};
    // Nobody gets a row for what changes nothing.
    if (isRight({ problems }) && merged.changed.length > 0)
      await context.people.change(whoAsks(context), (settings) => {
        const latest = merge({ ...mine, settings });
        ({ problems } = latest);
        return isRight(latest) ? latest.result.settings : undefined;
      });
  }
  const state = await myState(context);
  if (isRight({ problems })) {
    const first = merged.changed.length === 0 ? 'Nothing was changed.' : 'Saved.';
    return { accepted: true, replies: privately(meMessage(state, { first, hasForm: hasForm(context) })) };
  }
  const isNews = Object.values(problems).some((one) => one.isNews === true);
  return {
    accepted: false,
    problems,
    ...(isNews && { form: myEdit.redrawn(formOf(state, context), values, base) }),
  };
}
