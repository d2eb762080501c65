/** Writes down what people do and what they see come of it, as a page that somebody can read. */
import { themeLines } from '../../content/breaks/theme.ts';
import type { Stage } from '../contracts/adapter-stage.ts';
import type { Office } from '../support/platform/office.ts';

export interface Platform<S extends Stage> {
  readonly name: string;
  readonly office: Office<S>;
  /** All that everybody in the channel sees; absent where one screen shows everything. */
  readonly inChannel?: () => readonly string[];
  /** The bot is added to the channel; absent where it is there from the start. */
  readonly invites?: () => Promise<void>;
  /** Types a command the platform's own way; false where it offers none like it. */
  readonly types?: (line: string) => Promise<boolean>;
  /** Opens the form, changes one field and saves. */
  readonly changes: (field: string, value: string) => Promise<void>;
  /** What the latest button of this action carries. */
  readonly subjectOf: (action: string) => string;
}

export interface Transcript {
  /** One thing that somebody does, in words, and all that is new to see afterwards. */
  step(does: string, doing: () => Promise<void>): Promise<void>;
  /** A word about the step that is under way. */
  remark(words: string): void;
  page(): string;
}

export function transcript<S extends Stage>({ name, office, inChannel }: Platform<S>): Transcript {
  const lines: string[] = [`# The first hour: ${name}`, ''];
  const remarks: string[] = [];
  const seen = (): readonly string[] => [...office.stage.shown()];

  return {
    remark(words) {
      remarks.push(words);
    },
    async step(does, doing) {
      const before = counted(seen());
      await doing();
      const fresh = seen().filter((text) => {
        const left = before.get(text) ?? 0;
        before.set(text, left - 1);
        return left <= 0 && text.trim() !== '';
      });
      lines.push(`**${does}**`, '');
      const said = remarks.splice(0);
      for (const words of said) lines.push(`_${words}_`, '');
      if (fresh.length + said.length === 0) lines.push('_Nothing new is seen._', '');
      if (inChannel === undefined) {
        if (fresh.length > 0) lines.push(quoted(fresh.join('\n\n')), '');
        return;
      }
      const common = new Set(inChannel());
      for (const text of fresh)
        lines.push(common.has(text) ? 'Everyone sees:' : 'Only Sam sees:', '', quoted(text), '');
    },
    page: () => `${lines.join('\n').trimEnd()}\n`,
  };
}

function counted(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

/** Which line goes with a break is told by its id, which is another one each time. */
const themes = new Set(themeLines.map(({ text }) => text));
const withoutTheme = (line: string): string =>
  themes.has(line.trim())
    ? `${line.slice(0, line.length - line.trimStart().length)}(a line to go with it)`
    : line;

/** As a block of text, so that nothing in it is taken for markup. */
const quoted = (text: string): string =>
  ['```text', ...text.split('\n').map((line) => withoutTheme(line.trimEnd())), '```'].join('\n');
