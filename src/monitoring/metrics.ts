/** What Prometheus gets to read. No label names a workspace, a channel or a person. */
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Delivery } from '../../adapters/port/delivery.ts';
import type { BreakEnd } from '../../scheduler/ports/observe.ts';
import type { PostHeard, StoreHeard } from './measured.ts';
import { readinessOf, type Snapshot } from './readiness.ts';

export interface Metrics {
  /** A platform is there, and its counters begin at zero. */
  readonly add: (platform: string) => void;
  readonly posted: (platform: string) => PostHeard;
  readonly ended: (end: BreakEnd) => void;
  readonly stored: StoreHeard;
  /** All of them as text, with what there is to see now. */
  readonly text: (view: Snapshot) => Promise<string>;
  readonly contentType: string;
}

/** The way of a break through the store; of everything else errors are counted, and no times. */
const timedOperations: ReadonlyMap<string, string> = new Map([
  ['ledger.takeDue', 'claim'],
  ['ledger.begin', 'begin'],
  ['ledger.settle', 'settle'],
]);

/** In seconds. A break is skipped after the grace, which is 14 minutes at most. */
const lateness = [0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300, 600, 840];
const answers = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const statements = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5];

export function createMetrics(version: string): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });

  const counter = <L extends string>(name: string, help: string, ...labelNames: readonly L[]) =>
    new Counter({ name: `deskbreak_${name}`, help, labelNames, registers });
  const gauge = <L extends string>(name: string, help: string, ...labelNames: readonly L[]) =>
    new Gauge({ name: `deskbreak_${name}`, help, labelNames, registers });
  const histogram = <L extends string>(name: string, help: string, buckets: number[], ...labelNames: L[]) =>
    new Histogram({ name: `deskbreak_${name}`, help, buckets, labelNames, registers });

  const info = gauge('info', 'Always 1; its label is the version of Deskbreak.', 'version');
  const breaks = counter(
    'breaks_total',
    'How breaks ended: posted, unconfirmed, or skipped with the reason.',
    'platform',
    'outcome',
    'reason',
  );
  const late = histogram(
    'break_lateness_seconds',
    'From when a break was due until its first byte went out.',
    lateness,
    'platform',
  );
  const deliveries = counter(
    'deliveries_total',
    'Messages handed to a platform, each try for itself, by what came of it.',
    'platform',
    'to',
    'outcome',
    'reason',
  );
  const delivery = histogram(
    'delivery_seconds',
    'How long a platform took to answer a message.',
    answers,
    'platform',
  );
  const limited = counter(
    'rate_limits_total',
    'How often a platform asked to wait, and what for: all of the bot, a workspace or a channel.',
    'platform',
    'reach',
  );
  const store = histogram(
    'store_seconds',
    'How long the store took to claim, begin and settle breaks, a batch at a time.',
    statements,
    'operation',
  );
  const storeErrors = counter('store_errors_total', 'Operations of the store that failed.', 'operation');
  const due = gauge(
    'due_breaks',
    'Breaks that are due and not claimed yet; NaN where the store does not answer.',
  );
  const oldest = gauge('oldest_due_seconds', 'How long the oldest of them has been due.');
  const isReady = gauge('ready', 'Whether a part can do its work, as /readyz tells.', 'part');
  const connections = gauge(
    'connections',
    'Connections to a platform that are open: of Discord its shards.',
    'platform',
  );
  const wanted = gauge('connections_wanted', 'Connections to a platform that there should be.', 'platform');
  const beat = gauge(
    'heartbeat_age_seconds',
    'Since the last round of the scheduler, which is made every second.',
  );
  info.set({ version }, 1);
  for (const operation of timedOperations.keys()) storeErrors.inc({ operation }, 0);

  function show(view: Snapshot): void {
    const backlog = 'backlog' in view.store ? view.store.backlog : undefined;
    due.set(backlog?.due ?? NaN);
    oldest.set(backlog === undefined ? NaN : backlog.oldestMs / 1000);
    isReady.reset();
    for (const [part, { ready }] of Object.entries(readinessOf(view).parts))
      isReady.set({ part }, ready ? 1 : 0);
    for (const { platform, status } of view.platforms) {
      const isUp = status.state === 'connected';
      const { open, all } = status.connections ?? { open: isUp ? 1 : 0, all: 1 };
      connections.set({ platform }, open);
      wanted.set({ platform }, all);
    }
    beat.set(view.beatAgeMs === undefined ? NaN : view.beatAgeMs / 1000);
  }

  return {
    add(platform) {
      for (const outcome of ['posted', 'unconfirmed']) breaks.inc({ platform, outcome, reason: '' }, 0);
      for (const reason of ['late', 'permanent']) breaks.inc({ platform, outcome: 'skipped', reason }, 0);
      deliveries.inc({ platform, to: 'channel', outcome: 'delivered', reason: '' }, 0);
    },
    posted: (platform) => (to, ms, came) => {
      deliveries.inc({ platform, to, ...outcomeOf(came) });
      delivery.observe({ platform }, ms / 1000);
      if (came?.outcome === 'transient' && came.reason === 'rate-limited')
        limited.inc({ platform, reach: came.reach ?? 'unknown' });
    },
    ended(end) {
      const { platform } = end.channel;
      breaks.inc({ platform, outcome: end.is, reason: end.is === 'skipped' ? end.reason : '' });
      if (end.is === 'posted' && end.lateMs !== undefined) late.observe({ platform }, end.lateMs / 1000);
    },
    stored(operation, ms, failed) {
      if (failed) storeErrors.inc({ operation });
      const timed = timedOperations.get(operation);
      if (timed !== undefined) store.observe({ operation: timed }, ms / 1000);
    },
    text(view) {
      show(view);
      return registry.metrics();
    },
    contentType: registry.contentType,
  };
}

/** An adapter that throws has broken its promise. */
const outcomeOf = (came: Delivery | undefined): { readonly outcome: string; readonly reason: string } =>
  came === undefined
    ? { outcome: 'transient', reason: 'failed' }
    : { outcome: came.outcome, reason: came.outcome === 'delivered' ? '' : came.reason };
