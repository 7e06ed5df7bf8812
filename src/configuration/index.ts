export { configurationSheet } from './configuration-sheet.ts';
export { type FilledFile, fillConfigurations } from './fill-settings.ts';
export { shareFiles } from './share-files.ts';
export { writeConfiguration } from './write-file.ts';
