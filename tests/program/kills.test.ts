/** Killed at every step of its work, it posts no slot twice and accounts for every one. `npm run kills` does more of it. */
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bundleFastProgram, type Bundle } from '../support/faults/bundle.ts';
import { killPoints, type KillPoint } from '../support/faults/kill-points.ts';
import { killRun } from '../support/faults/kill-run.ts';
import { newDatabase } from '../support/postgres.ts';
import { inFolder } from '../support/program.ts';

/**
 * Of all that writes, around its commit; of all that is sent, once the platform has it; of all else, its first. The other
 * steps, each statement and each call among them, are those of `npm run kills`.
 */
const onFile = killPoints.filter((point) => {
  const [operation = '', step = ''] = point.split(' / ');
  const others = killPoints.filter((other) => other.startsWith(`${operation} / `));
  const chief = ['before commit', 'after commit', 'the platform has it'];
  const has = others.filter((other) => chief.includes(other.split(' / ')[1] ?? ''));
  return has.length > 0 ? chief.includes(step) : point === others[0];
});

/** As many programs at the same time, each with a store of its own: most of a run is waiting. */
const TEAMS = 2;

/** Simulated: some breaks have come and gone. */
const LIFE_MS = 1_000;

const onServer: readonly KillPoint[] = [
  'takeDue / before commit',
  'begin / after commit',
  'post / the platform has it',
  'settle posted / before commit',
];

let bundle: Bundle;
beforeAll(() => {
  bundle = bundleFastProgram();
});
afterAll(() => {
  bundle.remove();
});

it('on SQLite, at each commit and each sending', async () => {
  const teams = Array.from({ length: TEAMS }, (_, team) =>
    onFile.filter((_point, index) => index % TEAMS === team),
  );
  await Promise.all(
    teams.map((points) =>
      inFolder(async (folder) => {
        const report = await killRun({
          program: bundle.file,
          folder,
          location: { kind: 'file', path: path.join(folder, 'deskbreak.db') },
          replicas: 1,
          points,
          random: 0,
          lifeMs: LIFE_MS,
        });
        expect(report.problems).toEqual([]);
        expect(report.hit).toEqual(points);
        expect(report.posted).toBeGreaterThan(0);
      }),
    ),
  );
}, 600_000);

it('on PostgreSQL, while two more programs go on', async () => {
  const database = await newDatabase();
  try {
    await inFolder(async (folder) => {
      const report = await killRun({
        program: bundle.file,
        folder,
        location: { kind: 'postgres', url: database.url },
        replicas: 3,
        points: onServer,
        random: 0,
        lifeMs: LIFE_MS,
      });
      expect(report.problems).toEqual([]);
      expect(report.hit).toEqual(onServer);
      expect(report.late).toBe(0);
    });
  } finally {
    await database.drop();
  }
}, 300_000);
