/**
 * Six simulated hours at a hundredfold speed: breaks in forty channels with pictures, people who type, press and fill in
 * forms all the time, and strangers who connect and mean no good. Memory and descriptors have to stay as they are after
 * the first hour, and every slot has to be accounted for.
 *
 *   npm run soak             six hours, in about four minutes
 *   npm run soak -- 24       as many hours as told
 *   npm run soak -- 6 --quiet-net    without the strangers
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import Libsql from 'libsql';
import { httpMode, installationOf } from '../slack/stage.ts';
import { memoryInstallations } from '../support/slack/memory-installations.ts';
import { freePort } from '../support/platform/free-port.ts';
import type { Measure, SoakOrders } from '../support/soak-program.ts';
import { openLoopbackSlack } from '../support/slack/server.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { 'quiet-net': { type: 'boolean', default: false } },
});
const hours = Number(positionals[0] ?? 6);
const SPEED = 100;
const HOUR_MS = 3_600_000 / SPEED;
const CHANNELS = 40;
/** Strangers at once; each is replaced as soon as it is cut off. */
const STRANGERS = 100;
/** From one deed of people to the next, in real milliseconds. */
const PAUSE_MS = 150;
/** What may be held beyond what was held after the first hour: collectors and pools are not exact. */
const MAY_GROW = { heapMb: 10, residentMb: 40, descriptors: 10 };

const folder = mkdtempSync(path.join(tmpdir(), 'deskbreak-soak-'));
const slack = await openLoopbackSlack({ ackWithinMs: 20_000 });
const port = await freePort();
const publicUrl = `http://127.0.0.1:${String(port)}`;
slack.app.delivery = { requestUrl: `${publicUrl}/slack/events` };
const { team } = slack;
const people = Array.from({ length: 8 }, (_, n) =>
  team.person({ name: `person-${n}`, realName: `Person ${n}`, tz: 'Europe/Berlin' }),
);
const rooms = Array.from({ length: CHANNELS }, (_, n) => {
  const room = team.channel({ name: `desk-${n}`, creator: people[n % people.length]?.id ?? '' });
  for (const { id } of people) room.members.add(id);
  return room;
});

const file = path.join(folder, 'deskbreak.db');
const orders: SoakOrders = {
  file,
  apiUrl: slack.apiUrl,
  mode: { ...httpMode(slack, memoryInstallations(), port, publicUrl), host: '127.0.0.1' },
  installation: installationOf(team),
  speed: SPEED,
};
const program = path.join(import.meta.dirname, '../support/soak-program.ts');
const child = spawn(process.execPath, ['--expose-gc', '--import', 'tsx', program, JSON.stringify(orders)], {
  stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
});
let said = '';
child.stderr?.on('data', (chunk: Buffer) => {
  said = (said + chunk.toString()).slice(-4_000);
});
let ended = false;
const exit = once(child, 'exit').then(([code]) => {
  ended = true;
  return code as number | null;
});
if (child.stdout !== null) await Promise.race([once(child.stdout, 'data'), exit]);

async function measure(): Promise<Measure> {
  const answer = once(child, 'message');
  child.send('measure');
  const [message] = (await answer) as [Measure];
  return message;
}

const life = new AbortController();
const isOver = (): boolean => life.signal.aborted || ended;

/** What each of the strangers sends, in turn. */
const beginnings: readonly string[] = [
  `POST /slack/events HTTP/1.1\r\nhost: a\r\ncontent-length: 1000000\r\n\r\n${'x'.repeat(50_000)}`,
  'GET /slack/oauth_redirect?code=forged&state=forged HTTP/1.1\r\nhost: a\r\n\r\n',
  'POST /slack/events HTTP/1.1\r\nhost: ',
  'GET / HTTP/1.1\r\nhost: a\r\n\r\n',
  '',
];
const strangers = new Set<Socket>();
let came = 0;
function stranger(): void {
  if (isOver()) return;
  came += 1;
  const socket = connect(port, '127.0.0.1', () => socket.write(beginnings[came % beginnings.length] ?? ''));
  strangers.add(socket);
  const patience = setTimeout(() => socket.destroy(), 2_000);
  socket.on('error', () => undefined);
  socket.on('data', () => undefined);
  socket.on('close', () => {
    clearTimeout(patience);
    strangers.delete(socket);
    setTimeout(stranger, 200);
  });
}

