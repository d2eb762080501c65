/** The store without Kysely: what it has compiled goes straight to SQLite, by the same reader of rows. */
import { Kysely, type CompiledQuery, type QueryResult, type SqliteStatement } from 'kysely';
import Libsql from 'libsql';
import { prepareStatement } from '../../src/store/sqlite/statement.ts';

export interface Bypass {
  /** From now on, for the last connection that was opened. */
  begin(): void;
}

export function bypass(): Bypass {
  let connection: Libsql.Database | undefined;
  const note = (seen: Libsql.Database): void => {
    connection = seen;
  };
  // Taken without `this` on purpose: it is given at the call.
  const prepare = Reflect.get(Libsql.prototype, 'prepare');
  Libsql.prototype.prepare = function (this: Libsql.Database, text: string) {
    note(this);
    return prepare.call(this, text);
  } as Libsql.Database['prepare'];

  return {
    begin() {
      if (connection === undefined) throw new Error('Nothing was opened.');
      const opened = connection;
      const statements = new Map<string, SqliteStatement>();
      Kysely.prototype.executeQuery = <R>({ sql, parameters }: CompiledQuery<R>): Promise<QueryResult<R>> => {
        const statement = statements.get(sql) ?? prepareStatement(opened, sql);
        statements.set(sql, statement);
        if (statement.reader) return Promise.resolve({ rows: statement.all(parameters) as R[] });
        const { changes } = statement.run(parameters);
        return Promise.resolve({ numAffectedRows: BigInt(changes), rows: [] });
      };
    },
  };
}
