import type { Host } from '../host.ts';
import { type AudioProgram, findProgram, powerShell } from './audio.ts';

/** The system's voices, the person's own choice first. */
export function voicesOf(host: Host): readonly AudioProgram[] {
  if (host.platform === 'win32') {
    const script =
      'Add-Type -AssemblyName System.Speech; ' +
      '(New-Object System.Speech.Synthesis.SpeechSynthesizer).Speak($env:LETDOWN_SOUND)';
    return [powerShell(script, host)];
  }
  return [
    ...speaker('say', [], host),
    // The daemon would keep speaking without its client.
    ...speaker('spd-say', ['--language', 'en', '--wait', '--'], host, ['--stop']),
    ...speaker('espeak-ng', ['--'], host),
    ...speaker('espeak', ['--'], host),
  ];
}

function speaker(
  name: string,
  options: readonly string[],
  host: Host,
  silence?: readonly string[],
): readonly AudioProgram[] {
  // On other systems, `say` is a different program.
  const path = (name === 'say') === (host.platform === 'darwin') ? findProgram(name, host) : null;
  if (path === null) return [];
  return [
    {
      start: (text) => ({ path, args: [...options, speakable(text)] }),
      ...(silence && { silence: { path, args: silence } }),
    },
  ];
}

/** What a voice would spell. */
const UNITS: Readonly<Record<string, string>> = {
  h: 'hour',
  min: 'minute',
  s: 'second',
  ml: 'millilitre',
  mm: 'millimetre',
  oz: 'ounce',
};

/** Words and punctuation only: nothing that a program would take for an option or a command. */
export function speakable(text: string): string {
  return text
    .replace(
      /(?<![\w.])(\d+(?:\.\d+)?) (h|min|s|ml|mm|oz)\b/g,
      (_, count: string, unit: string) => `${count} ${UNITS[unit]}${count === '1' ? '' : 's'}`,
    )
    .replace(/[^\p{L}\p{N}.,:;!?'’-]+/gu, ' ')
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .slice(0, 300)
    .trim();
}
