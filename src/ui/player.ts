import type { Host } from '../host.ts';
import { type AudioProgram, findProgram, powerShell } from './audio.ts';

export type RecordingKind = 'wav' | 'flac' | 'ogg' | 'mp3' | 'aiff' | 'm4a' | 'webm';

/** How files of each kind start, from a given byte. */
const BEGINNINGS: readonly (readonly [RecordingKind, at: number, bytes: string])[] = [
  ['wav', 8, 'WAVE'],
  ['flac', 0, 'fLaC'],
  ['ogg', 0, 'OggS'],
  ['mp3', 0, 'ID3'],
  ['mp3', 0, '\xff\xfb'],
  ['mp3', 0, '\xff\xf3'],
  ['mp3', 0, '\xff\xf2'],
  ['mp3', 0, '\xff\xfa'],
  ['aiff', 8, 'AIF'],
  ['m4a', 4, 'ftyp'],
  ['m4a', 0, '\xff\xf1'],
  ['webm', 0, '\x1a\x45\xdf\xa3'],
];

/** The kind of a recording, by its first bytes; null if it cannot be played. */
export function recordingKind(bytes: Buffer): RecordingKind | null {
  const head = bytes.toString('latin1', 0, 16);
  return BEGINNINGS.find(([, at, beginning]) => head.startsWith(beginning, at))?.[0] ?? null;
}

const EVERYTHING: readonly RecordingKind[] = ['wav', 'flac', 'ogg', 'mp3', 'aiff', 'm4a', 'webm'];
const SIMPLE: readonly RecordingKind[] = ['wav', 'flac', 'ogg', 'aiff', 'mp3'];

const PLAYERS: readonly {
  readonly name: string;
  readonly options: readonly string[];
  readonly plays: readonly RecordingKind[];
}[] = [
  { name: 'paplay', options: [], plays: SIMPLE },
  { name: 'pw-play', options: [], plays: SIMPLE },
  { name: 'aplay', options: ['-q'], plays: ['wav'] },
  { name: 'ffplay', options: ['-nodisp', '-autoexit', '-loglevel', 'quiet'], plays: EVERYTHING },
  { name: 'mpv', options: ['--no-video', '--really-quiet', '--no-terminal'], plays: EVERYTHING },
];
const MAC_PLAYER = { name: 'afplay', options: [], plays: ['wav', 'mp3', 'aiff', 'm4a'] } as const;

/** System programs that play a kind of recording. They need an absolute path. */
export function playersOf(kind: RecordingKind, host: Host): readonly AudioProgram[] {
  if (host.platform === 'win32') {
    const script =
      'Add-Type -AssemblyName PresentationCore; $player = New-Object System.Windows.Media.MediaPlayer; ' +
      // It plays asynchronously to the script, which is ended with the phase.
      '$player.Open([uri]$env:LETDOWN_SOUND); $player.Play(); Start-Sleep -Seconds 3600';
    return [powerShell(script, host)];
  }
  const players = host.platform === 'darwin' ? [MAC_PLAYER, ...PLAYERS] : PLAYERS;
  return players
    .filter(({ plays }) => plays.includes(kind))
    .flatMap(({ name, options }) => {
      const path = findProgram(name, host);
      return path === null ? [] : [{ start: (file) => ({ path, args: [...options, file] }) }];
    });
}