const one = <T>(of: readonly T[], n: number): T => {
  const found = of[n % of.length];
  if (found === undefined) throw new Error('There is none.');
  return found;
};

/** What the n-th deed is. Slack's own client refuses some of them: a button that is gone, a form that is not open. */
async function act(n: number): Promise<void> {
  const person = one(people, n);
  const room = one(rooms, n * 7);
  const latest = team.posts(room).at(-1);
  switch (n % 8) {
    case 0:
      await person.types(room, '/deskbreak status');
      break;
    case 1:
      await person.types(room, '/pose pigeon');
      break;
    case 2:
    case 3:
      if (latest !== undefined) await person.presses(latest, { actionId: 'done' });
      break;
    case 4:
      if (latest !== undefined) await person.presses(latest, { actionId: 'other' });
      break;
    case 5:
      await person.types(room, '/deskbreak');
      if (person.modal !== undefined) await person.submits();
      break;
    case 6:
      await person.types(room, `/deskbreak nonsense ${n}`);
      break;
    default:
      await person.opensHome();
  }
}

let [deeds, refused] = [0, 0];
async function live(): Promise<void> {
  while (!isOver()) {
    await delay(PAUSE_MS);
    slack.clock.advance(PAUSE_MS * SPEED);
    deeds += 1;
    try {
      await act(deeds);
    } catch {
      refused += 1;
    }
  }
}

for (const [n, room] of rooms.entries()) {
  const person = one(people, n);
  await person.types(room, '/deskbreak every 15m');
  await person.types(room, '/deskbreak hours 00:00-24:00');
  await person.types(room, '/deskbreak days daily');
  await person.types(room, '/deskbreak on Europe/Berlin');
}
if (!values['quiet-net']) for (let n = 0; n < STRANGERS; n += 1) stranger();
const living = live();

const measures: Measure[] = [];
const out = (line: string): void => void process.stdout.write(`${line}\n`);
out('hour   heap MB   resident MB   descriptors   errors');
for (let hour = 1; hour <= hours && !isOver(); hour += 1) {
  await delay(HOUR_MS);
  const now = await measure();
  measures.push(now);
  const { heapMb, residentMb, descriptors, errors } = now;
  out(
    `${String(hour).padEnd(7)}${heapMb.toFixed(1).padEnd(10)}${residentMb.toFixed(0).padEnd(14)}${String(descriptors).padEnd(14)}${errors}`,
  );
}
life.abort();
await living;
for (const socket of strangers) socket.destroy();
await delay(1_000);
const after = await measure();
out(
  `after  ${after.heapMb.toFixed(1).padEnd(10)}${after.residentMb.toFixed(0).padEnd(14)}${after.descriptors}`,
);
child.kill('SIGTERM');
const code = await exit;
await slack.close();

const connection = new Libsql(file);
const states = connection.prepare('select state, count(*) as many from slots group by state').all() as {
  readonly state: string;
  readonly many: number;
}[];
connection.close();
rmSync(folder, { recursive: true, force: true });
out(`\n${deeds} deeds of people (${refused} not possible), ${came} strangers`);
out(states.map(({ state, many }) => `${many} ${state}`).join(', '));

const [first] = measures;
const last = measures.at(-1);
const problems: string[] = [];
if (code !== 0) problems.push(`The program ended with ${code ?? 'a signal'}.`);
if (first === undefined || last === undefined) problems.push('It did not live for an hour.');
else
  for (const [what, most] of Object.entries(MAY_GROW)) {
    const grown = last[what as keyof typeof MAY_GROW] - first[what as keyof typeof MAY_GROW];
    if (grown > most) problems.push(`${what} grew by ${grown.toFixed(1)}.`);
  }
if (after.errors > 0) problems.push(`${after.errors} errors were logged.`);
if (said !== '') out(`\nThe last that was logged:\n${said}`);
for (const problem of problems) out(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
