/** Looks at all that a running Deskbreak needs, and tells what is wrong with its remedy. Posts and changes nothing. */
import type { Checkup, Finding } from '../../../adapters/port/checkup.ts';
import type { Config } from '../../config/config.ts';
import { openCheckups } from '../../platform-registry.ts';
import type { Store, StoredPlan } from '../../store/store.ts';
import { lookAtBackups, lookAtDatabase } from './database-findings.ts';
import { asJson, inWords, isWell } from './report.ts';
import { everyKind } from './samples.ts';
import { lookAtSettings, nodeFinding } from './settings-findings.ts';

export interface DoctorOptions {
  readonly json: boolean;
  readonly backups: string | undefined;
}

/** Asking about more would take minutes. */
const MOST_CHANNELS = 1000;
const AT_ONCE = 4;
const ALL = 100_000;

export async function runDoctor({ json, backups }: DoctorOptions): Promise<void> {
  const { findings: ofSettings, config, location } = lookAtSettings();
  const findings: Finding[] = [nodeFinding(process.versions.node), ...ofSettings];
  const database = location === undefined ? undefined : await lookAtDatabase(location);
  try {
    findings.push(...(database?.findings ?? []));
    if (backups !== undefined) findings.push(lookAtBackups(backups, location, Date.now()));
    if (config !== undefined) findings.push(...(await lookAtPlatforms(config, database?.store)));
  } finally {
    await database?.close();
  }
  const once = withoutTwins(findings);
  process.stdout.write(json ? asJson(once) : inWords(once));
  if (!isWell(once)) process.exitCode = 1;
}

/** Two tokens of one platform that cannot be reached are one thing to mend. */
const withoutTwins = (findings: readonly Finding[]): readonly Finding[] => [
  ...new Map(findings.map((one) => [`${one.about} ${one.says}`, one])).values(),
];

async function lookAtPlatforms(config: Config, store: Store | undefined): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const checkup of await openCheckups(config.platforms, store)) {
    try {
      const seen = await checkup.look();
      findings.push(...seen.findings);
      if (!seen.works) continue;
      findings.push(...(await checkup.validate(() => everyKind(checkup))));
      if (store !== undefined) findings.push(...(await channelFindings(checkup, store)));
    } catch (error) {
      // What was found so far is worth more than how it ended.
      findings.push({
        about: `The look at ${checkup.platform}`,
        verdict: 'problem',
        says: `broke off (${error instanceof Error ? error.message : String(error)})`,
        remedy: 'Update Deskbreak; if it happens again, report it with this line.',
      });
    }
  }
  return findings;
}

/** Those whose breaks are on, also where they wait for the workspace to come back. */
async function channelFindings(checkup: Checkup, store: Store): Promise<readonly Finding[]> {
  const { platform } = checkup;
  const plans = await store.plans.list({ platform }, ALL);
  const on = plans.filter(({ plan }) => plan.state.is !== 'off');
  const stopped = plans.filter(
    ({ plan: { state } }) => state.is === 'off' && state.because.kind === 'refused',
  );
  const some = on.slice(0, MOST_CHANNELS);
  const findings: Finding[] = [];
  let fine = 0;
  let unseen = 0;
  for (let at = 0; at < some.length; at += AT_ONCE)
    for (const found of await Promise.all(
      some.slice(at, at + AT_ONCE).map((one) => channelFinding(checkup, one)),
    ))
      if (found === 'fine') fine += 1;
      else if (found === 'unseen') unseen += 1;
      else findings.push(found);
  if (fine > 0)
    findings.unshift({
      about: 'Channels',
      verdict: 'fine',
      says: `breaks can be posted in ${fine} of ${some.length} on ${platform}`,
    });
  if (stopped.length > 0)
    findings.push({
      about: 'Channels',
      verdict: 'note',
      says: `breaks were stopped in ${stopped.length} on ${platform}, where they could not be posted: /deskbreak status there says why, /deskbreak on starts them again`,
    });
  if (unseen > 0)
    findings.push({
      about: 'Channels',
      verdict: 'note',
      says: `${unseen} on ${platform} were not looked at, as there is no token for their workspaces`,
    });
  if (on.length > some.length)
    findings.push({
      about: 'Channels',
      verdict: 'note',
      says: `${on.length - some.length} more on ${platform} were not looked at`,
    });
  return findings;
}

async function channelFinding(
  checkup: Checkup,
  { channel }: StoredPlan,
): Promise<Finding | 'fine' | 'unseen'> {
  const access = await checkup.inspect(channel);
  if (access === undefined) return 'unseen';
  const about = `Channel ${channel.channel} on ${channel.platform}`;
  if (!access.canPost)
    return { about, verdict: 'problem', says: access.wrong.replace(/\.$/u, ''), remedy: access.remedy };
  return access.lacking === undefined
    ? 'fine'
    : { about, verdict: 'note', says: access.lacking.replace(/\.$/u, '') };
}
