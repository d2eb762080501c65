/** Killed at every step of its work, it posts no slot twice and accounts for every one. `npm run kills` does more of it. */
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bundleFastProgram, type Bundle } from '../support/faults/bundle.ts';
import { killPoints, type KillPoint } from '../support/faults/kill-points.ts';
import { killRun } from '../support/faults/kill-run.ts';
import { newDatabase } from '../support/postgres.ts';
import { inFolder } from '../support/program.ts';

const operations = [...new Set(killPoints.map((point) => point.split(' / ')[0] ?? ''))];

/**
 * One point an operation: of what writes, before its commit or after it in turn; of what is sent, once the platform has
 * it; of all else, its first. Every step of each is those of `npm run kills`.
 */
const onFile = operations.flatMap((operation, index): KillPoint[] => {
  const steps = killPoints.filter((point) => point.startsWith(`${operation} / `));
  const chief = [index % 2 === 0 ? 'before commit' : 'after commit', 'the platform has it'];
  const best = steps.find((point) => chief.includes(point.split(' / ')[1] ?? '')) ?? steps[0];
  return best === undefined ? [] : [best];
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

it('on SQLite, at a step of each operation', async () => {
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
