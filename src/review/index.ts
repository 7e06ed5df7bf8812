export { applyExceptions } from './apply-exceptions.ts';
export { reviewNames } from './names.ts';
export { readDecided } from './read-decided.ts';
export { reportRefusal } from './report-refusal.ts';
export { reportReview } from './report-review.ts';
export { reviewFile } from './review-file.ts';
export { isUnreadable, type ReviewedFile } from './reviewed-file.ts';
export { isToBeStamped, stampDecision } from './stamp-decision.ts';
export { unmatchedGlobs } from './unmatched-globs.ts';
