/** Charts are shown once: their files go from a workspace after a month, and none is left behind. */
import { afterEach, describe, expect, it } from 'vitest';
import type { Message } from '../../content/message.ts';
import type { Store } from '../../src/store/store.ts';
import { recordingInbox } from '../contracts/adapter-stage.ts';
import { memoryStore } from '../support/desk.ts';
import type { Fault } from '../support/slack/faults.ts';
import { png } from './png.ts';
import { openSlackStage, type SlackStage } from './stage.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const charted = (name: string): Message => ({
  summary: 'The last four weeks.',
  mood: 'calm',
  blocks: [
    { block: 'heading', text: 'Numbers' },
    {
      block: 'picture',
      picture: { name, alt: 'A table.', chart: [{ weekday: 1, hour: 9, breaks: 4, done: 3 }] },
    },
  ],
});
const posed: Message = {
  ...charted('pigeon'),
  blocks: [{ block: 'picture', picture: { name: 'pigeon', alt: 'A person on a chair.' } }],
};

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

interface Office extends SlackStage {
  readonly store: Store;
  readonly files: () => readonly string[];
  /** Tells somebody, until the picture is in the workspace. */
  shows(message: Message, name: string): Promise<void>;
  /** A while, with all that is due in it. */
  passes(ms: number): Promise<void>;
  readonly kept: () => Promise<number>;
}

async function openOffice(): Promise<Office> {
  const store = await memoryStore();
  closers.push(() => store.close());
  const pictures = {
    source: { pictureOf: (name: string) => ({ filename: `${name}.png`, data: png(1, name.length, 0) }) },
    uploads: store.uploads,
  };
  const stage = await openSlackStage({ mode: 'socket', adapter: { pictures } });
  closers.push(() => stage.close());
  await stage.adapter.connect(recordingInbox().inbox);
  const files = () => stage.team.files.filter(({ completed }) => completed).map(({ name }) => name);
  return {
    ...stage,
    store,
    files,
    async shows(message, name) {
      await stage.adapter.post(stage.channel, message, { key: name });
      await expect.poll(files, { interval: 5 }).toContain(`${name}.png`);
    },
    async passes(ms) {
      const asked = () => stage.slack.callsOf('files.delete').length;
      const step = ms > 2 * DAY ? DAY : HOUR;
      for (let left = ms; left > 0; left -= step) {
        stage.slack.clock.advance(Math.min(left, step));
        for (let before = -1; before !== asked();) {
          before = asked();
          // Whatever has come back by then is followed by the next one.
          for (let at = 0; at < 3; at += 1) await stage.adapter.inspect(stage.channel);
          stage.slack.clock.advance(2_000);
        }
      }
    },
    kept: async () => (await store.uploads.passingBy('slack', Number.MAX_SAFE_INTEGER, 99)).length,
  };
}

describe('the file of a chart', () => {
  it('goes after a month, and pictures of poses stay', async () => {
    const office = await openOffice();
    await office.shows(charted('month-a'), 'month-a');
    await office.shows(charted('month-b'), 'month-b');
    await office.shows(posed, 'pigeon');
    await office.passes(30 * DAY);
    expect(office.files()).toEqual(['month-a.png', 'month-b.png', 'pigeon.png']);
    await office.passes(2 * DAY);
    await expect.poll(office.files).toEqual(['pigeon.png']);
    await expect.poll(office.kept).toBe(0);
  });

  it('is another one where the same numbers are shown days later, so that it stays as long', async () => {
    const office = await openOffice();
    await office.shows(charted('month-a'), 'month-a');
    await office.passes(3 * DAY);
    await office.adapter.post(office.channel, charted('month-a'), { key: 'again' });
    await expect.poll(office.files).toEqual(['month-a.png', 'month-a.png']);
    await office.passes(29 * DAY);
    await expect.poll(office.files).toEqual(['month-a.png']);
  });

  it('is in the store before it is there: whoever is killed then leaves it to the next', async () => {
    const office = await openOffice();
    office.slack.faults.next('files.completeUploadExternal', { does: 'hang' });
    await office.adapter.post(office.channel, charted('month-a'), { key: 'a' });
    await expect.poll(() => office.slack.callsOf('files.completeUploadExternal').length).toBe(1);
    expect(await office.kept()).toBe(1);
    expect(office.files()).toEqual([]);
  });

  it('that never came about is asked for once, and forgotten', async () => {
    const office = await openOffice();
    await office.store.uploads.passes({
      platform: 'slack',
      workspace: office.team.id,
      file: 'F0',
      deleteAt: 0,
    });
    await office.passes(HOUR);
    await expect.poll(office.kept).toBe(0);
    expect(office.slack.callsOf('files.delete')).toHaveLength(1);
  });

  it.each<readonly [string, Fault, number]>([
    ['limited', { does: 'limit', retryAfterSeconds: 7_200 }, 3 * HOUR],
    ['out of reach', { does: 'status', status: 503 }, 2 * HOUR],
    ['without the scope', { does: 'refuse', error: 'missing_scope' }, 26 * HOUR],
  ])('%s is tried again later, not in a row', async (_, fault, after) => {
    const office = await openOffice();
    await office.shows(charted('month-a'), 'month-a');
    await office.passes(31 * DAY - HOUR);
    office.slack.faults.next('files.delete', fault);
    await office.passes(2 * HOUR - MINUTE);
    expect(office.slack.callsOf('files.delete').length).toBeLessThanOrEqual(2);
    await office.passes(after);
    await expect.poll(office.files).toEqual([]);
    await expect.poll(office.kept).toBe(0);
    expect(office.slack.callsOf('files.delete')).toHaveLength(2);
  });

  it('that may not be deleted is left alone', async () => {
    const office = await openOffice();
    await office.shows(charted('month-a'), 'month-a');
    office.slack.faults.always('files.delete', { does: 'refuse', error: 'cant_delete_file' });
    await office.passes(33 * DAY);
    await expect.poll(office.kept).toBe(0);
    expect(office.slack.callsOf('files.delete')).toHaveLength(1);
  });
});
