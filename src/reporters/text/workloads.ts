import type { WorkloadAssessment } from '../../domain/index.ts';
import { capitalised } from '../../wording/capitalised.ts';
import { shareByItself } from '../first-in.ts';
import { nameOf } from '../names.ts';
import { changesOf, isServedOtherwise, measuresOf, servedText } from '../per-workload.ts';
import { bullet, essential, type Lines, type Page, prose, text } from './page.ts';
import { ranking } from './ranking.ts';
import type { Span } from './wrap.ts';

/** Of what would change the choice for a workload, and of what to find out about it, how much is shown. */
const SHOWN = 2;

/**
 * The parts of a request that holds several workloads: who wins each, and what that hangs on; in the whole report, how the
 * others did.
 */
export function workloads(page: Page): Lines {
  const { recommendation: whole, say, verbose } = page;
  return (whole.workloads ?? []).flatMap((workload) => [
    ...prose(page, [
      text(workload.name, 'strong'),
      text(`${say('word/colon')}${servedText(whole, workload, say)}`),
      ...byItself(page, workload),
    ]),
    ...hangsOn(page, 'report/would-change', changesOf(whole, workload, say)),
    ...hangsOn(page, 'report/to-measure', measuresOf(workload, say)),
    ...(verbose ? ranking(page, workload) : []),
  ]);
}

/** How often it comes first by itself, or what does where the whole plan serves it otherwise. */
function byItself({ recommendation: whole, say }: Page, workload: WorkloadAssessment): readonly Span[] {
  const { winner } = workload;
  const shown = shareByItself(workload);
  if (shown === undefined || winner === null) return [];
  const gaps = { share: shown, name: nameOf(winner, workload, say) };
  const id = isServedOtherwise(whole, workload) ? 'report/other-by-itself' : 'report/by-itself';
  return [text(` ${say(id, gaps)}`, 'faint')];
}

function hangsOn(page: Page, id: string, all: readonly string[]): Lines {
  const list = essential(page, all, SHOWN).join(page.say('word/semicolon'));
  return list === '' ? [] : bullet(page, [text(capitalised(page.say(id, { list })))], 4);
}
