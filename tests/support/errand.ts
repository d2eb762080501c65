/** What an operator does once, and what it left in the database. */
import { sealedInstallations } from '../../src/secrets/sealed-installations.ts';
import { createVault } from '../../src/secrets/sealing.ts';
import { openStore } from '../../src/store/open.ts';
import { channel, switchOn } from '../contracts/store-samples.ts';
import { runProgram } from './program.ts';
import type { TestDatabase } from './postgres.ts';
import { expect } from 'vitest';
import path from 'node:path';

export type Where = Parameters<typeof openStore>[0];

async function withStore<T>(
  where: Where,
  use: (store: Awaited<ReturnType<TestDatabase['open']>>) => Promise<T>,
): Promise<T> {
  const opened = await openStore(where);
  if (!opened.ok) throw new Error(`${opened.problem.what} ${opened.problem.remedy}`);
  try {
    return await use(opened.store);
  } finally {
    await opened.store.close();
  }
}

export const plansIn = (where: Where): Promise<number> => withStore(where, (store) => store.plans.count());

export const addPlans = (where: Where, ...ids: readonly string[]): Promise<void> =>
  withStore(where, async (store) => {
    for (const id of ids) await switchOn(store, channel(id));
  });

/** Workspaces that have installed the app in Slack, their tokens sealed with this key. */
export const install = (cwd: string, key: string, ...workspaces: readonly string[]): Promise<void> =>
  withStore(fileIn(cwd), async (store) => {
    const vault = createVault(key);
    if (!vault.ok) throw new Error(vault.wrong);
    const installations = sealedInstallations(store.installations, vault.vault, 'slack');
    for (const workspace of workspaces)
      await installations.save({
        ...{ workspace, name: workspace, botToken: 'xoxb-1', botUser: 'U1', botId: 'B1' },
        ...{ scopes: [], installedBy: 'U2', installedAt: 0 },
      });
  });

export const fileIn = (cwd: string): Where & { readonly path: string } => ({
  kind: 'file',
  path: path.join(cwd, 'data', 'deskbreak.db'),
});

/** Refused with exit code 1, a sentence on stderr, nothing on stdout, and no stack. */
export async function refused(
  { cwd, args, env }: { cwd: string; args: readonly string[]; env?: Record<string, string> },
  why: string | RegExp,
): Promise<string> {
  const { code, out, err } = await runProgram({ cwd, args, ...(env !== undefined && { env }) });
  expect([code, out], err).toEqual([1, '']);
  if (typeof why === 'string') expect(err).toContain(why);
  else expect(err).toMatch(why);
  expect(err).not.toMatch(/^\s+at |Error:/mu);
  return err;
}
