/** The file `.env` as editors, shells and other programs leave it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readEnvironment } from '../../src/config/environment.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'deskbreak-env-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const write = (content: string | Buffer, name = '.env'): void => {
  writeFileSync(path.join(folder, name), content);
};
const lines = 'SLACK_BOT_TOKEN=xoxb-1\r\nSLACK_APP_TOKEN="xapp-1"\r\n';
const utf16 = Buffer.from(lines, 'utf16le');

describe('a file .env', () => {
  it.each([
    ['UTF-8', Buffer.from(lines)],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${lines}`)],
    ['UTF-16 with its mark, as PowerShell writes it', Buffer.from(`\uFEFF${lines}`, 'utf16le')],
    ['UTF-16 the other way round', Buffer.from(`\uFEFF${lines}`, 'utf16le').swap16()],
    ['UTF-16 without a mark', utf16],
    ['UTF-16 the other way round, without a mark', Buffer.from(utf16).swap16()],
    ['lines that end with a carriage return', Buffer.from(lines.replaceAll('\r\n', '\r'))],
    ['export before each', Buffer.from(lines.replaceAll('SLACK', 'export SLACK'))],
  ])('in %s is read', (_, content) => {
    write(content);
    const { env, problems, fromFile } = readEnvironment(folder, { PATH: '/bin' });
    expect(env).toEqual({ PATH: '/bin', SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' });
    expect([...fromFile]).toEqual(['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN']);
    expect(problems).toEqual([]);
  });

  it('gives way to the environment', () => {
    write(lines);
    const { env, fromFile } = readEnvironment(folder, { SLACK_BOT_TOKEN: 'xoxb-other' });
    expect(env['SLACK_BOT_TOKEN']).toBe('xoxb-other');
    expect([...fromFile]).toEqual(['SLACK_APP_TOKEN']);
  });

  it.each([
    ['SLACK_BOT_TOKEN xoxb-1', 'SLACK_BOT_TOKEN'],
    ['set SLACK_BOT_TOKEN=xoxb-1', 'SLACK_BOT_TOKEN'],
    ['$env:SLACK_BOT_TOKEN="xoxb-1"', 'SLACK_BOT_TOKEN'],
    ['-e DISCORD_TOKEN=a.b.c', 'DISCORD_TOKEN'],
    ['"DISCORD_TOKEN": "a.b.c",', 'DISCORD_TOKEN'],
    ['DISCORD_TOKEN→a.b.c', 'DISCORD_TOKEN'],
    ['DISCORD_TOKEN', 'DISCORD_TOKEN'],
  ])('whose line sets nothing is told by its number: %s', (line, name) => {
    write(`# DISCORD_TOKEN is here\n\n${line}\nLOG_LEVEL=info\n`);
    expect(readEnvironment(folder, {}).problems).toEqual([
      `.env, line 3, sets nothing. Write it as ${name}=…`,
    ]);
  });

  it('that is no text, or no file, is told so', () => {
    write(Buffer.from([1, 0, 0, 0, 2, 3, 0]));
    expect(readEnvironment(folder, {}).problems).toEqual([
      '.env is no text: it holds zero bytes. Save it as plain text in UTF-8.',
    ]);
    rmSync(path.join(folder, '.env'));
    mkdirSync(path.join(folder, '.env'));
    expect(readEnvironment(folder, {}).problems).toEqual([
      '.env cannot be read: it is a folder, not a file.',
    ]);
  });

  it('that an editor has named otherwise is noticed', () => {
    expect(readEnvironment(folder, {}).overlooked).toBeUndefined();
    write(lines, '.env.txt');
    expect(readEnvironment(folder, {})).toMatchObject({ overlooked: '.env.txt', problems: [] });
  });
});
