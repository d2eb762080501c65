/** Whether Slack would take what is said, by its own test, which shows it to nobody. */
import { setTimeout as wait } from 'node:timers/promises';
import { webApi } from '@slack/bolt';
import type { Finding, Sample } from '../../port/checkup.ts';
import type { CommandNames } from '../view/command-names.ts';
import { formView } from '../view/modal.ts';
import { renderMessage } from '../view/render.ts';
import type { Client } from '../web/client.ts';
import { errorCodeOf } from '../web/failures.ts';
import { fine, note, wrong } from './findings.ts';

const about = 'Messages';
/** One that asks to wait for longer is not waited for. */
const LONGEST_WAIT_SECONDS = 60;
const AT_ONCE = 4;
const ANY_CHANNEL = 'C0WELLBEING';
const refusals: ReadonlySet<string> = new Set(['invalid_message', 'invalid_blocks', 'invalid_view']);

export async function messageFindings(
  client: Client,
  token: string,
  commands: CommandNames,
  samples: readonly Sample[],
): Promise<readonly Finding[]> {
  const drawn = (sample: Sample) =>
    'form' in sample
      ? { view: formView(sample.form, ANY_CHANNEL) }
      : { message: { blocks: renderMessage(sample.message, { commands, fileOf: () => undefined }).blocks } };
  const findings: Finding[] = [];
  for (let at = 0; at < samples.length; at += AT_ONCE) {
    const answers = await Promise.all(
      samples
        .slice(at, at + AT_ONCE)
        .map((sample) => tried(sample.name, () => client.call('blocks.validate', drawn(sample), token))),
    );
    findings.push(...answers.filter((one) => one !== undefined));
    // The next ones would fare the same.
    if (findings.some(({ verdict }) => verdict === 'note')) return findings;
  }
  return findings.length > 0
    ? findings
    : [fine(about, `all ${samples.length} kinds of messages and forms would be taken by Slack as they are`)];
}

async function tried(
  name: string,
  put: () => Promise<unknown>,
  mayWait = true,
): Promise<Finding | undefined> {
  try {
    await put();
    return undefined;
  } catch (error) {
    if (
      mayWait &&
      error instanceof webApi.WebAPIRateLimitedError &&
      error.retryAfter <= LONGEST_WAIT_SECONDS
    ) {
      await wait(error.retryAfter * 1000);
      return tried(name, put, false);
    }
    const code = errorCodeOf(error);
    if (!refusals.has(code ?? ''))
      return note(about, `could not be put to Slack’s test (${code ?? 'no answer'})`);
    return wrong(
      about,
      `Slack would not take ${name}: ${reasonOf(error)}`,
      'Update Deskbreak, and report it: Slack has changed its rules.',
    );
  }
}

/** The first of what Slack complains about, with its place. */
function reasonOf(error: unknown): string {
  const data: unknown =
    typeof error === 'object' && error !== null && 'data' in error ? error.data : undefined;
  const errors: unknown =
    typeof data === 'object' && data !== null && 'errors' in data ? data.errors : undefined;
  const first: unknown = Array.isArray(errors) ? errors[0] : undefined;
  if (typeof first !== 'object' || first === null) return 'it says no more';
  const { pointer, message } = first as { readonly pointer?: unknown; readonly message?: unknown };
  return [message, pointer].filter((one) => typeof one === 'string').join(' at ');
}
