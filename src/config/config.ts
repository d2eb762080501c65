/** From the environment to a configuration, or to everything that is wrong with it. */
import { cleanSetting } from './clean.ts';
import { lookalikes } from './lookalikes.ts';
import { readPlatforms, type Platforms } from './platforms/table.ts';
import type { ConfigProblem } from './environment-setting.ts';
import { settingNames, settings, type Values } from './settings.ts';

export interface Config extends Values {
  readonly platforms: Platforms;
}

export type ConfigResult =
  | {
      readonly ok: true;
      readonly config: Config;
      /** What may have been meant otherwise, in sentences. */
      readonly hints: readonly string[];
    }
  | { readonly ok: false; readonly problems: readonly ConfigProblem[] };

/**
 * All settings, or all that is wrong with them. Empty counts as not set. No value is ever repeated but a zone.
 * `fromFile`: names that were written down for Deskbreak alone.
 */
export function readConfig(
  env: NodeJS.ProcessEnv,
  fromFile: ReadonlySet<string> = new Set<string>(),
): ConfigResult {
  const problems: ConfigProblem[] = [];
  const read: Record<string, unknown> = {};
  for (const name of settingNames) {
    const { schema, fallback, remedy } = settings[name];
    const given = cleanSetting(env[name] ?? '');
    const parsed = schema.safeParse(given === '' ? fallback : given);
    if (parsed.success) read[name] = parsed.data;
    else problems.push({ name, wrong: parsed.error.issues[0]?.message ?? 'is wrong', remedy });
  }
  // The loop has read every setting of the table; those that were wrong are absent.
  const values = read as unknown as Values;
  const { platforms, problems: halves } = readPlatforms(values);
  const given = Object.entries(env).map(([name, value]) => ({
    name,
    value: value ?? '',
    inFile: fromFile.has(name),
  }));
  const meant = lookalikes(given, settingNames, (name) => cleanSetting(env[name] ?? '') !== '');
  problems.push(...meant.problems.map(({ name, wrong, remedy }) => ({ name, wrong, remedy })));
  problems.push(...samePort(values, platforms));
  // A setting that is wrong, or misspelt, is not missing as well.
  const named = new Set([...problems.map(({ name }) => name), ...meant.problems.map((one) => one.meant)]);
  problems.push(...halves.filter(({ name }) => !named.has(name)));
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, config: { ...values, platforms }, hints: meant.hints };
}

/** Two servers cannot share a port, and it would be told as if another program had it. */
function samePort({ METRICS_PORT }: Values, { slack }: Platforms): readonly ConfigProblem[] {
  if (METRICS_PORT === undefined || slack?.mode.kind !== 'http' || slack.mode.port !== METRICS_PORT)
    return [];
  const wrong = 'is the same as PORT, where Slack’s requests arrive';
  return [{ name: 'METRICS_PORT', wrong, remedy: 'Give it another number, e.g. 9464.' }];
}
