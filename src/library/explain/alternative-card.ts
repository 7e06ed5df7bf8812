import { type Alternative, paragraph, type SheetBlock, type Technology } from '../../domain/index.ts';
import { sectionOf } from '../../knowledge/library.ts';
import { facts, link, list, part } from '../blocks.ts';
import { rowsOf } from '../compare/rows.ts';
import type { Lookup } from '../lookup.ts';
import { createVerdicts } from '../verdicts.ts';
import { fieldLabel } from './plain-card.ts';

/** An alternative: what it is, what it offers by group, how well it fits, and what a check made of its figures. */
export function alternativeCard(alternative: Alternative, lookup: Lookup): readonly SheetBlock[] {
  const { say, text, knowledge, library } = lookup;
  const { summary, weakness, version, cap, protocols, partialProtocols, deployment, fit, links } = alternative;
  const verdicts = createVerdicts(lookup);
  const groups = sectionOf(library, 'comparisonGroups').flatMap((group) =>
    part(
      text(group.title),
      facts(
        rowsOf({ ...group, facts: [], metrics: [] }, [alternative], verdicts, lookup).map(({ label, cells }) => ({
          label,
          value: cells[0]?.text ?? '',
        })),
      ),
    ),
  );
  const served = knowledge.scenarios
    .flatMap(({ id, name }) => (fit[id] === undefined ? [] : [{ name: text(name), ...fit[id] }]))
    .sort((a, b) => b.utility - a.utility);
  return [
    paragraph(text(summary)),
    ...facts([
      { label: fieldLabel('weakness', lookup), value: text(weakness) },
      { label: fieldLabel('version', lookup), value: version },
      { label: fieldLabel('cap', lookup), value: text(cap) },
      { label: fieldLabel('protocols', lookup), value: protocols.join(say('word/comma')) },
      { label: fieldLabel('partialProtocols', lookup), value: partialProtocols.join(say('word/comma')) },
    ]),
    ...part(
      say('library/field/deployment'),
      facts(
        deployment.map(({ name, nodes, note }) => ({
          label: text(name),
          value: say(note === undefined ? 'library/nodes' : 'library/nodes-note', { count: nodes, note: text(note) }),
        })),
      ),
    ),
    ...groups,
    ...part(
      say('library/fit-by-scenario'),
      facts(
        served.map(({ name, utility, reason }) => ({
          label: name,
          value: say('library/fit-because', { utility, reason }),
        })),
      ),
    ),
    ...part(say('library/check-found'), verdicts.found()),
    ...part(say('library/field/links'), list(links.map((one) => ({ text: [link(one)] })))),
  ];
}

/** A technology and its alternatives. */
export function technologyCard({ id, summary, links }: Technology, lookup: Lookup): readonly SheetBlock[] {
  const { say, text, knowledge } = lookup;
  const own = knowledge.alternatives.filter(({ technology }) => technology === id);
  return [
    paragraph(text(summary)),
    ...part(
      say('library/field/alternatives'),
      facts(own.map(({ name, summary: about }) => ({ label: text(name), value: text(about) }))),
    ),
    ...part(say('library/field/links'), list(links.map((one) => ({ text: [link(one)] })))),
  ];
}
