/** Every table with its columns and its key, for whoever goes through all of them. */
import type { Columns } from './dialect.ts';
import type { Database } from './schema.ts';

interface Table<T> {
  readonly columns: Columns<T>;
  readonly key: readonly (keyof T & string)[];
}

/** A table or a column that is missing here does not compile. */
export const tables: { readonly [T in keyof Database]: Table<Database[T]> } = {
  plans: {
    columns: {
      id: 'bigint',
      platform: 'text',
      workspace: 'text',
      channel: 'text',
      revision: 'bigint',
      changed_at: 'bigint',
      state: 'text',
      because: 'text',
      every: 'bigint',
      at_minute: 'bigint',
      hours: 'text',
      days: 'text',
      zone: 'text',
      days_off: 'text',
      paused_until: 'bigint',
      version: 'text',
      owner: 'text',
      motion: 'bigint',
      silent: 'bigint',
    },
    key: ['id'],
  },
  due: {
    columns: { at: 'bigint', plan: 'bigint', slot: 'bigint', lease: 'bigint', revision: 'bigint' },
    key: ['at', 'plan', 'slot', 'lease'],
  },
  slots: {
    columns: {
      slot: 'bigint',
      plan: 'bigint',
      state: 'text',
      reason: 'text',
      detail: 'text',
      token: 'text',
      pose: 'text',
      version: 'text',
      revision: 'bigint',
      break_id: 'text',
      sent_at: 'bigint',
      message_id: 'text',
    },
    key: ['slot', 'plan'],
  },
  rotations: { columns: { plan: 'bigint', drawn: 'text', last: 'text' }, key: ['plan'] },
  completions: {
    columns: { break_id: 'text', person: 'text', at: 'bigint' },
    key: ['break_id', 'person'],
  },
  snoozes: {
    columns: {
      id: 'text',
      platform: 'text',
      workspace: 'text',
      person: 'text',
      break_id: 'text',
      pose: 'text',
      version: 'text',
      motion: 'bigint',
      due_at: 'bigint',
    },
    key: ['id'],
  },
  installations: {
    columns: {
      platform: 'text',
      workspace: 'text',
      organisation: 'text',
      sealed: 'text',
      installed_at: 'bigint',
    },
    key: ['platform', 'workspace'],
  },
  uploads: {
    columns: { platform: 'text', workspace: 'text', picture: 'text', digest: 'text', file: 'text' },
    key: ['platform', 'workspace', 'picture'],
  },
};

export type TableName = keyof Database;

export const tableNames = Object.keys(tables).filter((name): name is TableName =>
  Object.hasOwn(tables, name),
);
