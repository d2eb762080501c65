/** Where a benchmark ran: figures of different machines cannot be compared. */
import { cpus, release, totalmem, type } from 'node:os';

export function machine(): string {
  const processors = cpus();
  const memory = Math.round(totalmem() / 1024 ** 3);
  const date = new Date().toISOString().slice(0, 10);
  return [
    processors[0]?.model.trim() ?? 'unknown processor',
    `${processors.length} cores`,
    `${memory} GB`,
    `Node ${process.versions.node}`,
    `${type()} ${release()} ${process.arch}`,
    date,
  ].join(' · ');
}
