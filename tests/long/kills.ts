/**
 * Kills a running Deskbreak at random moments, again and again, and holds what was posted against what the store
 * says of every slot. `npm run kills -- 1000` kills it a thousand times.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { killMany, type KillReport } from '../support/kill-many.ts';

const kills = Number(process.argv[2] ?? 100);
const folder = mkdtempSync(path.join(tmpdir(), 'deskbreak-kills-'));
const began = Date.now();
try {
  const report: KillReport = await killMany({
    kills,
    folder,
    spawn: (args) =>
      spawn(
        process.execPath,
        ['--import', 'tsx', fileURLToPath(new URL('../support/fast-program.ts', import.meta.url)), ...args],
        {
          stdio: ['ignore', 'pipe', 'inherit'],
        },
      ),
    read: (file) => readFileSync(file, 'utf8'),
  });
  const seconds = ((Date.now() - began) / 1000).toFixed(0);
  process.stdout.write(`${JSON.stringify(report)} in ${seconds} s\n`);
  if (report.problems.length > 0) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
