/** The pages of commands and settings: as the program declares them, and nowhere said a second time. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { commandNames, declarationOf } from '../../content/commands/commands.ts';
import { parseLine } from '../../content/commands/grammar.ts';
import { myFields } from '../../content/people/my-fields.ts';
import { settings as planSettings } from '../../content/settings/settings-fields.ts';
import { lineOf } from '../../content/text/plain-text.ts';
import { platformNames } from '../../src/config/platforms/table.ts';
import type { EnvironmentSetting } from '../../src/config/environment-setting.ts';
import { settingNames, settings } from '../../src/config/settings.ts';
import { parseArguments } from '../../src/program/cli.ts';
import { declareCommands } from '../../src/program/declared-commands.ts';
import { examplesOf } from '../../tools/docs/commands-page.ts';
import { pages } from '../../tools/docs/pages.ts';
import { codeIn, documents, made, read, root, rowsOf } from './documents.ts';

const program = declareCommands(() => undefined).commands;
const programNames = program.map((command) => command.name());
const byHand = documents.filter((file) => !made.includes(file));

it.each(Object.entries(pages))('%s is what the program declares: npm run docs', async (file, page) => {
  expect(read(file), 'To write it anew: npm run docs').toBe(await page());
});

it('the pages name every command and every setting', () => {
  const commands = read('docs/commands.md');
  for (const name of commandNames) {
    const { root: first, path: words } = declarationOf(name);
    expect(commands).toContain(`\`${['/' + first, ...words].join(' ')}`);
  }
  for (const name of programNames) expect(commands).toContain(`### ${name}\n`);
  for (const name of settingNames) expect(read('docs/settings.md')).toContain(`| \`${name}\``);
  for (const { label } of [...Object.values(planSettings), ...Object.values(myFields)])
    expect(read('docs/settings.md')).toContain(`| ${label} `);
});

it('every example of a command in a chat is understood as that command', () => {
  for (const name of commandNames)
    for (const one of examplesOf(name))
      expect(parseLine(lineOf(one)), lineOf(one)).toMatchObject({ ok: true, value: { name } });
});

it('every further value of an option is read by it', () => {
  const options = commandNames.flatMap((name) => Object.values(declarationOf(name).options));
  expect(options.length).toBeGreaterThan(20);
  for (const option of options)
    for (const value of [option.example, ...(option.others ?? [])])
      expect(option.decode(value), value).toMatchObject({ ok: true });
});

it('every example of the program’s commands is understood', () => {
  for (const command of program) {
    expect(command.examples.length, command.name()).toBeGreaterThan(0);
    for (const line of command.examples) {
      const [typed = ''] = line.replace(/^mkdir -p \S+ && /u, '').split(' > ');
      const words = typed.split(' ').slice(1);
      expect(parseArguments(words), line).not.toMatchObject({ run: 'refuse' });
      expect([command.name(), undefined]).toContain(words[0]);
    }
  }
});

it('every example of a setting is read, but for secrets, of which only the form is shown', () => {
  for (const name of settingNames) {
    const { schema, example, secret, form }: EnvironmentSetting = settings[name];
    expect(form).not.toBe('');
    if (secret === 'all') expect(example).toContain('…');
    else expect(schema.safeParse(example), name).toMatchObject({ success: true });
  }
});

it('what a manager or a person sets by a command with a value is a setting that names the command', () => {
  const named = [...Object.values(planSettings), ...Object.values(myFields)].flatMap(({ by }) => by);
  const setting = commandNames.filter((name) => {
    const { options, path: words } = declarationOf(name);
    return Object.values(options).some(({ required }) => required) && words[0] !== 'stats';
  });
  expect(setting.filter((name) => !named.includes(name))).toEqual([]);
});

it('no other document has a table of settings or of commands', () => {
  const lists = /^(?:`[A-Z_]+`(?:, )?)+$|^`\/(?:deskbreak|pose)\b[^`]*`/u;
  const repeated = byHand.flatMap(rowsOf).filter(({ cells: [first = ''] }) => lists.test(first));
  // What it is that belongs to another app is no command that is explained.
  expect(repeated.filter(({ cells }) => cells[0] !== '`/pose` belongs to another app')).toEqual([]);
});

it('every command that a document shows is one: in a chat', () => {
  const shown = byHand.flatMap((file) =>
    codeIn(read(file))
      .filter((line) => /^\/(?:deskbreak|pose)(?: [^…<[]*)?$/u.test(line))
      .map((line) => ({ file, line, heard: parseLine(line) })),
  );
  expect(shown.length).toBeGreaterThan(50);
  expect(shown.filter(({ heard }) => !heard.ok)).toEqual([]);
});

it('every command that a document shows is one: in a shell', () => {
  const typed =
    /(?:npm start --|(?:^|\$ |&& | -- |npx |exec deskbreak )(?:\/\S+\/)?deskbreak) (?<name>(?:--)?[a-z][a-z-]+)/u;
  const shown = byHand.flatMap((file) =>
    codeIn(read(file)).flatMap((line) => {
      const name = line.startsWith('/') ? undefined : typed.exec(line)?.groups?.['name'];
      return name === undefined ? [] : [{ file, line, name }];
    }),
  );
  expect(shown.length).toBeGreaterThan(20);
  expect(
    shown.filter(({ name }) => ![...programNames, 'help', '--help', '--version'].includes(name)),
  ).toEqual([]);
});

it('links lead to a file and a heading that are there', () => {
  const anchorsOf = (file: string): readonly string[] =>
    [...read(file).matchAll(/^#+ (?<heading>.+)$/gmu)].map((match) =>
      (match.groups?.['heading'] ?? '')
        .replaceAll(/\[([^\]]*)\]\([^)]*\)/gu, '$1')
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-'),
    );
  const astray = documents.flatMap((file) =>
    [...read(file).matchAll(/\]\((?<to>[^)\s]+)\)/gu)]
      .map((match) => match.groups?.['to'] ?? '')
      .filter((to) => !/^[a-z]+:/u.test(to))
      .filter((to) => {
        const [named = '', anchor] = to.split('#');
        const target = named === '' ? file : path.join(path.dirname(file), named);
        if (!existsSync(path.join(root, target))) return true;
        return anchor !== undefined && target.endsWith('.md') && !anchorsOf(target).includes(anchor);
      })
      .map((to) => `${file}: ${to}`),
  );
  expect(astray).toEqual([]);
});

it('each platform has a page, which leads to its settings', () => {
  for (const name of platformNames) expect(read(`docs/${name}.md`)).toContain('](settings.md#');
});
