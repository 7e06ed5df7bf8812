import type { CompletionScript, Values } from './model.ts';

/** For PowerShell 5 and newer; tables of words and one block that looks things up in them. */
export const powershellCompletion: CompletionScript = ({ program, commands }) =>
  `${[
    `# PowerShell completion of ${program}. In $PROFILE: ${program} completion powershell | Out-String | Invoke-Expression`,
    `Register-ArgumentCompleter -Native -CommandName ${literal(program)} -ScriptBlock {`,
    '  param($wordToComplete, $commandAst, $cursorPosition)',
    '  $commands = [ordered]@{',
    ...commands.map(({ name, summary }) => `    ${literal(name)} = ${literal(summary)}`),
    '  }',
    '  $options = @{',
    ...commands.map(({ name, options }) => `    ${literal(name)} = ${list(options.flatMap(({ flags }) => flags))}`),
    '  }',
    '  $values = @{',
    ...commands.flatMap(({ name, options, arguments: places }) => [
      ...options.flatMap(({ flags, values }) =>
        values === undefined ? [] : flags.map((flag) => `    ${literal(`${name} ${flag}`)} = ${spelt(values)}`),
      ),
      ...places.map((values, position) => `    ${literal(`${name} ${position}`)} = ${spelt(values)}`),
    ]),
    '  }',
    '  $typed = @($commandAst.CommandElements | ForEach-Object { $_.Extent.Text } | Select-Object -Skip 1)',
    '  if ($wordToComplete -ne "" -and $typed.Count -gt 0) { $typed = @($typed | Select-Object -SkipLast 1) }',
    '  $offer = { param($word, $about) [System.Management.Automation.CompletionResult]::new($word, $word, "ParameterValue", $about) }',
    '  if ($typed.Count -eq 0) {',
    '    $commands.GetEnumerator() | Where-Object { $_.Key -like "$wordToComplete*" } | ForEach-Object { & $offer $_.Key $_.Value }',
    '    return',
    '  }',
    '  $command = $typed[0]',
    '  $expects = ""',
    '  $position = 0',
    '  foreach ($word in ($typed | Select-Object -Skip 1)) {',
    '    if ($expects -ne "") { $expects = "" }',
    '    elseif ($word -like "-*") { if ($values.ContainsKey("$command $word")) { $expects = $word } }',
    '    else { $position++ }',
    '  }',
    '  if ($expects -eq "" -and $wordToComplete -like "-*") {',
    '    $options[$command] | Where-Object { $_ -clike "$wordToComplete*" } | ForEach-Object { & $offer $_ $_ }',
    '    return',
    '  }',
    '  $place = if ($expects -ne "") { $expects } else { $position }',
    '  $found = $values["$command $place"]',
    '  if ($null -eq $found) { return }',
    '  # Files and folders are left to the shell, which completes them when nothing is offered.',
    `  if ($found.Ask) { $words = & ${literal(program)} @($found.Ask) 2> $null } else { $words = $found.Words }`,
    '  $words | Where-Object { $_ -clike "$wordToComplete*" } | ForEach-Object { & $offer $_ $_ }',
    '}',
  ].join('\n')}\n`;

function spelt(values: Values): string {
  switch (values.kind) {
    case 'words':
    case 'list':
      return `@{ Words = ${list(values.words)} }`;
    case 'asked':
      return `@{ Ask = ${list(values.ask)} }`;
    default:
      return '@{ Words = @() }';
  }
}

function list(words: readonly string[]): string {
  return `@(${words.map(literal).join(', ')})`;
}

/** In single quotes PowerShell reads nothing but a doubled quote; typographic ones count as quotes too. */
function literal(text: string): string {
  return `'${text.replace(/['\u2018\u2019\u201a\u201b]/g, '$&$&')}'`;
}
