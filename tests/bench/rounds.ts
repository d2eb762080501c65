/** Runs the contenders of a row, round after round, each time in a fresh process. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { resultOf } from './process.ts';
import type { Bench, Row } from './row.ts';
import { rows } from './rows.ts';

const ROUNDS = 5;

/** Figures by measure and contender, a figure a round. */
export type Figures = ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>;

export interface Measured {
  readonly figures: Figures;
  /** Contenders that ended in an error, with the error. */
  readonly failed: readonly string[];
}

/** `progress` hears which contender is on. */
export async function measureRow(
  name: string,
  row: Row,
  quick: boolean,
  progress: (text: string) => void,
): Promise<Measured> {
  const folder = mkdtempSync(path.join(tmpdir(), 'deskbreak-bench-'));
  const figures = new Map<string, Map<string, number[]>>();
  const failed: string[] = [];

  /** In a process of its own; undefined where that fails. */
  async function measure(who: string, index: number): Promise<Found | undefined> {
    progress(`${name}: ${who}`);
    const scratch = mkdtempSync(path.join(folder, 'scratch-'));
    try {
      // What `runContender` below has sent.
      return (await resultOf(['--contender', name, String(index), folder, scratch, String(quick)])) as Found;
    } catch (error) {
      failed.push(`${name}, ${who}: ${error instanceof Error ? error.message : String(error)}`);
      return undefined;
    } finally {
      rmSync(scratch, { recursive: true, force: true });
    }
  }

  const rounds = quick ? 1 : ROUNDS;
  let taking = [...row.contenders.entries()].filter(([, { long = false }]) => !(quick && long));
  try {
    if ((await measure('getting ready', -1)) === undefined) taking = [];
    for (let round = 1; round <= rounds; round += 1)
      for (const [index, contender] of taking) {
        if (round > (contender.rounds ?? rounds)) continue;
        const found = await measure(`${contender.name}, round ${round}`, index);
        if (found === undefined) taking = taking.filter(([other]) => other !== index);
        else note(figures, contender.name, found);
      }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return { figures, failed };
}

type Found = Readonly<Record<string, number>>;

function note(figures: Map<string, Map<string, number[]>>, contender: string, found: Found): void {
  for (const [measure, figure] of Object.entries(found)) {
    const byName = figures.get(measure) ?? new Map<string, number[]>();
    figures.set(measure, byName.set(contender, [...(byName.get(contender) ?? []), figure]));
  }
}

/**
 * The life of a process that measures once: `index` is the contender's, or -1 for getting ready. Started by hand, for
 * example under a profiler, it writes what it has measured.
 */
export async function runContender(name: string, index: number, bench: Bench): Promise<void> {
  process.once('disconnect', () => process.exit());
  const row = await rows[name]?.();
  const contender = row?.contenders[index];
  const found = contender === undefined ? await row?.prepare?.(bench) : await contender.run(bench);
  const result = found ?? {};
  const end = (): never => process.exit();
  if (process.send === undefined) process.stdout.write(`${JSON.stringify(result)}\n`, end);
  else process.send(result, end);
}
