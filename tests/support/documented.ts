/** The commands that a page tells its reader to type. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { project } from './packed.ts';

export interface DocumentedCommand {
  readonly page: string;
  readonly line: number;
  readonly command: string;
}

/** What begins a command where one stands inside a sentence or a table. */
const programs =
  /^(?:createdb|curl|deskbreak|docker|gh|git|node|npm|npx|openssl|pg_dump|pg_restore|runuser|systemctl|systemd-analyze|useradd) \S/u;

/** Lines of the blocks for a shell or for cron, and commands between backticks; settings and comments are none. */
export function commandsIn(page: string): readonly DocumentedCommand[] {
  const found: DocumentedCommand[] = [];
  let block: string | undefined;
  for (const [at, text] of readFileSync(path.join(project, page), 'utf8').split('\n').entries()) {
    const fence = /^\s*```(\w*)/u.exec(text);
    if (fence !== null) {
      block = block === undefined ? (fence[1] ?? '') : undefined;
      continue;
    }
    const lines =
      block === undefined
        ? [...text.matchAll(/`([^`]+)`/gu)].map(([, code = '']) => code).filter((code) => programs.test(code))
        : block === 'sh'
          ? [text]
          : block === ''
            ? [...text.matchAll(/^(?:[\d*/,-]+ ){5} *(.+)$/gu)].map(([, job = '']) => job)
            : [];
    for (const line of lines) {
      const command = line.replace(/(?:^|\s)#\s.*$/u, '').trim();
      if (command !== '' && !/^[A-Z_]+=\S*$/u.test(command)) found.push({ page, line: at + 1, command });
    }
  }
  return found;
}
