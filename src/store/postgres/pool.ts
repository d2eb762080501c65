/** Connections to PostgreSQL. */
import { Pool, TypeOverrides, types, type PoolConfig } from 'pg';

/** Names us among the server's sessions. Where the URL names us otherwise, that comes after it. */
export const applicationName = 'deskbreak';

/** How long to wait for a connection, in milliseconds. */
const connectWithin = 10_000;

/**
 * For each of the bot's sessions:
 *
 * - By its name a move of the store knows that it is in use.
 * - A statement that takes longer than this is not one of ours doing its work.
 * - A replica that stalls in the midst of a transaction, its machine paused for instance, must not keep plans from the
 *   others. Its leases run out by themselves; this ends its locks.
 * - The server plans each statement once, and not for each of its executions. It does so without knowing the values,
 *   and perhaps while a table is still empty, so it is told how: row by row, by the indexes. All of ours are written
 *   for that, and none is worth compiling.
 */
const session = [
  `select set_config('application_name', concat_ws(' ', '${applicationName}',
    nullif(current_setting('application_name'), '${applicationName}')), false)`,
  'set statement_timeout = 30000',
  'set idle_in_transaction_session_timeout = 10000',
  'set plan_cache_mode = force_generic_plan',
  'set enable_seqscan = off',
  'set enable_hashjoin = off',
  'set enable_mergejoin = off',
  'set enable_material = off',
  'set jit = off',
].join('; ');

/** Longer than the server's own limit: this one is for servers that have gone without a word. */
const answerWithin = 35_000;

/** Bigints come as text, for they may exceed what a number holds. Ours do not: they are ids, counts and milliseconds. */
const ownTypes = new TypeOverrides();
ownTypes.setTypeParser(types.builtins.INT8, Number);

const common: PoolConfig = {
  fallback_application_name: applicationName,
  connectionTimeoutMillis: connectWithin,
  keepAlive: true,
  keepAliveInitialDelayMillis: 10_000,
  types: ownTypes,
};

const open = (config: PoolConfig): Pool => {
  const pool = new Pool({ ...common, ...config });
  // Without these a connection that breaks would end the process. Whoever uses it hears of it from the statement that
  // fails; one that nobody uses is replaced when it is needed.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
};

/** For the bot: up to `size` connections. Throws where the URL cannot be read. */
export const botPool = (url: string, size: number): Pool =>
  open({
    connectionString: url,
    max: size,
    query_timeout: answerWithin,
    idleTimeoutMillis: 60_000,
    // Plans are made anew now and then, for tables that have grown; and a server that took over is found.
    maxLifetimeSeconds: 300,
    verify: (client, done) => {
      client.query(session, done);
    },
  });

/** One connection without limits, for what may take its time: migrations, and moving a store. */
export const patientPool = (url: string): Pool => open({ connectionString: url, max: 1 });
