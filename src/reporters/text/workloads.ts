import { share } from '../figures.ts';
import { nameOf } from '../names.ts';
import { type Lines, type Page, prose, text } from './page.ts';
import { ranking } from './ranking.ts';

/** The parts of a request that holds several workloads: who wins each; in the whole report, how the others did. */
export function workloads(page: Page): Lines {
  const { recommendation: whole, say, verbose } = page;
  return (whole.workloads ?? []).flatMap((workload) => [
    ...prose(page, [
      text(workload.name, 'strong'),
      text(
        `${say('word/colon')}${workload.winner === null ? say('report/no-choice') : nameOf(workload.winner, workload, say)}`,
      ),
      ...(workload.confidence === null ? [] : [text(` ${share(workload.confidence)}`, 'faint')]),
    ]),
    ...(verbose ? ranking(page, workload) : []),
  ]);
}
