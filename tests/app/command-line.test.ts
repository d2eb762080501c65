/** What somebody types on the command line, and what is done or said. */
import { describe, expect, it } from 'vitest';
import { settingNames } from '../../src/config/settings.ts';
import { parseArguments } from '../../src/program/cli.ts';
import type { Invocation } from '../../src/program/invocation.ts';

const typed = (line: string): Invocation => parseArguments(line.split(' ').filter((word) => word !== ''));

const said = (line: string): string => {
  const invocation = typed(line);
  return invocation.run === 'say' ? invocation.text : JSON.stringify(invocation);
};

it.each<readonly [string, Invocation]>([
  ['', { run: 'bot' }],
  ['start', { run: 'bot' }],
  ['manifest slack', { run: 'manifest', of: 'slack' }],
  ['manifest slack-http', { run: 'manifest', of: 'slack-http' }],
  ['migrate --from a.db', { run: 'move', from: 'a.db', to: undefined }],
  ['migrate --to=b.db --from a.db', { run: 'move', from: 'a.db', to: 'b.db' }],
  ['backup', { run: 'backup', file: undefined }],
  ['backup a.db', { run: 'backup', file: 'a.db' }],
  ['backup -- -a.db', { run: 'backup', file: '-a.db' }],
  ['restore a.db', { run: 'restore', file: 'a.db' }],
  ['forget-installations', { run: 'forget', isSure: false }],
  ['forget-installations -y', { run: 'forget', isSure: true }],
])('“%s” is understood', (line, invocation) => {
  expect(typed(line)).toEqual(invocation);
});

it.each([
  ['bakup', 'There is no command “bakup”: did you mean “backup”? The commands are start, '],
  ['Backup', 'did you mean “backup”?'],
  ['forget', 'did you mean “forget-installations”?'],
  ['strat', 'did you mean “start”?'],
  ['hlep', 'did you mean “help”?'],
  ['move', 'There is no command “move”. The commands are start, '],
  ['help bakup', 'There is no command “bakup”: did you mean “backup”?'],
  ['--hepl', 'There is no option “--hepl”: did you mean “--help”?'],
  ['-x', 'There is no option “-x”.'],
  ['forget-installations --yse', 'There is no option “--yse”: did you mean “--yes”?'],
  ['migrate --form a.db', 'did you mean “--from”?'],
  ['--from a.db', '--from goes with migrate.'],
  ['start --yes', '--yes goes with forget-installations.'],
  ['backup -y', '--yes goes with forget-installations.'],
  ['start now', 'start takes no “now”.'],
  ['restore a b c', 'restore takes no “b c”.'],
  ['restore', 'restore needs the file to restore from.'],
  ['migrate', 'migrate needs --from, or --to, or both.'],
  ['migrate --from', '--from needs a value: the database that there is.'],
  ['manifest', 'manifest needs slack or slack-http.'],
  ['manifest teams', 'There is a manifest for slack and for slack-http, not for “teams”.'],
  ['completion tcsh', 'The shells are bash, zsh and fish, not “tcsh”.'],
  ['__proto__', 'There is no command “__proto__”.'],
])('“%s” is refused, with what was probably meant', (line, why) => {
  const refused = typed(line);
  expect(refused).toEqual({ run: 'refuse', text: expect.stringContaining(why) as string });
  expect(refused.run === 'refuse' && refused.text).toMatch(/[.?]\nTry: deskbreak --help\n$/u);
});

describe('--help', () => {
  it.each(['--help', '-h', 'help'])('%s names every command and every setting', (line) => {
    const help = said(line);
    for (const name of [...settingNames, 'start', 'manifest', 'migrate', 'backup', 'restore', 'completion'])
      expect(help).toContain(name);
  });

  it.each(['migrate --help', 'help migrate', 'migrate -h'])('%s is about that command', (line) => {
    expect(said(line)).toMatch(/^Usage: deskbreak migrate .*--from <file or URL>/su);
  });

  it.each(['--version', '-v'])('%s', (line) => {
    expect(said(line)).toMatch(/^\d+\.\d+\.\d+\n$/u);
  });
});
