import { inLanguage, type Language } from '../../domain/index.ts';
import { type Objection, objectionContents } from '../objections.ts';
import { nameOf } from '../sheet-parts.ts';
import { NODES, valueIn } from '../unknowns.ts';
import type { Sized } from './sized.ts';

/** A plan as data, all of it. */
export function sizeContents(
  { plan, limits, loss, unknowns, outlook }: Sized,
  objection: Objection | undefined,
  language: Language,
) {
  const { sizing, planned, quantities } = plan;
  return {
    alternative: planned.alternative.id,
    name: nameOf(planned),
    ...objectionContents(objection),
    nodes: plan.terms(NODES)?.value ?? null,
    minimum: sizing.minimum,
    limitedBy: sizing.limitedBy ?? null,
    resources: plan.own.resources.map(({ rule, need, perNode, nodes }) => ({
      id: rule.id,
      label: inLanguage(rule.label, language),
      dimension: rule.dimension,
      need,
      perNode,
      nodes: nodes ?? null,
      sources: [...rule.source, ...(planned.alternative.figures[rule.figure]?.source ?? [])],
    })),
    quantities: quantities.map(({ rule, value, missing, unanswered, formula, numbers, source }) => ({
      id: rule.quantity,
      rule: rule.id,
      label: inLanguage(rule.label, language),
      dimension: rule.dimension,
      value: value ?? null,
      missing,
      unanswered,
      formula,
      numbers,
      because: inLanguage(rule.because, language),
      sources: source,
    })),
    limits: limits.map(({ rule, used, lastsUntil }) => ({
      resource: rule.id,
      used,
      lastsUntil: Number.isFinite(lastsUntil) ? lastsUntil : null,
    })),
    afterLoss: loss === undefined ? null : { left: loss.left, resource: loss.rule.id, used: loss.used },
    outlook: outlook?.years.map(({ when, years, values }) => ({ when, years, ...values })) ?? null,
    unknowns: unknowns.map(({ kind, id, supposed, changes }) => ({
      [kind]: id,
      changes: changes.map((name) => ({
        quantity: name,
        outcomes: supposed.map(({ answer, plan: then }) => ({
          answer,
          value: valueIn(then, name) ?? null,
        })),
      })),
    })),
  };
}
