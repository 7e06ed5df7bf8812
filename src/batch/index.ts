export { type AnsweredBlock, blockAnswerer } from './answer-block.ts';
export { EMPTY, joinPortfolios, type Portfolio } from './portfolio.ts';
export { portfolioSheet } from './portfolio-sheet.ts';
export { dropLines, lineSplitter } from './split-lines.ts';
