import { describe, expect, it } from 'vitest';
import { proxyFor, readProxy } from '../../adapters/port/proxy.ts';

const HTTPS_PROXY = 'http://proxy.example.com:3128';

describe('the proxy for an address', () => {
  it.each(['https://slack.com/api/', 'wss://wss-primary.slack.com/link', 'https://discord.com'])(
    '%s goes through it',
    (url) => {
      expect(proxyFor(new URL(url), { HTTPS_PROXY })?.host).toBe('proxy.example.com:3128');
    },
  );

  it.each([
    'http://slack.com/',
    'https://localhost:8443/',
    'https://127.0.0.1/',
    'https://127.1.2.3/',
    'https://[::1]:1/',
  ])('%s never does', (url) => {
    expect(proxyFor(new URL(url), { HTTPS_PROXY })).toBeUndefined();
  });

  it('there is none where none is set', () => {
    expect(proxyFor(new URL('https://slack.com'), {})).toBeUndefined();
    expect(proxyFor(new URL('https://slack.com'), { HTTPS_PROXY: '' })).toBeUndefined();
  });

  it.each([
    ['*', 'https://slack.com', false],
    ['slack.com', 'https://slack.com', false],
    ['slack.com', 'https://files.slack.com', false],
    ['.slack.com', 'https://files.slack.com', false],
    ['.slack.com', 'https://slack.com', false],
    ['*.slack.com', 'wss://wss-primary.slack.com/', false],
    ['SLACK.com', 'https://slack.com', false],
    ['slack.com', 'https://notslack.com', true],
    ['lack.com', 'https://slack.com', true],
    ['slack.com:443', 'https://slack.com', false],
    ['slack.com:8443', 'https://slack.com', true],
    ['slack.com:8443', 'https://slack.com:8443', false],
    ['example.com, slack.com', 'https://slack.com', false],
    ['example.com slack.com', 'https://slack.com', false],
    ['10.0.0.7:8443', 'https://10.0.0.7:8443', false],
    ['10.0.0.7', 'https://10.0.0.70', true],
    ['fd00::7', 'https://[fd00::7]', false],
    ['[fd00::7]:8443', 'https://[fd00::7]:8443', false],
    [' , ', 'https://slack.com', true],
    ['.', 'https://slack.com', true],
  ])('NO_PROXY=%s, %s: through the proxy %s', (NO_PROXY, url, isThrough) => {
    expect(proxyFor(new URL(url), { HTTPS_PROXY, NO_PROXY }) !== undefined).toBe(isThrough);
  });
});

describe('the address of a proxy', () => {
  it.each([
    ['http://proxy:3128', 'http://proxy:3128/'],
    ['proxy.example.com:3128', 'http://proxy.example.com:3128/'],
    ['https://sam:p%40ss@proxy', 'https://sam:p%40ss@proxy/'],
    ['[fd00::7]:3128', 'http://[fd00::7]:3128/'],
  ])('%s', (given, url) => {
    expect(readProxy(given)?.href).toBe(url);
  });

  it.each([
    'socks5://proxy:1080',
    'http://proxy/proxy.pac',
    'http://',
    'file:///proxy',
    'http://proxy:99999',
    ' ',
  ])('not %s', (given) => {
    expect(readProxy(given)).toBeUndefined();
  });
});
