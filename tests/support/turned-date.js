/**
 * Turns the clock of this process, and of those that it starts, where `TURNED_CLOCK` says to what instant (ISO 8601);
 * time goes on from there. Vitest loads it before each test file; programs load it by the `NODE_OPTIONS` set here.
 */
const { env } = process;

if (env['TURNED_BY_MS'] === undefined && env['TURNED_CLOCK'] !== undefined) {
  env['TURNED_BY_MS'] = String(Date.parse(env['TURNED_CLOCK']) - Date.now());
  env['NODE_OPTIONS'] = `${env['NODE_OPTIONS'] ?? ''} --import=${import.meta.url}`.trim();
}

// A worker loads it before each of its files, and has one clock for them all.
const turned = Symbol.for('deskbreak.turned');

if (env['TURNED_BY_MS'] !== undefined && !(turned in globalThis)) {
  Object.assign(globalThis, { [turned]: true });
  const turnedBy = Number(env['TURNED_BY_MS']);
  if (!Number.isFinite(turnedBy)) throw new Error('TURNED_CLOCK is no instant such as 2028-02-29T12:00:00Z.');
  const RealDate = Date;
  const now = () => RealDate.now() + turnedBy;
  globalThis.Date = new Proxy(RealDate, {
    // Without `new` it is a string of the present, whatever it is given.
    apply: () => new RealDate(now()).toString(),
    construct: (_target, given, made) =>
      Reflect.construct(RealDate, given.length === 0 ? [now()] : given, made),
    get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
  });
  RealDate.prototype.constructor = globalThis.Date;
}
