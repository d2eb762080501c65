/** Which ports a process listens on, as its system tells. */
import { existsSync, readFileSync, readdirSync, readlinkSync } from 'node:fs';

const LISTEN = '0A';

/** Nothing where the system does not tell. */
export function portsOf(pid: number): readonly number[] | undefined {
  const folder = `/proc/${String(pid)}`;
  if (!existsSync(`${folder}/net/tcp`)) return undefined;
  const own = new Set(
    readdirSync(`${folder}/fd`).map((fd) => {
      try {
        return readlinkSync(`${folder}/fd/${fd}`);
      } catch {
        // Closed meanwhile.
        return '';
      }
    }),
  );
  const sockets = ['tcp', 'tcp6'].flatMap((kind) =>
    existsSync(`${folder}/net/${kind}`)
      ? readFileSync(`${folder}/net/${kind}`, 'utf8').split('\n').slice(1)
      : [],
  );
  return sockets.flatMap((line) => {
    const [, local = '', , state, , , , , , inode] = line.trim().split(/\s+/u);
    const isOurs = state === LISTEN && own.has(`socket:[${inode ?? ''}]`);
    return isOurs ? [Number.parseInt(local.split(':')[1] ?? '', 16)] : [];
  });
}
