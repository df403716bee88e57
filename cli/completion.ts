// `hejnal completion`: the script by which a shell completes commands, options and their values.
import { HejnalError } from '../src/errors.js';
import { commands } from './commands.js';
import { help, lang, type Command, type Option } from './command.js';
import type { Call } from './options.js';
import { exitCodes, say, type ExitCode } from './output.js';
import type { Words } from './words/words.js';

const shells = { bash, zsh, fish } as const;

/** Runs the command: `source <(hejnal completion bash)`. */
export function completion({ operands: [shell = ''], words }: Call): ExitCode {
  const known = Object.entries(shells);
  const script = known.find(([name]) => name === shell)?.[1];
  if (script === undefined) throw new HejnalError('option-invalid', ...words.refused.shell(shell, Object.keys(shells)));
  say(script(words));
  return exitCodes.done;
}

/** What a shell offers behind an option or a command. */
function offersFiles(value: string | undefined): boolean {
  return value !== undefined && /FOLDER|FILE|TO|OLD/.test(value);
}

function optionsOf(command: Command): readonly Option[] {
  return [...command.options, lang, help];
}

/** Gives the cases of bash: values behind options, options of commands, words that commands take. */
function bashCases(): { values: string; options: string; operands: string } {
  const values = commands.flatMap((command) =>
    optionsOf(command)
      .filter(({ value }) => value !== undefined)
      .map((option) => `    '${command.name} --${option.name}') ${bashValues(option)}; return ;;`),
  );
  const options = commands.map(
    (command) =>
      `      ${command.name}) words='${optionsOf(command)
        .map(({ name }) => `--${name}`)
        .join(' ')}' ;;`,
  );
  const operands = commands
    .filter(({ choices }) => choices !== undefined)
    .map(({ name, choices = [] }) => `      ${name}) words='${choices.join(' ')}' ;;`);
  return { values: values.join('\n'), options: options.join('\n'), operands: operands.join('\n') };
}

function bash(): string {
  const names = commands.map(({ name }) => name).join(' ');
  const { values, options, operands } = bashCases();
  return `# bash: source <(hejnal completion bash)
_hejnal() {
  local word=\${COMP_WORDS[COMP_CWORD]} command=\${COMP_WORDS[1]} words=''
  COMPREPLY=()
  if ((COMP_CWORD == 1)); then
    mapfile -t COMPREPLY < <(compgen -W '${names} --help --version' -- "$word")
    return
  fi
  case "$command \${COMP_WORDS[COMP_CWORD - 1]}" in
${values}
  esac
  if [[ $word == -* ]]; then
    case $command in
${options}
    esac
  else
    case $command in
${operands}
    esac
  fi
  if [[ -n $words ]]; then mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word"); return; fi
  compopt -o filenames 2>/dev/null
  mapfile -t COMPREPLY < <(compgen -f -- "$word")
}
complete -F _hejnal hejnal`;
}

function bashValues({ value, choices }: Option): string {
  if (choices !== undefined) return `mapfile -t COMPREPLY < <(compgen -W '${choices.join(' ')}' -- "$word")`;
  if (!offersFiles(value)) return ':';
  return `compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen ${value === 'FOLDER' ? '-d' : '-f'} -- "$word")`;
}

function zsh({ help: said }: Words): string {
  const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;
  const plain = (text: string): string => text.replace(/[[\]\\:]/g, '\\$&');
  const names = commands.map(({ name, summary }) => `    ${quoted(`${name}:${plain(summary(said))}`)}`);
  const cases = commands.map((command) => {
    const options = optionsOf(command).map((option) => {
      const { name, value, many, choices, meaning } = option;
      const values =
        choices === undefined
          ? offersFiles(value)
            ? value === 'FOLDER'
              ? '_files -/'
              : '_files'
            : ' '
          : `(${choices.join(' ')})`;
      const behind = value === undefined ? '' : `:${said.values[value]}:${values}`;
      return quoted(`${many === true ? '*' : ''}--${name}[${plain(meaning(said))}]${behind}`);
    });
    const operands = command.choices === undefined ? '_files' : `(${command.choices.join(' ')})`;
    return `    ${command.name}) _arguments ${[...options, quoted(`*: :${operands}`)].join(' ')} ;;`;
  });
  return `#compdef hejnal
# zsh: source <(hejnal completion zsh), behind compinit
_hejnal() {
  local -a commands=(
${names.join('\n')}
  )
  if ((CURRENT == 2)); then _describe hejnal commands; return; fi
  shift words
  ((CURRENT--))
  case $words[1] in
${cases.join('\n')}
  esac
}
compdef _hejnal hejnal`;
}

function fish({ help: said }: Words): string {
  const quoted = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`;
  const lines = commands.flatMap((command) => {
    const seen = `-n '__fish_seen_subcommand_from ${command.name}'`;
    const options = optionsOf(command).map(({ name, value, choices, meaning }) => {
      const behind =
        value === undefined
          ? ''
          : choices === undefined
            ? offersFiles(value)
              ? ' -r -F'
              : ' -x'
            : ` -x -a '${choices.join(' ')}'`;
      return `complete -c hejnal ${seen} -l ${name}${behind} -d ${quoted(meaning(said))}`;
    });
    const operands = command.choices === undefined ? '-F' : `-f -a '${command.choices.join(' ')}'`;
    return [
      `complete -c hejnal -n __fish_use_subcommand -f -a ${command.name} -d ${quoted(command.summary(said))}`,
      `complete -c hejnal ${seen} ${operands}`,
      ...options,
    ];
  });
  return ['# fish: hejnal completion fish | source', ...lines].join('\n');
}
