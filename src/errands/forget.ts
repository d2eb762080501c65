/** Forgets workspaces whose tokens nobody can read any more, for an operator whose key is lost. */
import { createInterface } from 'node:readline/promises';
import { locationOf } from '../config/database.ts';
import { loadEnvironment } from '../config/environment.ts';
import { settings } from '../config/settings.ts';
import { cleanSetting } from '../config/clean.ts';
import { closedTo } from '../secrets/sealed-installations.ts';
import type { Vault } from '../secrets/sealing.ts';
import { openStore } from '../store/open.ts';
import type { Store } from '../store/store.ts';

const platform = 'slack';

export async function runForget(isSure: boolean): Promise<void> {
  const { env, problems } = loadEnvironment();
  const location = locationOf(env);
  const keys = readKeys(env);
  const wrong = [
    ...problems,
    ...('wrong' in keys ? [`ENCRYPTION_KEY ${keys.wrong}. ${settings.ENCRYPTION_KEY.remedy}`] : []),
    ...(location.ok ? [] : [`${location.problem.what} ${location.problem.remedy}`]),
  ];
  if ('wrong' in keys || !location.ok || wrong.length > 0) {
    refuse(wrong);
    return;
  }
  const opened = await openStore(location.location);
  if (!opened.ok) {
    refuse([`${opened.problem.what} ${opened.problem.remedy}`]);
    return;
  }
  try {
    await forget(opened.store, keys.vault, isSure, cleanSetting(env['PUBLIC_URL'] ?? '') || 'PUBLIC_URL');
  } finally {
    await opened.store.close();
  }
}

function readKeys(
  env: NodeJS.ProcessEnv,
): { readonly vault: Vault | undefined } | { readonly wrong: string } {
  const read = settings.ENCRYPTION_KEY.schema.safeParse(cleanSetting(env['ENCRYPTION_KEY'] ?? ''));
  return read.success ? { vault: read.data } : { wrong: read.error.issues[0]?.message ?? 'is wrong' };
}

async function forget(
  store: Store,
  vault: Vault | undefined,
  isSure: boolean,
  publicUrl: string,
): Promise<void> {
  const closed = await closedTo(store.installations, vault, platform);
  if (closed.length === 0) {
    process.stdout.write('Nothing to forget: ENCRYPTION_KEY opens the tokens of every workspace.\n');
    return;
  }
  process.stdout.write(
    `${closed.length === 1 ? 'The tokens of this workspace' : `The tokens of these ${closed.length} workspaces`} ${
      vault === undefined ? 'are stored, and ENCRYPTION_KEY is not set' : 'cannot be read with ENCRYPTION_KEY'
    }:\n${closed.map(({ workspace }) => `  ${workspace}\n`).join('')}`,
  );
  if (!isSure && !(await agrees())) {
    refuse(['Add --yes, or answer yes, to forget them. Plans stay as they are.']);
    return;
  }
  let forgotten = 0;
  for (const one of closed) if (await store.installations.replace(one, undefined)) forgotten += 1;
  process.stdout.write(
    `Forgotten: ${forgotten}. Plans and settings of their channels stay. Somebody in each workspace installs it again from ${publicUrl}/slack/install; then breaks go on.\n`,
  );
}

async function agrees(): Promise<boolean> {
  if (!process.stdin.isTTY) return false;
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return /^y(?:es)?$/iu.test((await lines.question('Forget their tokens? (yes/no) ')).trim());
  } finally {
    lines.close();
  }
}

function refuse(lines: readonly string[]): void {
  process.stderr.write(`Deskbreak has forgotten nothing.\n${lines.map((line) => `  ${line}\n`).join('')}`);
  process.exitCode = 1;
}
