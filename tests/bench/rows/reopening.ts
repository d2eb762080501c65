/** After kill -9 in the middle of a burst: how long until the store can be used again. */
import { setTimeout as delay } from 'node:timers/promises';
import Libsql from 'libsql';
import { mustOpen } from '../drain.ts';
import { copyOf, fillFile } from '../fill.ts';
import { costOf } from '../measure.ts';
import { startHelper } from '../process.ts';
import { defineRow, ours, type Bench } from '../row.ts';

const CHANNELS = 100_000;

/** A file as a program leaves it that was killed while it wrote. */
async function killedFile(bench: Bench): Promise<string> {
  const file = copyOf(bench, 'channels');
  const drainer = startHelper('drain', { file });
  await drainer.ask('begin');
  await delay(50 + Math.random() * 200);
  await drainer.kill('SIGKILL');
  return file;
}

export const reopening = defineRow({
  figure: 10,
  title: 'After kill -9',
  measures: {
    reopen: { what: '100,000 channels, killed in a burst: reopened', unit: 'ms', goals: [{ atMost: 10 }] },
  },
  elsewhere: 'none twice, every slot accounted for: `npm run kills -- 1000`',
  prepare: ({ folder }) => fillFile(`${folder}/channels.db`, { channels: CHANNELS }),
  contenders: [
    {
      name: ours,
      async run(bench) {
        const file = await killedFile(bench);
        // The program has its code in memory by then.
        await (await mustOpen({ kind: 'memory' })).close();
        const { result, wall } = await costOf(() => mustOpen({ kind: 'file', path: file }));
        await result.close();
        return { reopen: wall };
      },
    },
    {
      name: 'SQLite alone',
      async run(bench) {
        const file = await killedFile(bench);
        new Libsql(':memory:').close();
        const { result, wall } = await costOf(() => {
          const connection = new Libsql(file);
          connection.prepare('select at from due limit 1').all();
          return connection;
        });
        result.close();
        return { reopen: wall };
      },
    },
  ],
});
