/** Kills programs at named points and at random moments, lets the rest work on, and judges what is left. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Location } from '../../../src/store/location.ts';
import { readBreakId } from '../../../scheduler/break-id.ts';
import { openStore } from '../../../src/store/open.ts';
import type { Line } from './file-platform.ts';
import { openFleet, type Fleet } from './fleet.ts';
import { judgeBeside } from './beside.ts';
import { judgeAudit } from './judge-audit.ts';
import { judgeCounts } from './judge-counts.ts';
import { judge, type Verdict } from './judge.ts';
import { preludes, type KillPoint } from './kill-points.ts';
import { isSteady, isWaiting, steadyOwn } from './people.ts';
import { judgeTidying } from './tidying.ts';

export interface KillRun {
  /** The bundled program. */
  readonly program: string;
  readonly folder: string;
  readonly location: Location;
  readonly replicas: number;
  readonly points: readonly KillPoint[];
  /** Kills at random moments, after those. */
  readonly random: number;
  /** How long a program lives at least before it dies at a named point, in simulated milliseconds. */
  readonly lifeMs: number;
  /** Called after each kill at random with how many there were. True: they were enough. */
  readonly isEnough?: (kills: number) => boolean;
}

export interface KillReport extends Verdict {
  readonly kills: number;
  readonly hit: readonly KillPoint[];
  /** What was passed in the end, by those that were not killed. */
  readonly passed: ReadonlySet<string>;
}

/** So long after the last kill all is as if nothing had been: a lease, a try again, and to join. */
const CALM_AFTER = 60_000;
/** Slots in calm, and after the last of them time to settle. */
const CALM_FOR = 120_000;
const SETTLED_AFTER = 60_000;
/** Clocks of several machines are apart, and the clock goes on while a post is under way. */
const SKEW_MS = 4_000;
const SLACK_MS = 10_000;
/** Killed within the lease that begins with the commit that says `sending`. */
const UNCLEAR_MS = 35_000;
/** Until somebody has seen to what was left behind. */
const LEFT_BEHIND_MS = 60_000;
const MOST_TRIES = 10;
/** Between two kills at random. */
const LONGEST_LIFE_MS = 180_000;

export async function killRun(run: KillRun): Promise<KillReport> {
  const { program, folder, location, replicas, points, random, lifeMs } = run;
  const posts = path.join(folder, 'posts.jsonl');
  const skewMs = replicas > 1 ? SKEW_MS : 0;
  const fleet = openFleet({ program, location, folder, posts, replicas, skewMs });

  const hit: KillPoint[] = [];
  for (const point of points) if (await meet(fleet, point, lifeMs)) hit.push(point);
  for (let kill = 1; kill <= random; kill += 1) {
    // Mostly one, now and then several or all.
    await fleet.kill(Math.ceil(Math.random() ** 3 * replicas), Math.random() * LONGEST_LIFE_MS);
    if (run.isEnough?.(kill) === true) break;
  }
  const calmFrom = fleet.now() + CALM_AFTER;
  const { at: end, passed } = await fleet.finish(CALM_AFTER + CALM_FOR);

  const opened = await openStore(location);
  if (!opened.ok) throw new Error(opened.problem.what);
  const lines = readLines(posts);
  const verdict = await judge({
    store: opened.store,
    shown: lines.filter(({ is }) => !notShown.has(is)),
    slots: { from: fleet.startedAt, to: end - SETTLED_AFTER },
    calmFrom,
    served: fleet.served,
    slackMs: SLACK_MS,
    unclear: (sentAt) => fleet.deaths.some((at) => at >= sentAt - SKEW_MS && at <= sentAt + UNCLEAR_MS),
    isSteady,
    own: steadyOwn,
    isWaiting,
  });
  const audit = await judgeAudit(opened.store);
  const counts = await judgeCounts(opened.store, random);
  const beside = await judgeBeside(opened.store, lines);
  const tidy = await judgeTidying(opened.store, lines, end - SETTLED_AFTER);
  await opened.store.close();
  const never = points.filter((point) => !hit.includes(point)).map((point) => `never came to: ${point}`);
  return {
    ...verdict,
    problems: [
      ...never,
      ...verdict.problems,
      ...audit,
      ...counts,
      ...beside,
      ...tidy,
      ...toldAfterwards(lines),
    ],
    kills: fleet.deaths.length,
    hit,
    passed,
  };
}

const notShown: ReadonlySet<Line['is']> = new Set(['forgotten', 'pressed', 'a question', 'a note', 'remove']);

/** What was on its way to somebody when they were forgotten may still arrive; nothing begins after that. */
const ON_ITS_WAY_MS = 10_000;

const toldAfterwards = (lines: readonly Line[]): readonly string[] =>
  lines
    .filter(({ is }) => is === 'forgotten')
    .flatMap(({ at, key: forgotten }) =>
      lines
        .filter(
          ({ key, at: shown }) =>
            `forgotten-${String(readBreakId(key)?.plan)}` === forgotten && shown > at + ON_ITS_WAY_MS,
        )
        .map(({ key }) => `${key}: shown to somebody who had been forgotten`),
    );

async function meet(fleet: Fleet, point: KillPoint, lifeMs: number): Promise<boolean> {
  const prelude = preludes[point];
  if (prelude === undefined) return fleet.meet(point, lifeMs);
  // Of several programs, another one may see to what was left behind.
  for (let tries = 0; tries < MOST_TRIES; tries += 1)
    if ((await fleet.meet(prelude, lifeMs)) && (await fleet.meet(point, 0, LEFT_BEHIND_MS))) return true;
  return false;
}

/** A line that was cut off by the kill was never confirmed: the platform does not have it. */
const readLines = (file: string): readonly Line[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => (line.endsWith('}') ? [JSON.parse(line) as Line] : []));
