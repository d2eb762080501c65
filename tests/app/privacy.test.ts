/** What the documents say of people's data and of dangers is held against the code. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createLog } from '../../src/logging/log.ts';
import { withoutSecrets } from '../../src/logging/secrets-in-text.ts';
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
  async function logged(say: (log: Awaited<ReturnType<typeof createLog>>) => void, readable = false) {
    let lines = '';
    const to = { write: (line: string) => void (lines += line) };
    say(await createLog({ level: 'debug', to, readable, colour: false }));
    return lines;
  }

  it('blacks tokens and secrets out, also deep in what failed', async () => {
    const secret = 'hush-hush';
    const named = [
      ...['token', 'secret', 'password', 'authorization', 'Authorization', 'accessToken', 'access_token'],
      ...['botToken', 'appToken', 'refreshToken', 'refresh_token', 'clientSecret', 'client_secret'],
    ];
    for (const name of named) {
      const fields = { [name]: secret, request: { [name]: secret, body: { [name]: secret } } };
      const lines = await logged((log) => {
        log.error(fields, 'Failed.');
      });
      expect(lines.split('[secret]'), name).toHaveLength(4);
      expect(lines).not.toContain(secret);
    }
  });

  /** None of them is or was anybody's: put together here, so that no scanner takes them for such. */
  const tokens = [
    ['xox', 'b-1234-5678-AbCdEf'],
    ['xox', 'p-1234-5678-AbCdEf'],
    ['xox', 'e.xoxb-1-MS0yLTEyMzQ-AbCdEf'],
    ['xox', 'e-1-MS0yLTEyMzQ-AbCdEf'],
    ['xapp', '-1-A0B1C2-1234-abcdef'],
    ['XOX', 'B-1234-5678-ABCDEFGH'],
    ['xox', 'd-abc%2Bdef%2Fghi%2Bjkl'],
    ['xwfp', '-1-A0B1C2-1234-abcdef'],
    ['https://hooks.slack.com/', 'commands/T1/2/abcDEF'],
    ['https://hooks.slack-gov.com/', 'actions/T1/2/abcDEF'],
    ['https://files.slack.com/', 'upload/v1/ABCDEF123'],
    ['MTIzNDU2Nzg5MDEyMzQ1Njc4', '.GabcDE.', 'abcdefghijklmnopqrstuvwxyz0123456789AB'],
  ].map((parts) => parts.join(''));

  it.each(tokens)('blacks %s out of the words of errors and lines, and leaves the rest', async (token) => {
    for (const readable of [false, true]) {
      const lines = await logged((log) => {
        const cause = new Error(`refused: ${token}`);
        log.warn(
          { err: new Error(`“${token}” failed`, { cause }), list: [token], sentence: `"${token}"` },
          'A',
        );
        log.error({ channel: 'slack:T1:C1' }, `Not ${token}, but this.`);
      }, readable);
      expect(lines).not.toContain(token.slice(-12));
      expect(lines).toContain('Not [secret], but this.');
      expect(lines).toContain('slack:T1:C1');
      const records = readable ? [] : lines.trim().split('\n');
      for (const record of records) expect(() => JSON.parse(record) as unknown).not.toThrow();
    }
  });

  it('blacks out a token that is cut in the middle of a long sentence', async () => {
    const token = ['MTIzNDU2Nzg5MDEyMzQ1Njc4', '.GabcDE.', 'abcdefghijklmnopqrstuvwxyz0123456789AB'].join('');
    for (let at = 420; at < 500; at += 5) {
      const lines = await logged((log) => {
        log.error({ err: new Error(`${'so '.repeat(at / 3)}${token}`) }, 'Failed.');
      });
      expect(lines).not.toContain('abcdefgh');
    }
  });

  it('is not held up by a text that was made to be hard to look through', () => {
    const times = (text: string) => text.repeat(20_000);
    const hostile = ['a', '-', '://', '://a:b', 'token=', `${'a'.repeat(25)}.`, 'xoxb-', '\\"token\\":'].map(
      times,
    );
    const used = process.cpuUsage();
    for (const text of [...hostile, `://u:${times('a')}`]) withoutSecrets(text);
    expect(process.cpuUsage(used).user).toBeLessThan(5_000_000);
  });

  it.each([
    ['POST /interactions/123456789012345678/', 'aW50ZXJhY3Rpb246MTIzOnNlY3JldA', '/callback'],
    ['PATCH /webhooks/123456789012345678/', 'aW50ZXJhY3Rpb246MTIzOnNlY3JldA', '/messages/@original'],
    ['client_secret=', '0123456789abcdef', '&grant_type=refresh_token'],
    ['GET /slack/oauth_redirect?code=', '123.456.abcdef', ' failed'],
    ['GET /slack/oauth_redirect?error=no&state=', 'eyJh.eyJp.abc', ' failed'],
    ['authorization: Bearer ', 'abcdefghijklmnopqrstuvwxyz', ', failed'],
    ['{"access_token":"', 'abcdef-0123', '","ok":true}'],
    ['postgres://anna:', 'p@ss', '@db.example.com/desk'],
    ['postgres://anna:', 'p/a"ss', '@db.example.com/desk'],
    ['postgres://db.example.com/desk?user=anna&password=', 'pass', '&sslmode=require'],
  ])('blacks out what stands behind %s', async (before, secret, after) => {
    const lines = await logged((log) => {
      log.error({ err: new Error(`${before}${secret}${after}`) }, 'Failed.');
    });
    const { err } = JSON.parse(lines) as { err: { message: string } };
    expect(err.message).toBe(`${before}[secret]${after}`);
  });

  it('blacks a password out of an address, and leaves the address', async () => {
    const lines = await logged((log) => {
      log.error(
        { err: new Error('connect postgres://anna:pass-w0rd@db.example.com:5432/desk failed') },
        'Away.',
      );
    });
    expect(lines).toContain('postgres://anna:[secret]@db.example.com:5432/desk');
    expect(lines).not.toContain('pass-w0rd');
  });

  it('leaves ids, times, addresses and versions as they are', async () => {
    const plain = [
      'slack:T024BE7LD:C0C3P9QRS 1795944912.000100 2026-11-29T09:15:13.000Z',
      'https://discord.com/oauth2/authorize?client_id=123456789012345678&scope=bot%20applications.commands',
      'http://127.0.0.1:8080/slack/install postgres://db.example.com:5432/desk 0.1.0 file-name.test.ts',
    ].join(' ');
    const lines = await logged((log) => {
      log.info({ plain }, plain);
    });
    expect(JSON.parse(lines)).toMatchObject({ plain, msg: plain });
  });
});
