import type { Value } from '../../command-tree.ts';
import type { Place } from './places.ts';

/** For bash 3.2 (macOS) and later; needs no other package. */
export function bashScript(places: readonly Place[]): string {
  const quoted = (words: readonly string[]) => words.map((word) => `'${word}'`).join('|');
  const valued = places.flatMap(({ at, flags }) =>
    flags.flatMap(({ names, value }) =>
      value === null ? [] : [{ words: names.map((name) => `${at} ${name}`), value }],
    ),
  );
  const commands = places.map(({ at }) => (at.includes(' ') ? at : ` ${at}`)).slice(1);
  const operands = places.flatMap(({ at, operands }) =>
    operands.map((value, place) => `      ${quoted([`${at} ${place}`])}) ${offer(value)} ;;`),
  );
  return `# Completion of letdown for bash. In ~/.bashrc: eval "$(letdown completion bash)"
_letdown() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]}
  local at='' place=0 words='' is_list='' is_file='' head='' i word
  # bash takes --plan=calm for three words.
  if [[ $cur == = ]]; then cur=''
  elif [[ $prev == = ]]; then prev=\${COMP_WORDS[COMP_CWORD-2]}
  fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    word=\${COMP_WORDS[i]}
    case "$at $word" in
      ${quoted(commands)}) at="\${at:+$at }$word" place=0 ;;
      ${valued.map(({ words }) => quoted(words)).join('|\\\n      ')})
        i=$((i + 1)); if [[ \${COMP_WORDS[i]} == = ]]; then i=$((i + 1)); fi ;;
      *' -'*) ;;
      *) place=$((place + 1)) ;;
    esac
  done
  case "$at $prev" in
${valued.map(({ words, value }) => `    ${quoted(words)}) ${offer(value)} ;;`).join('\n')}
    *) if [[ $cur == -* ]]; then case $at in
${places.map(({ at, flags }) => `      '${at}') words='${flags.flatMap(({ names }) => names).join(' ')}' ;;`).join('\n')}
    esac; else case "$at $place" in
${places
  .filter(({ commands }) => commands.length > 0)
  .map(
    ({ at, commands }) =>
      `      '${at} 0') words='${commands.map(({ name }) => name).join(' ')}' ;;`,
  )
  .concat(operands)
  .join('\n')}
    esac; fi ;;
  esac
  if [[ $is_list && $cur == *,* ]]; then head="\${cur%,*}," cur=\${cur##*,}; fi
  if [[ $is_file ]]; then
    local IFS=$'\\n'
    COMPREPLY=($(compgen -f -- "$cur"))
    type compopt &>/dev/null && compopt -o filenames
  else
    COMPREPLY=($(compgen -P "$head" -W "$words" -- "$cur"))
  fi
}
complete -F _letdown letdown
`;
}

function offer({ choices, isList, isFile }: Value): string {
  return isFile ? 'is_file=1' : `words='${choices.join(' ')}'${isList ? ' is_list=1' : ''}`;
}
