/** The settings form: opened with the present plan; what is changed in it is applied to the plan as it is by then. */
import { privately } from '../../adapters/port/privately.ts';
import type { Reply, Submission, SubmissionResult } from '../../adapters/port/adapter.ts';
import { needed, wholeForm, type FormProblem, type FormProblems } from '../../content/settings/form.ts';
import { newPlan, type Plan } from '../../content/plan.ts';
import { plainText } from '../../content/text/plain-text.ts';
import {
  breaksAreForChannels,
  cancelled,
  notAllowedHere,
  onlyManagers,
} from '../../content/replies/basics.ts';
import { confirmOn } from '../../content/replies/questions.ts';
import { cannotPost } from '../../content/replies/refusals.ts';
import type { PutAt } from '../../content/settings/setting.ts';
import { settings } from '../../content/settings/settings-fields.ts';
import {
  changesInWords,
  mergeSettings,
  redrawn,
  settingsForm,
  type FormSetting,
} from '../../content/settings/settings-form.ts';
import { anyDaySaid, regionGiven } from '../../content/settings/settings-shapes.ts';
import { loadSpoken } from '../../content/spoken/load.ts';
import { mayChange, whoMay } from './access.ts';
import { tryChange, type Edit } from './change-plan.ts';
import { rulesOf, type Context } from './context.ts';
import { tooOften } from './intervals-here.ts';
import { zonesInUse } from './zones-in-use.ts';

export async function openSettings(context: Context): Promise<readonly Reply[]> {
  const { from, store } = context;
  const plan = (await store.plans.find(from.channel))?.plan;
  if (!mayChange(from, plan)) return privately(notAllowedHere(whoMay(context)));
  // Better now than after ten fields.
  const access = await context.inspect(from.channel);
  if (!access.canPost) return privately(cannotPost(access.wrong, access.remedy));
  return [{ to: 'form', form: settingsForm(settingOf(plan, await zonesHere(context), context)) }];
}

/** Zones that are likely wanted, the likeliest first. */
const zonesHere = async (context: Context): Promise<readonly string[]> => {
  const { zone } = context.from.person;
  return [
    ...new Set([...(zone === undefined ? [] : [zone]), ...(await zonesInUse(context.from.channel, context))]),
  ];
};

function settingOf(plan: Plan | undefined, zones: readonly string[], context: Context): FormSetting {
  const { from, settings: own } = context;
  const zone = plan?.zone ?? from.person.zone ?? own.defaultZone;
  return {
    plan: plan ?? newPlan(zone ?? 'UTC', own.minIntervalMinutes),
    zoneKnown: zone !== undefined,
    zones: plan === undefined ? zones : [...new Set([plan.zone, ...zones])],
    rules: rulesOf(context, from.channel),
    now: context.now(),
  };
}

type FormRefused = Extract<SubmissionResult, { accepted: false }>;

const refused = (problems: FormProblems): FormRefused => ({ accepted: false, problems });

export async function saveSettings(submission: Submission, context: Context): Promise<SubmissionResult> {
  const { from, store } = context;
  const { values, base } = submission;
  if (from.place !== 'channel') return refused(wholeForm(breaksAreForChannels));
  const zones = await zonesHere(context);
  const at: PutAt = {
    now: context.now(),
    spoken: anyDaySaid(values) ? await loadSpoken() : undefined,
    calendars: await calendarsFor(values, context),
    leastEvery: context.settings.minIntervalMinutes,
    zones,
  };
  const found = (await store.plans.find(from.channel))?.plan;
  if (!mayChange(from, found)) return refused(wholeForm(onlyManagers(whoMay(context))));

  const zone = settings.zone.option.decode(values['zone'] ?? '');
  const startZone = zone.ok && typeof zone.value === 'string' ? zone.value : undefined;
  if (found === undefined && startZone === undefined) return refused(judgedNew(submission, context, at));

  const wanted = mergeSettings(found ?? fresh(startZone, context), values, base, at);
  const starts =
    found?.state.is !== 'on' && wanted.changed.includes('breaks') && wanted.plan.state.is === 'on';
  let remark: string | undefined;
  if (starts && Object.keys(wanted.problems).length === 0) {
    const access = await context.inspect(from.channel);
    if (access.canPost) remark = access.lacking;
    else return refused({ breaks: { text: `${access.wrong} ${access.remedy}` } });
  }
  // Where many people read along, all is saved but the switch, which asks first.
  const audience = starts ? from.audience : 'usual';

  const result = await tryChange(
    context,
    (plan, stored): Edit<FormRefused> => {
      const current = stored?.plan ?? plan;
      const { plan: merged, changed, problems } = mergeSettings(current, values, base, at);
      const all = { ...problems, ...(problems['every'] === undefined && least(merged, current, context)) };
      if (Object.keys(all).length === 0)
        return { ...edited(current, merged, changed, audience !== 'usual', context), remark };
      const isNews = Object.values(all).some((one) => one.isNews === true);
      const why: FormRefused = {
        ...refused(all),
        ...(isNews && { form: redrawn(settingOf(stored?.plan, zones, context), values, base) }),
      };
      return { refused: cancelled, why };
    },
    startZone,
  );
  if (result.is === 'refused') return result.why ?? refused(wholeForm(onlyManagers(whoMay(context))));
  const { plan, replies } = result;
  if (audience === 'usual') return { accepted: true, replies };
  const asking: Plan = { ...plan, state: { is: 'on' } };
  const { workspace } = context.words(from.channel.platform);
  return {
    accepted: true,
    replies: [...replies, { to: 'actor', message: confirmOn(audience, asking, workspace, context.now()) }],
  };
}

const fresh = (zone: string | undefined, { settings: own }: Context): Plan =>
  newPlan(zone ?? 'UTC', own.minIntervalMinutes);

/** Without a zone there can be no plan, so that it is judged here although nobody has touched it. */
function judgedNew({ values, base }: Submission, context: Context, at: PutAt): FormProblems {
  const zone = values['zone'] ?? '';
  const { problems } = mergeSettings(fresh(undefined, context), { ...values, zone }, base, at);
  return { ...problems, zone: problems['zone'] ?? needed(settings.zone.option, at.zones) };
}

/** Beside the interval, whatever of the plan brought it up. */
function least(plan: Plan, before: Plan, { settings: own }: Context): { every?: FormProblem } {
  const problem = tooOften(plan, before, own.minIntervalMinutes);
  return problem === undefined ? {} : { every: { text: plainText(problem.wrong) } };
}

function edited(
  before: Plan,
  merged: Plan,
  changed: Parameters<typeof changesInWords>[1],
  asksFirst: boolean,
  { from, now }: Context,
): { readonly plan: Plan; readonly headline: string } {
  const starts = before.state.is === 'off' && merged.state.is === 'on';
  if (starts && asksFirst)
    return {
      plan: { ...merged, state: before.state },
      headline: 'The settings are saved; breaks are still off.',
    };
  const plan: Plan = starts ? { ...merged, owner: from.person.id } : merged;
  return { plan, headline: changesInWords(plan, changed, now()) };
}

async function calendarsFor(
  values: Submission['values'],
  { calendarOf }: Context,
): Promise<PutAt['calendars']> {
  const region = regionGiven(values);
  const calendar = region === undefined ? undefined : await calendarOf(region);
  return new Map(region === undefined || calendar === undefined ? [] : [[region, calendar]]);
}
