import type { Command } from 'commander';
import type { KnowledgeBase, Language, Plans } from '../domain/index.ts';
import type { Library } from '../knowledge/index.ts';
import type { Say } from '../wording/say.ts';
import type { World } from './world.ts';

/** What has to be loaded before a command can say which flags it takes. */
type Needs = 'wording' | 'knowledge' | 'planning' | 'library';

/** One command: its arguments, flags, help and action. Each is loaded only when it is run. */
export interface CommandModule {
  /** `planning` and `library` bring the decision's knowledge along. */
  readonly needs: Needs | readonly Needs[];
  /** Where another language than that of the run may be spoken: that of a file, which only reading it tells. */
  readonly everyLanguage?: true;
  /** Folders of knowledge that a file names which is there or is named, read ahead of everything else: laid below those of the flag. */
  readonly knowledgeIn?: (argv: readonly string[], world: Pick<World, 'cwd'>) => Promise<readonly string[]>;
  /** Adds everything to an empty command; its action ends with `setting.end`. */
  readonly define: (command: Command, setting: Setting) => void;
}

/** Commands by their names, each loaded when it is asked for. */
export type Commands = Readonly<Record<string, () => Promise<CommandModule>>>;

/** What a command is handed. */
export interface Setting {
  readonly world: World;
  readonly language: Language;
  readonly say: Say;
  /** Every command by its name. */
  readonly commands: Commands;
  /** Folders laid over the built-in knowledge, as given, or from here. */
  readonly overlays: readonly string[];
  /** @throws when the command did not say that it needs it */
  readonly knowledge: () => KnowledgeBase;
  /** @throws when the command did not say that it needs it */
  readonly plans: () => Plans;
  /** @throws when the command did not say that it needs it */
  readonly library: () => Library;
  /** Whether the codes of problems are printed with them. */
  readonly debug?: boolean;
  /** Says with which exit status the run ends. */
  readonly end: (status: number) => void;
}
