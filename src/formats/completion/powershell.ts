import { brief, type Place } from './places.ts';

/** For PowerShell 5 and later. */
export function powershellScript(places: readonly Place[]): string {
  const valued = places.flatMap(({ at, flags }) =>
    flags.flatMap(({ names, value }) =>
      value === null ? [] : names.map((name) => [`${at} ${name}`, value] as const),
    ),
  );
  const operands = places.flatMap(({ at, operands }) =>
    operands.map((value, place) => [`${at} ${place}`, value] as const),
  );
  return `# Completion of letdown for PowerShell. In $PROFILE: letdown completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName letdown -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  # By command and place, or by command and flag: what can stand there. null: a file.
  $values = @{
${[...operands, ...valued].map(([key, { choices, isFile }]) => `    ${quote(key)} = ${isFile ? '$null' : listOf(choices)}`).join('\n')}
  }
  $commands = @{
${places.map(({ at, commands }) => `    ${quote(at)} = ${tableOf(commands.map(({ name, about }) => [name, about]))}`).join('\n')}
  }
  $flags = @{
${places.map(({ at, flags }) => `    ${quote(at)} = ${tableOf(flags.flatMap(({ names, about }) => names.map((name) => [name, about] as const)))}`).join('\n')}
  }
  $at = ''; $place = 0; $key = ''
  foreach ($element in $commandAst.CommandElements | Select-Object -Skip 1) {
    if ($element.Extent.EndOffset -ge $cursorPosition) { break }
    $word = $element.Extent.Text
    if ($key) { $key = '' }
    elseif ($place -eq 0 -and $commands[$at].Contains($word)) { $at = "$at $word".Trim() }
    elseif ($word.StartsWith('-')) { if ($values.ContainsKey("$at $word")) { $key = "$at $word" } }
    else { $place++ }
  }
  $found = [ordered]@{}
  if ($key) { $values[$key] | ForEach-Object { if ($_) { $found[$_] = $_ } } }
  elseif ("$wordToComplete".StartsWith('-')) { $found = $flags[$at] }
  elseif ($place -eq 0 -and $commands[$at].Count) { $found = $commands[$at] }
  else { $values["$at $place"] | ForEach-Object { if ($_) { $found[$_] = $_ } } }
  $found.GetEnumerator() | Where-Object { $_.Key.StartsWith("$wordToComplete") } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_.Key, $_.Key, 'ParameterValue', $_.Value)
  }
}
`;
}

function listOf(words: readonly string[]): string {
  return `@(${words.map(quote).join(', ')})`;
}

function tableOf(rows: readonly (readonly [name: string, about: string])[]): string {
  return `[ordered]@{ ${rows.map(([name, about]) => `${quote(name)} = ${quote(brief(about) || name)}`).join('; ')} }`;
}

function quote(text: string): string {
  return `'${text.replace(/['‘’‚‛]/g, '$&$&')}'`;
}
