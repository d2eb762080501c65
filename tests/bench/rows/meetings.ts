/** Channels that wait for meetings: whom they ask, and what the others notice of it. */
import Libsql from 'libsql';
import { burst } from '../burst.ts';
import { fillFile, slot } from '../fill.ts';
import { percentile } from '../measure.ts';
import { startHelper } from '../process.ts';
import { defineRow, ours, type Bench } from '../row.ts';
import { channelsOf, deskbreakOnSlack } from '../slack-bots.ts';
import { counter } from '../waiting.ts';

/** In one workspace, whose limits they share. */
const HOLDING = 300;
const OTHERS = 30;
const CHANNELS = HOLDING + OTHERS;
const REGULARS = 20;
/** Everybody is in ten of these channels. */
const PEOPLE = (HOLDING * REGULARS) / 10;

const nobody = `${ours}, nobody waits`;
const alone = `${ours}, the 30 alone`;
const DAY = 24 * 60 * 60_000;

/** Each of the first channels has people who did its break of the day before. */
function fillRegulars(file: string, people: readonly string[]): void {
  const connection = new Libsql(file);
  const add = connection.prepare('insert into completions (slot, plan, person, at) values (?, ?, ?, ?)');
  connection.exec('pragma synchronous = off; begin');
  connection.prepare("update plans set meetings = 'hold' where id <= ?").run(HOLDING);
  for (let n = 0; n < HOLDING; n += 1)
    for (let one = 0; one < REGULARS; one += 1)
      add.run(slot - DAY, n + 1, people[(n * REGULARS + one) % people.length], slot - DAY);
  connection.exec('commit; pragma wal_checkpoint(truncate)');
  connection.close();
}

interface Measured {
  /** Milliseconds from the slot until 99 % of those that do not wait have their break. */
  readonly others: number;
  readonly fired: number;
  readonly refused: number;
}

/** `before`: how many channels are due beside the others. */
async function measure({ scratch }: Bench, before: number, holds: boolean): Promise<Measured> {
  const slack = startHelper('slack', { teams: 1, channels: CHANNELS, people: PEOPLE });
  const about = await slack.ask('about');
  const channels = channelsOf(about).slice(0, before + OTHERS);
  const others = new Set(channels.slice(before).map(({ channel }) => channel));
  const delivered = counter();
  const arrivals: number[] = [];
  const adapter = await deskbreakOnSlack(about, ({ channel }, { outcome }) => {
    if (outcome !== 'delivered') return;
    delivered.count();
    if (others.has(channel)) arrivals.push(Date.now());
  });
  const file = `${scratch}/channels.db`;
  const channelOf = (n: number) => channels[n] ?? { platform: 'slack', workspace: '', channel: '' };
  await fillFile(file, { channels: channels.length, channelOf });
  if (holds) fillRegulars(file, about.teams[0]?.people ?? []);
  const { due, posted } = await burst(file, adapter, channels.length, delivered.tally);
  const { refused, twice } = await slack.ask('tally');
  return {
    others: percentile(arrivals, 99) - due,
    fired: ((posted - twice) / channels.length) * 100,
    refused,
  };
}

export const meetings = defineRow({
  figure: 15,
  title: '300 channels of one workspace that wait for meetings, 20 regulars each',
  measures: {
    fired: { what: 'fired', unit: '%', goals: [{ atLeast: 100 }] },
    refused: { what: 'calls that Slack refused as too many', unit: 'count', goals: [{ atMost: 0 }] },
    others: { what: '30 other channels there: p99', unit: 'ms', goals: [{ atMost: 50, above: nobody }] },
  },
  contenders: [
    { name: ours, run: async (bench) => ({ ...(await measure(bench, HOLDING, true)) }) },
    { name: nobody, run: async (bench) => ({ others: (await measure(bench, HOLDING, false)).others }) },
    { name: alone, run: async (bench) => ({ others: (await measure(bench, 0, false)).others }) },
  ],
});
