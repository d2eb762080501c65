/** Tokens that run out are not renewed: whoever switched that on in Slack is told at once. */
import { expect, it } from 'vitest';
import { installationStore } from '../../adapters/slack/install/oauth.ts';
import { recordingLog } from '../support/platform/recording-log.ts';

it.each([
  ['says so where the token runs out', 1_800_000_000, true],
  ['says nothing where it does not', undefined, false],
])('an installation %s', async (_name, expiresAt, isTold) => {
  const { log, logged } = recordingLog();
  const store = installationStore({
    installations: {
      save: () => Promise.resolve(),
      find: () => Promise.resolve(undefined),
      remove: () => Promise.resolve(),
    },
    installed: () => Promise.resolve(),
    now: () => 0,
    log,
    command: '/deskbreak',
  });
  await store.storeInstallation({
    team: { id: 'T1', name: 'Team' },
    enterprise: undefined,
    user: { id: 'U1', token: undefined, scopes: undefined },
    bot: {
      ...{ token: 'xoxe.xoxb-1', scopes: [], id: 'B1', userId: 'U2' },
      ...(expiresAt !== undefined && { expiresAt, refreshToken: 'xoxe-1' }),
    },
  });
  expect(JSON.stringify(logged).includes('Token rotation')).toBe(isTold);
  expect(JSON.stringify(logged)).not.toContain('xoxe');
});
