import { expect } from 'vitest';
import { adapterContract } from '../contracts/adapter-contract.ts';
import { openTerminalStage } from './stage.ts';

adapterContract('terminal', openTerminalStage, {
  faults: [
    {
      name: 'a reader that went away',
      arrange: (stage) => {
        stage.output.stream.destroy(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }));
        expect(stage.output.stream.destroyed).toBe(true);
      },
      becomes: { outcome: 'transient', reason: 'unavailable', mayHaveLanded: false },
    },
  ],
  oldButtons: { never: 'a terminal forgets what it showed before the program was started' },
  privacy: { never: 'one screen shows both' },
  membership: { never: 'a terminal has one channel, and the program is always in it' },
});
