import type { Flag, Value } from '../../command-tree.ts';
import { brief, type Place } from './places.ts';

/** Read by `eval`, or as the file _letdown in a folder of $fpath. */
export function zshScript(places: readonly Place[]): string {
  return `#compdef letdown
# Completion of letdown for zsh. In ~/.zshrc, after compinit: eval "$(letdown completion zsh)"
${places.map(completer).join('\n')}
if [[ \${funcstack[1]} == _letdown ]]; then _letdown "$@"; else compdef _letdown letdown; fi
`;
}

function completer({ at, commands, operands, flags }: Place): string {
  const rows = [
    ...flags.flatMap(flagRows),
    ...(commands.length > 0
      ? ["'1: :->command'", "'*:: :->rest'"]
      : operands.map((value, place) => quote(`${place + 1}:${actionOf(value)}`))),
  ];
  const head = `${nameOf(at)}() {
  local context state state_descr line
  typeset -A opt_args
  _arguments -C ${rows.join(' \\\n    ')}`;
  if (commands.length === 0) return `${head}\n}`;
  const described = commands.map(({ name, about }) => quote(`${name}:${plain(brief(about))}`));
  return `${head}
  case $state in
    command)
      local -a commands=(
        ${described.join('\n        ')}
      )
      _describe command commands ;;
    rest)
      case $words[1] in
        ${commands.map(({ name }) => `${name}) ${nameOf(`${at} ${name}`.trim())} ;;`).join('\n        ')}
      esac ;;
  esac
}`;
}

function nameOf(at: string): string {
  return ['_letdown', ...at.split(' ').filter(Boolean)].join('_').replaceAll('-', '_');
}

function flagRows({ names, about, value }: Flag): readonly string[] {
  return names.map((name) => {
    // Only one of two names is offered, and only once.
    const others = names.length > 1 ? `(${names.join(' ')})` : '';
    const told = `[${plain(brief(about))}]`;
    return quote(others + (value ? `${name}=${told}:${actionOf(value)}` : name + told));
  });
}

/** "key:(drops stream)". A list offers its remaining words. */
function actionOf({ name, choices, isList, isFile }: Value): string {
  const title = plain(name.replace(/,.*/, ''));
  if (isFile) return `${title}:_files`;
  if (choices.length === 0) return `${title}: `;
  const words = choices.join(' ');
  return isList ? `${title}:_values -s , ${title} ${words}` : `${title}:(${words})`;
}

/** Without characters that are special to _arguments and _describe. */
function plain(text: string): string {
  return text.replace(/[\\[\]:]/g, '\\$&');
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
