import type { Value } from '../../command-tree.ts';
import { brief, type Place } from './places.ts';

export function fishScript(places: readonly Place[]): string {
  const commands = places.slice(1).map(({ at }) => quote(at.includes(' ') ? at : ` ${at}`));
  const valued = places.flatMap(({ at, flags }) =>
    flags.flatMap(({ names, value }) =>
      value === null ? [] : names.map((name) => quote(`${at} ${name}`)),
    ),
  );
  return `# Completion of letdown for fish. In ~/.config/fish/config.fish: letdown completion fish | source
# Whether the cursor stands after this command, and this many words further.
function __letdown_at
    set -l at
    set -l place 0
    set -l is_value 0
    set -l typed (commandline -opc)
    set -e typed[1]
    for word in $typed
        if test $is_value = 1
            set is_value 0
            continue
        end
        switch "$at $word"
            case ${commands.join(' ')}
                set at (string trim -- "$at $word")
                set place 0
            case ${valued.join(' ')}
                set is_value 1
            case '* -*'
            case '*'
                set place (math $place + 1)
        end
    end
    test "$at" = "$argv[1]"
    and test (count $argv) = 1 -o "$place" = "$argv[2]"
end
complete -c letdown -f
${places.flatMap(linesOf).join('\n')}
`;
}

function linesOf({ at, commands, operands, flags }: Place): readonly string[] {
  const when = (...place: number[]) =>
    `complete -c letdown -n ${quote(['__letdown_at', `"${at}"`, ...place].join(' '))}`;
  return [
    ...commands.map(({ name, about }) => `${when(0)} -a ${name} -d ${quote(brief(about))}`),
    ...operands.map((value, place) => `${when(place)} ${offer(value, '')}`),
    ...flags.map(({ names, about, value }) => {
      const named = names.map((name) => name.replace(/^--/, '-l ').replace(/^-(?!l )/, '-s '));
      const takes = value === null ? '' : ` ${offer(value, '-x ')}`;
      return `${when()} ${named.join(' ')}${takes} -d ${quote(brief(about))}`;
    }),
  ];
}

function offer({ choices, isList, isFile }: Value, only: string): string {
  const words = choices.join(' ');
  if (isFile) return '-rF';
  if (isList) return `${only}-a ${quote(`(__fish_complete_list , "string split ' ' '${words}'")`)}`;
  return choices.length === 0 ? only.trim() : `${only}-a ${quote(words)}`;
}

function quote(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}
