import { z } from 'zod';
import { comparison, id, sources, text, texts, words } from './shared.ts';

/** What running a system asks for: risks, watching, checklists and the practices around a choice. */

const about = { id, source: sources, evidence: sources.optional() };
const alternatives = z.array(id).min(1);

const risk = z.strictObject({
  ...about,
  kind: z.enum(['failure', 'client-error', 'pain-point', 'pitfall', 'limit', 'dynamics', 'incident']),
  alternatives,
  title: text,
  impact: text.optional(),
  causes: text.optional(),
  trigger: text.optional(),
  mechanism: text.optional(),
  detection: text.optional(),
  /** As the corpus states it; see the evidence before quoting it. */
  recoveryTime: text.optional(),
  recovery: texts.optional(),
  prevention: text.optional(),
  handling: text.optional(),
  setting: text.optional(),
  note: text.optional(),
});

const watchedMetric = z.strictObject({
  ...about,
  alternatives,
  metric: text,
  layer: text.optional(),
  threshold: text,
  severity: z.enum(['critical', 'warning', 'info']).optional(),
  action: text.optional(),
  golden: z.literal(true).optional(),
  note: text.optional(),
});

const operation = z.strictObject({
  ...about,
  kind: z.enum([
    'advantage',
    'prevention',
    'practice',
    'configuration',
    'migration',
    'availability-pattern',
    'operation',
    'pattern',
  ]),
  /** Absent when it holds for all. */
  alternatives: alternatives.optional(),
  text: text,
  points: texts.optional(),
  note: text.optional(),
});

const bridgeFact = z.strictObject({
  ...about,
  from: z.array(text).min(1),
  to: z.array(text).min(1),
  purpose: text,
  how: text,
  note: text.optional(),
});

const checklist = z.strictObject({
  ...about,
  phase: z.enum([
    'requirements',
    'selection',
    'readiness',
    'design',
    'configuration',
    'deployment',
    'implementation',
    'tuning',
    'operations',
    'chaos',
    'emergency',
  ]),
  title: text,
  technologies: z.array(id).optional(),
  stages: z.array(z.strictObject({ stage: z.int().min(1), title: text })).optional(),
  groups: z
    .array(
      z.strictObject({
        id,
        title: text,
        technologies: z.array(id).optional(),
        stage: z.int().min(1).optional(),
        section: words.optional(),
        items: texts,
        source: sources.optional(),
      }),
    )
    .min(1),
  /** How to use the list. */
  steps: texts.optional(),
  principles: texts.optional(),
  tools: z.record(id, texts).optional(),
  notes: texts.optional(),
});

const practice = z.strictObject({
  ...about,
  kind: z.enum(['formula', 'flow', 'rules', 'stages', 'advice', 'considerations']),
  title: text,
  technologies: z.array(id).optional(),
  formulas: texts.optional(),
  constants: z.array(z.strictObject({ name: text, value: words })).optional(),
  steps: z
    .array(
      z.strictObject({
        name: text,
        details: text.optional(),
        choices: z.array(z.strictObject({ when: text, choose: text })).optional(),
      }),
    )
    .optional(),
  rules: z.array(z.strictObject({ technology: id.optional(), when: text, does: texts })).optional(),
  stages: z
    .array(
      z.strictObject({
        name: text,
        load: z.strictObject({ comparison, value: z.number(), unit: words }).optional(),
        trigger: text.optional(),
        recommend: z.array(id).optional(),
        external: texts.optional(),
        reason: text.optional(),
        staff: text.optional(),
        cost: text.optional(),
      }),
    )
    .optional(),
  tables: z
    .array(z.strictObject({ title: text, rows: z.array(z.record(z.string(), z.union([text, z.number()]))).min(1) }))
    .optional(),
  principles: texts.optional(),
  notes: texts.optional(),
});

export const runningSections = {
  risks: risk,
  monitoring: watchedMetric,
  operations: operation,
  bridgeFacts: bridgeFact,
  checklists: checklist,
  practices: practice,
};
