/** Databases with many plans, written at once and not one by one. */
import { copyFileSync } from 'node:fs';
import path from 'node:path';
import Libsql from 'libsql';
import type { ChannelRef } from '../../adapters/port/refs.ts';
import { writeHidden } from '../../content/people/person.ts';
import { newPlan, type Instant } from '../../content/plan.ts';
import { openStore } from '../../src/store/open.ts';
import { writePlan } from '../../src/store/database/rows.ts';
import type { Bench } from './row.ts';

/** A Monday, ten to ten in Berlin: a slot of the plan that all channels have. */
export const slot: Instant = Date.UTC(2026, 10, 23, 8, 50);

export const plan = { ...newPlan('Europe/Berlin'), state: { is: 'on' } } as const;

/** The n-th of many made-up channels, a hundred in a workspace. */
const channelOf = (n: number): ChannelRef => ({
  platform: 'bench',
  workspace: `T${Math.floor(n / 100)}`,
  channel: `C${n}`,
});

export const numberOf = ({ channel }: ChannelRef): number => Number(channel.slice(1));

export interface Filling {
  readonly channels: number;
  readonly channelOf?: (n: number) => ChannelRef;
  /** When the n-th is looked at; all at their slot unless told otherwise. */
  readonly at?: (n: number) => Instant;
}

const planColumns = Object.entries(writePlan(plan));

/** Makes a database file, migrated by the store itself. */
export async function fillFile(file: string, filling: Filling): Promise<void> {
  const opened = await openStore({ kind: 'file', path: file });
  if (!opened.ok) throw new Error(opened.problem.what);
  await opened.store.close();

  const connection = new Libsql(file);
  const columns = ['id', 'platform', 'workspace', 'channel', 'revision', 'changed_at'];
  const names = [...columns, ...planColumns.map(([name]) => name)];
  const addPlan = connection.prepare(
    `insert into plans (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`,
  );
  const addDue = connection.prepare('insert into due (at, plan, slot, revision) values (?, ?, ?, 1)');
  const values = planColumns.map(([, value]) => value);
  const { channels, at = () => slot, channelOf: channelAt = channelOf } = filling;
  connection.exec('pragma synchronous = off; begin');
  for (let n = 0; n < channels; n += 1) {
    const { platform, workspace, channel } = channelAt(n);
    addPlan.run(n + 1, platform, workspace, channel, 1, 0, ...values);
    addDue.run(at(n), n + 1, slot);
  }
  connection.exec('commit; pragma wal_checkpoint(truncate)');
  connection.close();
}

/** Gives half of the people settings of their own: the n-th is in the same workspace as the n-th plan. */
export function fillPeople(file: string, count: number): void {
  const connection = new Libsql(file);
  const add = connection.prepare(
    'insert into people (platform, scope, person, version, motion, hidden, revision) values (?, ?, ?, ?, ?, ?, 1)',
  );
  const hidden = writeHidden({ avoid: ['knee', 'neck'], leftOut: ['cat-cow'] });
  connection.exec('pragma synchronous = off; begin');
  for (let n = 0; n < count; n += 2) add.run('bench', `T${Math.floor(n / 100)}`, String(n), 'any', 0, hidden);
  connection.exec('commit; pragma wal_checkpoint(truncate)');
  connection.close();
}

let copies = 0;

/** A file for one measurement, like the one that `prepare` has made under that name. */
export function copyOf({ folder, scratch }: Bench, name: string): string {
  copies += 1;
  const copy = path.join(scratch, `${name}-${copies}.db`);
  copyFileSync(path.join(folder, `${name}.db`), copy);
  return copy;
}
