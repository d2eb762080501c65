/** Points inside the store's transactions: the database drivers tell of each statement, before it runs and after. */
import type { Location } from '../../../src/store/location.ts';
import { atStatement } from './passing.ts';

type Call = (this: unknown, ...parameters: unknown[]) => unknown;

/** Replaces a method by one that knows the original. */
function replace(owner: object, name: string, by: (original: Call) => Call): void {
  // The method is there: both drivers document it.
  const original = Reflect.get(owner, name) as Call;
  Object.defineProperty(owner, name, { value: by(original), configurable: true, writable: true });
}

/** Loads the one that is needed. */
export const wrapDriver = (kind: Location['kind']): Promise<void> =>
  kind === 'postgres' ? wrapPostgres() : wrapSqlite();

async function wrapSqlite(): Promise<void> {
  const { default: Libsql } = await import('libsql');
  replace(Libsql.prototype, 'prepare', (prepare) => {
    return function (this: unknown, text, ...rest) {
      const statement = prepare.call(this, text, ...rest) as object;
      for (const method of ['run', 'all'])
        replace(statement, method, (run) => (...parameters) => {
          const ran = atStatement(String(text));
          const result = run.apply(statement, parameters);
          ran();
          return result;
        });
      return statement;
    };
  });
}

async function wrapPostgres(): Promise<void> {
  const { Client } = await import('pg');
  replace(Client.prototype, 'query', (query) => {
    return function (this: unknown, asked, ...rest) {
      const text = typeof asked === 'object' && asked !== null && 'text' in asked ? asked.text : asked;
      const ran = atStatement(String(text));
      const result = query.call(this, asked, ...rest);
      if (!(result instanceof Promise)) return result;
      return result.then((rows: unknown) => {
        ran();
        return rows;
      });
    };
  });
}
