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
      holidays: 'text',
      holidays_edition: 'bigint',
      workdays: 'text',
      paused_until: 'bigint',
      version: 'text',
      owner: 'text',
      motion: 'bigint',
      silent: 'bigint',
      quiet: 'bigint',
      tidy: 'bigint',
      meetings: 'text',
    },
    key: ['id'],
  },
  former_channels: { columns: { plan: 'bigint', channel: 'text' }, key: ['plan', 'channel'] },
  due: {
    columns: { at: 'bigint', plan: 'bigint', slot: 'bigint', revision: 'bigint' },
    key: ['at', 'plan', 'slot'],
  },
  slots: {
    columns: {
      slot: 'bigint',
      plan: 'bigint',
      state: 'text',
      reason: 'text',
      detail: 'text',
      attempt: 'bigint',
      pose: 'text',
      version: 'text',
      revision: 'bigint',
      sent_at: 'bigint',
      look_at: 'bigint',
      message_id: 'text',
      touched: 'bigint',
      held_until: 'bigint',
      remove_at: 'bigint',
      removals: 'bigint',
    },
    key: ['slot', 'plan'],
  },
  askers: {
    columns: { slot: 'bigint', plan: 'bigint', name: 'text', person: 'text' },
    key: ['slot', 'plan'],
  },
  leases: { columns: { at: 'bigint', id: 'text', slots: 'text' }, key: ['at', 'id'] },
  rotations: { columns: { plan: 'bigint', drawn: 'text' }, key: ['plan'] },
  completions: {
    columns: { slot: 'bigint', plan: 'bigint', person: 'text', at: 'bigint' },
    key: ['slot', 'plan', 'person'],
  },
  counts: {
    columns: {
      day: 'bigint',
      plan: 'bigint',
      hour: 'bigint',
      breaks: 'bigint',
      done: 'bigint',
      people: 'bigint',
      untouched: 'bigint',
    },
    key: ['day', 'plan', 'hour'],
  },
  month_notes: { columns: { plan: 'bigint', person: 'text', look_at: 'bigint' }, key: ['plan'] },
  pace_questions: {
    columns: { plan: 'bigint', since: 'bigint', look_at: 'bigint', is_open: 'bigint' },
    key: ['plan'],
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
      look_at: 'bigint',
    },
    key: ['id'],
  },
  notices: {
    columns: {
      id: 'text',
      platform: 'text',
      workspace: 'text',
      channel: 'text',
      person: 'text',
      about: 'text',
      message: 'text',
      silent: 'bigint',
      look_at: 'bigint',
      give_up_at: 'bigint',
      attempt: 'bigint',
      sent_at: 'bigint',
      message_id: 'text',
      rewrites: 'text',
      change: 'text',
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
  passing_files: {
    columns: { platform: 'text', workspace: 'text', file: 'text', delete_at: 'bigint' },
    key: ['platform', 'workspace', 'file'],
  },
  departures: {
    columns: { platform: 'text', workspace: 'text', left_at: 'bigint' },
    key: ['platform', 'workspace'],
  },
  audit: {
    columns: {
      plan: 'bigint',
      revision: 'bigint',
      at: 'bigint',
      person: 'text',
      name: 'text',
      what: 'text',
    },
    key: ['plan', 'revision'],
  },
  people: {
    columns: {
      platform: 'text',
      scope: 'text',
      person: 'text',
      version: 'text',
      motion: 'bigint',
      hidden: 'text',
      revision: 'bigint',
      days: 'text',
      last_shown: 'text',
    },
    key: ['platform', 'scope', 'person'],
  },
  replicas: { columns: { replica: 'text', seen_at: 'bigint', at_work: 'bigint' }, key: ['replica'] },
};

export type TableName = keyof Database;

export const tableNames = Object.keys(tables).filter((name): name is TableName =>
  Object.hasOwn(tables, name),
);
