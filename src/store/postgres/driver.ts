/** Kysely's way to a pool of connections: statements are prepared once, and what has broken is not used again. */
import {
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
} from 'kysely';
import type { Pool, PoolClient, QueryResult as PgResult } from 'pg';
import { endsConnection, isStalePlan } from './errors.ts';

/** Destroying Kysely ends the pool, once all connections are given back. */
export const kyselyDialect = (pool: Pool): Dialect => ({
  createAdapter: () => new PostgresAdapter(),
  createDriver: () => poolDriver(pool),
  createIntrospector: (db) => new PostgresIntrospector(db),
  createQueryCompiler: () => new PostgresQueryCompiler(),
});

const poolDriver = (pool: Pool): Driver => {
  const nameOf = statementNames();
  return {
    init: () => Promise.resolve(),
    acquireConnection: async () => new Connection(await pool.connect(), nameOf),
    beginTransaction: (connection, { isolationLevel, accessMode }) =>
      ours(connection).begin(
        [
          'begin',
          ...(isolationLevel === undefined ? [] : [`isolation level ${isolationLevel}`]),
          ...(accessMode === undefined ? [] : [accessMode]),
        ].join(' '),
      ),
    commitTransaction: (connection) => ours(connection).commit(),
    rollbackTransaction: (connection) => ours(connection).rollback(),
    releaseConnection(connection) {
      ours(connection).release();
      return Promise.resolve();
    },
    destroy: () => pool.end(),
  };
};

const ours = (connection: DatabaseConnection): Connection => {
  if (connection instanceof Connection) return connection;
  throw new Error('This connection is of another pool.');
};

/** A connection from when it is taken out of the pool until it is given back. */
class Connection implements DatabaseConnection {
  readonly #client: PoolClient;
  readonly #nameOf: (text: string) => string | undefined;
  #inTransaction = false;
  #isUseless = false;

  constructor(client: PoolClient, nameOf: (text: string) => string | undefined) {
    this.#client = client;
    this.#nameOf = nameOf;
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    const statement = { text: sql, values: parameters.map(withoutZeros) };
    const name = this.#nameOf(sql);
    try {
      return resultOf(await this.#watched(name === undefined ? statement : { ...statement, name }));
    } catch (error) {
      // Within a transaction everything is undone by now, and its beginning is elsewhere.
      if (!isStalePlan(error) || this.#inTransaction) throw error;
      return resultOf(await this.#watched(statement));
    }
  }

  async begin(text: string): Promise<void> {
    await this.#watched({ text });
    this.#inTransaction = true;
  }

  async commit(): Promise<void> {
    await this.#watched({ text: 'commit' });
    this.#inTransaction = false;
  }

  /** Never fails: what made it necessary is what should be heard of, and the server rolls back what is cut off. */
  async rollback(): Promise<void> {
    if (!this.#isUseless)
      await this.#watched({ text: 'rollback' }).catch(() => {
        this.#isUseless = true;
      });
    this.#inTransaction = false;
  }

  release(): void {
    this.#client.release(this.#isUseless);
  }

  streamQuery(): never {
    throw new Error('The store reads whole results only.');
  }

  async #watched(query: Query): Promise<PgResult> {
    try {
      return await this.#client.query(query);
    } catch (error) {
      this.#isUseless ||= endsConnection(error);
      throw error;
    }
  }
}

interface Query {
  readonly text: string;
  readonly values?: unknown[];
  readonly name?: string;
}

/** Kysely takes it on trust that rows are what the statement's types say, and so do we. */
const resultOf = <R>({ command, rowCount, rows }: PgResult): QueryResult<R> => ({
  ...(command !== 'SELECT' && rowCount !== null && { numAffectedRows: BigInt(rowCount) }),
  rows: rows as R[],
});

/** PostgreSQL's text holds every character but this one; without it, what people wrote stays readable. */
const withoutZeros = (value: unknown): unknown =>
  typeof value === 'string' && value.includes('\0') ? value.replaceAll('\0', '') : value;

/** The store has some fifty statements; whatever is beyond them is made up of values and comes only once. */
const mostNames = 200;

/** A name for each text: a statement that has one is parsed and planned once a connection. */
const statementNames = (): ((text: string) => string | undefined) => {
  const names = new Map<string, string>();
  return (text) => {
    const known = names.get(text);
    if (known !== undefined || names.size >= mostNames) return known;
    const name = `deskbreak_${names.size}`;
    names.set(text, name);
    return name;
  };
};
