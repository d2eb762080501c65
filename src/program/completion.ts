/** Completion for shells, made from the commands as they are declared. */
import type { Command } from 'commander';

export const shells = ['bash', 'zsh', 'fish'] as const;

type Shell = (typeof shells)[number];

interface Completed {
  readonly name: string;
  readonly about: string;
  /** Its options, each with what it means. */
  readonly options: readonly (readonly [flag: string, about: string])[];
  /** What may follow: some words, a file, or nothing. */
  readonly words: readonly string[];
  readonly takesFile: boolean;
  /** Options that a file follows. */
  readonly valued: readonly string[];
}

const completed = (program: Command): readonly Completed[] =>
  program.commands.map((command) => {
    const [argument] = command.registeredArguments;
    const words = argument?.description.split(/ or |, /u).filter((word) => /^[a-z-]+$/u.test(word)) ?? [];
    return {
      name: command.name(),
      about: command.summary(),
      options: command.options.flatMap(({ long, description }) =>
        typeof long === 'string' ? [[long, description] as const] : [],
      ),
      words,
      valued: command.options.flatMap(({ required, long }) =>
        required && typeof long === 'string' ? [long] : [],
      ),
      takesFile:
        (argument !== undefined && words.length === 0) || command.options.some(({ required }) => required),
    };
  });

export const completionFor = (shell: Shell, program: Command): string => writers[shell](completed(program));

const names = (all: readonly Completed[]): string => [...all.map(({ name }) => name), 'help'].join(' ');

const writers: Readonly<Record<Shell, (all: readonly Completed[]) => string>> = {
  bash: (all) => `# deskbreak: completion for bash
_deskbreak() {
  local current=\${COMP_WORDS[COMP_CWORD]}
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W '${names(all)} --help --version' -- "$current"))
    return
  fi
  case \${COMP_WORDS[1]} in
${all.map(bashCase).join('\n')}
    help) COMPREPLY=($(compgen -W '${names(all)}' -- "$current")) ;;
  esac
}
complete -F _deskbreak deskbreak
`,
  zsh: (all) => `#compdef deskbreak
# deskbreak: completion for zsh
_deskbreak() {
  local -a commands
  commands=(
${all.map(({ name, about }) => `    '${name}:${plain(about)}'`).join('\n')}
    'help:say more about a command'
  )
  if (( CURRENT == 2 )); then
    _describe command commands
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
complete -c deskbreak -n '__fish_seen_subcommand_from help' -a '${names(all)}'
`,
};

const wordsOf = ({ options, words }: Completed): string =>
  [...words, ...options.map(([flag]) => flag), '--help'].join(' ');

const bashCase = (one: Completed): string =>
  `    ${one.name}) COMPREPLY=($(compgen ${one.takesFile ? '-f ' : ''}-W '${wordsOf(one)}' -- "$current")) ;;`;

const zshCase = (one: Completed): string => {
  const needsValue = new Set(one.valued);
  const options = [...one.options, ['--help', 'say what there is'] as const].map(
    ([flag, about]) => ` '${flag}[${plain(about)}]${needsValue.has(flag) ? ':file:_files' : ''}'`,
  );
  const rest =
    one.words.length > 0 ? ` '*:word:(${one.words.join(' ')})'` : one.takesFile ? ` '*:file:_files'` : '';
  return `    ${one.name}) shift words; (( CURRENT-- )); _arguments${options.join('')}${rest} ;;`;
};

const fishLines = ({ name, about, options, words, takesFile }: Completed): string =>
  [
    `complete -c deskbreak -n __fish_use_subcommand -a ${name} -d '${plain(about)}'`,
    ...options.map(
      ([flag, what]) =>
        `complete -c deskbreak -n '__fish_seen_subcommand_from ${name}' -l ${flag.slice(2)} -d '${plain(what)}'`,
    ),
    ...(words.length > 0
      ? [`complete -c deskbreak -n '__fish_seen_subcommand_from ${name}' -a '${words.join(' ')}'`]
      : []),
    ...(takesFile ? [`complete -c deskbreak -n '__fish_seen_subcommand_from ${name}' -F`] : []),
  ].join('\n');

/** Inside quotes, brackets and colons of any of them. */
const plain = (text: string): string =>
  text
    .replaceAll(/['"[\]:\\$`]/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();
