/** The built program in a network that lets nothing out but through its proxy, with certificates of the network's own. */
import { describe, expect, it } from 'vitest';
import { openLoopbackDiscord } from '../support/discord/server.ts';
import { closedAfterEach } from '../support/platform/closers.ts';
import { openOfficeNetwork, type OfficeNetwork } from '../support/platform/office-network.ts';
import { inFolder, runProgram, startProgram } from '../support/program.ts';
import { openLoopbackSlack } from '../support/slack/server.ts';
import { until } from '../support/until.ts';

const closers = closedAfterEach();
const login = 'deskbreak:p%ss:word';

async function officeWith(hosts: Readonly<Record<string, string>>, asks?: string): Promise<OfficeNetwork> {
  const network = await openOfficeNetwork({ hosts, ...(asks !== undefined && { login: asks }) });
  closers.push(() => network.close());
  return network;
}

const withLogin = (proxy: string): string => {
  const [user = '', ...password] = login.split(':');
  return proxy.replace('//', `//${user}:${encodeURIComponent(password.join(':'))}@`);
};

async function slackBehindProxy(asks?: string) {
  const slack = await openLoopbackSlack({ publicUrl: 'https://slack.com' });
  closers.push(() => slack.close());
  const network = await officeWith({ 'slack.com': slack.url }, asks);
  const tokens = { SLACK_BOT_TOKEN: slack.team.bot.token, SLACK_APP_TOKEN: slack.app.appToken };
  return { slack, network, tokens };
}

async function discordBehindProxy() {
  const discord = await openLoopbackDiscord({ publicUrl: 'https://gateway.discord.gg' });
  closers.push(() => discord.close());
  const network = await officeWith({ 'discord.com': discord.url, 'gateway.discord.gg': discord.url });
  return { discord, network, tokens: { DISCORD_TOKEN: discord.token } };
}

describe('behind a proxy', () => {
  it('Slack: calls, the socket, answers and pictures', async () => {
    const { slack, network, tokens } = await slackBehindProxy(login);
    const sam = slack.team.person({ name: 'sam', tz: 'Europe/Berlin' });
    const room = slack.team.channel({ name: 'desk', creator: sam.id });
    room.members.add(sam.id);
    await inFolder(async (cwd) => {
      const program = startProgram({
        cwd,
        env: { ...tokens, HTTPS_PROXY: withLogin(network.proxy), NODE_EXTRA_CA_CERTS: network.authority },
      });
      await program.logs('"msg":"Deskbreak runs."');
      await sam.types(room, '/deskbreak on');
      await until(() => sam.seesAlone(room).length > 0);
      expect(sam.seesAlone(room).join('\n')).toContain('(Europe/Berlin)');
      await sam.types(room, '/deskbreak now');
      const posts = () => JSON.stringify(slack.team.posts(room).map(({ blocks }) => blocks));
      await until(() => posts().includes('"done"'));
      await until(() => posts().includes('"image"'));
      expect(posts()).toContain('"image"');
      program.kill('SIGTERM');
      expect(await program.exit).toBe(0);
      expect(program.err()).not.toContain('ss:word');
      expect(program.err()).not.toContain(encodeURIComponent('%ss'));
    });
    expect(new Set(network.asked)).toEqual(new Set(['slack.com:443']));
  });

  it('Discord: REST, the gateway, and pictures; by the name in small letters', async () => {
    const { discord, network, tokens } = await discordBehindProxy();
    const sam = discord.guild.person({ name: 'sam', permissions: ['ManageChannels'] });
    await inFolder(async (cwd) => {
      const program = startProgram({
        cwd,
        env: { ...tokens, https_proxy: network.proxy, NODE_EXTRA_CA_CERTS: network.authority },
      });
      await program.logs('"msg":"Deskbreak runs."');
      await sam.types(discord.guild.general, 'deskbreak', ['on'], { zone: 'UTC' });
      await discord.until(() => sam.seesAlone(discord.guild.general).join().includes('Breaks are on'));
      await sam.types(discord.guild.general, 'deskbreak', ['now']);
      await discord.until(
        () => discord.guild.messages(discord.guild.general).some(({ said }) => said.attachments.length > 0),
        'a picture',
        20_000,
      );
      program.kill('SIGTERM');
      expect(await program.exit).toBe(0);
    });
    expect(new Set(network.asked)).toEqual(new Set(['discord.com:443', 'gateway.discord.gg:443']));
  });

  it('a refusal of the proxy’s is told as the proxy’s, and no word of its password', async () => {
    const { network, tokens } = await slackBehindProxy(login);
    await inFolder(async (cwd) => {
      const env = { ...tokens, NODE_EXTRA_CA_CERTS: network.authority };
      const wrong = network.proxy.replace('//', '//deskbreak:hunter2@');
      const program = startProgram({ cwd, env: { ...env, HTTPS_PROXY: wrong } });
      await program.logs('HTTPS_PROXY lacks the proxy’s user and password, or they are wrong.');
      program.kill('SIGTERM');
      await program.exit;
      expect(program.err()).not.toContain('hunter2');
    });
  });

  it('a proxy that does not let Discord through', async () => {
    const network = await officeWith({});
    await inFolder(async (cwd) => {
      const env = {
        DISCORD_TOKEN: 'MTAw.Gabcde.0123456789abcdefghijklmnopqrstuvw',
        HTTPS_PROXY: network.proxy,
      };
      const program = startProgram({ cwd, env });
      await program.logs('HTTPS_PROXY answers 403.');
      program.kill('SIGTERM');
      await program.exit;
    });
    expect(network.asked).toContain('discord.com:443');
  });

  it('without the network’s authority nothing is trusted', async () => {
    const { slack, network, tokens } = await slackBehindProxy();
    await inFolder(async (cwd) => {
      const program = startProgram({ cwd, env: { ...tokens, HTTPS_PROXY: network.proxy } });
      await program.logs('SLACK_API_URL cannot be reached: https://slack.com/api/');
      program.kill('SIGTERM');
      await program.exit;
    });
    expect(slack.calls).toEqual([]);
  });

  it.each([
    ['socks5://127.0.0.1:1080', 'HTTPS_PROXY is no address of an HTTP proxy.'],
    ['http://127.0.0.1:1/proxy.pac', 'HTTPS_PROXY is no address of an HTTP proxy.'],
  ])('%s is refused before anything is connected', async (proxy, line) => {
    await inFolder(async (cwd) => {
      const { code, err } = await runProgram({ cwd, env: { HTTPS_PROXY: proxy } });
      expect([code, err.includes(line)]).toEqual([1, true]);
    });
  });
});
