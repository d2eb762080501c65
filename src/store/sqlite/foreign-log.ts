/**
 * Notices a database file that was replaced beside the log of the one before it. SQLite cannot see that: it plays the
 * log back, over whatever file is there, and so undoes a backup that was copied into place.
 */
import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';

const HEADER = 32;
const FRAME = 24;
/** In the index beside the log: frames that a checkpoint has copied, and that one meant to copy. */
const COPIED = 96;
const MEANT = 128;

/**
 * The log is written before the file, always: a file that has changed after its log was either checkpointed, and then
 * holds what the log holds, or it is another one. Replaced files whose copying kept the order of times are not seen.
 */
export function hasForeignLog(path: string): boolean {
  const file = statSync(path);
  const log = statSync(`${path}-wal`, { throwIfNoEntry: false });
  if (log === undefined || log.size <= HEADER + FRAME || file.ctimeMs <= log.ctimeMs) return false;
  return !checkpointing(path) && !holds(path, readFileSync(`${path}-wal`));
}

/** Killed while it copied: part of the log is in the file. */
function checkpointing(path: string): boolean {
  if (statSync(`${path}-shm`, { throwIfNoEntry: false }) === undefined) return false;
  const index = readFileSync(`${path}-shm`);
  return index.length > MEANT + 4 && index.readUInt32LE(MEANT) > index.readUInt32LE(COPIED);
}

/** Whether each page of the log is in the file as the log has it last. */
function holds(path: string, log: Buffer): boolean {
  const pageSize = log.readUInt32BE(8);
  const salts = log.subarray(16, 24);
  const pages = new Map<number, Buffer>();
  let unsure = new Map<number, Buffer>();
  for (let at = HEADER; at + FRAME + pageSize <= log.length; at += FRAME + pageSize) {
    if (!log.subarray(at + 8, at + 16).equals(salts)) break;
    unsure.set(log.readUInt32BE(at), log.subarray(at + FRAME, at + FRAME + pageSize));
    // The size of the database is noted with the last page of a commit; what follows it may be half of one.
    if (log.readUInt32BE(at + 4) === 0) continue;
    for (const [number, page] of unsure) pages.set(number, page);
    unsure = new Map();
  }
  const descriptor = openSync(path, 'r');
  try {
    const there = Buffer.alloc(pageSize);
    return [...pages].every(
      ([number, page]) =>
        readSync(descriptor, there, 0, pageSize, (number - 1) * pageSize) === pageSize && there.equals(page),
    );
  } finally {
    closeSync(descriptor);
  }
}
