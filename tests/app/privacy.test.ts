/** What the documents say of people's data and of dangers is held against the code. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createLog } from '../../src/logging/log.ts';
import { tableNames, tables } from '../../src/store/database/tables.ts';

const read = (name: string): string => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
const inCode = (text: string): readonly string[] =>
  [...text.matchAll(/`([^`]+)`/gu)].map(([, code = '']) => code);

/** Each row of the table: what is named in the first cell, and in the second. */
const stored = new Map(
  read('docs/privacy.md')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => {
      const [, table = '', what = ''] = line.split('|');
      return [inCode(table)[0] ?? '', inCode(what)] as const;
    }),
);

describe('docs/privacy.md', () => {
  it('has a line for each table, and no other', () => {
    expect([...stored.keys()].sort()).toEqual([...tableNames].sort());
  });

  it.each(tableNames)('says what each column of %s is for, and names no other', (name) => {
    expect([...(stored.get(name) ?? [])].sort()).toEqual(Object.keys(tables[name].columns).sort());
  });
});

describe('SECURITY.md', () => {
  const named = inCode(read('SECURITY.md')).filter((code) => /^[\w./-]+\/[\w./-]+\.\w+$/u.test(code));

  it('names tests, and only files that exist', () => {
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((file) => !existsSync(new URL(`../../${file}`, import.meta.url)))).toEqual([]);
  });
});

describe('the log', () => {
  it('blacks tokens and secrets out, also deep in what failed', async () => {
    let lines = '';
    const to = { write: (line: string) => void (lines += line) };
    const log = await createLog({ level: 'debug', to, readable: false, colour: false });
    log.error(
      { token: 'xoxb-1', err: { request: { botToken: 'xoxb-2', Authorization: 'Bot 3' } } },
      'Failed.',
    );
    expect(lines).toContain('[secret]');
    expect(lines).not.toMatch(/xoxb-|Bot 3/u);
  });
});
