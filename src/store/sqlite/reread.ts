/**
 * Reads the file itself over, now and then. What SQLite has in its cache it never reads again: it would go on with that
 * for days, while what lies in the file is no longer it.
 */
import { statSync } from 'node:fs';
import type Libsql from 'libsql';
import { damageIn } from './damage.ts';
import { connect } from './connect.ts';

/** Read in about a tenth of a second, during which nothing else is done. A larger file is read over at the start only. */
const MOST_BYTES = 32 * 1024 * 1024;

export interface Reread {
  /** What is wrong in the file. Throws where it cannot even be read. */
  damage(): string | undefined;
  close(): void;
}

/** With a connection and a cache of its own, which it keeps: SQLite shares the locks of one process. */
export function rereading(path: string): Reread {
  let own: Libsql.Database | undefined;
  return {
    damage() {
      if (statSync(path).size > MOST_BYTES) return undefined;
      own ??= connect(path);
      try {
        return damageIn(own);
      } finally {
        // Nothing is kept for the next time.
        own.exec('pragma shrink_memory');
      }
    },
    close() {
      own?.close();
    },
  };
}
