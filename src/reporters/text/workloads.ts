import { capitalised } from '../capitalised.ts';
import { share } from '../figures.ts';
import { nameOf } from '../names.ts';
import { changesOf, measuresOf } from '../per-workload.ts';
import { bullet, essential, type Lines, type Page, prose, text } from './page.ts';
import { ranking } from './ranking.ts';

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
      text(
        `${say('word/colon')}${workload.winner === null ? say('report/no-choice') : nameOf(workload.winner, workload, say)}`,
      ),
      ...(workload.confidence === null
        ? []
        : [text(` ${say('report/by-itself', { share: share(workload.confidence) })}`, 'faint')]),
    ]),
    ...hangsOn(page, 'report/would-change', changesOf(workload, say)),
    ...hangsOn(page, 'report/to-measure', measuresOf(workload, say)),
    ...(verbose ? ranking(page, workload) : []),
  ]);
}

function hangsOn(page: Page, id: string, all: readonly string[]): Lines {
  const list = essential(page, all, SHOWN).join(page.say('word/semicolon'));
  return list === '' ? [] : bullet(page, [text(capitalised(page.say(id, { list })))], 4);
}
