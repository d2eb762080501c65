/** Pages in Markdown, as prettier would have them. */
import { format, resolveConfig } from 'prettier';
import { fileURLToPath } from 'node:url';

/** A bar would end the cell. */
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;

/** Columns of which every cell is empty are left out. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const kept = heads.map((_, at) => rows.some((row) => row[at] !== ''));
  const part = (cells: readonly string[]): readonly string[] => cells.filter((_, at) => kept[at]);
  return [part(heads), part(heads).map(() => '---'), ...rows.map(part)].map(line).join('\n');
}

export const code = (text: string): string => `\`${text}\``;

export const codes = (texts: readonly string[], between = ', '): string => texts.map(code).join(between);

export async function pageOf(parts: readonly string[]): Promise<string> {
  const config = await resolveConfig(fileURLToPath(import.meta.url));
  return format(parts.join('\n\n'), { ...config, parser: 'markdown' });
}
