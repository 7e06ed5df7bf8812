import { z } from 'zod';
import { comparison, id, phrases, sources, text, words } from './shared.ts';

/** What running a system asks for: risks, watching, checklists and the practices around a choice. */

const about = { id, source: sources, evidence: sources.optional() };
const alternatives = z.array(id).min(1);

const risk = z.strictObject({
  ...about,
  kind: z.enum(['failure', 'client-error', 'pain-point', 'pitfall', 'limit', 'dynamics', 'incident']),
  alternatives,
  title: text,
  impact: words.optional(),
  causes: words.optional(),
  trigger: words.optional(),
  mechanism: words.optional(),
  detection: words.optional(),
  /** As the corpus states it; see the evidence before quoting it. */
  recoveryTime: words.optional(),
  recovery: phrases.optional(),
  prevention: words.optional(),
  handling: words.optional(),
  setting: words.optional(),
  note: words.optional(),
});

const watchedMetric = z.strictObject({
  ...about,
  alternatives,
  metric: words,
  layer: words.optional(),
  threshold: words,
  severity: z.enum(['critical', 'warning', 'info']).optional(),
  action: words.optional(),
  golden: z.literal(true).optional(),
  note: words.optional(),
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
  text: words,
  points: phrases.optional(),
  note: words.optional(),
});

const bridgeFact = z.strictObject({
  ...about,
  from: z.array(words).min(1),
  to: z.array(words).min(1),
  purpose: words,
  how: words,
  note: words.optional(),
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
        items: phrases,
        source: sources.optional(),
      }),
    )
    .min(1),
  /** How to use the list. */
  steps: phrases.optional(),
  principles: phrases.optional(),
  tools: z.record(id, phrases).optional(),
  notes: phrases.optional(),
});

const practice = z.strictObject({
  ...about,
  kind: z.enum(['formula', 'flow', 'rules', 'stages', 'advice', 'considerations']),
  title: text,
  technologies: z.array(id).optional(),
  formulas: phrases.optional(),
  constants: z.array(z.strictObject({ name: words, value: words })).optional(),
  steps: z
    .array(
      z.strictObject({
        name: words,
        details: words.optional(),
        choices: z.array(z.strictObject({ when: words, choose: words })).optional(),
      }),
    )
    .optional(),
  rules: z.array(z.strictObject({ technology: id.optional(), when: words, does: phrases })).optional(),
  stages: z
    .array(
      z.strictObject({
        name: words,
        load: z.strictObject({ comparison, value: z.number(), unit: words }).optional(),
        trigger: words.optional(),
        recommend: z.array(id).optional(),
        external: phrases.optional(),
        reason: words.optional(),
        staff: words.optional(),
        cost: words.optional(),
      }),
    )
    .optional(),
  tables: z
    .array(z.strictObject({ title: words, rows: z.array(z.record(z.string(), z.union([words, z.number()]))).min(1) }))
    .optional(),
  principles: phrases.optional(),
  notes: phrases.optional(),
});

export const runningSections = {
  risks: risk,
  monitoring: watchedMetric,
  operations: operation,
  bridgeFacts: bridgeFact,
  checklists: checklist,
  practices: practice,
};
