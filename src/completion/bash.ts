import { shellQuoted } from '../words/shell-word.ts';
import { type CompletedCommand, type CompletionScript, functionName, type Values } from './model.ts';

/**
 * For bash 3.2 and newer, without the bash-completion package. Words are taken from the line itself, since bash splits them
 * at `=`; what is offered is cut the same way.
 */
export const bashCompletion: CompletionScript = (model) => {
  const name = functionName(model);
  return `${[
    `# bash completion of ${model.program}. In ~/.bashrc: eval "$(${model.program} completion bash)"`,
    '',
    '# Options of a command, in REPLY.',
    `${name}_options() {`,
    '  case $1 in',
    ...model.commands.map(
      (command) =>
        `    ${command.name}) REPLY=${shellQuoted(command.options.flatMap(({ flags }) => flags).join(' '))} ;;`,
    ),
    `    *) REPLY='--help --version' ;;`,
    '  esac',
    '}',
    '',
    '# What stands behind an option or at a position of a command: kind and words, in REPLY; empty for an option alone.',
    `${name}_values() {`,
    '  case $1 in',
    ...model.commands.flatMap(valueCases),
    "    *) REPLY='' ;;",
    '  esac',
    '}',
    '',
    `${name}() {`,
    '  local line=${COMP_LINE:0:COMP_POINT} REPLY command="" position=0 expects="" word current="" from',
    '  local -a words',
    '  read -ra words <<< "$line"',
    '  case $line in *[[:space:]]) ;; *) current=${words[${#words[@]}-1]}; unset "words[${#words[@]}-1]" ;; esac',
    '  for word in "${words[@]:1}"; do',
    '    if [ -z "$command" ]; then command=$word; continue; fi',
    '    if [ -n "$expects" ]; then expects=""; continue; fi',
    '    case $word in',
    '      --*=*) ;;',
    `      -*) ${name}_values "$command:$word"; if [ -n "$REPLY" ]; then expects=$word; fi ;;`,
    '      *) position=$((position + 1)) ;;',
    '    esac',
    '  done',
    '  if [ -z "$command" ]; then',
    '    case $current in',
    `      -*) ${name}_options '' ;;`,
    `      *) REPLY=${shellQuoted(model.commands.map((command) => command.name).join(' '))} ;;`,
    '    esac',
    `    ${name}_offer words "$REPLY" "$current"`,
    '    return',
    '  fi',
    '  from=""',
    '  if [ -z "$expects" ]; then',
    '    case $current in',
    '      --*=*) expects=${current%%=*}; from=$expects=; current=${current#*=} ;;',
    `      -*) ${name}_options "$command"; ${name}_offer words "$REPLY" "$current"; return ;;`,
    '    esac',
    '  fi',
    `  if [ -n "$expects" ]; then ${name}_values "$command:$expects"; else ${name}_values "$command:$position"; fi`,
    `  ${name}_offer "\${REPLY%% *}" "\${REPLY#* }" "$current" "$from"`,
    '}',
    '',
    '# Fills COMPREPLY; bash replaces only what stands behind the last = or :.',
    `${name}_offer() {`,
    "  local kind=$1 list=$2 current=$3 before= cut candidate IFS=$'\\n'",
    '  COMPREPLY=()',
    '  case $kind in',
    '    files) COMPREPLY=($(compgen -f -- "$current")); compopt -o filenames 2> /dev/null; return ;;',
    '    folders) COMPREPLY=($(compgen -d -- "$current")); compopt -o filenames 2> /dev/null; return ;;',
    `    asked) list=$(IFS=' '; ${model.program} $list 2> /dev/null) ;;`,
    '    words) list=${list// /$IFS} ;;',
    '    list) list=${list// /$IFS}; before=${current%"${current##*,}"} ;;',
    '    *) return ;;',
    '  esac',
    '  COMPREPLY=($(compgen -P "$before" -W "$list" -- "${current#"$before"}"))',
    '  cut=${current%"${current##*[=:]}"}',
    '  case $COMP_WORDBREAKS in',
    '    *=*) for candidate in "${!COMPREPLY[@]}"; do COMPREPLY[candidate]=${COMPREPLY[candidate]#"$cut"}; done ;;',
    '  esac',
    '  case ${COMPREPLY[0]-} in *=) compopt -o nospace 2> /dev/null ;; esac',
    '}',
    '',
    `complete -F ${name} ${model.program}`,
  ].join('\n')}\n`;
};

function valueCases({ name, options, arguments: places }: CompletedCommand): readonly string[] {
  return [
    ...options.flatMap(({ flags, values }) =>
      values === undefined
        ? []
        : [`    ${flags.map((flag) => `${name}:${flag}`).join('|')}) REPLY=${spelt(values)} ;;`],
    ),
    ...places.map((values, position) => `    ${name}:${position}) REPLY=${spelt(values)} ;;`),
  ];
}

/** Kind, then words, with spaces. */
function spelt(values: Values): string {
  switch (values.kind) {
    case 'words':
    case 'list':
      return shellQuoted(`${values.kind} ${values.words.join(' ')}`);
    case 'asked':
      return shellQuoted(`asked ${values.ask.join(' ')}`);
    default:
      return shellQuoted(`${values.kind} `);
  }
}
