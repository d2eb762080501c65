import { describe, expect, it } from 'vitest';
import { defaultPath, parseLocation } from '../../src/store/location.ts';

const file = (path: string): unknown => ({ ok: true, location: { kind: 'file', path } });

describe('where the data lives', () => {
  it.each([
    [undefined, file(defaultPath)],
    ['', file(defaultPath)],
    ['   ', file(defaultPath)],
    ['team.db', file('team.db')],
    [' /var/lib/deskbreak/team.db ', file('/var/lib/deskbreak/team.db')],
    ['C:\\data\\team.db', file('C:\\data\\team.db')],
    ['with space.db', file('with space.db')],
    ['file:///var/lib/my%20team.db', file('/var/lib/my team.db')],
    ['file:/var/lib/team.db', file('/var/lib/team.db')],
    ['file:data/my%20team.db', file('data/my team.db')],
    [':memory:', { ok: true, location: { kind: 'memory' } }],
    ...[
      'postgres://bot:secret@db/deskbreak',
      'PostgreSQL://bot:secret@db:5433/deskbreak?sslmode=verify-full',
      'postgres://%2Fvar%2Frun%2Fpostgresql/deskbreak',
      'postgres://bot@/deskbreak',
      'postgres:///deskbreak',
      'postgres://bot:two words@db/deskbreak',
    ].map((url): [string, unknown] => [url, { ok: true, location: { kind: 'postgres', url } }]),
  ])('reads %j', (text, expected) => {
    expect(parseLocation(text)).toEqual(expected);
  });

  it.each([
    ['postgres://bot:secret/word@db/deskbreak', 'PostgreSQL server in DATABASE_URL cannot be read'],
    ['postgres://bot:secret@db:99999/deskbreak', 'PostgreSQL server in DATABASE_URL cannot be read'],
    ['mysql://bot:secret@db/deskbreak', 'DATABASE_URL starts with "mysql:"'],
    ['libsql://secret.example', 'DATABASE_URL starts with "libsql:"'],
    ['file:', 'names no file'],
    ['file:///data/team.db?mode=ro', 'carries options'],
    ['file://elsewhere/secret.db', 'cannot be read'],
    ['file:%zz', 'cannot be read'],
    ['team\0.db', 'zero byte'],
  ])('refuses %j with a remedy, and without repeating what may hold a password', (text, what) => {
    const result = parseLocation(text);
    if (result.ok) throw new Error('It was read.');
    expect(result.problem.what).toContain(what);
    expect(result.problem.remedy).toMatch(/^(Set|Leave|Write) .*\.$/);
    expect(JSON.stringify(result.problem)).not.toContain('secret');
  });
});
