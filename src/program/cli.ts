/** The command line: what somebody typed, as what is to be done. */
import { Command, CommanderError } from 'commander';
import { sections, settingNames, settings } from '../config/settings.ts';
import { completionFor, shells } from './completion.ts';
import { noCommand, whatIsWrong } from './mistyped.ts';
import { version } from './version.ts';

export type Invocation =
  | { readonly run: 'bot' }
  | Errand
  | { readonly run: 'say'; readonly text: string }
  | { readonly run: 'refuse'; readonly text: string };

/** What is done once, beside the bot. */
export type Errand =
  /** What is not named is the database of the settings; at least one is. */
  | { readonly run: 'move'; readonly from: string | undefined; readonly to: string | undefined }
  | { readonly run: 'forget'; readonly isSure: boolean }
  | { readonly run: 'backup'; readonly file: string | undefined }
  | { readonly run: 'restore'; readonly file: string }
  | { readonly run: 'manifest'; readonly of: ManifestName }
  | { readonly run: 'export' | 'import'; readonly file: string }
  | { readonly run: 'invite' }
  | { readonly run: 'health'; readonly isReady: boolean }
  | { readonly run: 'doctor'; readonly json: boolean; readonly backups: string | undefined };

export type ManifestName = (typeof manifests)[number];

const manifests = ['slack', 'slack-http'] as const;

const settingLines = sections
  .map((section) => {
    const lines = settingNames
      .filter((name) => settings[name].section === section)
      .map((name) => `  ${name.padEnd(25)}${settings[name].about}`);
    return `${section}\n${lines.join('\n')}`;
  })
  .join('\n\n');

class Refused extends Error {}

/** Says nothing by itself, and ends nothing. */
class Quiet extends Command {
  override createCommand(name?: string): Quiet {
    return new Quiet(name);
  }

  override error(_: string, { code = '' }: { readonly code?: string } = {}): never {
    throw new Refused(code, { cause: this });
  }
}

