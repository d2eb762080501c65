/** The documents that are written by hand, and the pages that are made. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const root = path.join(import.meta.dirname, '..', '..');

export const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

export const made: readonly string[] = ['docs/commands.md', 'docs/settings.md', 'docs/licences.md'];

/** All that people read of the project; the changelog tells of what was. */
export const documents: readonly string[] = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  ...readdirSync(path.join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

export interface Row {
  readonly file: string;
  readonly cells: readonly string[];
}

/** Rows of tables, without their heads. */
export const rowsOf = (file: string): readonly Row[] =>
  read(file)
    .split('\n')
    .filter(
      (line, at, lines) => line.startsWith('|') && !/^\|[\s|:-]+$/u.test(line) && !isHead(lines[at + 1]),
    )
    .map((line) => ({
      file,
      cells: line
        .split(/(?<!\\)\|/u)
        .slice(1, -1)
        .map((text) => text.trim()),
    }));

const isHead = (next: string | undefined): boolean => /^\|[\s|:-]+$/u.test(next ?? '');

/** What stands between backticks, in running text and in blocks, line by line. */
export const codeIn = (text: string): readonly string[] => {
  const blocks = [...text.matchAll(/^ *```\w*\n(?<inside>.*?)^ *```$/gmsu)].flatMap((block) =>
    (block.groups?.['inside'] ?? '').split('\n'),
  );
  const rest = text.replaceAll(/^ *```\w*\n.*?^ *```$/gmsu, '');
  const spans = [...rest.matchAll(/`(?<inside>[^`\n]+)`/gu)].map((span) => span.groups?.['inside'] ?? '');
  return [...blocks, ...spans].map((line) => line.trim()).filter((line) => line !== '');
};
