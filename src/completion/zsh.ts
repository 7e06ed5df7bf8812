import { shellQuoted } from '../words/shell-word.ts';
import { type CompletedOption, type CompletionScript, functionName, type Values } from './model.ts';

/** For zsh 5, by `_arguments`. */
export const zshCompletion: CompletionScript = (model) => {
  const { program, commands } = model;
  const name = functionName(model);
  return `${[
    `#compdef ${program}`,
    `# zsh completion of ${program}: ${program} completion zsh > a file _${program} in a folder of $fpath,`,
    `# or in ~/.zshrc, after compinit: eval "$(${program} completion zsh)"`,
    '',
    `${name}() {`,
    '  local curcontext="$curcontext" context state line',
    '  typeset -A opt_args',
    "  _arguments -C '1: :->command' '*:: :->arguments' && return",
    '  case $state in',
    '    command)',
    '      local -a commands=(',
    ...commands.map((command) => `        ${shellQuoted(`${command.name}:${command.summary}`)}`),
    '      )',
    "      _describe -t commands 'command' commands",
    '      ;;',
    '    arguments)',
    '      case $words[1] in',
    ...commands.flatMap(({ name: command, options, arguments: places }) => [
      `        ${command})`,
      '          _arguments -S \\',
      ...options.map((option) => `            ${optionSpec(option, program)} \\`),
      ...places.map((values, index) => `            ${shellQuoted(`${index + 1}:${action(values, program)}`)} \\`),
      '            && return',
      '          ;;',
    ]),
    '      esac',
    '      ;;',
    '  esac',
    '}',
    '',
    '# Sourced or evaluated it registers itself; put into a folder of $fpath it is called at once.',
    `if [ "$funcstack[1]" = "_${program}" ]; then ${name} "$@"; else compdef ${name} ${program}; fi`,
  ].join('\n')}\n`;
};

function optionSpec({ flags, about, values }: CompletedOption, program: string): string {
  const spelt = flags.map((flag) => (values === undefined ? flag : flag.startsWith('--') ? `${flag}=` : `${flag}+`));
  const value = values === undefined ? '' : `:${action(values, program)}`;
  const text = `[${about.replace(/[[\]:\\]/g, '\\$&')}]${value}`;
  return spelt.length === 1 ? shellQuoted(`*${spelt[0]}${text}`) : `'*'{${spelt.join(',')}}${shellQuoted(text)}`;
}

/** What is offered, after the (empty) heading. */
function action(values: Values, program: string): string {
  switch (values.kind) {
    case 'files':
      return ' :_files';
    case 'folders':
      return ' :_files -/';
    case 'words':
      return ` :(${values.words.map((word) => word.replace(/[\s()\\:]/g, '\\$&')).join(' ')})`;
    case 'list':
      return ` : _values -s , value ${values.words.map((word) => word.replace(/[\s()\\:[\]]/g, '\\$&')).join(' ')}`;
    case 'asked':
      return ` :{local -a ids; ids=(\${(f)"$(${program} ${values.ask.join(' ')} 2> /dev/null)"}); compadd -a ids}`;
    case 'anything':
      return ' : ';
  }
}
