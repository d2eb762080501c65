/** One call to Slack: by the client of ours, and by Slack's own on the same connections. */
import { webApi } from '@slack/bolt';
import { createClient, TIMEOUT_MS } from '../../../adapters/slack/web/client.ts';
import { createFetch } from '../../../adapters/slack/web/fetch.ts';
import { costOf, peakMemory, settledMemory } from '../measure.ts';
import { startHelper } from '../process.ts';
import { defineRow, ours, type Bench } from '../row.ts';
import { channelsOf, clientLog, renderedBreak, type About } from '../slack-bots.ts';

type Post = (message: ReturnType<typeof renderedBreak> & { readonly channel: string }) => Promise<unknown>;

const WARM_UP = 300;
const AT_ONCE = 20;

async function measured({ quick }: Bench, open: (about: About) => Post) {
  const calls = quick ? 1_000 : 3_000;
  const slack = startHelper('slack', { teams: 1, channels: AT_ONCE });
  const about = await slack.ask('about');
  const channels = channelsOf(about);
  const message = renderedBreak();
  const before = settledMemory();
  const post = open(about);
  const postMany = async (count: number): Promise<void> => {
    for (let sent = 0; sent < count; sent += channels.length)
      await Promise.all(channels.map(({ channel }) => post({ channel, ...message })));
  };
  await postMany(WARM_UP);
  const { cpu } = await costOf(() => postMany(calls));
  return { cpu: (cpu / calls) * 1_000, settled: settledMemory() - before, peak: peakMemory() };
}

const tokenOf = ({ teams }: About): string => teams[0]?.token ?? '';

/** `retries: 0` and no queue, as ours. */
const plain = { logger: clientLog, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true } as const;

export const slackClient = defineRow({
  figure: 13,
  title: 'A post through the client of Slack’s Web API, 20 at once',
  measures: {
    cpu: {
      what: 'processor time a call',
      unit: 'µs',
      goals: [{ atMost: 0.9, times: 'WebClient on our connections' }],
    },
    settled: { what: 'memory that stays, above the start', unit: 'MB' },
    peak: { what: 'the most memory that the process had', unit: 'MB' },
  },
  contenders: [
    {
      name: ours,
      run: (bench) =>
        measured(bench, (about) => {
          const client = createClient(about.apiUrl);
          const token = tokenOf(about);
          return (message) => client.call('chat.postMessage', message, token);
        }),
    },
    {
      name: 'WebClient on our connections',
      run: (bench) =>
        measured(bench, (about) => {
          const fetch = createFetch({ slackApiUrl: about.apiUrl, timeout: TIMEOUT_MS });
          const client = new webApi.WebClient(tokenOf(about), { ...plain, slackApiUrl: about.apiUrl, fetch });
          return (message) => client.chat.postMessage(message);
        }),
    },
    {
      name: 'WebClient with Node’s fetch',
      run: (bench) =>
        measured(bench, (about) => {
          const client = new webApi.WebClient(tokenOf(about), { ...plain, slackApiUrl: about.apiUrl });
          return (message) => client.chat.postMessage(message);
        }),
    },
  ],
});
