/** Everybody at once, from the tick to Slack's answer, against a Slack on loopback. */
import { burst } from '../burst.ts';
import { fillFile, plan } from '../fill.ts';
import { jobsBurst } from '../jobs.ts';
import { nextSlotWithLuxon } from '../luxon-slots.ts';
import { startHelper } from '../process.ts';
import { defineRow, ours } from '../row.ts';
import { channelsOf, deskbreakOnSlack, plainClient } from '../slack-bots.ts';
import { counter } from '../waiting.ts';

const CHANNELS = 10_000;
const naive = 'naive bot';

const openSlack = async () => {
  const slack = startHelper('slack', { teams: 100, channels: CHANNELS });
  return { slack, about: await slack.ask('about') };
};

export const delivery = defineRow({
  figure: 2,
  title: '10,000 channels at once, end to end with Slack on loopback',
  measures: {
    delivered: { what: 'delivered', unit: '%', goals: [{ atLeast: 100 }] },
    twice: { what: 'delivered twice', unit: 'count', goals: [{ atMost: 0 }] },
    last: { what: 'the last after', unit: 's' },
    cpu: { what: 'CPU a message', unit: 'ms', goals: [{ atMost: 1 / 6, times: naive }] },
  },
  elsewhere: 'naive bot: a node-cron task a channel, luxon for the next slot, WebClient with its defaults',
  contenders: [
    {
      name: ours,
      async run({ scratch }) {
        const { slack, about } = await openSlack();
        const channels = channelsOf(about);
        const delivered = counter();
        const adapter = await deskbreakOnSlack(about, (_, { outcome }) => {
          if (outcome === 'delivered') delivered.count();
        });
        const file = `${scratch}/channels.db`;
        await fillFile(file, {
          channels: CHANNELS,
          channelOf: (n) => channels[n] ?? { platform: 'slack', workspace: '', channel: '' },
        });
        const { cpu, lastLate } = await burst(file, adapter, CHANNELS, delivered.tally);
        const { served, twice } = await slack.ask('tally');
        return {
          delivered: (served / CHANNELS) * 100,
          twice,
          last: lastLate / 1000,
          cpu: cpu / delivered.tally().posts,
        };
      },
    },
    {
      name: naive,
      async run() {
        const { slack, about } = await openSlack();
        const channels = channelsOf(about);
        const post = plainClient(about);
        const delivered = counter();
        const fire = (n: number): void => {
          const channel = channels[n];
          if (channel === undefined || nextSlotWithLuxon(plan, Date.now()) === undefined) return;
          void post(channel).then(delivered.count, () => undefined);
        };
        const { cpu, lastLate } = await jobsBurst('node-cron', CHANNELS, fire, delivered.tally);
        const { served, twice } = await slack.ask('tally');
        return {
          delivered: (served / CHANNELS) * 100,
          twice,
          last: lastLate / 1000,
          cpu: cpu / delivered.tally().posts,
        };
      },
    },
  ],
});
