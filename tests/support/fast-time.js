/**
 * Lets time pass faster in the process that loads it (`--import`): dates, timers and what is measured with
 * `performance`. It passes as usual until the first `SIGUSR2`, then `FAST_TIME` times as fast, until the next one. Timers
 * that were set before keep their time; so do the time limits inside Node, as that of a request.
 */
import { performance } from 'node:perf_hooks';
import timers from 'node:timers/promises';
import { syncBuiltinESMExports } from 'node:module';

const fast = Number(process.env['FAST_TIME']);
if (!(fast > 1)) throw new Error('FAST_TIME is no number above 1.');

const RealDate = Date;
const clock = performance.now.bind(performance);
let speed = 1;
/** @type {{ real: number, told: number }} The latest change of speed, on both clocks. */
let since = { real: clock(), told: clock() };
/** What date the clock of `performance` began at. */
const began = RealDate.now() - since.told;

const told = () => since.told + (clock() - since.real) * speed;
const now = () => Math.floor(began + told());

process.on('SIGUSR2', () => {
  since = { told: told(), real: clock() };
  speed = speed === 1 ? fast : 1;
  process.stderr.write(`Time passes ${speed} times as fast.\n`);
});

performance.now = told;
globalThis.Date = new Proxy(RealDate, {
  apply: () => new RealDate(now()).toString(),
  construct: (_target, given, made) =>
    Reflect.construct(RealDate, given.length === 0 ? [now()] : given, made),
  get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
});

for (const of of [globalThis, timers])
  for (const name of ['setTimeout', 'setInterval'])
    if (of[name] !== undefined) {
      const real = of[name];
      const isGlobal = of === globalThis;
      const sooner = isGlobal
        ? (run, ms = 1, ...given) => real(run, ms / speed, ...given)
        : (ms = 1, ...given) => real(ms / speed, ...given);
      of[name] = Object.assign(sooner, real);
    }
syncBuiltinESMExports();
