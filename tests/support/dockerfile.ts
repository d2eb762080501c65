/** A Dockerfile, read: its stages with their instructions, in order. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { project } from './packed.ts';

export interface Instruction {
  readonly name: string;
  /** What follows it, options apart. */
  readonly rest: string;
  readonly options: Readonly<Record<string, string>>;
}

export interface Stage {
  readonly name: string | undefined;
  readonly image: string;
  readonly instructions: readonly Instruction[];
}

export function readDockerfile(): readonly Stage[] {
  const lines = readFileSync(path.join(project, 'Dockerfile'), 'utf8')
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .join('\n')
    .replaceAll(/\\\n/gu, ' ')
    .split('\n')
    .filter((line) => line.trim() !== '');
  const stages: { name: string | undefined; image: string; instructions: Instruction[] }[] = [];
  for (const line of lines) {
    const instruction = read(line);
    if (instruction.name === 'FROM') {
      const [image = '', , name] = instruction.rest.split(/\s+/u);
      stages.push({ name, image, instructions: [] });
    } else {
      const stage = stages.at(-1);
      if (stage === undefined) throw new Error(`“${line}” stands before the first FROM.`);
      stage.instructions.push(instruction);
    }
  }
  return stages;
}

function read(line: string): Instruction {
  const [, name = '', all = ''] = /^(\S+)\s+(.*)$/u.exec(line.trim()) ?? [];
  const options: Record<string, string> = {};
  const rest = all.replace(/^(?:--[\w-]+=\S+\s+)+/u, (given) => {
    for (const option of given.trim().split(/\s+/u)) {
      const [key = '', ...value] = option.slice(2).split('=');
      options[key] = value.join('=');
    }
    return '';
  });
  return { name: name.toUpperCase(), rest, options };
}

/** Of an instruction that stands once in a stage. */
export const only = (stage: Stage, name: string): Instruction => {
  const found = stage.instructions.filter((one) => one.name === name);
  const [one] = found;
  if (one === undefined || found.length > 1) throw new Error(`${name} stands ${String(found.length)} times.`);
  return one;
};

/** `CMD ["a", "b"]` and `["a", "b"]`: without a shell, so that signals reach the program. */
export const execForm = (text: string): readonly string[] =>
  JSON.parse(text.replace(/^CMD\s+/u, '')) as readonly string[];

/** What of the project's folder is sent to the build: `.dockerignore` is a list of what is let through. */
export function contextNames(names: readonly string[]): readonly string[] {
  const rules = readFileSync(path.join(project, '.dockerignore'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  if (rules[0] !== '*' || rules.slice(1).some((rule) => !/^![\w.*-]+$/u.test(rule)))
    throw new Error('.dockerignore is expected to leave out all, and then to let names through.');
  const patterns = rules
    .slice(1)
    .map((rule) => new RegExp(`^${rule.slice(1).replaceAll('.', '\\.').replaceAll('*', '.*')}$`, 'u'));
  return names.filter((name) => patterns.some((pattern) => pattern.test(name)));
}
