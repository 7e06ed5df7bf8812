import { inLanguage, type Syntax } from '../domain/index.ts';
import { oneAfterAnother } from '../wording/one-after-another.ts';
import type { Say } from '../wording/say.ts';
import { visible } from '../words/escape.ts';
import { shellQuoted } from '../words/shell-word.ts';
import type { FilledFile, FilledSetting } from './fill-settings.ts';

/** Longest line of a comment. */
const WIDTH = 100;

/**
 * A configuration file as its program reads it: a comment above every setting says why it is there, and what has to be
 * replaced. Ends in one newline.
 */
export function writeConfiguration(file: FilledFile, head: readonly string[], say: Say): string {
  const { syntax } = file.configuration;
  const written: readonly string[] = WRITERS[syntax](file, say);
  const opening = syntax === 'command' ? ['#!/usr/bin/env bash'] : [];
  const strict = syntax === 'command' ? ['set -euo pipefail', ''] : [];
  const above = oneAfterAnother(head, say);
  return `${[...opening, ...comment(above, '', syntax), '', ...strict, ...written].join('\n')}\n`;
}

type Write = (file: FilledFile, say: Say) => readonly string[];

const WRITERS: Readonly<Record<Syntax, Write>> = {
  properties: listed((key, value) => `${key}=${value}`),
  directives: listed((key, value) => `${key} ${value}`),
  terms: listed((key, value) => `{${key}, ${value}}.`),
  mapping: listed((key, value) => `${key}: ${value}`),
  blocks: writeBlocks,
  command: writeCommand,
};

/** One line a setting, below its comment. */
function listed(line: (key: string, value: string) => string): Write {
  return ({ configuration: { syntax }, settings }, say) =>
    settings.flatMap((filled, index) => [
      ...(index === 0 ? [] : ['']),
      ...comment(whyOf(filled, say), '', syntax),
      `${filled.setting.off ? signOf(syntax) : ''}${line(filled.setting.key, filled.value)}`,
    ]);
}

/** Keys with dots nest: `cluster.name` stands in a block `cluster`. */
function writeBlocks({ settings }: FilledFile, say: Say): readonly string[] {
  const names = [...new Set(settings.map(({ setting }) => blockOf(setting.key)))];
  return names.flatMap((name, index) => {
    const own = settings.filter(({ setting }) => blockOf(setting.key) === name);
    // A block of nothing but comments is one itself.
    const off = own.every(({ setting }) => setting.off);
    const indent = name === '' ? '' : '  ';
    const lines = own.flatMap((filled, at) => [
      ...(at === 0 ? [] : ['']),
      ...comment(whyOf(filled, say), indent, 'blocks'),
      `${indent}${filled.setting.off ? '# ' : ''}${keyOf(filled.setting.key)}: ${filled.value}`,
    ]);
    const block = name === '' ? lines : [`${off ? '# ' : ''}${name} {`, ...lines, `${off ? '# ' : ''}}`];
    return [...(index === 0 ? [] : ['']), ...block];
  });
}

function blockOf(key: string): string {
  const dot = key.lastIndexOf('.');
  return dot < 0 ? '' : key.slice(0, dot);
}

function keyOf(key: string): string {
  return key.slice(key.lastIndexOf('.') + 1);
}

/** Options in an array, so that a comment can stand beside each; quoted, so that the shell leaves them as they are. */
function writeCommand({ configuration, count, settings }: FilledFile, say: Say): readonly string[] {
  const { command = '', each } = configuration;
  return [
    'options=(',
    ...settings.flatMap((filled) => [
      ...comment(whyOf(filled, say), '  ', 'command'),
      `  ${filled.setting.off ? '# ' : ''}${optionOf(filled)}`,
    ]),
    ')',
    ...(each === undefined || count === 1
      ? [`${command} "\${options[@]}"`]
      : [`for ((part = 0; part < ${count}; part++)); do`, `  ${each.command} "\${options[@]}"`, 'done']),
  ];
}

/** `--config a.b` and its value are two words; an option without a value stands alone. */
function optionOf({ setting: { key }, value }: FilledSetting): string {
  const [flag = '', ...inner] = key.split(' ');
  if (inner.length > 0) return `${flag} ${shellQuoted(`${inner.join(' ')}=${value}`)}`;
  return value === '' ? flag : `${flag}=${shellQuoted(value)}`;
}

/** Why a setting is there, what is assumed and what to replace. */
export function whyOf({ setting, reason, assumedWithout }: FilledSetting, say: Say): string {
  const parts = [
    reason,
    ...(assumedWithout.length === 0 ? [] : [say('configuration/assumed', { missing: [...assumedWithout] })]),
    ...(setting.edit === undefined ? [] : [say('configuration/edit', { edit: setting.edit })]),
    ...(setting.since === undefined ? [] : [say('configuration/since', { version: setting.since })]),
    ...(setting.off ? [say('configuration/off')] : []),
  ];
  return parts.join(say('configuration/semicolon'));
}

/** What makes a line a comment. */
function signOf(syntax: Syntax): string {
  return syntax === 'terms' ? '%' : '#';
}

/** Comment lines, broken at spaces. What came from answers or files of the user is shown, never run. */
function comment(text: string, indent: string, syntax: Syntax): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of visible(text).split(/\s+/)) {
    if (line !== '' && indent.length + 3 + line.length + word.length > WIDTH) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  lines.push(line);
  return lines.map((one) => `${indent}${signOf(syntax)} ${one}`);
}

/** The name under which a file is opened, for people. */
export function titleOf({ configuration }: FilledFile, language: 'en' | 'zh'): string {
  return inLanguage(configuration.title, language);
}
