import type { FlowStep } from '../../domain/index.ts';
import type { Say } from '../../wording/say.ts';
import { hang } from '../text/hang.ts';
import type { Screen } from '../text/screen.ts';
import type { Span } from '../text/wrap.ts';

/** The way a branch hangs on its question; all are three columns wide. */
const UNICODE = { middle: '├─ ', last: '└─ ', through: '│  ', end: '   ', taken: '▶ ' };
const ASCII: typeof UNICODE = { middle: '|- ', last: '`- ', through: '|  ', end: '   ', taken: '> ' };

/** A flow as a tree of lines: every branch below its question, the way that was taken marked. */
export function flowLines(
  screen: Screen,
  roots: readonly FlowStep[],
  indent: string,
  shown: (text: string) => string,
  say: Say,
): readonly string[] {
  const signs = screen.unicode ? UNICODE : ASCII;
  const style = (taken: boolean | undefined): Pick<Span, 'style'> =>
    taken === undefined ? {} : { style: taken ? 'strong' : 'faint' };
  const below = (step: FlowStep, prefix: string): readonly string[] =>
    step.branches.flatMap(({ label, taken, to }, index) => {
      const isLast = index === step.branches.length - 1;
      const lead = prefix + (isLast ? signs.last : signs.middle);
      const rest = prefix + (isLast ? signs.end : signs.through);
      const spans: readonly Span[] = [
        {
          text:
            (taken === true ? signs.taken : '') + say('word/about', { what: shown(label), message: shown(to.text) }),
          ...style(taken),
        },
      ];
      return [...hang(screen, spans, lead, rest), ...below(to, rest)];
    });
  return roots.flatMap((root, index) => [
    ...(index === 0 ? [] : ['']),
    ...hang(screen, [{ text: shown(root.text), ...style(root.taken) }], indent, indent),
    ...below(root, indent),
  ]);
}
