/** What Tab offers: in the shells themselves, where this machine has them. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseArguments } from '../../src/program/cli.ts';
import { inFolder } from '../support/program.ts';

const scriptFor = (shell: string): string => {
  const invocation = parseArguments(['completion', shell]);
  if (invocation.run !== 'say') throw new Error(`completion ${shell} is refused.`);
  return invocation.text;
};

const has = (shell: string): boolean => spawnSync(shell, ['--version']).status === 0;

const lines = (text: string): readonly string[] => text.split('\n').filter(Boolean);

type Words = readonly string[];

const lineOf = (words: Words): string => ['deskbreak', ...words].join(' ');

/** For each line, of which the last word is being typed, what is offered in that folder. */
const shells: Readonly<Record<string, (all: readonly Words[], cwd: string) => readonly Words[]>> = {
  bash: (all, cwd) =>
    all.map((words) => {
      const script = `${scriptFor('bash')}
COMP_WORDS=(${['deskbreak', ...words].map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length}
_deskbreak; printf '%s\\n' "\${COMPREPLY[@]}"`;
      return lines(execFileSync('bash', ['-c', script], { cwd, encoding: 'utf8' }));
    }),
  zsh(all, cwd) {
    const folder = path.join(cwd, '.functions');
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, '_deskbreak'), scriptFor('zsh'));
    const tab = path.join(import.meta.dirname, '../support/tab.zsh');
    const said = execFileSync('zsh', ['-f', tab, folder, ...all.map(lineOf)], {
      ...{ cwd, encoding: 'utf8', timeout: 50_000 },
    });
    return said
      .split(/^$/mu)
      .slice(0, -1)
      .map((offers) => [...new Set(lines(offers).map((line) => line.replaceAll(/\\(.)/gu, '$1')))]);
  },
  fish: (all, cwd) =>
    all.map((words) => {
      const script = `${scriptFor('fish')}\ncomplete -C '${lineOf(words)}'`;
      const said = execFileSync('fish', ['--no-config', '-c', script], {
        ...{ cwd, encoding: 'utf8', env: { ...process.env, HOME: cwd } },
      });
      return lines(said).map((offer) => (offer.split('\t')[0] ?? '').replace(/\/$/u, ''));
    }),
};

/** In any order; that fish knows `-h` by another name is its own. */
const sorted = (offers: Words): Words => offers.filter((offer) => offer !== '-h').sort();

const files = ['my file.db', 'n*.db', 'new.db', 'other.txt'];

const cases: readonly (readonly [words: Words, offered: Words])[] = [
  [['ba'], ['backup']],
  [['re'], ['restore']],
  [['--v'], ['--version']],
  [
    ['manifest', 's'],
    ['slack', 'slack-http'],
  ],
  [['manifest', 'slack', 's'], []],
  [['migrate', '--f'], ['--from']],
  [
    ['migrate', '--from', ''],
    ['folder', ...files],
  ],
  [['migrate', '--from', 'a.db', '--t'], ['--to']],
  [['migrate', 'o'], []],
  [['restore', 'm'], ['my file.db']],
  [
    ['restore', 'n'],
    ['n*.db', 'new.db'],
  ],
  [['doctor', '--backups', 'f'], ['folder']],
  [['doctor', 'o'], []],
  [['gallery', 'f'], ['folder']],
  [['gallery', 'emp'], []],
  [['gallery', 'ot'], []],
  [['gallery', '--s'], ['--serve']],
  [
    ['forget-installations', '--'],
    ['--yes', '--help'],
  ],
  [['completion', 'b'], ['bash']],
  [['help', 'ba'], ['backup']],
  [['nonsense', 'x'], []],
];

describe.each(Object.entries(shells))('%s', (shell, offersOf) => {
  const isHere = has(shell);
  let offers: readonly Words[] = [];
  beforeAll(async () => {
    if (!isHere) return;
    await inFolder((cwd) => {
      for (const file of files) writeFileSync(path.join(cwd, file), '');
      mkdirSync(path.join(cwd, 'folder'));
      offers = offersOf(
        cases.map(([words]) => words),
        cwd,
      );
      return Promise.resolve();
    });
  });

  it.skipIf(!isHere).each(cases.map(([words, offered], at) => ({ words, offered, at })))(
    `completes $words (skipped where there is no ${shell})`,
    ({ offered, at }) => {
      expect(sorted(offers[at] ?? ['nothing was tried'])).toEqual(sorted(offered));
    },
  );

  it('knows each command and option', () => {
    const script = scriptFor(shell);
    for (const word of ['start', 'backup', 'slack-http', 'forget-installations', 'from', 'yes'])
      expect(script).toContain(word);
    expect(script).not.toMatch(/undefined|\[object/u);
  });
});

it.skipIf(!has('zsh'))('zsh takes it as a line of ~/.zshrc as well (skipped where there is no zsh)', () => {
  const rc = `autoload -Uz compinit; compinit -u -D; eval "$(cat)"; print $_comps[deskbreak]`;
  expect(execFileSync('zsh', ['-f', '-c', rc], { input: scriptFor('zsh'), encoding: 'utf8' })).toBe(
    '_deskbreak\n',
  );
});
