/** The commands of the program, as they are declared: what each takes, and what is to be done. */
import { settingInWords } from '../config/environment-setting.ts';
import { sections, settingNames, settings } from '../config/settings.ts';
import { completionFor, shells } from './completion.ts';
import { manifests, type Invocation } from './invocation.ts';
import { ProgramCommand } from './program-command.ts';
import { version } from './version.ts';
import { asTyped } from '../how-started.ts';

const settingLines = sections
  .map((section) => {
    const lines = settingNames
      .filter((name) => settings[name].section === section)
      .map((name) => `  ${name.padEnd(25)}${settingInWords(settings[name])}`);
    return `${section}\n${lines.join('\n')}`;
  })
  .join('\n\n');

const GALLERY_PORT = 8080;

/** `done` hears what was asked for. */
export function declareCommands(done: (invocation: Invocation) => void): ProgramCommand {
  const refuse = (why: string): void => {
    done(refused(why));
  };
  const program = new ProgramCommand('deskbreak');
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
    .example('', 'start')
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
    .example('doctor', 'doctor --backups data/backups', 'doctor --json')
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
    .example('health', 'health --ready')
    .action(({ ready }: { readonly ready?: boolean }) => {
      done({ run: 'health', isReady: ready === true });
    });

  program
    .command('invite')
    .summary('print how to bring Deskbreak to a workspace or a server')
    .description(
      'Prints, for each platform that is set up, how to bring Deskbreak to a workspace, a server or a channel.',
    )
    .example('invite')
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
    .oneOf(manifests)
    .example('manifest slack', 'manifest slack-http')
    .action((named: string) => {
      const of = manifests.find((name) => name === named);
      if (of === undefined)
        refuse(`There is a manifest for ${manifests.join(' and for ')}, not for “${named}”`);
      else done({ run: 'manifest', of });
    });

  program
    .command('gallery')
    .summary('build a page that shows everything Deskbreak says')
    .description(
      'Builds a page that shows all poses, messages, forms and pictures as Slack and Discord show them. Needs no settings and changes nothing.',
    )
    .argument('[folder]', 'empty, or not there yet, or an earlier gallery: gallery unless another is named')
    .option(
      '--serve [port]',
      `show it on this machine instead, on port ${GALLERY_PORT} unless another is named`,
    )
    .example('gallery', 'gallery pages', 'gallery --serve')
    .action((folder: string | undefined, { serve }: { readonly serve?: string | true }) => {
      const port = serve === true ? GALLERY_PORT : Number(serve);
      if (folder !== undefined && serve !== undefined) refuse('Name a folder or --serve, not both');
      else if (folder?.trim() === '') refuse('The name of the folder is empty');
      else if (serve === undefined) done({ run: 'gallery', to: { folder: folder ?? 'gallery' } });
      else if (serve !== true && (!/^\d{1,5}$/u.test(serve) || port > 65_535))
        refuse(`“${serve}” is no port: name a number up to 65535`);
      else done({ run: 'gallery', to: { port } });
    });

  program
    .command('migrate')
    .summary('move all state to an empty database')
    .description('Moves all state to an empty database. What is not named is the database in DATABASE_URL.')
    .option('--from <file or URL>', 'the database that there is')
    .option('--to <file or URL>', 'an empty one')
    .example('migrate --from data/deskbreak.db --to postgres://deskbreak:password@db.example.com/deskbreak')
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
    .example('backup', 'backup /mnt/backup/a.db')
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
    .example('restore /mnt/backup/a.db')
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
    .example('export settings.json')
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
    .example('import settings.json')
    .action((file: string) => {
      done({ run: 'import', file });
    });

  program
    .command('forget-installations')
    .summary('forget the workspaces whose tokens no key opens')
    .description('Forgets the Slack workspaces whose tokens no ENCRYPTION_KEY opens; without a key, all.')
    .option('-y, --yes', 'agree beforehand, where nobody can be asked')
    .example('forget-installations', 'forget-installations --yes')
    .action(({ yes }: { readonly yes?: boolean }) => {
      done({ run: 'forget', isSure: yes === true });
    });

  program
    .command('completion')
    .summary('print what completes these commands in a shell')
    .description(
      'Prints what makes a shell complete these commands. For zsh, ~/.zshrc needs before compinit: fpath=(~/.zfunc $fpath)',
    )
    .argument('<shell>', 'bash, zsh or fish')
    .oneOf(shells)
    .wholeExample(
      inNewFolder('bash', '~/.local/share/bash-completion/completions', 'deskbreak'),
      inNewFolder('zsh', '~/.zfunc', '_deskbreak'),
      inNewFolder('fish', '~/.config/fish/completions', 'deskbreak.fish'),
    )
    .action((named: string) => {
      const shell = shells.find((name) => name === named);
      if (shell === undefined) refuse(`The shells are bash, zsh and fish, not “${named}”`);
      else done({ run: 'say', text: completionFor(shell, program) });
    });
  for (const command of program.commands)
    command.addHelpText(
      'after',
      () => `\nFor example:\n${command.examples.map((line) => `  ${line}\n`).join('')}`,
    );
  return program;
}

/** Most people have no such folder yet. */
const inNewFolder = (shell: string, folder: string, file: string): string =>
  `mkdir -p ${folder} && deskbreak completion ${shell} > ${folder}/${file}`;

export const refused = (why: string): Invocation => ({
  run: 'refuse',
  text: `${why}${why.endsWith('?') ? '' : '.'}\nTry: ${asTyped('--help')}\n`,
});
