import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { killMany } from '../support/kill-many.ts';
import { inFolder } from '../support/program.ts';

const program = fileURLToPath(new URL('../support/fast-program.ts', import.meta.url));

it('killed at random moments, it posts no slot twice and accounts for every one', async () => {
  await inFolder(async (folder) => {
    const report = await killMany({
      kills: 3,
      folder,
      spawn: (args) =>
        spawn(process.execPath, ['--import', 'tsx', program, ...args], {
          stdio: ['ignore', 'pipe', 'inherit'],
        }),
      read: (file) => readFileSync(file, 'utf8'),
    });
    expect(report.problems).toEqual([]);
    expect(report.posted).toBeGreaterThan(0);
  });
}, 180_000);
