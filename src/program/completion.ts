/** Completion for shells, made from the commands as they are declared. */
import type { ProgramCommand } from './program-command.ts';

export const shells = ['bash', 'zsh', 'fish'] as const;

type Shell = (typeof shells)[number];

/** What stands behind a command or an option. */
type Taken = 'file' | 'folder' | 'nothing' | { readonly oneOf: readonly string[] };

interface Completed {
  readonly name: string;
  readonly about: string;
  readonly takes: Taken;
  readonly options: readonly CompletedOption[];
}

interface CompletedOption {
  readonly flag: string;
  readonly about: string;
  /** A file is named behind it. */
  readonly needsFile: boolean;
}

function takenBy({ words, registeredArguments: [argument] }: ProgramCommand): Taken {
  if (argument === undefined) return 'nothing';
  if (words.length > 0) return { oneOf: words };
  return argument.name() === 'folder' ? 'folder' : 'file';
}

const completed = (program: ProgramCommand): readonly Completed[] =>
  program.commands.map((command) => ({
    name: command.name(),
    about: command.summary(),
    takes: takenBy(command),
    options: [
      ...command.options.flatMap(({ long, description, required }) =>
        typeof long === 'string' ? [{ flag: long, about: description, needsFile: required }] : [],
      ),
      { flag: '--help', about: 'say what there is', needsFile: false },
    ],
  }));

export const completionFor = (shell: Shell, program: ProgramCommand): string =>
  writers[shell](completed(program));

const names = (all: readonly Completed[]): readonly string[] => [...all.map(({ name }) => name), 'help'];

const writers: Readonly<Record<Shell, (all: readonly Completed[]) => string>> = {
  bash: (all) => `# deskbreak: completion for bash
# Line by line, as they are: names of files may hold spaces, and what is a pattern for the shell.
_deskbreak_offer() {
  local offer
  while IFS= read -r offer; do COMPREPLY+=("$offer"); done < <(compgen "$@" -- "$current")
}
_deskbreak() {
  local IFS=$'\\n' current=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD - 1]}
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    _deskbreak_offer -W ${bashWords([...names(all), '--help', '--version'])}
    return
  fi
  case \${COMP_WORDS[1]} in
${all.map(bashCase).join('\n')}
    help) _deskbreak_offer -W ${bashWords(names(all))} ;;
  esac
}
complete -F _deskbreak deskbreak
`,
  zsh: (all) => `#compdef deskbreak
# deskbreak: completion for zsh
_deskbreak() {
  local -a commands options
  commands=(
${all.map(({ name, about }) => `    '${name}:${plain(about)}'`).join('\n')}
    'help:say more about a command'
  )
  options=('--help:say what there is' '--version:say the version')
  if (( CURRENT == 2 )); then
    if [[ $words[2] == -* ]]; then _describe -o option options; else _describe command commands; fi
    return
  fi
  case $words[2] in
${all.map(zshCase).join('\n')}
    help) _describe command commands ;;
  esac
}
if [ "$funcstack[1]" = _deskbreak ]; then _deskbreak "$@"; else compdef _deskbreak deskbreak; fi
`,
  fish: (all) => `# deskbreak: completion for fish
complete -c deskbreak -f
complete -c deskbreak -s h -l help -d 'say what there is'
complete -c deskbreak -n __fish_use_subcommand -s v -l version -d 'say the version'
complete -c deskbreak -n __fish_use_subcommand -a help -d 'say more about a command'
${all.map(fishLines).join('\n')}
complete -c deskbreak -n '__fish_seen_subcommand_from help' -a '${names(all).join(' ')}'
`,
};

/** Split at the ends of lines. */
const bashWords = (words: readonly string[]): string => `$'${words.join('\\n')}'`;

/** What has spaces in it is quoted by the shell only where it knows that these are names of files. */
const bashFiles = (kind: 'f' | 'd'): string => `compopt -o filenames 2>/dev/null; _deskbreak_offer -${kind}`;

function bashCase({ name, takes, options }: Completed): string {
  const words = (some: readonly string[]): string => `_deskbreak_offer -W ${bashWords(some)}`;
  const argument =
    typeof takes === 'object'
      ? words(takes.oneOf)
      : { file: bashFiles('f'), folder: bashFiles('d'), nothing: '' }[takes];
  const rest = [
    ...(argument === '' ? [] : [`if [ "$COMP_CWORD" -eq 2 ]; then ${argument}; fi`]),
    words(options.map(({ flag }) => flag)),
  ].join('; ');
  const needing = options.filter(({ needsFile }) => needsFile).map(({ flag }) => flag);
  return needing.length === 0
    ? `    ${name}) ${rest} ;;`
    : `    ${name}) case $before in ${needing.join('|')}) ${bashFiles('f')} ;; *) ${rest} ;; esac ;;`;
}

function zshCase({ name, takes, options }: Completed): string {
  const flags = options.map(
    ({ flag, about, needsFile }) => ` '${flag}[${plain(about)}]${needsFile ? ':file:_files' : ''}'`,
  );
  const rest =
    typeof takes === 'object'
      ? ` '1:word:(${takes.oneOf.join(' ')})'`
      : { file: ` '1:file:_files'`, folder: ` '1:folder:_path_files -/'`, nothing: '' }[takes];
  return `    ${name}) shift words; (( CURRENT-- )); _arguments${flags.join('')}${rest} ;;`;
}

function fishLines({ name, about, takes, options }: Completed): string {
  const within = `complete -c deskbreak -n '__fish_seen_subcommand_from ${name}'`;
  const first = `complete -c deskbreak -n '__fish_seen_subcommand_from ${name}; and test (count (commandline -opc)) -eq 2'`;
  const rest =
    typeof takes === 'object'
      ? [`${first} -a '${takes.oneOf.join(' ')}'`]
      : { file: [`${first} -F`], folder: [`${first} -a '(__fish_complete_directories)'`], nothing: [] }[
          takes
        ];
  return [
    `complete -c deskbreak -n __fish_use_subcommand -a ${name} -d '${plain(about)}'`,
    ...options
      .filter(({ flag }) => flag !== '--help')
      .map(
        ({ flag, about: what, needsFile }) =>
          `${within} -l ${flag.slice(2)}${needsFile ? ' -r -F' : ''} -d '${plain(what)}'`,
      ),
    ...rest,
  ].join('\n');
}

/** Inside quotes, brackets and colons of any of them. */
const plain = (text: string): string =>
  text
    .replaceAll(/['"[\]:\\$`]/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();
