/**
 * A thousand connections that mean no good to a server, as a process of its own: `hostile.ts PORT`. Says “open” once all
 * have sent what they begin with, and goes on until it is killed: whoever is cut off comes again, at most so many times.
 */
import { connect } from 'node:net';

const [, , port = '0'] = process.argv;
const MOST_AGAIN = 1_000;
const megabyte = Buffer.alloc(1_000_000 - 1, 'x');
const post = (...headers: readonly string[]): string =>
  ['POST /slack/events HTTP/1.1', 'host: a', 'content-type: application/json', ...headers, '', ''].join(
    '\r\n',
  );
const forged = (): readonly string[] => [
  `x-slack-signature: v0=${'0'.repeat(64)}`,
  `x-slack-request-timestamp: ${String(Math.floor(Date.now() / 1000))}`,
];

/** What each of them sends first, in turn. */
const beginnings: readonly (() => readonly (string | Buffer)[])[] = [
  () => [post('content-length: 1000000'), megabyte],
  () => [post('content-length: 1000000', ...forged()), megabyte],
  () => [post('transfer-encoding: chunked', ...forged()), 'fffff\r\n', megabyte],
  () => ['POST /slack/events HTTP/1.1\r\nhost: '],
  () => [],
];

let sent = 0;
let again = 0;

function attack(which: number): void {
  let began = false;
  const begin = (): void => {
    if (began) return;
    began = true;
    sent += 1;
    if (sent === 1_000) process.stdout.write('open\n');
  };
  const socket = connect(Number(port), '127.0.0.1', () => {
    for (const part of beginnings[which % beginnings.length]?.() ?? []) socket.write(part);
    begin();
  });
  socket.on('error', () => undefined);
  socket.on('close', () => {
    begin();
    if (again >= MOST_AGAIN) return;
    again += 1;
    setTimeout(attack, 100, which);
  });
}

for (let which = 0; which < 1_000; which += 1) attack(which);
// Though all were cut off for good.
setInterval(() => undefined, 60_000);
