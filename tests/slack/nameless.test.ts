/** Answers that name no refusal: pages of proxies, half answers, new codes. None of them is the end of a plan. */
import { afterEach, describe, expect, it } from 'vitest';
import { recordingInbox } from '../contracts/adapter-stage.ts';
import { MINUTE, openOffice } from '../support/platform/office.ts';
import type { Fault } from '../support/slack/faults.ts';
import { openSlackStage, type SlackStage } from './stage.ts';

const page = (status: number, headers: Readonly<Record<string, string>> = {}): Fault => ({
  does: 'answer',
  status,
  headers: { 'content-type': 'text/html', ...headers },
  body: '<html><body>The proxy says no.</body></html>',
});
const said = (body: string): Fault => ({
  does: 'answer',
  status: 200,
  headers: { 'content-type': 'application/json' },
  body,
});

const unsent = { outcome: 'transient', mayHaveLanded: false };
const unclear = { outcome: 'transient', mayHaveLanded: true };

const answers: readonly (readonly [what: string, fault: Fault, becomes: object])[] = [
  ['403 of a proxy', page(403), unsent],
  ['404 of a proxy', page(404), unsent],
  ['404 without a body', { does: 'answer', status: 404, body: '' }, unsent],
  ['401 of a proxy', page(401), unsent],
  ['407: the proxy wants a password', page(407), unsent],
  ['451', page(451), unsent],
  ['429 without a time', { does: 'answer', status: 429, body: '' }, { ...unsent, reason: 'rate-limited' }],
  ['a redirect', page(302, { location: 'https://portal.example/login' }), unsent],
  ['a lasting redirect', page(308, { location: '/elsewhere' }), unsent],
  ['“see other”', page(303, { location: '/elsewhere' }), unclear],
  ['502 with a page', page(502), unclear],
  ['503 with a page', page(503, { 'retry-after': '20' }), { ...unclear, retryAfterMs: 20_000 }],
  ['an unknown code', said('{"ok":false,"error":"some_new_rule"}'), unclear],
  ['no code', said('{"ok":false}'), unclear],
  ['an empty code', said('{"ok":false,"error":""}'), unclear],
  ['a code that is none', said('{"ok":false,"error":{"code":7}}'), unclear],
  ['an empty body', said(''), unclear],
  ['an empty object', said('{}'), unclear],
  ['a list', said('[]'), unclear],
  ['half of a refusal', said('{"ok":false,"error":"channel_not_fou'), unclear],
  ['a page of a hotel', { ...page(200) }, unclear],
  ['ok, and nothing else', said('{"ok":true}'), unclear],
];

let stage: SlackStage;
afterEach(() => stage.close());

describe('a post that is answered by nobody in particular', () => {
  it.each(answers)('%s', async (_what, fault, becomes) => {
    stage = await openSlackStage({ mode: 'socket' });
    await stage.adapter.connect(recordingInbox().inbox);
    stage.slack.faults.next('chat.postMessage', fault);
    const message = { summary: 'Time to stretch.', mood: 'calm', blocks: [] } as const;
    await expect(stage.adapter.post(stage.channel, message, { key: 'k' })).resolves.toMatchObject(becomes);
    expect(stage.slack.callsOf('chat.postMessage')).toHaveLength(1);
  });

  it('cannot tell whether the bot was removed', async () => {
    stage = await openSlackStage({ mode: 'socket' });
    const core = recordingInbox();
    await stage.adapter.connect(core.inbox);
    stage.slack.faults.next('conversations.info', page(403));
    await stage.after(stage.sam.removesBot(stage.room));
    expect(core.moved).toEqual([]);
    await stage.after(stage.sam.removesBot(stage.room));
    expect(core.moved).toHaveLength(1);
  });
});

describe('an hour of such answers', () => {
  it('leaves five plans on, and breaks come as soon as it is over', async () => {
    const office = await openOffice((stage = await openSlackStage({ mode: 'socket' })));
    const { team, sam, slack, after } = stage;
    const rooms = Array.from({ length: 5 }, () => team.channel({ creator: sam.id }));
    for (const room of rooms) await after(sam.types(room, '/deskbreak every 15m'));
    for (const room of rooms) await after(sam.types(room, '/deskbreak on UTC'));
    const shown = () => rooms.map((room) => team.posts(room).length);
    const quiet = shown();

    for (let minute = 0; minute < 60; minute += 1) {
      // Each minute brings another of them, for all that is asked.
      const [, fault] = answers[minute % answers.length] ?? [];
      const trouble = slack.faults.always('*', fault ?? page(403));
      await office.passSleepers(MINUTE);
      trouble.clear();
    }
    expect(slack.callsOf('chat.postMessage').length).toBeGreaterThan(20);
    expect(shown()).toEqual(quiet);
    const states = (await office.store.plans.list({}, 10)).map(({ plan }) => plan.state);
    expect(states).toEqual(rooms.map(() => ({ is: 'on' })));

    for (let minute = 0; minute < 60; minute += 1) await office.passSleepers(MINUTE);
    shown().forEach((count, room) => {
      expect(count).toBeGreaterThan(quiet[room] ?? 0);
    });
    await office.close();
  });
});
