/** What channels and people have set: into a JSON file, and from one into a database. */
import {
  closeSync,
  fsyncSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readHidden } from '../../content/people/person.ts';
import { planNext } from '../../scheduler/timetable/planning.ts';
import { locationOf } from '../config/database.ts';
import { loadEnvironment } from '../config/environment.ts';
import { readConfig, type Config } from '../config/config.ts';
import { sealedText } from '../people/sealed-text.ts';
import type { Location } from '../store/location.ts';
import { backUp } from '../store/move/backups.ts';
import type { SetThings } from '../store/move/set-things.ts';
import { openStore } from '../store/open.ts';
import { readDocument, writeDocument } from './settings-document.ts';

const NOT_EXPORTED = 'Deskbreak has exported nothing.';
const NOT_IMPORTED = 'Deskbreak has imported nothing.';

/** From a copy, so that the bot may go on running. */
export async function runExport(file: string): Promise<void> {
  const given = readSettings(NOT_EXPORTED);
  if (given === undefined) return;
  if (given.location.kind === 'memory') {
    refuse(NOT_EXPORTED, ['DATABASE_URL keeps everything in memory. Set it to a file.']);
    return;
  }
  const room = mkdtempSync(path.join(tmpdir(), 'deskbreak-export-'));
  try {
    const copy = path.join(room, 'copy.db');
    const problem = await backUp(given.location, copy);
    const opened =
      problem === undefined ? await openStore({ kind: 'file', path: copy }) : { ok: false as const, problem };
    if (!opened.ok) {
      refuse(NOT_EXPORTED, [`${opened.problem.what} ${opened.problem.remedy}`]);
      return;
    }
    const things = await opened.store.exchange.read();
    await opened.store.close();
    const wrong = writeNew(file, writeDocument(things));
    if (wrong !== undefined) {
      refuse(NOT_EXPORTED, [wrong]);
      return;
    }
    process.stdout.write(`Exported ${counted(things)}: ${path.resolve(file)}\n`);
    if (things.unreadable > 0)
      process.stderr.write(`${things.unreadable} plans cannot be read and were left out.\n`);
  } finally {
    rmSync(room, { recursive: true, force: true });
  }
}

export async function runImport(file: string): Promise<void> {
  const given = readSettings(NOT_IMPORTED);
  if (given === undefined) return;
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    refuse(NOT_IMPORTED, [`${path.resolve(file)} cannot be read: ${wordsOf(error)}.`]);
    return;
  }
  const read = readDocument(text);
  const problems = read.ok ? closedIn(read.things, given.config) : read.problems;
  if (!read.ok || problems.length > 0) {
    refuse(NOT_IMPORTED, problems);
    return;
  }
  const opened = await openStore(given.location);
  if (!opened.ok) {
    refuse(NOT_IMPORTED, [`${opened.problem.what} ${opened.problem.remedy}`]);
    return;
  }
  try {
    const now = Date.now();
    const spreadMs = given.config.SPREAD_SECONDS * 1000;
    const taken = await opened.store.exchange.write(read.things, now, (plan, id) =>
      planNext(plan, id, undefined, now, spreadMs),
    );
    if (taken > 0)
      refuse(NOT_IMPORTED, [
        `${taken} of these channels and people have settings in this database already. Import into a new one, or take them out of the file.`,
      ]);
    else process.stdout.write(`Imported ${counted(read.things)}.\n`);
  } finally {
    await opened.store.close();
  }
}

/** What is sealed has to open with the key of the settings, or nobody could read it any more. */
function closedIn({ people }: SetThings, { ENCRYPTION_KEY }: Config): readonly string[] {
  const texts = sealedText(ENCRYPTION_KEY);
  const closed = people.filter(({ key, settings }) => {
    const text = texts.open(settings.hidden, key);
    return text === undefined || readHidden(text) === undefined;
  }).length;
  return closed === 0
    ? []
    : [
        `What ${closed === 1 ? 'one person avoids' : `${closed} people avoid`} cannot be read with ENCRYPTION_KEY. Set it as it was where this was exported.`,
      ];
}

function readSettings(head: string): { readonly config: Config; readonly location: Location } | undefined {
  const { env, fromFile, problems } = loadEnvironment();
  const read = readConfig(env, fromFile);
  const location = locationOf(env);
  if (read.ok && location.ok && problems.length === 0)
    return { config: read.config, location: location.location };
  refuse(head, [
    ...problems,
    ...(read.ok ? [] : read.problems.map(({ name, wrong, remedy }) => `${name} ${wrong}. ${remedy}`)),
    ...(location.ok ? [] : [`${location.problem.what} ${location.problem.remedy}`]),
  ]);
  return undefined;
}

/** For its owner alone, and never over another. */
function writeNew(file: string, text: string): string | undefined {
  let open: number | undefined;
  try {
    open = openSync(file, 'wx', 0o600);
    writeSync(open, text);
    fsyncSync(open);
    return undefined;
  } catch (error) {
    if (open !== undefined) unlinkSync(file);
    return `${path.resolve(file)} cannot be written: ${wordsOf(error)}.`;
  } finally {
    if (open !== undefined) closeSync(open);
  }
}

const counted = ({ plans, people }: SetThings): string =>
  `${plans.length} ${plans.length === 1 ? 'plan' : 'plans'} and the settings of ${people.length} ${people.length === 1 ? 'person' : 'people'}`;

function wordsOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EEXIST') return 'it is there already, and nothing was written over';
  if (code === 'ENOENT') return 'there is no such file or folder';
  return error instanceof Error ? error.message : String(error);
}

function refuse(head: string, lines: readonly string[]): void {
  process.stderr.write(`${head}\n${lines.map((line) => `  ${line}\n`).join('')}`);
  process.exitCode = 1;
}
