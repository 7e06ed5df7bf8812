import { isUndecided } from '../../domain/index.ts';
import { capitalised } from '../../wording/capitalised.ts';
import { logLines, plainSigns } from '../../words/escape.ts';
import { citations } from '../citations.ts';
import { madeVisible } from '../made-visible.ts';
import { headingOfNotChosen, headingOfScores } from '../not-chosen.ts';
import { aheadBesides, behindOn, reasonText, takenOn, takenOnText } from '../reasons.ts';
import type { Reporter } from '../reporter.ts';
import { readiness, risks, steps } from './advice.ts';
import { change } from './change.ts';
import { footer } from './footer.ts';
import { answered, assumed, unknown } from './gaps.ts';
import { headline, hybridParts } from './headline.ts';
import { opinions } from './opinions.ts';
import { bullet, type Lines, marks, type Page, section, text } from './page.ts';
import { ranking } from './ranking.ts';
import { robustness } from './robustness.ts';
import { contributions } from './scores.ts';
import { screen } from './screen.ts';
import { sizing } from './sizing.ts';
import { reading, sources } from './sources.ts';
import { relaxations, whyNot } from './why-not.ts';
import { workloads } from './workloads.ts';

/** The report for a terminal: the decision first, then what it rests on, then what could turn it. */
export const reportText: Reporter = (original, context) => {
  const recommendation = madeVisible(original, context.unicode);
  const page: Page = {
    recommendation,
    screen: screen(context),
    say: context.unicode ? context.say : (id, gaps) => plainSigns(context.say(id, gaps)),
    citations: citations(recommendation),
    verbose: context.verbose ?? false,
    hyperlinks: context.hyperlinks,
    commandLine: context.commandLine === undefined ? undefined : madeVisible(context.commandLine, context.unicode),
  };
  return logLines(`${tidy(sections(page)).join('\n')}\n`);
};

/** In reading order, which is also the order in which sources are numbered. */
function sections(page: Page): Lines {
  const { recommendation: whole, say, verbose } = page;
  // What is to be done next is done for what is chosen.
  const isOpen = isUndecided(whole);
  return [
    ...headline(page),
    ...section(page, say(whole.hybrid?.advised ? 'report/parts' : 'report/hybrid-considered'), hybridParts(page)),
    ...section(page, say('report/workloads'), workloads(page)),
    ...section(page, say('report/relax'), relaxations(page)),
    ...section(page, say('report/why'), why(page)),
    ...section(page, say('report/takes'), takes(page)),
    ...section(page, say(headingOfScores(whole)), ranking(page, whole)),
    ...(verbose ? section(page, say('report/contributions'), contributions(page)) : []),
    ...section(page, say(headingOfNotChosen(page.recommendation, say)), whyNot(page)),
    ...section(page, say('report/sizing'), sizing(page)),
    ...section(page, say('report/change'), change(page)),
    ...(verbose ? section(page, say('report/robustness'), robustness(page)) : []),
    ...section(page, say('report/given'), answered(page)),
    ...section(page, say('report/assumed'), assumed(page)),
    ...section(page, say('report/measure-first'), unknown(page)),
    ...section(page, say('report/opinions'), opinions(page)),
    ...section(page, say('report/risks'), risks(page)),
    ...section(page, say('report/next-steps'), isOpen ? [] : steps(page, whole.nextSteps)),
    ...section(page, say('report/readiness'), isOpen ? [] : readiness(page)),
    ...section(page, say('report/reading'), reading(page)),
    ...section(page, say('report/sources'), sources(page)),
    ...footer(page),
  ];
}

function why(page: Page): Lines {
  const { recommendation: whole, say } = page;
  const besides = aheadBesides(whole, say);
  return [
    ...whole.recommendation.because.flatMap((one) =>
      bullet(page, [text(reasonText(one, whole, say)), ...marks(page, one)]),
    ),
    ...(besides === undefined ? [] : bullet(page, [text(capitalised(besides))])),
  ];
}

/** What the next in line does better than the chosen one, and what that does not do as it comes and how it is worked around. */
function takes(page: Page): Lines {
  const behind = behindOn(page.recommendation, page.say);
  return [
    ...(behind === undefined ? [] : bullet(page, [text(capitalised(behind))])),
    ...takenOn(page.recommendation).flatMap((one) =>
      bullet(page, [text(takenOnText(one, page.say)), ...marks(page, one)]),
    ),
  ];
}

/** No white space at line ends. */
function tidy(lines: Lines): Lines {
  return lines.map((line) => line.trimEnd());
}
