/** A whole Deskbreak in memory: real store, real scheduler, real handlers, a turned clock and a scripted platform. */
import type { Inbox, Origin, Person, Reply } from '../../adapters/port/adapter.ts';
import type { Log } from '../../adapters/port/log.ts';
import { parseLine } from '../../content/commands/grammar.ts';
import type { Action } from '../../content/actions.ts';
import type { Message } from '../../content/message.ts';
import type { Instant, Plan } from '../../content/plan.ts';
import { newPlan } from '../../content/plan.ts';
import { plainText } from '../../content/text/plain-text.ts';
import { planNext } from '../../scheduler/timetable/planning.ts';
import { createApp, type App } from '../../src/app.ts';
import { readConfig } from '../../src/config/config.ts';
import { noMonitoring, type Monitoring } from '../../src/monitoring/monitoring.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { type Logged, recordingLog } from './platform/recording-log.ts';
import { scriptedAdapter, type ScriptedAdapter } from './scripted-adapter.ts';
import { turnedClock, type TurnedClock } from './turned-clock.ts';

export const channel = { platform: 'scripted', workspace: 'W1', channel: 'C1' };

/** Monday, a minute before the first slot of the default plan in UTC. */
export const mondayMorning = Date.parse('2026-11-23T09:49:00Z');

export interface TestDesk {
  readonly app: App;
  readonly store: Store;
  readonly adapter: ScriptedAdapter;
  readonly clock: TurnedClock;
  readonly logged: readonly Logged[];
  /** Turns the clock by steps of `stepMs`, a tick each, and lets everything finish. */
  turn(forMs: number, stepMs?: number): Promise<void>;
  /** One tick now, and lets everything finish that does not wait for the clock. */
  settle(): Promise<void>;
  /** Writes a plan as if somebody had set it. */
  plan(change: Partial<Plan>, where?: typeof channel): Promise<void>;
  says(line: string, who?: Partial<Person>, place?: Partial<Origin>): Promise<readonly Reply[]>;
  presses(action: Action, subject: string, who?: Partial<Person>): Promise<readonly Reply[]>;
  readonly inbox: Inbox;
  readonly from: (who?: Partial<Person>, place?: Partial<Origin>) => Origin;
}

export interface DeskOptions {
  readonly now?: Instant;
  readonly store?: Store;
  readonly clock?: TurnedClock;
  readonly adapter?: ScriptedAdapter;
  readonly env?: Readonly<Record<string, string>>;
  readonly actionsAMinute?: number;
  readonly storeLost?: AbortSignal;
  /** What it shows of itself. */
  readonly monitoring?: Monitoring;
  /** Where the log goes, if not into `logged`. */
  readonly log?: Log;
}

export async function memoryStore(): Promise<Store> {
  const opened = await openStore({ kind: 'memory' });
  if (!opened.ok) throw new Error(opened.problem.what);
  return opened.store;
}

/** Lets whatever does not wait for the clock come to an end. */
async function quiet(app: App): Promise<void> {
  const idle = app.idle().then(() => true);
  for (let turns = 0; turns < 200; turns += 1) {
    const done = await Promise.race([
      idle,
      new Promise((resolve) =>
        setImmediate(() => {
          resolve(false);
        }),
      ),
    ]);
    if (done === true) return;
  }
}

/**
 * @example
 * ```ts
 * const desk = await openDesk();
 * await desk.says('/deskbreak on');
 * await desk.turn(60 * 60_000); // an hour goes by
 * expect(desk.adapter.attempts).toHaveLength(1);
 * expect(toldTo('actor', await desk.says('/deskbreak status'))).toEqual([…]);
 * ```
 */
export async function openDesk(options: DeskOptions = {}): Promise<TestDesk> {
  const clock = options.clock ?? turnedClock(options.now ?? mondayMorning);
  const store = options.store ?? (await memoryStore());
  const adapter = options.adapter ?? scriptedAdapter();
  const read = readConfig({ ...options.env });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const recorded = recordingLog();
  const { logged } = recorded;
  const log = options.log ?? recorded.log;
  let seed = 1;
  const random = (): number => {
    seed = (seed * 48271) % 2147483647;
    return seed / 2147483647;
  };
  const { actionsAMinute = Infinity, monitoring = noMonitoring } = options;
  const app = createApp({
    config: read.config,
    store: monitoring.store(store),
    adapters: [monitoring.adapter(adapter)],
    observe: monitoring.observe,
    beat: monitoring.beat,
    clock,
    log,
    random,
    actionsAMinute,
    ...(options.storeLost !== undefined && { storeLost: options.storeLost }),
  });
  monitoring.platforms(() => app.platforms(), []);
  await app.connect();
  const { inbox } = adapter;
  if (inbox === undefined) throw new Error('The adapter was not connected.');

  const from = (who: Partial<Person> = {}, place: Partial<Origin> = {}): Origin => ({
    channel,
    place: 'channel',
    audience: 'usual',
    person: { id: 'ann', name: 'Ann', standing: 'manager', zone: 'UTC', ...who },
    ...place,
  });
  const settle = async (): Promise<void> => {
    await app.tick();
    await quiet(app);
  };

  return {
    app,
    store,
    adapter,
    clock,
    logged,
    inbox,
    from,
    settle,
    async turn(forMs, stepMs = 60_000) {
      const end = clock.now() + forMs;
      await settle();
      while (clock.now() < end) {
        clock.set(Math.min(end, clock.now() + stepMs));
        await settle();
      }
    },
    async plan(change, where = channel) {
      await store.plans.change(where, (current, id) => {
        const plan: Plan = { ...(current?.plan ?? newPlan('UTC')), state: { is: 'on' }, ...change };
        const next = planNext(plan, id, current?.lastBreakAt, clock.now(), 0);
        return { plan, changedAt: clock.now(), ...(next !== undefined && { next }) };
      });
    },
    says: (line, who, place) => inbox.command(parseLine(line), from(who, place)),
    presses: (action, subject, who) => inbox.press({ action, subject }, from(who)),
  };
}

/** What the channel heard beside its breaks, oldest first; what was rewritten there comes last. */
export const heardIn = ({ adapter }: TestDesk): readonly string[] =>
  [...adapter.lines, ...adapter.revised].map(({ message }) => readable(message));

/** A message as somebody reads it, a line a block. */
export function readable(message: Message): string {
  return message.blocks
    .map((block) => {
      switch (block.block) {
        case 'heading':
          return block.text;
        case 'paragraph':
        case 'aside':
        case 'footnote':
          return plainText(block.text);
        case 'steps':
        case 'list':
          return block.items.map(plainText).join('\n');
        case 'facts':
          return block.items.map(({ label, value }) => `${label}: ${plainText(value)}`).join('\n');
        case 'picture':
          return block.picture.alt;
        case 'buttons':
          return block.buttons.map(({ label }) => `[${label}]`).join(' ');
      }
    })
    .join('\n');
}

/** What a call is answered with, as the person who made it reads it. */
export const toldTo = (to: Reply['to'], replies: readonly Reply[]): readonly string[] =>
  replies.flatMap((reply) => (reply.to === to && reply.to !== 'form' ? [readable(reply.message)] : []));
