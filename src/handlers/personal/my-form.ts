/** All that a person sets for themselves in one form: opened as it is set, and what is changed in it set. */
import { privately } from '../../../adapters/port/privately.ts';
import type { Reply, Submission, SubmissionResult } from '../../../adapters/port/adapter.ts';
import type { Mine } from '../../../content/people/my-fields.ts';
import { myEdit, myForm } from '../../../content/people/my-form.ts';
import type { Form } from '../../../content/settings/form.ts';
import { meMessage, type MyState } from '../../../content/replies/my-settings.ts';
import type { Context } from '../context.ts';
import { meShow } from './me.ts';
import { hasForm, myState, whoAsks } from './my-state.ts';

/** Question by question it would be long: there it is told, with the words that change it. */
export async function openMine(context: Context): Promise<readonly Reply[]> {
  if (!hasForm(context)) return meShow({}, context);
  return [{ to: 'form', form: formOf(await myState(context), context) }];
}

const formOf = ({ settings, isUnreadable, abilities }: MyState, { now }: Context): Form =>
  myForm({ mine: { settings }, isUnreadable, rules: { abilities }, now: now() });

export async function saveMine({ values, base }: Submission, context: Context): Promise<SubmissionResult> {
  const merge = (mine: Mine) => myEdit.merge(mine, values, base, { now: context.now() });
  let merged = merge({ settings: (await myState(context)).settings });
  // Nobody gets a row for what changes nothing.
  if (merged.changed.length > 0 && isRight(merged))
    await context.people.change(whoAsks(context), (settings) => {
      merged = merge({ settings });
      return isRight(merged) ? merged.result.settings : undefined;
    });
  const state = await myState(context);
  if (isRight(merged)) {
    const first = merged.changed.length === 0 ? 'Nothing was changed.' : 'Saved.';
    return { accepted: true, replies: privately(meMessage(state, { first, hasForm: hasForm(context) })) };
  }
  const { problems } = merged;
  const isNews = Object.values(problems).some((one) => one.isNews === true);
  return {
    accepted: false,
    problems,
    ...(isNews && { form: myEdit.redrawn(formOf(state, context), values, base) }),
  };
}

const isRight = ({ problems }: ReturnType<typeof myEdit.merge>): boolean =>
  Object.keys(problems).length === 0;
