import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { inFolder, runProgram, startProgram } from '../support/program.ts';

const breakShown = 'Type done';

describe('the program, without any settings', () => {
  it('says what runs and what comes next in two lines, and posts a first break at once', async () => {
    await inFolder(async (cwd) => {
      const program = startProgram({ cwd });
      await program.shows(breakShown);
      const lines = program.out().split('\n');
      expect(lines[0]).toMatch(/Deskbreak: every hour, 09:00–12:00 and 13:00–17:00, Mon–Fri \(UTC\)\.$/u);
      // Shorter words leave room for a date, with its year around New Year.
      expect(lines[1]).toMatch(
        /^ {2}(?:Next: now|Now), then .*\d\d:\d\d\. (?:Type )?\/pose or \/deskbreak help\. Ctrl\+C stops\.$/u,
      );
      expect(lines[2]).toBe('');
      expect(lines[3]).toContain('No platform is set');
      expect(program.out()).toContain('! Optional.');
      program.kill('SIGTERM');
      expect(await program.exit).toBe(0);
      expect(program.err()).toBe('');
      // Piped output is plain.
      expect(program.out()).not.toContain('\u001b');
    });
  });

  it('keeps its state over a restart: no second first break, the plan as it was set', async () => {
    await inFolder(async (cwd) => {
      const first = startProgram({ cwd });
      await first.shows(breakShown);
      first.types('/deskbreak every 45m');
      await first.shows('A break comes every 45 min.');
      first.kill('SIGINT');
      expect(await first.exit).toBe(0);

      const second = startProgram({ cwd });
      await second.shows('Next: ');
      second.types('/deskbreak status');
      await second.shows('every 45 min');
      await second.shows('posted');
      expect(second.out()).not.toContain(breakShown);
      second.kill('SIGTERM');
      expect(await second.exit).toBe(0);
    });
  });

  it('answers line by line from a pipe, and goes on when the input ends', async () => {
    await inFolder(async (cwd) => {
      const program = startProgram({ cwd });
      await program.shows(breakShown);
      for (const line of [
        'done',
        'other',
        'snooze',
        'more',
        '/pose pidgeon',
        '/deskbreak every banana',
        '/deskbraek on',
      ])
        program.types(line);
      program.endInput();
      await program.shows('Did you mean /deskbreak on?');
      for (const answer of [
        'Well done. You are the first.',
        'You get this break again',
        'What would you like?',
        'Pigeon, on your chair',
        '“banana” is not a length of time.',
      ])
        expect(program.out()).toContain(answer);
      program.kill('SIGTERM');
      expect(await program.exit).toBe(0);
    });
  });

  it('after kill -9: everything is as it was, and nothing comes twice', async () => {
    await inFolder(async (cwd) => {
      const first = startProgram({ cwd });
      await first.shows(breakShown);
      first.types('/deskbreak every 15m');
      await first.shows('A break comes every 15 min.');
      first.kill('SIGKILL');
      expect(await first.exit).toBe('SIGKILL');
      const second = startProgram({ cwd });
      await second.shows('every 15 min');
      expect(second.out()).not.toContain(breakShown);
      second.kill('SIGTERM');
      expect(await second.exit).toBe(0);
    });
  });

  it.each([':/etc/localtime', 'Not/AZone', '', 'Asia/Kathmandu'])('starts where TZ is %j', async (TZ) => {
    await inFolder(async (cwd) => {
      const program = startProgram({ cwd, env: { TZ, DEFAULT_TIMEZONE: '' } });
      await program.shows(breakShown);
      expect(program.out()).toMatch(TZ === 'Asia/Kathmandu' ? /\(Asia\/Kathmandu\)/u : /\(\w+(\/\w+)?\)/u);
      program.kill('SIGTERM');
      expect(await program.exit).toBe(0);
    });
  });

  it('reads its settings from .env', async () => {
    await inFolder(async (cwd) => {
      writeFileSync(path.join(cwd, '.env'), 'DATABASE_URL=elsewhere/breaks.db\nLOG_LEVEL=info\n');
      const program = startProgram({ cwd });
      await program.shows(breakShown);
      expect(readdirSync(path.join(cwd, 'elsewhere'))).toContain('breaks.db');
      program.kill('SIGTERM');
      await program.exit;
    });
  });

  it('logs JSON to stderr where nobody reads along', async () => {
    await inFolder(async (cwd) => {
      const program = startProgram({ cwd, env: { LOG_LEVEL: 'debug' } });
      await program.shows(breakShown);
      program.types('/deskbreak status');
      await program.shows('Last break');
      program.kill('SIGTERM');
      await program.exit;
      const lines = program.err().trim().split('\n');
      expect(lines.length).toBeGreaterThan(0);
      for (const line of lines) expect(() => JSON.parse(line) as unknown).not.toThrow();
      expect(program.out()).not.toContain('"level"');
    });
  });
});

