export * from './condition.ts';
export * from './knowledge-base.ts';
export type * from './parsed.ts';
export * from './problem.ts';
export * from './quantity.ts';
export type * from './recommendation.ts';
export * from './requirement.ts';
export * from './text.ts';
