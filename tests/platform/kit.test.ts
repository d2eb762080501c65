/** The kit for loopback platforms, by the smallest platform that can be made of it: rooms that take a text. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Answered, json } from '../support/platform/answers.ts';
import { readBody } from '../support/platform/bodies.ts';
import { noteCall } from '../support/platform/calls.ts';
import { Changes } from '../support/platform/changes.ts';
import { manualClock } from '../support/platform/clock.ts';
import { deadline } from '../support/platform/deadline.ts';
import { type Fault, PlannedFaults } from '../support/platform/faults.ts';
import { asText } from '../support/platform/json.ts';
import { theOneMeant } from '../support/platform/meant.ts';
import { perform } from '../support/platform/perform.ts';
import { seen, setAside, withEmoji } from '../support/platform/read-text.ts';
import { WebServer } from '../support/platform/web-server.ts';

type Saying = { readonly does: 'limit' } | { readonly does: 'refuse'; readonly landed?: boolean };
class TinyFaults extends PlannedFaults<'say', Saying, 'room'> {}

interface Call {
  readonly room: string;
  answered: Answered;
}

class Tiny {
  readonly faults = new TinyFaults();
  readonly changes = new Changes();
  readonly calls: Call[] = [];
  readonly said: string[] = [];
  readonly web = new WebServer({
    onUpgrade: (_request, socket) => socket.destroy(),
    handle: async (request, response) => {
      const room = asText(request.url?.slice(1));
      const text = (await readBody(request, 100)).toString();
      const call: Call = { room, answered: 'none yet' };
      noteCall(this.calls, call);
      const struck = this.faults.take('say', { room });
      this.changes.tell();
      await perform({
        struck,
        act: () => json(200, { id: this.said.push(text) }),
        says: ({ does }) => json(does === 'limit' ? 429 : 400, { no: true }),
        response,
        note: (answered) => {
          call.answered = answered;
        },
      });
    },
  });
}

let tiny: Tiny;
let url: string;
beforeEach(async () => {
  tiny = new Tiny();
  url = await tiny.web.open();
});
afterEach(async () => {
  tiny.faults.clear();
  await tiny.web.close();
});

/** Status and body, or the code of what went wrong on the way. */
async function say(text: string, room = 'a'): Promise<string> {
  try {
    const response = await fetch(`${url}/${room}`, { method: 'POST', body: text });
    return `${String(response.status)} ${await response.text()}`;
  } catch (error) {
    return error instanceof Error && error.cause instanceof Error && 'code' in error.cause
      ? String(error.cause.code)
      : String(error);
  }
}

