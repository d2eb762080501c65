/** The log: JSON for machines, readable where somebody looks on. Secrets are blacked out wherever they turn up. */
import { pino, type Logger } from 'pino';
import { CENSORED, withoutSecrets } from './secrets-in-text.ts';

/** Names under which tokens, secrets and keys travel through errors and requests. */
const secrets = [
  'token',
  'secret',
  'password',
  'authorization',
  'Authorization',
  'accessToken',
  'access_token',
  'botToken',
  'appToken',
  'refreshToken',
  'refresh_token',
  'clientSecret',
  'client_secret',
];

const redact = {
  paths: secrets.flatMap((name) => [name, `*.${name}`, `*.*.${name}`, `*.*.*.${name}`]),
  censor: CENSORED,
};

const MOST_WORDS = 500;
const MOST_READ = 20_000;
const MOST_STACK_LINES = 8;

/** Half a token has its form no more: it goes before the cut. */
function short(text: string): string {
  const safe = withoutSecrets(text.slice(0, MOST_READ));
  return safe.length > MOST_WORDS ? `${safe.slice(0, MOST_WORDS)} …` : safe;
}

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? short(String(value)) : undefined;

/**
 * What helps to find a mistake, and no more: errors of libraries carry requests, answers and pictures, and a line of ten
 * kilobytes is read by nobody.
 */
function briefError(error: unknown): unknown {
  if (!(error instanceof Error)) return typeof error === 'string' ? short(error) : textOf(error);
  const { code, status, cause } = error as { code?: unknown; status?: unknown; cause?: unknown };
  return {
    type: error.name,
    message: short(error.message),
    ...(textOf(code) !== undefined && { code: textOf(code) }),
    ...(textOf(status) !== undefined && { status: textOf(status) }),
    stack: error.stack?.split('\n').slice(0, MOST_STACK_LINES).map(short).join('\n'),
    ...(cause instanceof Error && { cause: short(`${cause.name}: ${cause.message}`) }),
  };
}

export interface LogOptions {
  readonly level: string;
  readonly to: { write(lines: string): unknown };
  /** Somebody reads along: a line a record rather than JSON. */
  readonly readable: boolean;
  readonly colour: boolean;
  /** What this program is called, where others may write into the same log. */
  readonly program?: string | undefined;
}

export async function createLog({ level, to, readable, colour, program }: LogOptions): Promise<Logger> {
  const lineOf = readable
    ? (await import('./readable-log.ts')).readableLines(colour)
    : (record: string) => record;
  const destination = {
    write: (record: string) => {
      to.write(lineOf(withoutSecrets(record)));
    },
  };
  return pino(
    { level, base: program === undefined ? null : { program }, redact, serializers: { err: briefError } },
    destination,
  );
}
