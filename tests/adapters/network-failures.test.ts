import { createServer, type Server } from 'node:net';
import type { AddressInfo } from 'node:net';
import { getSystemErrorMap } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NeverConnected, networkFailure } from '../../adapters/shared/network-failures.ts';
import { closedAfterEach } from '../support/platform/closers.ts';

const neverSent = { outcome: 'transient', reason: 'network', mayHaveLanded: false };
const lost = { outcome: 'transient', reason: 'network', mayHaveLanded: true };
const tooLate = { outcome: 'transient', reason: 'timeout', mayHaveLanded: true };

/** Of a name that is looked up, and of connect(2), where no connection stood: nobody can have read anything. */
const beforeConnecting = new Set(['ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH']);

/** All that the operating system and its name service can say. */
const systemCodes = [...new Set(['ENOTFOUND', ...[...getSystemErrorMap().values()].map(([code]) => code)])];

const coded = (code: string, more: object = {}): Error => Object.assign(new Error(code), { code, ...more });
const named = (name: string): Error => Object.assign(new Error(name), { name });

describe('what fails on the way', () => {
  it.each(systemCodes)('%s of the system was not sent only where no connection can have stood', (code) => {
    const meaning = beforeConnecting.has(code) ? neverSent : lost;
    expect(networkFailure(coded(code))).toEqual(meaning);
    expect(networkFailure(new TypeError('fetch failed', { cause: coded(code) }))).toEqual(meaning);
    for (const syscall of ['read', 'write']) expect(networkFailure(coded(code, { syscall }))).toEqual(lost);
  });

  it.each(['HEADERS_TIMEOUT', 'BODY_TIMEOUT', 'SOCKET', 'RESPONSE', 'ABORTED', 'DESTROYED', 'CLOSED'])(
    'UND_ERR_%s may have come in the middle',
    (name) => {
      expect(networkFailure(coded(`UND_ERR_${name}`))).toEqual(lost);
    },
  );

  it('UND_ERR_CONNECT_TIMEOUT came before any connection', () => {
    expect(networkFailure(coded('UND_ERR_CONNECT_TIMEOUT'))).toEqual(neverSent);
  });

  it('is never told as “not landed” for a code that is new', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^E[A-Z_]{1,20}$/u), (code) => {
        fc.pre(!beforeConnecting.has(code));
        expect(networkFailure(coded(code))).toEqual(lost);
      }),
    );
  });

  it.each<[string, unknown, object]>([
    ['nothing', undefined, lost],
    ['a text', 'ECONNREFUSED', lost],
    ['half an answer', new SyntaxError('Unexpected end of JSON input'), lost],
    ['a code that is no text', Object.assign(new Error('odd'), { code: 111 }), lost],
    ['a code that is new', coded('ENEW'), lost],
    [
      'every address of a name refused',
      new AggregateError([coded('ECONNREFUSED'), coded('ECONNREFUSED')]),
      neverSent,
    ],
    ['a connection that failed as it was made', new NeverConnected(coded('ECONNRESET')), neverSent],
    [
      'one that did not come about in time',
      new NeverConnected(named('TimeoutError')),
      { ...tooLate, mayHaveLanded: false },
    ],
    ['no way to the machine, on connecting', coded('EHOSTUNREACH', { syscall: 'connect' }), neverSent],
    ['no way to it any more, on reading', coded('EHOSTUNREACH', { syscall: 'read' }), lost],
    ['no way to it any more, on writing', coded('ENETUNREACH', { syscall: 'write' }), lost],
  ])('%s', (_what, error, meaning) => {
    expect(networkFailure(error)).toEqual(meaning);
  });

  it('is told of errors that cause themselves', () => {
    const error = new Error('round and round');
    error.cause = error;
    expect(networkFailure(error)).toEqual(lost);
  });
});

describe('what really fails on the way, with a fetch of Node', () => {
  const closers = closedAfterEach();

  async function listening(server: Server): Promise<string> {
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    closers.push(() => new Promise((resolve) => void server.close(resolve)));
    const { port } = server.address() as AddressInfo; // It listens on a port, not on a pipe.
    return `http://127.0.0.1:${port}/`;
  }
  const failureAt = async (url: string, signal?: AbortSignal): Promise<object> =>
    fetch(url, { method: 'POST', body: 'a=b', ...(signal && { signal }) }).then(
      () => expect.fail('it should have failed'),
      (error: unknown) => networkFailure(error),
    );

  it('nobody listens: it was not sent', async () => {
    const url = await listening(createServer());
    await closers.pop()?.();
    expect(await failureAt(url)).toEqual(neverSent);
  });

  it('the other side goes away once it has read: it may have landed', async () => {
    const url = await listening(createServer((socket) => socket.once('data', () => socket.destroy())));
    expect(await failureAt(url)).toEqual(lost);
  });

  it('the other side breaks off in the middle of its answer: it may have landed', async () => {
    const half = 'HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nhalf';
    const url = await listening(createServer((socket) => socket.once('data', () => socket.end(half))));
    const cut = await fetch(url, { method: 'POST', body: 'a=b' });
    expect(networkFailure(await cut.text().catch((error: unknown) => error))).toEqual(lost);
  });

  it('our own patience ends once it was read: it may have landed', async () => {
    const patience = new AbortController();
    const url = await listening(
      createServer((socket) => {
        socket.on('error', () => undefined);
        socket.once('data', () => {
          patience.abort(new DOMException('too long', 'TimeoutError'));
        });
      }),
    );
    expect(await failureAt(url, patience.signal)).toEqual(tooLate);
  });
});
