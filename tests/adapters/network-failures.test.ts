import { describe, expect, it } from 'vitest';
import { NeverConnected, networkFailure, networkMeanings } from '../../adapters/shared/network-failures.ts';

const neverSent = { outcome: 'transient', reason: 'network', mayHaveLanded: false };
const lost = { outcome: 'transient', reason: 'network', mayHaveLanded: true };
const tooLate = { outcome: 'transient', reason: 'timeout', mayHaveLanded: true };

const table: Readonly<Record<string, object>> = {
  ENOTFOUND: neverSent,
  EAI_AGAIN: neverSent,
  ECONNREFUSED: neverSent,
  EHOSTUNREACH: neverSent,
  ENETUNREACH: neverSent,
  UND_ERR_CONNECT_TIMEOUT: neverSent,
  NEVER_CONNECTED: neverSent,
  ECONNRESET: lost,
  EPIPE: lost,
  ETIMEDOUT: lost,
  UND_ERR_SOCKET: lost,
  UND_ERR_HEADERS_TIMEOUT: lost,
  UND_ERR_BODY_TIMEOUT: lost,
  TimeoutError: tooLate,
  AbortError: tooLate,
};

const coded = (code: string, more: object = {}): Error => Object.assign(new Error(code), { code, ...more });
const named = (name: string): Error => Object.assign(new Error(name), { name });

describe('what fails on the way', () => {
  it.each(Object.entries(table))('%s', (name, meaning) => {
    const error = name.endsWith('Error') ? named(name) : coded(name);
    expect(networkFailure(error)).toEqual(meaning);
    expect(networkFailure(new TypeError('fetch failed', { cause: error }))).toEqual(meaning);
  });

  it('is all in this table', () => {
    expect([...networkMeanings.keys()].sort()).toEqual(Object.keys(table).sort());
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
