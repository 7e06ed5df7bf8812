/** One folder of `src/`: which folders its modules may import, and why no others. */
export interface Rung {
  readonly folder: string;
  readonly mayImport: readonly string[];
  readonly because: string;
}

const words = ['domain', 'words', 'wording', 'units'];
const reading = [...words, 'tables'];
const stage = [...reading, 'situation', 'answers'];
const judging = ['domain', 'wording', 'units', 'tables', 'situation'];

export const ladder: readonly Rung[] = [
  { folder: 'domain', mayImport: [], because: 'the words of the product mean the same whatever is built with them' },
  { folder: 'words', mayImport: ['domain'], because: 'comparing words needs no knowledge of what they are for' },
  { folder: 'wording', mayImport: ['domain'], because: 'it fills templates; what is worth saying is decided above' },
  { folder: 'units', mayImport: ['domain', 'words'], because: 'a quantity means the same to every reader' },
  {
    folder: 'tables',
    mayImport: ['domain', 'words', 'units'],
    because: 'decision tables are a mechanism that knows no decision',
  },
  {
    folder: 'formula',
    mayImport: ['domain'],
    because: 'arithmetic with ranges and units knows nothing of what is reckoned',
  },
  {
    folder: 'situation',
    mayImport: reading,
    because: 'it turns requirements and alternatives into columns; judging is above',
  },
  { folder: 'yaml', mayImport: ['domain'], because: 'reading text with positions knows nothing of what the text says' },
  {
    folder: 'answers',
    mayImport: ['domain', 'words', 'units', 'yaml'],
    because: 'what a person wrote is read before anything is concluded',
  },
  {
    folder: 'knowledge',
    mayImport: ['domain', 'words', 'units', 'tables', 'formula', 'yaml', 'answers'],
    because: 'knowledge is loaded the same whoever uses it',
  },
  {
    folder: 'requirements',
    mayImport: ['domain', 'words', 'tables', 'situation', 'answers'],
    because: 'a stage hands its result up; it does not call other stages',
  },
  {
    folder: 'constraints',
    mayImport: judging,
    because: 'a stage hands its result up; exclusion must not depend on scores',
  },
  { folder: 'scoring', mayImport: judging, because: 'a stage hands its result up; a veto is never a low score' },
  { folder: 'procedures', mayImport: judging, because: 'second opinions must not see the first' },
  {
    folder: 'questionnaire',
    mayImport: ['domain', 'units'],
    because: 'which question comes next is thought; asking is in cli',
  },
  {
    folder: 'weighting',
    mayImport: ['domain', 'words'],
    because: 'it makes weights of what a person said; what they are applied to is decided above',
  },
  {
    folder: 'robustness',
    mayImport: ['domain', 'units', 'scoring'],
    because: 'it repeats scoring on drawn inputs, nothing else',
  },
  {
    folder: 'planning',
    mayImport: [...reading, 'formula', 'situation', 'scoring'],
    because: 'it sizes and prices what was chosen with the sizing of the decision, and decides nothing',
  },
  {
    folder: 'configuration',
    mayImport: ['domain', 'words', 'wording', 'tables', 'formula', 'planning'],
    because: 'it fills files from a plan; where they go is decided above',
  },
  {
    folder: 'checklists',
    mayImport: ['domain', 'wording', 'planning'],
    because: 'what is to be ticked comes from the library; asking and saving are in cli',
  },
  {
    folder: 'completion',
    mayImport: ['words'],
    because: 'a script is made from what can be typed; which that is, the commands say',
  },
  {
    folder: 'recommendation',
    mayImport: [...stage, 'requirements', 'constraints', 'scoring', 'procedures', 'robustness', 'weighting'],
    because: 'it calls the stages in order and takes the knowledge base as an argument',
  },
  {
    folder: 'firing',
    mayImport: ['domain', 'units', 'tables', 'situation', 'procedures', 'recommendation'],
    because: 'it finds answers under which a rule speaks, and only the engine that decides can say that it does',
  },
  {
    folder: 'library',
    mayImport: [...stage, 'knowledge', 'constraints', 'scoring', 'procedures', 'recommendation', 'firing'],
    because: 'it shows what is known and how it is used; how a page looks is for reporters, where it goes for cli',
  },
  {
    folder: 'saved',
    mayImport: ['domain', 'words', 'yaml', 'schema', 'knowledge'],
    because: 'a report that comes back is untrusted until its shape is checked, and nothing more is known of it',
  },
  {
    folder: 'batch',
    mayImport: [
      ...words,
      'situation',
      'answers',
      'requirements',
      'weighting',
      'recommendation',
      'records',
      'comparison',
    ],
    because: 'it answers requests one after another and keeps nothing between them; where they come from is above',
  },
  {
    folder: 'records',
    mayImport: [...words, 'yaml'],
    because: 'what is written into a record and what is read out of it have one shape; deciding anew is above',
  },
  {
    folder: 'findings',
    mayImport: ['domain', 'wording'],
    because: 'it puts in order what others have found, whatever they were looking for',
  },
  {
    folder: 'health',
    mayImport: [
      ...reading,
      'situation',
      'formula',
      'knowledge',
      'procedures',
      'robustness',
      'recommendation',
      'findings',
    ],
    because: 'it examines a knowledge base from outside and tries decisions with it; no decision depends on it',
  },
  {
    folder: 'schema',
    mayImport: [],
    because: 'what is written down for others to read is described once, apart from who writes it',
  },
  {
    folder: 'review',
    mayImport: [...words, 'answers', 'yaml', 'knowledge', 'records', 'findings', 'comparison'],
    because: 'it compares what was decided with what the engine says, which it is handed',
  },
  {
    folder: 'comparison',
    mayImport: words,
    because: 'two decisions are compared by what was kept of them, whether they were just made or read from a record',
  },
  {
    folder: 'reporters',
    mayImport: [...words, 'records'],
    because:
      'a report shows what is in the recommendation and computes nothing, so that a saved one can be shown again',
  },
  {
    folder: 'page',
    mayImport: ['domain', 'wording', 'units', 'answers', 'weighting', 'recommendation', 'records', 'reporters'],
    because: 'it runs the engine in a browser and shows what it says; it knows neither files nor a terminal',
  },
  {
    folder: 'cli',
    mayImport: [
      ...words,
      'situation',
      'answers',
      'yaml',
      'knowledge',
      'scoring',
      'questionnaire',
      'weighting',
      'planning',
      'configuration',
      'checklists',
      'completion',
      'recommendation',
      'batch',
      'records',
      'health',
      'schema',
      'review',
      'comparison',
      'saved',
      'library',
      'reporters',
    ],
    because: 'it is the top',
  },
];