describe('a fault', () => {
  const ok = { status: 200, body: { id: 1 } };
  it.each<[string, Fault<Saying>, told: string, said: number, Answered]>([
    ['a limit', { does: 'limit' }, '429 {"no":true}', 0, { status: 429, body: { no: true } }],
    ['a no', { does: 'refuse' }, '400 {"no":true}', 0, { status: 400, body: { no: true } }],
    [
      'a no after the deed',
      { does: 'refuse', landed: true },
      '400 {"no":true}',
      1,
      { status: 400, body: { no: true } },
    ],
    [
      'a page',
      { does: 'status', status: 502 },
      '502 <html><body>502</body></html>',
      0,
      { status: 502, body: undefined },
    ],
    ['a cut', { does: 'cut' }, 'UND_ERR_SOCKET', 0, 'cut'],
    ['a reset', { does: 'cut', reset: true }, 'ECONNRESET', 0, 'cut'],
    ['a lost answer', { does: 'cut', landed: true }, 'UND_ERR_SOCKET', 1, 'cut'],
    ['half an answer', { does: 'garble', landed: true }, '200 {"ok":tr', 1, 'garbled'],
    ['something meanwhile', { does: 'meanwhile', run: () => undefined }, '200 {"id":1}', 1, ok],
  ])('%s strikes once', async (_what, fault, told, said, answered) => {
    const plan = tiny.faults.next('say', fault);
    expect(await say('First')).toBe(told);
    expect(tiny.said).toHaveLength(said);
    expect(tiny.calls[0]?.answered).toEqual(answered);
    expect(await say('Second')).toBe(`200 {"id":${String(said + 1)}}`);
    expect(plan.hits).toBe(1);
  });

  it.each([false, true])('hangs until it is cleared, after the deed: %s', async (landed) => {
    const plan = tiny.faults.always('say', { does: 'hang', landed });
    const said = say('At last');
    await tiny.changes.until(() => plan.hits === 1);
    expect(tiny.said).toHaveLength(landed ? 1 : 0);
    expect(tiny.calls[0]?.answered).toBe('none yet');
    plan.clear();
    expect(await said).toBe('200 {"id":1}');
    expect(tiny.said).toEqual(['At last']);
  });

  it('is for what it is about, as often as it says, the oldest first', async () => {
    tiny.faults.next('*', { does: 'limit' }, { room: 'a', times: 2 });
    const always = tiny.faults.always('say', { does: 'refuse' });
    expect(await say('Hi')).toContain('429');
    expect(await say('Hi', 'b')).toContain('400');
    expect(await say('Hi')).toContain('429');
    expect(await say('Hi')).toContain('400');
    always.clear();
    expect(await say('Hi')).toContain('200');
  });
});

describe('the server', () => {
  it('goes away, and comes back on the same port', async () => {
    expect(await say('Here')).toContain('200');
    await tiny.web.close();
    expect(await say('Gone')).toBe('ECONNREFUSED');
    expect(await tiny.web.open()).toBe(url);
    expect(await say('Back')).toContain('200');
  });

  it('cuts off who sends too much', async () => {
    expect(await say('x'.repeat(101))).toMatch(/^[A-Z]/u);
    expect(tiny.calls).toEqual([]);
  });
});

describe('time', () => {
  it('passes when a test says so, and what falls due happens in order', () => {
    const clock = manualClock(0);
    const done: string[] = [];
    clock.after(20, () => done.push(`late at ${String(clock.now())}`));
    clock.after(10, () => {
      done.push(`early at ${String(clock.now())}`);
      clock.after(5, () => done.push(`between at ${String(clock.now())}`));
    });
    clock.after(10, () => done.push('never'))();
    clock.advance(30);
    expect(done).toEqual(['early at 10', 'between at 15', 'late at 20']);
    expect(clock.now()).toBe(30);
  });

  it('is up by either clock', async () => {
    const clock = manualClock(0);
    const byClock = deadline(clock, { byClock: 3000, inReality: 60_000 });
    clock.advance(3000);
    await byClock.passed;
    byClock.forget();
    await deadline(clock, { byClock: 3000, inReality: 1 }).passed;
  });

  it('is not waited for in vain without a word of what was waited for', async () => {
    await expect(tiny.changes.until(() => false, 'a miracle', 1)).rejects.toThrow('1 ms for a miracle');
  });
});

describe('reading', () => {
  it('sets aside what is no markup, and puts it back', () => {
    const aside = setAside();
    const text = `*${aside.put('*code*')}* and ${aside.put('$1')}`;
    expect(aside.back(text.replaceAll('*', ''))).toBe('*code* and $1');
  });

  it('shows emoji, and nothing of characters that take no room', () => {
    expect(withEmoji('1:30:00 :tada: :none:')).toBe('1:30:00 🎉 :none:');
    expect(seen('\u200b*a\u2060*\ufeff')).toBe('*a*');
  });

  it('takes the one that is meant, or says what there is', () => {
    expect(theOneMeant(['a'], 'x', [])).toBe('a');
    for (const found of [[], ['a', 'b']])
      expect(() => theOneMeant(found, 'x', ['a', 'b'])).toThrow(
        `${String(found.length)} match "x"; there are: a, b.`,
      );
  });
});
