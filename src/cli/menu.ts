import {
  createPrompt,
  isDownKey,
  isEnterKey,
  isUpKey,
  type Theme,
  useKeypress,
  usePagination,
  useState,
} from '@inquirer/core';

/** A choice as the screen has it. */
interface MenuItem {
  /** What is returned; it can be typed as well as the name. */
  readonly value: string;
  /** The name as it is typed, on one line. */
  readonly typed: string;
  /** Already broken into lines that fit. */
  readonly name: string;
  /** How it stays on the screen once it is taken. */
  readonly short: string;
  readonly description?: string;
}

interface MenuSetup {
  readonly message: string;
  /** At least one. */
  readonly choices: readonly MenuItem[];
  /** Value of the choice to start on; the first when absent. */
  readonly initial?: string | undefined;
  readonly pageSize: number;
  /** Says that no choice begins with what was typed. */
  readonly noMatch: (typed: string) => string;
  readonly theme: {
    readonly prefix: Readonly<Record<'idle' | 'done', string>>;
    /** Before the choice that is taken with Enter, one column wide. */
    readonly cursor: string;
    readonly style: Pick<Theme['style'], 'message' | 'answer' | 'error' | 'highlight'> & {
      readonly description: (text: string) => string;
      readonly keysHelpTip: () => string;
    };
  };
}

/** One of several, by arrow keys or by typing how it begins. What is typed and is none of them is said, and never taken. */
export const menu = createPrompt<string, MenuSetup>(({ message, choices, initial, pageSize, noMatch, theme }, done) => {
  const { style } = theme;
  const [status, setStatus] = useState<'idle' | 'done'>('idle');
  const [active, setActive] = useState(() =>
    Math.max(
      choices.findIndex(({ value }) => value === initial),
      0,
    ),
  );
  /** What was typed and no choice begins with. */
  const [stray, setStray] = useState('');
  const chosen = choices[active];

  useKeypress((key, line) => {
    if (isEnterKey(key)) {
      if (stray !== '' || chosen === undefined) return;
      setStatus('done');
      done(chosen.value);
    } else if (isUpKey(key) || isDownKey(key)) {
      line.clearLine(0);
      setStray('');
      setActive(Math.min(Math.max(active + (isUpKey(key) ? -1 : 1), 0), choices.length - 1));
    } else {
      const typed = line.line.trim();
      const found = typed === '' ? active : matching(typed.toLowerCase(), choices);
      setStray(found < 0 ? typed : '');
      if (found >= 0) setActive(found);
    }
  });

  const page = usePagination({
    items: choices,
    active,
    renderItem: ({ item: { name }, isActive }) => (isActive ? style.highlight(`${theme.cursor} ${name}`) : `  ${name}`),
    pageSize,
    loop: false,
  });
  const head = `${theme.prefix[status]} ${style.message(message, status)}`;
  if (status === 'done') return `${head} ${style.answer(chosen?.short ?? '')}`;
  const below = [
    chosen?.description === undefined ? '' : style.description(chosen.description),
    stray === '' ? '' : style.error(noMatch(stray)),
    style.keysHelpTip(),
  ];
  return `${[head, page, ' ', ...below.filter((text) => text !== '')].join('\n')}${HIDE_CURSOR}`;
});

const HIDE_CURSOR = '\x1b[?25l';

/** What stands before the first word of a name, such as the key that stands for it. */
const SIGN = /^[^\p{L}\p{N}]+/u;

/** The choice whose value is typed, else the first whose value or name begins so, with its sign or else without. @returns -1 where none does */
function matching(typed: string, choices: readonly MenuItem[]): number {
  const exact = choices.findIndex(({ value }) => value.toLowerCase() === typed);
  if (exact >= 0) return exact;
  const begins = (text: string) => text.toLowerCase().startsWith(typed);
  const signed = choices.findIndex((choice) => begins(choice.value) || begins(choice.typed));
  return signed >= 0 ? signed : choices.findIndex((choice) => begins(choice.typed.replace(SIGN, '')));
}
