/** `doctor` of the built program for Discord: an application that is set up for something else. */
import { describe, expect, it } from 'vitest';
import { openLoopbackDiscord } from '../support/discord/server.ts';
import { doctorIn } from '../support/doctor.ts';
import { closedAfterEach } from '../support/platform/closers.ts';
import { inFolder, startProgram } from '../support/program.ts';

const closers = closedAfterEach();

describe('a Discord application that is set up for something else', () => {
  it('sends commands to an address, and adds nobody', async () => {
    const discord = await openLoopbackDiscord({
      app: {
        interactionsEndpoint: 'https://old.example.com/interactions?code=hidden',
        requiresCodeGrant: true,
      },
    });
    closers.push(() => discord.close());
    await inFolder(async (cwd) => {
      const env = { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl };
      const { code, out } = await doctorIn(cwd, env);
      expect(code).toBe(1);
      expect(out).toContain(
        'PROBLEM  Discord application: sends commands and buttons to https://old.example.com/interactions?…, and none here\n         → Empty “Interactions Endpoint URL” under Developer Portal',
      );
      expect(out).toContain('PROBLEM  Discord application: asks for a code grant');
      const bot = startProgram({ cwd, env });
      await bot.logs(
        'Discord sends commands and buttons to https://old.example.com/interactions?…, and none here.',
      );
      // A signal in the middle of the start is another matter.
      await bot.logs('"msg":"Deskbreak runs."');
      bot.kill('SIGTERM');
      expect(await bot.exit).toBe(0);
      expect(out + bot.out() + bot.err()).not.toContain('code=hidden');
    });
  });

  it('whose logins of the day are nearly used up', async () => {
    const discord = await openLoopbackDiscord({ sessionsLeft: 3 });
    closers.push(() => discord.close());
    await inFolder(async (cwd) => {
      const { code, out } = await doctorIn(cwd, {
        DISCORD_TOKEN: discord.token,
        DISCORD_API_URL: discord.apiUrl,
      });
      expect(code).toBe(1);
      expect(out).toMatch(
        /PROBLEM {2}DISCORD_TOKEN has 3 logins left today; .+\n {9}→ Look for what starts/u,
      );
    });
  });

  it('that nobody can install for themselves is a note', async () => {
    const discord = await openLoopbackDiscord({ app: { installs: [0] } });
    closers.push(() => discord.close());
    await inFolder(async (cwd) => {
      const { code, out } = await doctorIn(cwd, {
        DISCORD_TOKEN: discord.token,
        DISCORD_API_URL: discord.apiUrl,
      });
      expect([code, out]).toEqual([
        0,
        expect.stringContaining('note     Discord: This Discord application cannot'),
      ]);
    });
  });
});
