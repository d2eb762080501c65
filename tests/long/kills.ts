/**
 * Kills a running Deskbreak at every named point, and then at random moments, again and again, and holds what was
 * posted against what the store says of every slot. On SIGTERM no more are killed, and it judges.
 *
 *   npm run kills -- 1000                                        a thousand random kills, of one program on SQLite
 *   npm run kills -- --store postgres --replicas 3 1000          of three programs on PostgreSQL
 *   npm run kills -- --points settle 0                           only the points with `settle` in their names
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { bundleFastProgram } from '../support/faults/bundle.ts';
import { killPoints } from '../support/faults/kill-points.ts';
import { killRun } from '../support/faults/kill-run.ts';
import { startServer } from '../support/postgres/server.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    store: { type: 'string', default: 'sqlite' },
    replicas: { type: 'string', default: '1' },
    points: { type: 'string', default: '' },
  },
});
const random = Number(positionals[0] ?? 100);
const onPostgres = values.store === 'postgres';
const replicas = onPostgres ? Number(values.replicas) : 1;
const points = killPoints.filter((point) => point.includes(values.points));
/** Simulated: longer than a lease, so that what one left behind is taken up before the next one dies. */
const LIFE_MS = 45_000;

let isEnough = false;
process.once('SIGTERM', () => {
  isEnough = true;
});

const folder = mkdtempSync(path.join(tmpdir(), 'deskbreak-kills-'));
const bundle = bundleFastProgram();
const server = onPostgres ? await startServer() : undefined;
const began = Date.now();
try {
  const { kills, hit, slots, posted, unconfirmed, late, problems } = await killRun({
    program: bundle.file,
    folder,
    location:
      server === undefined
        ? { kind: 'file', path: path.join(folder, 'deskbreak.db') }
        : { kind: 'postgres', url: server.url },
    replicas,
    points,
    random,
    lifeMs: LIFE_MS,
    isEnough: (kills) => {
      if (kills % 50 === 0) process.stderr.write(`${kills} of ${random} …\n`);
      return isEnough;
    },
  });
  const where = onPostgres ? `PostgreSQL, ${replicas} programs` : 'SQLite, one program';
  const seconds = ((Date.now() - began) / 1000).toFixed(0);
  const lines = [
    `${where}: ${kills} kills in ${seconds} s, ${hit.length} of ${points.length} named points.`,
    `${slots} slots: ${posted} posted, ${unconfirmed} unconfirmed, ${late} skipped as late while nobody was there.`,
    ...(problems.length === 0 ? ['No problems.'] : [`${problems.length} problems:`, ...problems]),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  if (problems.length > 0) process.exitCode = 1;
} finally {
  await server?.stop();
  bundle.remove();
  rmSync(folder, { recursive: true, force: true });
}
