/** The end of a terminal whose window is closed: SIGHUP, and nothing that can be asked of it any more. */
import { closeSync } from 'node:fs';
import { isatty } from 'node:tty';

/**
 * Calls `stop` when the program's terminal is closed. Started with `nohup` or by a supervisor it has none, and goes on:
 * then `outlived` is called.
 */
export function onHangUp(stop: () => void, outlived: () => void): void {
  const terminals = [0, 1, 2].filter(isatty);
  process.on('SIGHUP', () => {
    if (terminals.length > 0) stop();
    else outlived();
  });
  process.on('exit', () => {
    for (const fd of terminals) if (!isatty(fd)) letGo(fd);
  });
}

/** At its end Node puts terminals back as they were. Before version 24 it aborts where one refuses; not where it is closed. */
function letGo(fd: number): void {
  try {
    closeSync(fd);
  } catch {
    // It was closed already.
  }
}
