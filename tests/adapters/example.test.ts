/** The adapter that the port shows as an example: it is what runs here, in a whole Deskbreak. */
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { newPlan } from '../../content/plan.ts';
import type { App } from '../../src/app.ts';
import type { Store } from '../../src/store/store.ts';
import { memoryStore, mondayMorning } from '../support/desk.ts';
import { turnedClock } from '../support/turned-clock.ts';
import { createSmallAdapter, type SmallChat } from './example.ts';
import { openApp } from '../support/platform/open-app.ts';

const read = (file: string): string => readFileSync(new URL(file, import.meta.url), 'utf8');

it('the example is in the words of the port, word for word', () => {
  const port = read('../../adapters/port/adapter.ts');
  const shown = /@example.*\n \* ```ts\n(?<code>[^]*?) \* ```\n/u.exec(port)?.groups?.['code'] ?? '';
  const code = shown.replaceAll(/^ \* ?/gmu, '');
  const example = read('example.ts');
  expect(code).toBe(example.slice(example.indexOf('// What the SDK')));
});

describe('the example in a whole Deskbreak', () => {
  const kitchen = { platform: 'small', workspace: 'all', channel: 'kitchen' };
  const clock = turnedClock(mondayMorning);
  let app: App;
  let store: Store;
  let said: string[];
  let fault: Error | undefined;
  let hear: (room: string, person: string, line: string) => void;

  const chat: SmallChat = {
    async say(room, text) {
      if (fault !== undefined) throw fault;
      return { id: String(said.push(`${room}: ${text}`)) };
    },
    listen(listener) {
      hear = listener;
      return {
        stop() {
          hear = () => undefined;
        },
      };
    },
  };
  const adapter = () =>
    createSmallAdapter(chat, (error) => {
      throw error;
    });

  beforeEach(async () => {
    said = [];
    fault = undefined;
    clock.set(mondayMorning);
    store = await memoryStore();
    app = await openApp({ store, adapters: [adapter()], clock });
  });
  afterEach(async () => {
    // A text that went out counts for a second.
    clock.advance(2_000);
    await app.stop();
  });

  it('posts a break that is due', async () => {
    const slot = mondayMorning + 60_000;
    await store.plans.change(kitchen, () => ({
      plan: { ...newPlan('UTC'), state: { is: 'on' } },
      changedAt: clock.now(),
      next: { slot, at: slot },
    }));
    clock.set(slot);
    await app.tick();
    // It waits its turn: the room takes one text a second.
    await vi.waitFor(() => {
      clock.set(clock.nextWake() ?? clock.now());
      expect(said).toEqual([expect.stringMatching(/^kitchen: Desk break: /u)]);
    });
  });

  it('answers a command, to whoever gave it', async () => {
    hear('kitchen', 'ana', 'Good morning!');
    hear('kitchen', 'ana', '/deskbreak status');
    await expect.poll(() => said).toEqual([expect.stringMatching(/^ana: Breaks are not set up here\./u)]);
  });

  it('has no exceptions for its faults, and hears nothing once it is disconnected', async () => {
    const small = adapter();
    fault = Object.assign(new Error('Nobody listens there.'), { code: 'ECONNREFUSED' });
    const post = small.post(kitchen, { summary: 'Hi.', mood: 'calm', blocks: [] }, { key: 'k' });
    await expect(post).resolves.toMatchObject({ outcome: 'transient', mayHaveLanded: false });
    await app.stop();
    hear('kitchen', 'ana', '/deskbreak status');
    expect(said).toEqual([]);
  });
});
