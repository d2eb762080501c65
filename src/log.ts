/** The log: JSON for machines, readable where somebody looks on. Secrets are blacked out wherever they turn up. */
import { pino, type Logger } from 'pino';

/** Names under which tokens, secrets and keys travel through errors and requests. */
const secrets = [
  'token',
  'secret',
  'password',
  'authorization',
  'Authorization',
  'accessToken',
  'botToken',
  'appToken',
];

const redact = {
  paths: secrets.flatMap((name) => [name, `*.${name}`, `*.*.${name}`, `*.*.*.${name}`]),
  censor: '[secret]',
};

export interface LogOptions {
  readonly level: string;
  readonly to: { write(lines: string): unknown };
  /** Somebody reads along: a line a record rather than JSON. */
  readonly readable: boolean;
  readonly colour: boolean;
}

export async function createLog({ level, to, readable, colour }: LogOptions): Promise<Logger> {
  const lineOf = readable
    ? (await import('./readable-log.ts')).readableLines(colour)
    : (record: string) => record;
  const destination = {
    write: (record: string) => {
      to.write(lineOf(record));
    },
  };
  return pino({ level, base: null, redact }, destination);
}
