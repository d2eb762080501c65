/** What a running Deskbreak shows on METRICS_PORT, asked over HTTP. */
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { openMonitoring, type Monitoring } from '../../src/monitoring/monitoring.ts';
import type { Store } from '../../src/store/store.ts';
import { channel, memoryStore, mondayMorning, openDesk, type TestDesk } from '../support/desk.ts';
import { freePort } from '../support/platform/free-port.ts';
import { openRaw } from '../support/raw-http.ts';
import { scriptedAdapter } from '../support/scripted-adapter.ts';
import { turnedClock, type TurnedClock } from '../support/turned-clock.ts';

const MINUTE = 60_000;
const open: Monitoring[] = [];

afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

interface Watched {
  readonly port: number;
  readonly clock: TurnedClock;
  readonly monitoring: Monitoring;
  readonly get: (
    path: string,
    method?: string,
  ) => Promise<{ status: number; text: string; headers: Headers }>;
  /** The value of one line of the metrics. */
  metric(line: string): Promise<number | undefined>;
}

async function openWatched(): Promise<Watched> {
  const port = await freePort();
  const clock = turnedClock(mondayMorning);
  const opened = await openMonitoring({ port, host: '127.0.0.1', version: '1.2.3', clock });
  if (!opened.ok) throw new Error(opened.problem);
  open.push(opened.monitoring);
  const get: Watched['get'] = async (path, method = 'GET') => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { method });
    return { status: response.status, text: await response.text(), headers: response.headers };
  };
  return {
    port,
    clock,
    monitoring: opened.monitoring,
    get,
    async metric(line) {
      const { text } = await get('/metrics');
      const found = text.split('\n').find((one) => one.startsWith(`${line} `));
      return found === undefined ? undefined : Number(found.slice(line.length + 1));
    },
  };
}

const deskWith = (watched: Watched, more: { store?: Store; adapter?: TestDesk['adapter'] } = {}) =>
  openDesk({ clock: watched.clock, monitoring: watched.monitoring, ...more });

describe('/livez and /readyz', () => {
  it('tell that it lives, and what it still lacks, before the database is open', async () => {
    const { get } = await openWatched();
    expect(await get('/livez')).toMatchObject({ status: 200, text: 'ok\n' });
    const { status, text, headers } = await get('/readyz');
    expect(status).toBe(503);
    expect(headers.get('content-type')).toContain('application/json');
    expect(JSON.parse(text)).toEqual({
      ready: false,
      parts: {
        store: { ready: false, reason: 'The database is not open yet.' },
        heartbeat: { ready: false, reason: 'No round has been made yet.' },
      },
    });
  });

  it('tell that all is well, and that it stops', async () => {
    const watched = await openWatched();
    await deskWith(watched);
    watched.monitoring.beat();
    const { status, text } = await watched.get('/readyz');
    expect([status, JSON.parse(text)]).toEqual([
      200,
      {
        ready: true,
        parts: { store: { ready: true }, heartbeat: { ready: true }, scripted: { ready: true } },
      },
    ]);
    watched.monitoring.stops();
    expect((await watched.get('/readyz')).status).toBe(503);
    expect((await watched.get('/livez')).status).toBe(200);
  });

  it('name what is wrong with the store, without its secrets, also where it does not answer at all', async () => {
    const watched = await openWatched();
    const inner = await memoryStore();
    let answer = (): Promise<never> => Promise.reject(new Error('postgres://me:hunter22@db is away'));
    let asked = 0;
    const backlog = (): Promise<never> => {
      asked += 1;
      return answer();
    };
    await deskWith(watched, { store: { ...inner, ledger: { ...inner.ledger, backlog } } });
    const failing = await watched.get('/readyz');
    expect(failing.status).toBe(503);
    expect(failing.text).toContain('The store fails: postgres://me:[secret]@db is away');
    answer = () => new Promise(() => undefined);
    watched.clock.set(watched.clock.now() + 1_000);
    asked = 0;
    let isDone = false;
    const all = Promise.all(Array.from({ length: 10 }, () => watched.get('/readyz'))).finally(() => {
      isDone = true;
    });
    while (asked === 0) await new Promise(setImmediate);
    await expect
      .poll(() => {
        watched.clock.set(watched.clock.now() + 2_000);
        return isDone;
      })
      .toBe(true);
    for (const { status, text } of await all) {
      expect(status).toBe(503);
      expect(text).toContain('The store has not answered for 2 seconds.');
    }
    expect(asked).toBe(1);
  });
});