describe('what the program is connected to may go away', () => {
  it('the reader of its output: it stops, and keeps its state', async () => {
    await inFolder(async (cwd) => {
      const program = startProgram({ cwd });
      await program.shows(breakShown);
      program.stopsReading('out');
      program.types('/deskbreak every 45m');
      expect(await program.exit).toBe(0);
      const again = startProgram({ cwd });
      await again.shows('every 45 min');
      again.kill('SIGTERM');
      expect(await again.exit).toBe(0);
    });
  });

  it('the reader of its log: it goes on', async () => {
    await inFolder(async (cwd) => {
      const program = startProgram({ cwd, env: { LOG_LEVEL: 'trace' } });
      await program.shows(breakShown);
      program.stopsReading('err');
      for (const line of ['/deskbreak now', '/deskbreak status']) program.types(line);
      await program.shows('Last break');
      program.kill('SIGTERM');
      expect(await program.exit).toBe(0);
    });
  });

  it('a terminal that it does not use: it goes on', async () => {
    await inFolder(async (cwd) => {
      const program = startProgram({ cwd });
      await program.shows(breakShown);
      program.kill('SIGHUP');
      program.types('/deskbreak status');
      await program.shows('Last break');
      program.kill('SIGTERM');
      expect(await program.exit).toBe(0);
    });
  });

  it('one wish to stop it, told twice: it stops in order', async () => {
    await inFolder(async (cwd) => {
      const program = startProgram({ cwd });
      await program.shows(breakShown);
      for (const signal of ['SIGINT', 'SIGINT', 'SIGTERM'] as const) program.kill(signal);
      expect(await program.exit).toBe(0);
    });
  });
});

describe('what keeps it from starting is told in a line with its remedy, exit code 1, and nothing is lost', () => {
  it('wrong settings, all at once', async () => {
    await inFolder(async (cwd) => {
      const env = {
        DEFAULT_TIMEZONE: 'EST',
        MIN_INTERVAL_MINUTES: 'often',
        LATE_GRACE_SECONDS: '9999',
        LOG_LEVEL: 'loud',
        DATABASE_URL: 'postgres://deskbreak:hunter2/@localhost/deskbreak',
      };
      const { code, out, err } = await runProgram({ cwd, env });
      expect([code, out]).toEqual([1, '']);
      for (const name of Object.keys(env)) expect(err).toContain(name);
      expect(err).toContain('did you mean America/New_York');
      expect(err).toContain('The URL of a PostgreSQL server in DATABASE_URL cannot be read');
      expect(err).not.toContain('hunter2');
      expect(err).not.toMatch(/^\s+at /mu);
      expect(readdirSync(cwd)).toEqual([]);
    });
  });

  it('a file that is no database', async () => {
    await inFolder(async (cwd) => {
      const file = path.join(cwd, 'notes.txt');
      const notes = 'Dear diary, this is not a database. '.repeat(200);
      writeFileSync(file, notes);
      const { code, err } = await runProgram({ cwd, env: { DATABASE_URL: 'notes.txt' } });
      expect(code).toBe(1);
      expect(err).toContain('is not a SQLite database; nothing in it was changed');
      expect(readFileSync(file, 'utf8')).toBe(notes);
    });
  });

  it('a folder that cannot be made', async () => {
    await inFolder(async (cwd) => {
      writeFileSync(path.join(cwd, 'data'), 'a file where the folder should be');
      const { code, err } = await runProgram({ cwd });
      expect(code).toBe(1);
      expect(err).toMatch(/^Deskbreak cannot start\.\n {2}\S.*data.*\n$/u);
    });
  });

  it('a folder given as the database', async () => {
    await inFolder(async (cwd) => {
      mkdirSync(path.join(cwd, 'data.db'));
      const { code, err } = await runProgram({ cwd, env: { DATABASE_URL: 'data.db' } });
      expect(code).toBe(1);
      expect(err).toContain('data.db');
    });
  });

  it('a second process on the same database', async () => {
    await inFolder(async (cwd) => {
      const first = startProgram({ cwd });
      await first.shows(breakShown);
      const { code, err } = await runProgram({ cwd });
      expect(code).toBe(1);
      expect(err).toContain('is in use by another Deskbreak process. Stop the other process first');
      first.types('/deskbreak status');
      await first.shows('Last break');
      first.kill('SIGTERM');
      expect(await first.exit).toBe(0);
    });
  });

  it('half a set of tokens', async () => {
    await inFolder(async (cwd) => {
      const env = { SLACK_BOT_TOKEN: 'xoxb-very-secret' };
      const { code, err } = await runProgram({ cwd, env });
      expect(code).toBe(1);
      expect(err).toContain(
        'SLACK_APP_TOKEN is missing: SLACK_BOT_TOKEN is set, and Socket Mode needs it too.',
      );
      expect(err).not.toContain('very-secret');
    });
  });

  it('a misspelt setting, by the name that was meant, and no terminal bot', async () => {
    await inFolder(async (cwd) => {
      writeFileSync(path.join(cwd, '.env'), Buffer.from('\uFEFFSLACK_BOT_TOKN=xoxb-hidden\r\n', 'utf16le'));
      const { code, out, err } = await runProgram({ cwd });
      expect([code, out]).toEqual([1, '']);
      expect(err).toBe(
        'Deskbreak cannot start.\n  SLACK_BOT_TOKN is not a setting; SLACK_BOT_TOKEN is. Correct its name in .env, or take the line out.\n',
      );
    });
  });

  it('a .env that cannot be read', async () => {
    await inFolder(async (cwd) => {
      mkdirSync(path.join(cwd, '.env'));
      const { code, err } = await runProgram({ cwd });
      expect(code).toBe(1);
      expect(err).toContain('.env cannot be read');
    });
  });

  it('arguments that it does not have', async () => {
    await inFolder(async (cwd) => {
      expect(await runProgram({ cwd, args: ['--port', '80'] })).toMatchObject({
        code: 1,
        err: expect.stringContaining('--help') as unknown,
      });
      expect(await runProgram({ cwd, args: ['--version'] })).toMatchObject({ code: 0, out: '0.1.0\n' });
      expect((await runProgram({ cwd, args: ['--help'] })).out).toContain('DATABASE_URL');
    });
  });
});
