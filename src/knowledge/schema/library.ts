import type { z } from 'zod';
import { costSections } from './library/cost.ts';
import { documentSections } from './library/documents.ts';
import { evidenceSections } from './library/evidence.ts';
import { exampleSections } from './library/examples.ts';
import { exceptionSections } from './library/exceptions.ts';
import { experienceSections } from './library/experience.ts';
import { figureSections } from './library/figures.ts';
import { messageSections } from './library/messages.ts';
import { runningSections } from './library/running.ts';
import { searchSections } from './library/search.ts';

export type { DocumentRecord } from './library/documents.ts';
export type { EvidenceRecord } from './library/evidence.ts';
export type { ExceptionRecord } from './library/exceptions.ts';

/**
 * What a person can look up beside a decision: by section name, the schema of one entry of its list. Nothing here is
 * compiled; entries are kept as written.
 */
const sections = {
  ...evidenceSections,
  ...documentSections,
  ...experienceSections,
  ...figureSections,
  ...runningSections,
  ...costSections,
  ...exampleSections,
  ...exceptionSections,
  ...messageSections,
  ...searchSections,
};

/** The schema of each section by its name. */
export type LibrarySections = typeof sections;

export const librarySections: Readonly<Record<string, z.ZodType>> = sections;
