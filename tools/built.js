/** What is built, and what it was built from. Plain JavaScript: it runs where the tools of the build are not installed. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..');

export const program = path.join(root, 'dist', 'src', 'main.js');

export const isBuilt = () => existsSync(program);

export const hasTools = () =>
  ['typescript', 'esbuild', 'tsx'].every((name) => existsSync(path.join(root, 'node_modules', name)));

export const howToBuild =
  'Type: npm ci --include=dev && npm prune --omit=dev (the first builds it, the second takes the tools away again)';

/** Whether some source is newer. */
export const isStale = () => {
  const builtAt = statSync(program).mtimeMs;
  return ['src', 'adapters', 'content', 'scheduler'].some((folder) => {
    const whole = path.join(root, folder);
    if (!existsSync(whole)) return false;
    return readdirSync(whole, { recursive: true }).some(
      (file) => String(file).endsWith('.ts') && statSync(path.join(whole, String(file))).mtimeMs > builtAt,
    );
  });
};

/** Returns whether it was built. */
export const build = () =>
  spawnSync('npm', ['run', '--silent', 'build'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  }).status === 0;
