/**
 * Loaded before a program: kills it as it takes the step whose number `KILL_AT` says. Steps are whatever changes
 * something outside of it: files, statements of SQLite, bytes to a server. `KILL_AT=0` only counts, into `STEPS_TO`.
 */
import fs from 'node:fs';
import { createRequire, syncBuiltinESMExports } from 'node:module';
import { Socket } from 'node:net';

const at = Number(process.env.KILL_AT);
const { writeFileSync } = fs;
let steps = 0;

const step = () => {
  steps += 1;
  if (steps === at) process.kill(process.pid, 'SIGKILL');
};

/** Steps are counted before, so that the next one is “after” this. */
const counted = (object, names) => {
  for (const name of names) {
    const original = object[name];
    object[name] = function (...args) {
      step();
      return original.apply(this, args);
    };
  }
};

counted(fs, [
  'chmodSync',
  'copyFileSync',
  'fsyncSync',
  'linkSync',
  'mkdirSync',
  'mkdtempSync',
  'openSync',
  'renameSync',
  'rmSync',
]);
syncBuiltinESMExports();
counted(createRequire(process.env.LIBSQL_FROM)('libsql').prototype, ['exec', 'prepare', 'close']);
counted(Socket.prototype, ['write']);

process.on('exit', () => {
  if (at === 0) writeFileSync(process.env.STEPS_TO, String(steps));
});
