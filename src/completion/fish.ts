import type { CompletionScript, Values } from './model.ts';

/** For fish 3: one line a candidate, each under the condition that its command was typed. */
export const fishCompletion: CompletionScript = ({ program, commands }) => {
  const none = `not __fish_seen_subcommand_from ${commands.map(({ name }) => name).join(' ')}`;
  return `${[
    `# fish completion of ${program}: ${program} completion fish > ~/.config/fish/completions/${program}.fish`,
    `complete -c ${program} -f`,
    ...commands.map(
      ({ name, summary }) => `complete -c ${program} -n ${fish(none)} -a ${fish(name)} -d ${fish(summary)}`,
    ),
    ...commands.flatMap(({ name, options, arguments: places }) => {
      const typed = fish(`__fish_seen_subcommand_from ${name}`);
      return [
        ...options.map(({ flags, about, values }) => {
          const names = flags.map((flag) => (flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`));
          const taken = values === undefined ? '' : ` ${valuesOf(values, program, true)}`;
          return `complete -c ${program} -n ${typed} ${names.join(' ')}${taken} -d ${fish(about)}`;
        }),
        // Positions are not told apart: what fits any of them is offered.
        ...places.flatMap((values) => {
          const offered = valuesOf(values, program, false);
          return offered === '' ? [] : [`complete -c ${program} -n ${typed} ${offered}`];
        }),
      ];
    }),
  ].join('\n')}\n`;
};

/** Flags of `complete` for values, of an option (which it requires) or of a place. */
function valuesOf(values: Values, program: string, required: boolean): string {
  switch (values.kind) {
    case 'files':
      return required ? '-r -F' : '-F';
    case 'folders':
      return `${required ? '-x ' : ''}-a '(__fish_complete_directories)'`;
    case 'words':
      return `${required ? '-x ' : ''}-a ${fish(values.words.join(' '))}`;
    case 'list':
      return `${required ? '-x ' : ''}-a ${fish(`(__fish_complete_list , 'string split " " "${values.words.join(' ')}"')`)}`;
    case 'asked':
      return `${required ? '-x ' : ''}-a ${fish(`(${program} ${values.ask.join(' ')} 2> /dev/null)`)}`;
    case 'anything':
      return required ? '-x' : '';
  }
}

/** Within single quotes fish reads \\ and \' alone. */
function fish(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
