/** One channel or one workspace is told to wait: what the others notice of it. */
import { burst } from '../burst.ts';
import { fillFile } from '../fill.ts';
import { percentile } from '../measure.ts';
import { startHelper } from '../process.ts';
import { defineRow, ours, type Bench } from '../row.ts';
import { channelsOf, deskbreakOnSlack, plainClient } from '../slack-bots.ts';
import { counter } from '../waiting.ts';

/** More than a client of Slack's own sends at once, and few enough that what they wait for each other is little. */
const CHANNELS = 300;
/** More than will come. */
const ALL = 1_000_000;

interface Scene {
  readonly teams: number;
  readonly limited: 'nobody' | 'channel' | 'workspace';
}

const nobody = `${ours}, nobody limited`;
const client = 'WebClient with its defaults';

async function openSlack({ teams, limited }: Scene) {
  const slack = startHelper('slack', { teams, channels: CHANNELS });
  const about = await slack.ask('about');
  const team = about.teams[0]?.id ?? '';
  if (limited === 'channel') await slack.ask('limit', 1, 2);
  if (limited === 'workspace') await slack.ask('limit', ALL, 30, team);
  return { about, channels: channelsOf(about), limitedTeam: limited === 'workspace' ? team : undefined };
}

/** Milliseconds from the slot until 99 % of the others have their break. */
async function deskbreak({ scratch }: Bench, scene: Scene): Promise<number> {
  const { about, channels, limitedTeam } = await openSlack(scene);
  const delivered = counter();
  const arrivals: number[] = [];
  const waiting = new Set<string>();
  const adapter = await deskbreakOnSlack(about, ({ channel }, { outcome }) => {
    if (outcome === 'delivered') {
      delivered.count();
      // Who had to wait is none of the others.
      if (!waiting.has(channel)) arrivals.push(Date.now());
    } else waiting.add(channel);
  });
  const file = `${scratch}/channels.db`;
  const channelOf = (n: number) => channels[n] ?? { platform: 'slack', workspace: '', channel: '' };
  await fillFile(file, { channels: CHANNELS, channelOf });
  const expected = channels.filter(({ workspace }) => workspace !== limitedTeam).length;
  const { due } = await burst(file, adapter, expected, delivered.tally);
  return percentile(arrivals, 99) - due;
}

/** The same for calls that are made at once. */
async function plain(scene: Scene): Promise<number> {
  const { about, channels } = await openSlack(scene);
  const post = plainClient(about);
  const start = Date.now();
  const arrivals = await Promise.all(channels.map((channel) => post(channel).then(() => Date.now() - start)));
  return percentile(arrivals, 99);
}

const goals = [{ atMost: 50, above: nobody }];

export const rateLimits = defineRow({
  figure: 8,
  title: '300 channels at once on Slack, and one is told to wait',
  measures: {
    channel: { what: 'one channel of a workspace, for 2 s: p99 of the others', unit: 'ms', goals },
    workspace: { what: 'one workspace of ten, for 30 s: p99 of the others', unit: 'ms', goals },
  },
  contenders: [
    {
      name: ours,
      run: async (bench) => ({ channel: await deskbreak(bench, { teams: 1, limited: 'channel' }) }),
    },
    {
      name: nobody,
      run: async (bench) => ({ channel: await deskbreak(bench, { teams: 1, limited: 'nobody' }) }),
    },
    { name: client, run: async () => ({ channel: await plain({ teams: 1, limited: 'channel' }) }) },
    {
      name: `${client}, nobody limited`,
      run: async () => ({ channel: await plain({ teams: 1, limited: 'nobody' }) }),
    },
    {
      name: ours,
      run: async (bench) => ({ workspace: await deskbreak(bench, { teams: 10, limited: 'workspace' }) }),
    },
    {
      name: nobody,
      run: async (bench) => ({ workspace: await deskbreak(bench, { teams: 10, limited: 'nobody' }) }),
    },
  ],
});
