/** Whether a request may have arrived, over TLS, where connections are shared. */
import { Agent, createServer, request } from 'node:https';
import type { AddressInfo } from 'node:net';
import { generate } from 'selfsigned';
import { expect, it } from 'vitest';
import { exchange } from '../../adapters/shared/exchange.ts';
import { networkFailure } from '../../adapters/shared/network-failures.ts';
import { closedAfterEach } from '../support/platform/closers.ts';

const closers = closedAfterEach();

it('a request that waited for the connection of another may have arrived, where that breaks off', async () => {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }], {
    notBeforeDate: new Date('2000-01-01'),
    notAfterDate: new Date('2100-01-01'),
    keyType: 'ec',
    algorithm: 'sha256',
  });
  let heard = 0;
  const server = createServer({ key, cert }, (asked, response) => {
    heard += 1;
    if (heard === 1) asked.resume().on('end', () => response.end());
    else asked.socket.destroy();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  closers.push(() => new Promise((resolve) => server.close(resolve)));
  const { port } = server.address() as AddressInfo; // It listens on a port, not on a pipe.
  const agent = new Agent({ keepAlive: true, maxSockets: 1, rejectUnauthorized: false });
  closers.push(async () => {
    agent.destroy();
  });
  const send = () =>
    exchange({
      sending: request({ method: 'POST', host: '127.0.0.1', port, agent }),
      ready: 'secureConnect',
      body: 'a=b',
    });

  const [first, second] = await Promise.allSettled([send(), send()]);
  expect(first.status).toBe('fulfilled');
  expect(heard).toBe(2);
  expect(second.status === 'rejected' && networkFailure(second.reason).mayHaveLanded).toBe(true);
});
