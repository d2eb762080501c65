/** The manifest of an app for Slack, with what the settings say, ready to be pasted. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { cleanSetting } from '../config/clean.ts';
import { loadEnvironment } from '../config/environment.ts';
import { settings, type SettingName } from '../config/settings.ts';
import type { ManifestName } from '../program/invocation.ts';

const files: Readonly<Record<ManifestName, string>> = {
  slack: 'slack-manifest.json',
  'slack-http': 'slack-manifest-http.json',
};
/** As it stands in the file. */
const EXAMPLE_URL = 'https://deskbreak.example.com';

export function runManifest(of: ManifestName): void {
  const { env, problems } = loadEnvironment();
  const wrong = [...problems];
  /** The setting as it is read; nothing where it is not set. */
  function valueOf(name: SettingName): string | undefined {
    const { schema, fallback, remedy } = settings[name];
    const given = cleanSetting(env[name] ?? '');
    const read = schema.safeParse(given === '' ? fallback : given);
    if (read.success) return typeof read.data === 'string' ? read.data : undefined;
    wrong.push(`${name} ${read.error.issues[0]?.message ?? 'is wrong'}. ${remedy}`);
    return undefined;
  }
  const [pose, deskbreak] = [valueOf('SLACK_POSE_COMMAND'), valueOf('SLACK_DESKBREAK_COMMAND')];
  const url = of === 'slack-http' ? valueOf('PUBLIC_URL') : undefined;
  if (wrong.length > 0) {
    process.stderr.write(`There is no manifest yet.\n${wrong.map((line) => `  ${line}\n`).join('')}`);
    process.exitCode = 1;
    return;
  }
  const text = readFileSync(pathOf(files[of]), 'utf8')
    .replaceAll('"/pose"', JSON.stringify(pose ?? '/pose'))
    .replaceAll('"/deskbreak"', JSON.stringify(deskbreak ?? '/deskbreak'))
    .replaceAll(EXAMPLE_URL, url ?? EXAMPLE_URL);
  process.stdout.write(text);
  if (of === 'slack-http' && url === undefined)
    process.stderr.write(`PUBLIC_URL is not set: put your address in place of ${EXAMPLE_URL}.\n`);
}

/** Beside the sources, or above what is built. */
const pathOf = (name: string): string =>
  [`../../${name}`, `../../../${name}`]
    .map((place) => fileURLToPath(new URL(place, import.meta.url)))
    .find(existsSync) ?? name;
