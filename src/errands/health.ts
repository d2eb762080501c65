/** Asks a Deskbreak that runs on this machine how it is, by the settings that it has itself: for whoever watches it. */
import { get } from 'node:http';
import { inWords } from './doctor/report.ts';
import { lookAtSettings } from './doctor/settings-findings.ts';

const WAIT_MS = 4_000;

export async function runHealth(isReady: boolean): Promise<void> {
  const { config, findings } = lookAtSettings();
  if (config === undefined) {
    process.stderr.write(inWords(findings.filter(({ verdict }) => verdict === 'problem')));
    process.exitCode = 1;
    return;
  }
  const { METRICS_PORT: port, METRICS_HOST: host } = config;
  if (port === undefined) {
    process.stdout.write('METRICS_PORT is not set, so Deskbreak cannot be asked how it is.\n');
    return;
  }
  const path = isReady ? '/readyz' : '/livez';
  const heard = await ask({ host: within(host), port, path });
  if ('status' in heard) process.stdout.write(`${heard.body.trimEnd()}\n`);
  else process.stderr.write(`Deskbreak does not answer at ${host}:${String(port)}: ${heard.wrong}.\n`);
  if (!('status' in heard) || heard.status !== 200) process.exitCode = 1;
}

/** “All addresses” are reached at that of this machine. */
const within = (host: string): string => (host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host);

type Heard = { readonly status: number; readonly body: string } | { readonly wrong: string };

/** Never through a proxy. */
const ask = (at: { readonly host: string; readonly port: number; readonly path: string }): Promise<Heard> =>
  new Promise((resolve) => {
    const fails = (error: Error): void => {
      const { name, message, code } = error as NodeJS.ErrnoException;
      resolve({ wrong: name === 'AbortError' || name === 'TimeoutError' ? 'no answer' : (code ?? message) });
    };
    get({ ...at, signal: AbortSignal.timeout(WAIT_MS) }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text: string) => {
        body += text;
      });
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, body });
      });
      response.on('error', fails);
    }).on('error', fails);
  });
