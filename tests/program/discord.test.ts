/** The built program in a Discord server, as an operator starts it. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLoopbackDiscord, type LoopbackDiscord } from '../support/discord/server.ts';
import { portsOf } from '../support/listening.ts';
import { inFolder, runProgram, startProgram } from '../support/program.ts';

let discord: LoopbackDiscord;
beforeEach(async () => {
  discord = await openLoopbackDiscord();
});
afterEach(async () => {
  await discord.close();
});

describe('the program with Discord’s token', () => {
  it('answers, and posts a break with its picture', async () => {
    await inFolder(async (cwd) => {
      const { guild } = discord;
      const sam = guild.person({ name: 'sam', displayName: 'Sam', permissions: ['ManageChannels'] });
      const program = startProgram({
        cwd,
        env: { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl },
      });
      await program.logs('"msg":"Deskbreak runs."');
      await sam.types(guild.general, 'deskbreak', ['on'], { zone: 'UTC' });
      await discord.until(() => sam.seesAlone(guild.general).join().includes('Breaks are on'));
      await sam.types(guild.general, 'deskbreak', ['now']);
      const picture = () => guild.messages(guild.general).flatMap(({ said }) => said.attachments)[0];
      await discord.until(() => picture() !== undefined, 'a picture', 20_000);
      expect(picture()?.bytes.length).toBeGreaterThan(5_000);
      expect(picture()?.description?.length).toBeGreaterThan(20);
      program.kill('SIGTERM');
      expect(await program.exit).toBe(0);
    });
  });

  it('connects, and stops cleanly, without a word of its token', async () => {
    await inFolder(async (cwd) => {
      const env = { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl };
      const program = startProgram({ cwd, env });
      await program.logs('"msg":"Deskbreak runs."');
      expect(portsOf(program.pid) ?? []).toEqual([]);
      program.kill('SIGTERM');
      expect(await program.exit).toBe(0);
      expect(program.out()).toBe('');
      expect(program.err()).not.toContain(discord.token);
    });
  });

  it('a wrong token: one clear line with the remedy, exit code 1', async () => {
    await inFolder(async (cwd) => {
      const env = { DISCORD_TOKEN: 'not.the.token', DISCORD_API_URL: discord.apiUrl };
      const { code, out, err } = await runProgram({ cwd, env });
      expect([code, out]).toEqual([1, '']);
      expect(err).toMatch(/^Deskbreak cannot start\.\n {2}DISCORD_TOKEN [^\n]+\n$/u);
      expect(err).not.toContain('not.the.token');
    });
  });
});
