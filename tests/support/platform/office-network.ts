/**
 * A network that lets nothing out but through its proxy: a real one, by CONNECT. Behind it are the platforms under their
 * own names, over TLS with certificates that only the network's own authority has signed.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo, type Server as NetServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createServer as createSecureServer } from 'node:tls';
import { generate } from 'selfsigned';

export interface OfficeNetworkOptions {
  /** Names, and where on loopback they are: `http://127.0.0.1:port`. */
  readonly hosts: Readonly<Record<string, string>>;
  /** `user:password`, where the proxy asks for one. */
  readonly login?: string;
}

export interface OfficeNetwork {
  /** `http://127.0.0.1:port`, for HTTPS_PROXY. */
  readonly proxy: string;
  /** The authority's certificate, in a file: for NODE_EXTRA_CA_CERTS. */
  readonly authority: string;
  /** What was asked of the proxy, as `host:port`. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

/** Valid on whatever day a test believes in. */
const always = { notBeforeDate: new Date('2000-01-01'), notAfterDate: new Date('2100-01-01') };
const kind = { ...always, keyType: 'ec', algorithm: 'sha256' } as const;

const listening = async (server: Server | NetServer): Promise<number> => {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return (server.address() as AddressInfo).port; // It listens on a port, not on a pipe.
};

export async function openOfficeNetwork({ hosts, login }: OfficeNetworkOptions): Promise<OfficeNetwork> {
  const authority = await generate([{ name: 'commonName', value: 'Office Network' }], {
    ...kind,
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, critical: true },
    ],
  });
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'Platforms' }], {
    ...kind,
    ca: { key: authority.private, cert: authority.cert },
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'subjectAltName', altNames: Object.keys(hosts).map((value) => ({ type: 2, value })) },
    ],
  });
  const folder = mkdtempSync(path.join(tmpdir(), 'office-network-'));
  const authorityFile = path.join(folder, 'authority.pem');
  writeFileSync(authorityFile, authority.cert);

  const sockets = new Set<Socket>();
  const keep = <S extends Socket>(socket: S): S => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
    return socket;
  };
  const join = (one: Socket, other: Socket): void => {
    keep(one).pipe(keep(other)).pipe(one);
    one.on('close', () => other.destroy());
    other.on('close', () => one.destroy());
  };

  const secured = new Map<string, number>();
  const servers: (Server | NetServer)[] = [];
  for (const [name, url] of Object.entries(hosts)) {
    const server = createSecureServer({ key, cert }, (socket) => {
      join(socket, connect(Number(new URL(url).port), '127.0.0.1'));
    });
    server.on('tlsClientError', () => undefined);
    secured.set(`${name}:443`, await listening(server));
    servers.push(server);
  }

  const asked: string[] = [];
  const proxy = createServer((_, response) => {
    response.writeHead(405).end();
  });
  proxy.on('connect', (request, _, head: Buffer) => {
    const socket = keep(request.socket);
    const isKnown =
      login === undefined ||
      request.headers['proxy-authorization'] === `Basic ${Buffer.from(login).toString('base64')}`;
    const port = secured.get(request.url ?? '');
    asked.push(request.url ?? '');
    if (!isKnown) socket.end('HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n');
    else if (port === undefined) socket.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n');
    else {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      socket.unshift(head);
      join(socket, connect(port, '127.0.0.1'));
    }
  });
  servers.push(proxy);

  return {
    proxy: `http://127.0.0.1:${String(await listening(proxy))}`,
    authority: authorityFile,
    asked,
    async close() {
      for (const socket of sockets) socket.destroy();
      await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
      rmSync(folder, { recursive: true });
    },
  };
}
