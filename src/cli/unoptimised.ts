/** The V8 of Node 22 takes no cached code any more once a flag was set, even back to what it was. */
const LASTING = '12.';

/** Flags under which V8 optimises nothing, spelt as it takes them. */
const NEVER_OPTIMISES = /--(?:jitless|lite[-_]?mode|no[-_]?(?:opt|turbofan))(?![\w-])/;

/**
 * Runs what is over sooner than optimised code would pay for its making: that takes a third of the time of one decision.
 * The flag is put back, as V8 takes cached code only under the flags it was made with; work must load nothing.
 */
export function unoptimised<T>(work: () => T): T {
  if (process.versions.v8.startsWith(LASTING) || !optimises()) return work();
  // Not imported: it loads all streams, 2 ms that a run without draws does not need.
  const { setFlagsFromString } = process.getBuiltinModule('node:v8');
  setFlagsFromString('--no-opt');
  try {
    return work();
  } finally {
    setFlagsFromString('--opt');
  }
}

/** Switched on where it was not, optimising ends the process: what may make no code at all has no WebAssembly either. */
function optimises(): boolean {
  if (!('WebAssembly' in globalThis)) return false;
  return !NEVER_OPTIMISES.test([...process.execArgv, process.env.NODE_OPTIONS].join(' '));
}
