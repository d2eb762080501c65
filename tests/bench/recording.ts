/** What a program asks of SQLite, to be asked again with nothing around it. */
import Libsql from 'libsql';

type Connection = Libsql.Database;
type Statement = ReturnType<Connection['prepare']>;

type Call = { readonly by: Connection; readonly text: string } & (
  { readonly is: 'exec' } | { readonly is: 'statement'; readonly parameters: readonly unknown[] }
);

export interface Recording {
  /** What was asked since the last time, with which it begins anew. */
  take(): readonly Call[];
}

/** From now on every call on any connection of this process is noted. */
export function record(): Recording {
  let calls: Call[] = [];
  const connection = Libsql.prototype;
  // Taken without `this` on purpose: it is given at the call.
  const exec = Reflect.get(connection, 'exec');
  const prepare = Reflect.get(connection, 'prepare');
  connection.exec = function (this: Connection, text: string) {
    calls.push({ by: this, text, is: 'exec' });
    return exec.call(this, text);
  };
  connection.prepare = function (this: Connection, text: string) {
    const statement = prepare.call(this, text);
    for (const way of ['all', 'run'] as const) {
      const original = statement[way].bind(statement) as (...parameters: unknown[]) => never;
      statement[way] = (...parameters: unknown[]) => {
        calls.push({ by: this, text, is: 'statement', parameters });
        return original(...parameters);
      };
    }
    return statement;
  } as Connection['prepare'];
  return {
    take() {
      const taken = calls;
      calls = [];
      return taken;
    },
  };
}

/** Asks the same, each statement prepared once, rows as arrays that nobody looks at. */
export function replay(connection: Connection, calls: readonly Call[]): void {
  const statements = new Map<string, Statement>();
  for (const call of calls) {
    if (call.is === 'exec') {
      connection.exec(call.text);
      continue;
    }
    const statement = statements.get(call.text) ?? connection.prepare(call.text);
    statements.set(call.text, statement);
    if (statement.reader) statement.raw().all(...call.parameters);
    else statement.run(...call.parameters);
  }
}