/** `done` hears what was asked for. */
function declare(done: (invocation: Invocation) => void): Command {
  const refuse = (why: string): void => {
    done(refused(why));
  };
  const program = new Quiet('deskbreak');
  program
    .description(`deskbreak ${version}: a desk break with one yoga pose, every so often`)
    .version(version, '-v, --version', 'say the version')
    .helpOption('-h, --help', 'say this')
    .helpCommand('help [command]', 'say more about a command')
    .exitOverride()
    .addHelpText(
      'after',
      `
Without any settings it runs in this terminal. Settings come from the environment or from a file .env.

${settingLines}`,
    );

  program
    .command('start', { isDefault: true })
    .summary('run it; the same as no command at all')
    .description('Runs Deskbreak: on the platforms whose tokens are set, else in this terminal.')
    .action(() => {
      done({ run: 'bot' });
    });

  program
    .command('doctor')
    .summary('look for what is wrong, and say what helps')
    .description(
      'Looks at Node, the settings, the database, the clock, tokens, scopes and the channels that have breaks, while Deskbreak runs or not, and says what is wrong and what helps. Posts and changes nothing. Exit code 0: nothing is wrong.',
    )
    .option('--json', 'for programs')
    .option('--backups <folder or file>', 'also whether the latest backup there is younger than a week')
    .action(({ json, backups }: { readonly json?: boolean; readonly backups?: string }) => {
      if (backups?.trim() === '') refuse('--backups is empty: name a folder, or a file');
      else done({ run: 'doctor', json: json === true, backups });
    });

  program
    .command('health')
    .summary('ask the Deskbreak that runs here how it is')
    .description(
      'Asks the Deskbreak that runs on this machine with these settings whether it reacts, at METRICS_PORT. Exit code 0: it does, or METRICS_PORT is not set and nobody can ask.',
    )
    .option('--ready', 'whether all its parts are ready, too')
    .action(({ ready }: { readonly ready?: boolean }) => {
      done({ run: 'health', isReady: ready === true });
    });

  program
    .command('invite')
    .summary('print how to bring Deskbreak to a workspace or a server')
    .description(
      'Prints, for each platform that is set up, how to bring Deskbreak to a workspace, a server or a channel.',
    )
    .action(() => {
      done({ run: 'invite' });
    });

  program
    .command('manifest')
    .summary('print the manifest of an app for Slack, ready to paste')
    .description(
      'Prints the manifest of an app for Slack, with PUBLIC_URL and the names of the commands from the settings: “slack” for one workspace over a socket, “slack-http” for many over HTTP.',
    )
    .argument('<platform>', manifests.join(' or '))
    .action((named: string) => {
      const of = manifests.find((name) => name === named);
      if (of === undefined)
        refuse(`There is a manifest for ${manifests.join(' and for ')}, not for “${named}”`);
      else done({ run: 'manifest', of });
    });

  program
    .command('migrate')
    .summary('move all state to an empty database')
    .description('Moves all state to an empty database. What is not named is the database in DATABASE_URL.')
    .option('--from <file or URL>', 'the database that there is')
    .option('--to <file or URL>', 'an empty one')
    .action(({ from, to }: { readonly from?: string; readonly to?: string }) => {
      const empty = from?.trim() === '' ? '--from' : to?.trim() === '' ? '--to' : undefined;
      if (empty !== undefined) refuse(`${empty} is empty: name a file or the URL of a server`);
      else if (from === undefined && to === undefined) refuse('migrate needs --from, or --to, or both');
      else done({ run: 'move', from, to });
    });

  program
    .command('backup')
    .summary('copy the database to a file while Deskbreak runs')
    .description(
      'Copies the database to one SQLite file while Deskbreak runs, and checks it: data/backups/deskbreak-<time>.db unless another is named.',
    )
    .argument('[file]', 'a file that is not there yet')
    .action((file: string | undefined) => {
      done({ run: 'backup', file });
    });

  program
    .command('restore')
    .summary('put a backup back while Deskbreak is stopped')
    .description(
      'Puts a backup back while Deskbreak is stopped: in place of the SQLite file, which is kept, or into an empty PostgreSQL database.',
    )
    .argument('<file>', 'what backup has made')
    .action((file: string) => {
      if (file.trim() === '') refuse('restore needs the file to restore from');
      else done({ run: 'restore', file });
    });

  program
    .command('export')
    .summary('write what channels and people have set to a JSON file')
    .description(
      'Writes the plans of channels and the settings of people to one JSON file, while Deskbreak runs or not. What people avoid stays sealed with ENCRYPTION_KEY.',
    )
    .argument('<file>', 'a file that is not there yet')
    .action((file: string) => {
      done({ run: 'export', file });
    });

  program
    .command('import')
    .summary('read such a file into a database')
    .description(
      'Reads what export has written into the database in DATABASE_URL, of either kind: all of it, or nothing. A SQLite file must not be in use.',
    )
    .argument('<file>', 'what export has written')
    .action((file: string) => {
      done({ run: 'import', file });
    });

  program
    .command('forget-installations')
    .summary('forget the workspaces whose tokens no key opens')
    .description('Forgets the Slack workspaces whose tokens no ENCRYPTION_KEY opens; without a key, all.')
    .option('-y, --yes', 'agree beforehand, where nobody can be asked')
    .action(({ yes }: { readonly yes?: boolean }) => {
      done({ run: 'forget', isSure: yes === true });
    });

  program
    .command('completion')
    .summary('print what completes these commands in a shell')
    .description('Prints what makes a shell complete these commands.')
    .addHelpText(
      'after',
      `
  bash   deskbreak completion bash > ~/.local/share/bash-completion/completions/deskbreak
  zsh    deskbreak completion zsh > ~/.zfunc/_deskbreak   (and in ~/.zshrc before compinit: fpath=(~/.zfunc $fpath))
  fish   deskbreak completion fish > ~/.config/fish/completions/deskbreak.fish`,
    )
    .argument('<shell>', 'bash, zsh or fish')
    .action((named: string) => {
      const shell = shells.find((name) => name === named);
      if (shell === undefined) refuse(`The shells are bash, zsh and fish, not “${named}”`);
      else done({ run: 'say', text: completionFor(shell, program) });
    });
  return program;
}

const refused = (why: string): Invocation => ({
  run: 'refuse',
  text: `${why}${why.endsWith('?') ? '' : '.'}\nTry: deskbreak --help\n`,
});

export function parseArguments(given: readonly string[]): Invocation {
  let invocation: Invocation = { run: 'bot' };
  let said = '';
  const program = declare((asked) => {
    invocation = asked;
  });
  for (const command of [program, ...program.commands])
    command.configureOutput({
      writeOut: (text) => {
        said += text;
      },
      writeErr: (text) => {
        said += text;
      },
    });
  const [first, about] = given;
  if (first === 'help' && about !== undefined && !program.commands.some((one) => one.name() === about))
    return refused(noCommand(about, program));
  try {
    program.parse([...given], { from: 'user' });
  } catch (error) {
    if (error instanceof Refused && error.cause instanceof Command)
      return refused(whatIsWrong(error.message, { program, at: error.cause, given }));
    if (error instanceof CommanderError) return { run: 'say', text: said };
    throw error;
  }
  return invocation;
}
