/**
 * `npm run bench` measures the figures of docs/performance.md, beside what else could have been used.
 * `npm run bench -- next-slot store` measures these rows only; `--quick` once each, without what takes long.
 */
import { parseArgs } from 'node:util';
import { machine } from './machine.ts';
import { beHelper } from './process.ts';
import { measureRow, runContender, type Measured } from './rounds.ts';
import type { Row } from './row.ts';
import { rows } from './rows.ts';
import { tableOf } from './table.ts';

const progress = (text: string): void => {
  process.stderr.write(process.stderr.isTTY ? `\r\u001b[K${text}` : text === '' ? '' : `${text}\n`);
};

async function bench(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { quick: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const names = positionals.length > 0 ? positionals : Object.keys(rows);
  const unknown = names.filter((name) => !Object.hasOwn(rows, name));
  if (unknown.length > 0) {
    process.stderr.write(`There is no ${unknown.join(', ')}. Rows: ${Object.keys(rows).join(', ')}.\n`);
    process.exitCode = 1;
    return;
  }

  const measured: (Measured & { readonly row: Row })[] = [];
  for (const name of names) {
    const row = await rows[name]?.();
    if (row === undefined) continue;
    measured.push({ row, ...(await measureRow(name, row, values.quick, progress)) });
  }
  progress('');
  process.stdout.write(`${machine()}\n\n${tableOf(measured)}\n`);
  const failed = measured.flatMap((one) => one.failed);
  for (const failure of failed) process.stderr.write(`\n${failure}\n`);
  if (failed.length > 0) process.exitCode = 1;
}

const [role, ...rest] = process.argv.slice(2);
switch (role) {
  case '--contender': {
    const [name = '', index = '', folder = '', scratch = '', quick = ''] = rest;
    await runContender(name, Number(index), { folder, scratch, quick: quick === 'true' });
    break;
  }
  case '--helper':
    await beHelper(rest[0] ?? '', rest[1] ?? '');
    break;
  default:
    await bench(process.argv.slice(2));
}
