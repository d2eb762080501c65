/** The settings form: opened with the present plan, saved as a whole or not at all. */
import type { Reply, Submission, SubmissionResult } from '../../adapters/adapter.ts';
import { newPlan, type Plan } from '../../content/plan.ts';
import { timetableInWords } from '../../content/plan-words.ts';
import { plainText } from '../../content/plain-text.ts';
import { notAllowed, onlyInChannels } from '../../content/replies/basics.ts';
import { cannotPost, confirmOn } from '../../content/replies/plans.ts';
import { readSettings, settingsForm, type FormSettings } from '../../content/settings-form.ts';
import { mayChange } from './access.ts';
import { changePlan } from './change-plan.ts';
import type { Context } from './context.ts';
import { tooOften } from './shortest-interval.ts';

export async function openSettings(context: Context): Promise<readonly Reply[]> {
  const { from, store, settings, now } = context;
  if (from.place === 'direct') return [{ to: 'actor', message: onlyInChannels }];
  const plan = (await store.plans.find(from.channel))?.plan;
  if (!mayChange(from, plan)) return [{ to: 'actor', message: notAllowed }];
  const zone = plan?.zone ?? from.person.zone ?? settings.defaultZone;
  return [
    {
      to: 'form',
      form: settingsForm({
        plan: plan ?? newPlan(zone ?? 'UTC', settings.minIntervalMinutes),
        zoneKnown: zone !== undefined,
        abilities: context.abilities(from.channel.platform),
        now: now(),
      }),
    },
  ];
}

export async function saveSettings(submission: Submission, context: Context): Promise<SubmissionResult> {
  const { from, store, settings, now } = context;
  const read = readSettings(submission.values, now());
  if (!read.ok) return { accepted: false, problems: read.problems };
  const wanted = read.value;
  const current = (await store.plans.find(from.channel))?.plan;
  const least = settings.minIntervalMinutes;
  const before = current ?? newPlan(wanted.settings.zone, least);
  const problem = tooOften(edit(before, wanted, true, from.person.id).plan, before, least);
  if (problem !== undefined) return { accepted: false, problems: { every: plainText(problem.wrong) } };

  const starts = wanted.on && current?.state.is !== 'on';
  let remark: string | undefined;
  if (starts && mayChange(from, current)) {
    const access = await context.inspect(from.channel);
    if (!access.canPost)
      return { accepted: true, replies: [{ to: 'actor', message: cannotPost(access.wrong, access.remedy) }] };
    remark = access.lacking;
  }
  // Where many people read along, all is saved but the switch, which asks first.
  const asked = starts && mayChange(from, current) ? from.audience : 'usual';
  const replies = await changePlan(
    context,
    (plan) => ({ ...edit(plan, wanted, asked === 'usual', from.person.id), remark }),
    wanted.settings.zone,
  );
  if (asked === 'usual') return { accepted: true, replies };
  const question = confirmOn(asked, { ...newPlan(wanted.settings.zone), ...wanted.settings });
  return { accepted: true, replies: [...replies, { to: 'actor', message: question }] };
}

function edit(
  plan: Plan,
  { on, settings }: FormSettings,
  mayStart: boolean,
  person: string,
): { readonly plan: Plan; readonly headline: string } {
  const changed: Plan = { ...plan, ...settings };
  if (!on)
    return {
      plan: { ...changed, state: { is: 'off', because: { kind: 'asked' } } },
      headline: 'Breaks are off.',
    };
  if (!mayStart || plan.state.is !== 'off')
    return {
      plan: changed,
      headline: mayStart
        ? `Breaks are on: ${timetableInWords(changed)}.`
        : 'The settings are saved; breaks are still off.',
    };
  const started: Plan = { ...changed, state: { is: 'on' }, owner: person };
  return { plan: started, headline: `Breaks are on: ${timetableInWords(started)}.` };
}
