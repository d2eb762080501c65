import { expect, it } from 'vitest';
import { readinessOf, type Snapshot } from '../../src/monitoring/readiness.ts';

const well: Snapshot = {
  isStopping: false,
  store: { backlog: { due: 0, oldestMs: 0 } },
  platforms: [
    { platform: 'slack', status: { state: 'connected', since: new Date(0) }, wrong: undefined },
    { platform: 'discord', status: { state: 'connected', since: new Date(0) }, wrong: undefined },
  ],
  problems: [],
  beatAgeMs: 900,
};
const slackIs = (status: Snapshot['platforms'][number]['status'], wrong?: string): Snapshot => ({
  ...well,
  platforms: [{ platform: 'slack', status, wrong }],
});

it('is ready where each part is', () => {
  const ready = { ready: true };
  expect(readinessOf(well)).toEqual({
    ready: true,
    parts: { store: ready, heartbeat: ready, slack: ready, discord: ready },
  });
});

it.each<readonly [string, Snapshot, string, string]>([
  ['it stops', { ...well, isStopping: true }, 'program', 'Deskbreak is stopping.'],
  ['the store fails', { ...well, store: { wrong: 'The store fails: x' } }, 'store', 'The store fails: x'],
  ['it has just started', { ...well, beatAgeMs: undefined }, 'heartbeat', 'No round has been made yet.'],
  ['rounds stay away', { ...well, beatAgeMs: 31_000 }, 'heartbeat', 'No round for 31 seconds.'],
  ['a platform is off', slackIs({ state: 'disconnected' }), 'slack', 'Not connected.'],
  [
    'its last try has told why',
    slackIs({ state: 'disconnected' }, 'SLACK_BOT_TOKEN is not accepted.'),
    'slack',
    'Not connected: SLACK_BOT_TOKEN is not accepted.',
  ],
  [
    'it comes back by itself',
    slackIs({ state: 'connecting', lastError: 'ECONNREFUSED' }, 'an older reason'),
    'slack',
    'Connecting: ECONNREFUSED',
  ],
  [
    'a platform has no adapter',
    { ...well, problems: ['ENCRYPTION_KEY does not open them.'] },
    'settings',
    'ENCRYPTION_KEY does not open them.',
  ],
])('is not ready where %s', (_, view, part, reason) => {
  const { ready, parts } = readinessOf(view);
  expect(ready).toBe(false);
  expect(Object.entries(parts).filter(([, one]) => !one.ready)).toEqual([[part, { ready: false, reason }]]);
});