describe('/metrics', () => {
  it('count breaks and deliveries, how late they were, and what is due', async () => {
    const watched = await openWatched();
    const adapter = scriptedAdapter();
    const desk = await deskWith(watched, { adapter });
    expect(
      await watched.metric('deskbreak_breaks_total{platform="scripted",outcome="posted",reason=""}'),
    ).toBe(0);
    for (const name of ['C1', 'C2']) await desk.plan({}, { ...channel, channel: name });
    const rateLimited = { outcome: 'transient', reason: 'rate-limited', mayHaveLanded: false } as const;
    adapter.answer({ ...rateLimited, reach: 'channel', retryAfterMs: 3_000, cause: undefined });
    await desk.turn(3 * MINUTE, 1_000);
    const { text } = await watched.get('/metrics');
    for (const line of [
      'deskbreak_info{version="1.2.3"} 1',
      'deskbreak_breaks_total{platform="scripted",outcome="posted",reason=""} 2',
      'deskbreak_deliveries_total{platform="scripted",to="channel",outcome="delivered",reason=""} 2',
      'deskbreak_deliveries_total{platform="scripted",to="channel",outcome="transient",reason="rate-limited"} 1',
      'deskbreak_rate_limits_total{platform="scripted",reach="channel"} 1',
      'deskbreak_break_lateness_seconds_count{platform="scripted"} 2',
      'deskbreak_break_lateness_seconds_bucket{le="0.1",platform="scripted"} 1',
      'deskbreak_break_lateness_seconds_bucket{le="10",platform="scripted"} 2',
      'deskbreak_connections{platform="scripted"} 1',
      'deskbreak_ready{part="store"} 1',
      'deskbreak_due_breaks 0',
    ])
      expect(text.split('\n')).toContain(line);
    for (const operation of ['claim', 'settle'])
      expect(await watched.metric(`deskbreak_store_seconds_count{operation="${operation}"}`)).toBeGreaterThan(
        0,
      );
    expect(text).toContain('nodejs_eventloop_lag_p99_seconds');
    watched.clock.set(mondayMorning + 61 * MINUTE + 90_000);
    expect(await watched.metric('deskbreak_due_breaks')).toBe(2);
    expect(await watched.metric('deskbreak_oldest_due_seconds')).toBe(90);
  });

  it('count what was missed, and errors of the store; what it does not tell is no number', async () => {
    const watched = await openWatched();
    const inner = await memoryStore();
    let isAway = false;
    const away = <T>(run: () => Promise<T>): Promise<T> =>
      isAway ? Promise.reject(new Error('away')) : run();
    const ledger: Store['ledger'] = {
      ...inner.ledger,
      takeDue: (...asked) => away(() => inner.ledger.takeDue(...asked)),
      backlog: (now) => away(() => inner.ledger.backlog(now)),
    };
    const desk = await deskWith(watched, { store: { ...inner, ledger } });
    await desk.plan({});
    isAway = true;
    await desk.turn(8 * MINUTE);
    const errors = 'deskbreak_store_errors_total{operation="ledger.takeDue"}';
    expect(await watched.metric(errors)).toBe(9);
    expect(await watched.metric('deskbreak_due_breaks')).toBeNaN();
    expect(await watched.metric('deskbreak_ready{part="store"}')).toBe(0);
    isAway = false;
    await desk.turn(MINUTE);
    expect(
      await watched.metric('deskbreak_breaks_total{platform="scripted",outcome="skipped",reason="late"}'),
    ).toBe(1);
  });

  it('name no workspace, channel or person in any label', async () => {
    const watched = await openWatched();
    const desk = await deskWith(watched);
    const where = { platform: 'scripted', workspace: 'WSECRET', channel: 'CSECRET' };
    await desk.says('/deskbreak on', { id: 'USECRET', name: 'NSECRET' }, { channel: where });
    await desk.turn(2 * MINUTE, 1_000);
    const { text } = await watched.get('/metrics');
    expect(text).toContain('deskbreak_breaks_total{platform="scripted",outcome="posted",reason=""} 1');
    expect(text).not.toContain('SECRET');
  });

  it('are those that the dashboard, the alerts and the documentation name', async () => {
    const watched = await openWatched();
    const desk = await deskWith(watched);
    await desk.plan({});
    await desk.turn(2 * MINUTE, 1_000);
    const { text } = await watched.get('/metrics');
    const exported = new Set(
      Array.from(text.matchAll(/^# TYPE (\S+) (\S+)$/gmu), ([, name = '', kind]) =>
        kind === 'histogram' ? [name, `${name}_bucket`, `${name}_sum`, `${name}_count`] : [name],
      ).flat(),
    );
    const named = (file: string): readonly string[] =>
      Array.from(
        readFileSync(new URL(`../../docs/${file}`, import.meta.url), 'utf8').matchAll(
          /\b(?:deskbreak|nodejs|process)_[a-z0-9_]+\b/gu,
        ),
        ([name]) => name,
      );
    const own = [...exported].filter(
      (name) => name.startsWith('deskbreak_') && !/_(?:bucket|sum|count)$/u.test(name),
    );
    for (const file of ['monitoring/dashboard.json', 'monitoring/alerts.yml', 'monitoring.md']) {
      expect(named(file).length).toBeGreaterThan(5);
      expect(named(file).filter((name) => !exported.has(name))).toEqual([]);
    }
    expect(own.filter((name) => !named('monitoring.md').includes(name))).toEqual([]);
  });
});

it('every alert says what to do, in its own words and in the documentation', () => {
  const read = (file: string): string => readFileSync(new URL(`../../docs/${file}`, import.meta.url), 'utf8');
  const alerts = read('monitoring/alerts.yml')
    .split(/^ {6}- alert: /mu)
    .slice(1);
  expect(alerts.length).toBeGreaterThan(8);
  for (const alert of alerts) {
    const name = alert.split('\n')[0] ?? '';
    expect(read('monitoring.md')).toContain(`| \`${name}\``);
    for (const part of ['expr: ', 'severity: ', 'summary: ', 'what_to_do: ']) expect(alert).toContain(part);
  }
  const dashboard = JSON.parse(read('monitoring/dashboard.json')) as { panels: { title: string }[] };
  expect(dashboard.panels.length).toBeGreaterThan(8);
});

describe('somebody who means no good', () => {
  it.each([
    ['another page', 'GET /etc/passwd HTTP/1.1\r\nhost: x\r\n\r\n', 404],
    ['a page with something behind it', 'GET /livez?a=%00&b[]=1 HTTP/1.1\r\nhost: x\r\n\r\n', 200],
    ['a name of every object', 'GET /constructor HTTP/1.1\r\nhost: x\r\n\r\n', 404],
    ['POST', 'POST /metrics HTTP/1.1\r\nhost: x\r\ncontent-length: 99999999\r\n\r\nx', 405],
    ['DELETE', 'DELETE /livez HTTP/1.1\r\nhost: x\r\n\r\n', 405],
    [
      'leave to send',
      'PUT /livez HTTP/1.1\r\nhost: x\r\nexpect: 100-continue\r\ncontent-length: 9\r\n\r\n',
      405,
    ],
    [
      'an upgrade',
      'GET /livez HTTP/1.1\r\nhost: x\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n',
      200,
    ],
    ['no HTTP', 'SSH-2.0-OpenSSH\r\n\r\n', 400],
    ['a head without end', `GET /livez HTTP/1.1\r\nx: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
  ])('gets a short answer on a connection that is closed: %s', async (_, bytes, status) => {
    const { port, get } = await openWatched();
    const connection = await openRaw(port);
    connection.write(bytes);
    const heard = await connection.closed;
    expect(heard.split('\r\n')[0]).toContain(`HTTP/1.1 ${status}`);
    expect(heard.length).toBeLessThan(600);
    expect((await get('/livez')).status).toBe(200);
  });

  it('HEAD has what GET has, but for the body', async () => {
    const { get } = await openWatched();
    const { status, text, headers } = await get('/livez', 'HEAD');
    expect([status, text, headers.get('content-length'), headers.get('connection')]).toEqual([
      200,
      '',
      '3',
      'close',
    ]);
  });

  it('keeps nobody else out by connections that ask for nothing', async () => {
    const { port, get } = await openWatched();
    const idle = await Promise.all(Array.from({ length: 300 }, () => openRaw(port)));
    for (let n = 0; n < 5; n += 1) expect((await get('/livez')).status).toBe(200);
    for (const one of idle) one.destroy();
  });
});

it.each([
  ['127.0.0.1', 'METRICS_PORT is used by another program: '],
  ['192.0.2.1', 'METRICS_HOST is no address of this machine: 192.0.2.1.'],
])('says why it cannot listen on %s', async (host, problem) => {
  const { port } = await openWatched();
  const second = await openMonitoring({ port, host, version: '1', clock: turnedClock(0) });
  expect(second).toEqual({ ok: false, problem: expect.stringContaining(problem) as string });
});
