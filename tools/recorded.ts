/** The rehearsal that `doctor` shows to Slack is held once, while the program is built, and its record is built in. */
import type { Plugin } from 'esbuild';
import { slackCapabilities } from '../adapters/slack/view/capabilities.ts';
import { recordOf } from '../src/errands/doctor/record.ts';
import { recordedAs, rehearsedNow } from '../src/errands/doctor/samples.ts';

/** As the checkup has it. A platform that does not test messages asks for none. */
const occasion = { platform: 'slack', capabilities: slackCapabilities('owners') };

export const withRecorded: Plugin = {
  name: 'recorded',
  setup(esbuild) {
    esbuild.onLoad({ filter: /[\\/]src[\\/]errands[\\/]doctor[\\/]recorded\.ts$/ }, async () => {
      const recorded = { [recordedAs(occasion)]: recordOf(await rehearsedNow(occasion)) };
      return { contents: `export const recorded = ${JSON.stringify(recorded)};`, loader: 'js' };
    });
  },
};
