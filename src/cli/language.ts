import { LANGUAGES, type Language, type Problem } from '../domain/index.ts';
import { valuesOf } from './flag-values.ts';
import { unknownValue } from './unknown-value.ts';
import { showsUnicode, type World } from './world.ts';

/**
 * The language of everything a person reads: what `--lang` says, else MQ_ADVISOR_LANG, else on a terminal that of the
 * locale. What goes into a pipe or a file is English unless somebody says otherwise, so that the same run gives the same
 * bytes on every machine.
 */
export function languageOf(
  argv: readonly string[],
  { env, stdout, locale }: World,
): { readonly language: Language; readonly problem?: Problem } {
  const flag = valuesOf(argv, '--lang').at(-1);
  const asked = flag ?? (env.MQ_ADVISOR_LANG || undefined);
  if (asked === undefined) return { language: stdout.isTTY === true ? ofLocale(env, locale) : 'en' };
  const language = LANGUAGES.find((one) => one === asked);
  if (language !== undefined) return { language };
  return { language: 'en', problem: unknownValue(flag === undefined ? 'MQ_ADVISOR_LANG' : '--lang', asked, LANGUAGES) };
}

/** English is in ASCII; a screen that shows no more shows no other. */
function ofLocale(env: World['env'], otherwise: World['locale']): Language {
  if (!showsUnicode(env)) return 'en';
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || otherwise?.() || '';
  // As gettext has it: a list of what is preferred, unless no language is wanted at all.
  const preferred = /^(C|POSIX)?(\.|$)/.test(locale) ? [] : (env.LANGUAGE ?? '').split(':');
  const known = [...preferred, locale].map((one) =>
    LANGUAGES.find((language) => new RegExp(`^${language}(?![a-z])`, 'i').test(one)),
  );
  return known.find((one) => one !== undefined) ?? 'en';
}
