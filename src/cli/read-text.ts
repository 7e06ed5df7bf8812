import { errorProblem, type Parsed, type Problem, type Refused } from '../domain/index.ts';
import { decodeUtf8 } from '../yaml/decode.ts';
import { readFileBounded, readFoundFile, readStreamBounded, reasonOf } from './read-input.ts';
import { pathAt, type World } from './world.ts';

/** A text file, or why it cannot be read. */
export function readText(file: string, { cwd }: Pick<World, 'cwd'>, mostBytes?: number): string | Problem {
  return decoded(readFileBounded(pathAt({ cwd }, file), file, mostBytes), file);
}

/** A text file that was found, to the letter, its byte order mark included: what is written back must not lose it. */
export function readToEdit(file: string, { cwd }: Pick<World, 'cwd'>): string | Problem {
  return decoded(readFoundFile(pathAt({ cwd }, file), file), file, true);
}

/** A text file, or standard input for `-`. */
export async function readInputText(file: string, world: World, mostBytes?: number): Promise<string | Problem> {
  if (file !== '-') return readText(file, world, mostBytes);
  return decoded(await readStreamBounded(world.stdin, mostBytes), '<stdin>');
}

/** Answers that cannot be read, and in which file, where the message does not say so. */
export function answersUnreadable({ message, hint }: Refused, file?: string): Problem {
  return errorProblem('answers/unreadable', message, hint, file === undefined ? undefined : { file });
}

/** Of a folder that is there and cannot be looked into. */
export function cannotBeRead(file: string, error: unknown): Problem {
  const message = { id: 'cli/cannot-be-read', gaps: { file, reason: reasonOf(error) } };
  return { code: 'file/unreadable', severity: 'error', message };
}

function decoded(bytes: Parsed<Uint8Array>, file: string, keepsMark = false): string | Problem {
  const text: Parsed<string> = bytes.ok ? decodeUtf8(bytes.value, keepsMark) : bytes;
  if (text.ok) return text.value;
  const { message, hint } = text;
  return errorProblem('file/unreadable', message, hint, bytes.ok ? { file } : undefined);
}
