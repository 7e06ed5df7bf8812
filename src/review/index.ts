export { applyExceptions } from './apply-exceptions.ts';
export { DEFAULT_GATES, GATES, type Gate, LEAST_CONFIDENCE, TOLERANCE } from './checks.ts';
export { reviewNames } from './names.ts';
export { readDecided } from './read-decided.ts';
export { type ReviewRun, reportReview } from './report-review.ts';
export { reviewFile } from './review-file.ts';
export { isUnreadable, type ReviewedFile } from './reviewed-file.ts';
export { isToBeStamped, stampDecision } from './stamp-decision.ts';