/** What may be used in some folders only: a module specifier, a global, or a member such as `Math.random`. */
export interface Reservation {
  readonly what: RegExp;
  readonly only: readonly string[];
  readonly because: string;
}

export const reservedImports: readonly Reservation[] = [
  {
    what: /^node:(fs|path|url)/,
    only: ['knowledge', 'cli'],
    because: 'stages are pure: knowledge reads knowledge files, cli everything else',
  },
  {
    what: /^node:crypto$/,
    only: ['knowledge', 'findings', 'cli'],
    because: 'only loaded contents and what is found again need a digest',
  },
  { what: /^node:zlib$/, only: ['knowledge'], because: 'only prebuilt knowledge is packed' },
  { what: /^node:(?!fs|path|url|crypto|zlib)/, only: ['cli'], because: 'only cli talks to the world' },
  {
    what: /^(?!node:|\.)/,
    only: ['words', 'yaml', 'knowledge', 'schema', 'review', 'saved', 'reporters', 'cli'],
    because: 'the engine stands on the language alone',
  },
  { what: /^yaml$/, only: ['yaml'], because: 'its limits and safe settings are in one place' },
  {
    what: /^zod/,
    only: ['knowledge', 'schema', 'review', 'saved', 'cli'],
    because: 'it is slow to load, and a start must not pay for it',
  },
  { what: /^(commander|inquirer|@inquirer\/.*)$/, only: ['cli'], because: 'only cli talks to a person' },
  { what: /^(chalk|cli-table3|string-width)$/, only: ['reporters', 'cli'], because: 'only what is shown has a look' },
  { what: /^fastest-levenshtein$/, only: ['words'], because: 'one notion of a near miss' },
];

export const reservedNames: readonly Reservation[] = [
  { what: /^(process|console)$/, only: ['cli'], because: 'only cli talks to the world' },
  {
    what: /^(Date|performance|Temporal|fetch|setInterval|setImmediate)$/,
    only: ['cli'],
    because: 'the same input gives the same bytes on every day',
  },
  {
    what: /^setTimeout$/,
    only: ['cli', 'page'],
    because: 'what is decided does not depend on when; only who waits for a person may wait',
  },
  { what: /^Math\.random$/, only: [], because: 'the only randomness is a seed' },
  {
    what: /^Intl\.(?!(Segmenter|DateTimeFormat)$)|\.(localeCompare|toLocale\w+)$/,
    only: [],
    because: 'the same input gives the same bytes on every machine',
  },
  {
    what: /^Intl\.DateTimeFormat$/,
    only: ['cli'],
    because: 'the locale of the system is asked where nothing else says one',
  },
  {
    what: /^process\.exit$/,
    only: [],
    because: 'it cuts off what a pipe has not taken yet; set the status and return',
  },
  { what: /^(eval|Function)$/, only: [], because: 'rules are data, never code' },
];
