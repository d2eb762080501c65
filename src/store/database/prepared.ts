/** Statements that are built and compiled once, and run again and again with other values. */
import { CompiledQuery, sql, type Compilable, type Kysely, type QueryResult, type RawBuilder } from 'kysely';
import type { Columns, StoreDialect } from './dialect.ts';
import type { Database } from './schema.ts';

/** Stands in a statement for a value that is told when it runs. */
class Hole {
  readonly of: number | string;
  constructor(of: number | string) {
    this.of = of;
  }
}

/** A single value of a statement, by its name. */
export type One<S> = <K extends keyof S & string>(name: K) => RawBuilder<S[K]>;

/** Runs in `db`, which may be a transaction. */
export type Prepared<T, S, R> = (
  db: Kysely<Database>,
  rows: readonly T[],
  values: S,
) => Promise<QueryResult<R>>;

/**
 * A statement over rows of these columns and over single values. `build` is given both and is called once: when the
 * statement runs for the first time.
 */
export const prepared = <T extends object, S extends object, R>(
  db: Kysely<Database>,
  dialect: StoreDialect,
  columns: Columns<T>,
  build: (rows: RawBuilder<T>, one: One<S>, db: Kysely<Database>) => Compilable<R>,
): Prepared<T, S, R> => {
  let compiled: CompiledQuery<R> | undefined;
  const compile = (): CompiledQuery<R> => {
    const holes = dialect.given.parameters(columns, []).map((_, index) => new Hole(index));
    return build(dialect.given.table(columns, holes), (name) => sql`${new Hole(name)}`, db).compile();
  };
  return (runner, rows, values) => {
    compiled ??= compile();
    const given = dialect.given.parameters(columns, rows);
    const parameters = compiled.parameters.map((parameter) => {
      if (!(parameter instanceof Hole)) return parameter;
      const { of } = parameter;
      return typeof of === 'number' ? given[of] : (values as Readonly<Record<string, unknown>>)[of];
    });
    return runner.executeQuery(CompiledQuery.raw(compiled.sql, parameters));
  };
};
