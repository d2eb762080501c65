/** `doctor` and the machine: Node, what the settings were written in, and the disk. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { clockFinding } from '../../adapters/shared/clock-difference.ts';
import { nodeFinding } from '../../src/errands/doctor/settings-findings.ts';
import { doctorIn } from '../support/doctor.ts';
import { project } from '../support/packed.ts';
import { bare, inFolder, main } from '../support/program.ts';
import { canMount } from '../support/small-disk.ts';

describe('Node', () => {
  it('has to be what the package asks for', () => {
    const { engines } = JSON.parse(readFileSync(path.join(project, 'package.json'), 'utf8')) as {
      readonly engines: { readonly node: string };
    };
    const least = engines.node.replace('>=', '');
    expect(nodeFinding(`${least}.0`).verdict).toBe('fine');
    expect(nodeFinding('16.20.2')).toEqual({
      about: 'Node',
      verdict: 'problem',
      says: '16.20.2 is too old',
      remedy: `Install Node ${least} or newer: https://nodejs.org`,
    });
  });

  it.each([
    ['20.11.1', 'problem'],
    ['20.12.0', 'fine'],
    ['20.20.2', 'fine'],
    ['22.0.0', 'fine'],
    ['100.1.0', 'fine'],
    ['8.17.0', 'problem'],
  ])('%s: %s', (version, verdict) => {
    expect(nodeFinding(version).verdict).toBe(verdict);
  });
});

it.each([
  [0, 'agrees with that of Slack'],
  [9_999, 'agrees with that of Slack'],
  [-10_000, 'agrees with that of Slack'],
  [10_001, 'is 10 seconds ahead of that of Slack'],
  [-119_000, 'is 119 seconds behind that of Slack'],
  [120_000, 'is 2 minutes ahead of that of Slack'],
  [-7_100_000, 'is 118 minutes behind that of Slack'],
  [7_200_000, 'is 2 hours ahead of that of Slack'],
])('a clock that is %d ms off %s', (off, says) => {
  const date = 'Sun, 29 Nov 2026 12:00:00 GMT';
  expect(clockFinding('Slack', date, Date.parse(date) + off)).toMatchObject([{ about: 'Clock', says }]);
});

it.each([undefined, '', 'yesterday'])(
  'a platform that tells no time (%j) says nothing of the clock',
  (date) => {
    expect(clockFinding('Slack', date, 0)).toEqual([]);
  },
);

describe('the settings', () => {
  const saidOf = (file: string, bytes: string | Buffer): Promise<string> =>
    inFolder(async (cwd) => {
      writeFileSync(path.join(cwd, file), bytes);
      return (await doctorIn(cwd, {})).out;
    });
  const utf16 = Buffer.from('SPREAD_SECONDS=60\r\n', 'utf16le');

  it.each<readonly [string, Buffer]>([
    ['little-endian, with its mark', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16])],
    ['little-endian, without', utf16],
    ['big-endian, with its mark', Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(utf16).swap16()])],
    ['big-endian, without', Buffer.from(utf16).swap16()],
  ])('in UTF-16, %s, are read, and it is said', async (_, bytes) => {
    const out = await saidOf('.env', bytes);
    expect(out).toContain('note     Settings: .env is in UTF-16; it is read all the same\n');
    expect(out).toMatch(/Nothing is wrong\.\n$/u);
  });

  it('in UTF-8, with its mark or without, are nothing to speak of', async () => {
    for (const mark of ['', '\u{FEFF}'])
      expect(await saidOf('.env', `${mark}SPREAD_SECONDS=60\n`)).not.toContain('UTF-16');
  });

  it('in a file that Windows has named .env.txt are told to be unread', async () => {
    expect(await saidOf('.env.txt', 'SPREAD_SECONDS=60\n')).toContain('.env.txt');
  });

  it('whose names are nearly right, and those of nobody, are told', async () => {
    const out = await saidOf('.env', 'LOG_LEVL=debug\nSLACK_COLOUR=red\n');
    expect(out).toContain('LOG_LEVL is not a setting; LOG_LEVEL is\n');
    expect(await saidOf('.env', 'SLACK_COLOUR=red\n')).toContain(
      'note     Settings: SLACK_COLOUR in .env is not a setting of Deskbreak\n',
    );
  });

  it('that keep the state in memory are a note', async () => {
    await inFolder(async (cwd) => {
      const { code, out } = await doctorIn(cwd, { DATABASE_URL: ':memory:' });
      expect([code, out]).toEqual([
        0,
        expect.stringContaining('keeps everything in memory: it is gone at the end'),
      ]);
    });
  });
});

it.skipIf(!canMount)('little room on the disk of the database is a problem, before it is full', async () => {
  await inFolder((cwd) => {
    const script = 'mount -t tmpfs -o size=50m none "$0" && cd "$0" && "$1" "$2" doctor; echo "code $?"';
    const out = execFileSync('unshare', ['-m', 'sh', '-c', script, cwd, process.execPath, main], {
      ...{ cwd, env: bare(), encoding: 'utf8' },
    });
    expect(out).toMatch(
      /PROBLEM {2}Disk: only \d+ MB free in .+\n {9}→ Make room: without any, breaks cannot/u,
    );
    expect(out).toContain('code 1');
    return Promise.resolve();
  });
});
