/** From the command to the first word, as built. */
import { startHelper } from '../process.ts';
import { defineRow, ours, type Contender } from '../row.ts';
import { built, startOnce, type Start } from '../started.ts';

type Platform = 'terminal' | 'slack' | 'discord';
type Measured = `${Platform} ${'time' | 'memory'}`;

const program = [built('src/main.js')];
/** Built with the benchmark: the same modules, none tied together. */
const inFiles = [built('bench/src/main.js')];
const running = 'Deskbreak runs.';

const terminal = { ready: 'Ctrl+C stops', first: 'Type done' };

const starts: Readonly<Record<Platform, () => Promise<Start>>> = {
  terminal: async () => ({ args: program, ...terminal }),
  async slack() {
    const { apiUrl, app, teams } = await startHelper('slack', { teams: 1, channels: 1 }).ask('about');
    const env = {
      SLACK_BOT_TOKEN: teams[0]?.token ?? '',
      SLACK_APP_TOKEN: app.appToken,
      SLACK_API_URL: apiUrl,
    };
    return { args: program, env, ready: running };
  },
  async discord() {
    const { apiUrl, token } = await startHelper('discord').ask('about');
    return { args: program, env: { DISCORD_TOKEN: token, DISCORD_API_URL: apiUrl }, ready: running };
  },
};

/** Says so, and waits to be told to end. */
const nothing = `process.once('SIGTERM', () => process.exit()); setInterval(() => {}, 1000); console.log('ready');`;

const platform = (name: Platform): Contender<Measured> => ({
  name: ours,
  async run({ scratch }) {
    const { time, memory } = await startOnce(scratch, await starts[name]());
    return { [`${name} time`]: time, [`${name} memory`]: memory };
  },
});

const beside = (name: string, start: Start): Contender<Measured> => ({
  name,
  async run({ scratch }) {
    const { time, memory } = await startOnce(scratch, start);
    return { 'terminal time': time, 'terminal memory': memory };
  },
});

const soon = [{ atMost: 400 }];
const small = [{ atMost: 100 }];

export const start = defineRow<Measured>({
  figure: 11,
  title: 'Start, as built',
  measures: {
    'terminal time': { what: 'terminal: ready after', unit: 'ms', goals: soon },
    'terminal memory': { what: 'terminal: peak, first break shown', unit: 'MB', goals: small },
    'slack time': { what: 'Slack on loopback: connected after', unit: 'ms', goals: soon },
    'slack memory': { what: 'Slack: peak', unit: 'MB', goals: small },
    'discord time': { what: 'Discord on loopback: connected after', unit: 'ms', goals: soon },
    'discord memory': { what: 'Discord: peak', unit: 'MB', goals: small },
  },
  contenders: [
    platform('terminal'),
    platform('slack'),
    platform('discord'),
    beside('a file for each module', { args: inFiles, ...terminal }),
    beside('Node alone', { args: ['--input-type=module', '-e', nothing], ready: 'ready' }),
  ],
});
