/** The built program with both platforms, which go away together for an hour of its time, and come back. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openLoopbackDiscord, type LoopbackDiscord } from '../support/discord/server.ts';
import { inFolder, startProgram } from '../support/program.ts';
import { openLoopbackSlack, type LoopbackSlack } from '../support/slack/server.ts';

const SPEED = 300;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const fastTime = new URL('../support/fast-time.js', import.meta.url).href;

interface Line {
  readonly time: number;
  readonly msg: string;
}

const linesOf = (log: string): readonly Line[] =>
  log
    .split('\n')
    .filter((line) => line.startsWith('{') && line.endsWith('}'))
    .map((line) => JSON.parse(line) as Line);

let slack: LoopbackSlack;
let discord: LoopbackDiscord;
beforeEach(async () => {
  [slack, discord] = await Promise.all([openLoopbackSlack(), openLoopbackDiscord()]);
});
afterEach(async () => {
  await Promise.all([slack.close(), discord.close()]);
});

it('an hour without either platform is a line or two a minute of each, and then it serves both again', async () => {
  await inFolder(async (cwd) => {
    const program = startProgram({
      cwd,
      env: {
        SLACK_BOT_TOKEN: slack.team.bot.token,
        SLACK_APP_TOKEN: slack.app.appToken,
        SLACK_API_URL: slack.apiUrl,
        DISCORD_TOKEN: discord.token,
        DISCORD_API_URL: discord.apiUrl,
        NODE_OPTIONS: `${process.env['NODE_OPTIONS'] ?? ''} --import=${fastTime}`.trim(),
        FAST_TIME: String(SPEED),
      },
    });
    await program.logs('"msg":"Deskbreak runs."');
    const sam = slack.team.person({ name: 'sam', tz: 'Europe/Berlin' });
    const room = slack.team.channel({ name: 'desk', creator: sam.id });
    room.members.add(sam.id);
    const breaks = () =>
      slack.team.posts(room).filter(({ blocks }) => JSON.stringify(blocks).includes('"done"'));
    for (const [n, typed] of ['on every 15m', 'hours 00:00-24:00', 'days mon-sun'].entries()) {
      await sam.types(room, `/deskbreak ${typed}`);
      await expect.poll(() => sam.seesAlone(room).length).toBeGreaterThan(n);
    }

    program.kill('SIGUSR2');
    await program.logs(`Time passes ${String(SPEED)} times as fast.`);
    await Promise.all([slack.goOffline(), discord.goOffline()]);
    await program.logs('The socket to Slack was closed');
    await program.logs('The connection to Discord was lost');
    const said = () => linesOf(program.err());
    const saidOf = (name: string) => said().filter(({ msg }) => msg.startsWith(`${name} cannot be reached`));
    const from = said().at(-1)?.time ?? 0;
    const passedMs = () => (said().at(-1)?.time ?? 0) - from;
    await expect.poll(passedMs).toBeGreaterThan(HOUR);
    // However slow the machine: nobody is left in the dark.
    for (const name of ['Slack', 'Discord']) await expect.poll(() => saidOf(name).length).toBeGreaterThan(3);
    program.kill('SIGUSR2');

    const minutes = passedMs() / MINUTE;
    for (const name of ['Slack', 'Discord']) expect(saidOf(name).length).toBeLessThan(minutes + 2);
    // A break each quarter of an hour, its repeats, and a picture that is not there.
    expect(said().length).toBeLessThan(3 * minutes + 20);
    expect(Buffer.byteLength(program.err())).toBeLessThan(2_500 * minutes);
    expect(program.err()).not.toContain(slack.team.bot.token);
    expect(program.err()).not.toContain(discord.token);

    const before = breaks().length;
    await Promise.all([slack.comeBack(), discord.comeBack()]);
    await program.logs('Connected to Slack again.');
    await program.logs('Connected to Discord again.');
    await sam.types(room, '/deskbreak status');
    await expect.poll(() => sam.seesAlone(room).join('\n')).toContain('Breaks are on');
    expect(breaks().length - before).toBeLessThanOrEqual(1);
    program.kill('SIGTERM');
    expect(await program.exit).toBe(0);
  });
});
