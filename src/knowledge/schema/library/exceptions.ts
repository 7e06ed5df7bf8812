import { z } from 'zod';
import { text } from '../pieces.ts';
import { id } from './shared.ts';

/** Findings about the knowledge base that are right and stay: which, about what, and why. */
const exception = z.strictObject({
  id,
  /** Code of the finding. */
  finding: z.string().regex(/^health\/[a-z-]+$/, 'wanted/health-code'),
  /** As the finding names them: `procedures/some-tree`, or a part of it as `procedures/some-tree#some-input`. */
  subjects: z.array(z.string().min(1)).min(1),
  because: text,
});
export type ExceptionRecord = z.infer<typeof exception>;

export const exceptionSections = { exceptions: exception };
