import { resolve } from 'node:path';
import { InputError } from '../../domain/errors.ts';
import type { ChosenPlan } from '../../domain/session/choose.ts';
import type { Prepared } from '../../domain/session/prepare.ts';
import { type Naming, readNamed } from '../../files.ts';
import type { Host } from '../../host.ts';
import type { Settings } from '../../domain/documents/settings.ts';
import { audioBy } from '../audio.ts';
import type { PlacedPicture } from '../picture.ts';
import { playersOf, recordingKind } from '../player.ts';
import { say, warn } from '../../say.ts';
import type { Recording } from './recording.ts';

/** The baby, seen and heard in cue phases; null if not wanted or not possible. */
export interface Cues {
  readonly picture: PlacedPicture | null;
  readonly recording: Recording | null;
}

/** What this session's flags say of them. */
interface AskedCues {
  readonly photo?: string | undefined;
  readonly cueSound?: string | undefined;
  readonly sound?: Prepared['sound'] | undefined;
}

const MOST_BYTES = 50e6;
/** A camera picture takes seconds to open. */
const SLOW_BYTES = 1e6;
/** Enough to recognise the recording's format. */
const START_BYTES = 64;

/** Opens the files before anything starts. @throws InputError if a flag's file is invalid */
export async function openCues(
  { chosen, view }: Pick<Prepared, 'chosen' | 'view'>,
  options: AskedCues,
  settings: Partial<Settings>,
  host: Host,
): Promise<Cues> {
  const obstacle = obstacleOf(chosen, settings);
  const mayHear = options.sound !== 'off' && view !== 'json' && Boolean(host.stderr.isTTY);
  return {
    picture: await openCue(
      fileOf('photo', options.photo, settings.photo),
      obstacle ?? (view === 'animated' ? null : CANNOT_DRAW),
      openPicture,
      host,
    ),
    recording: await openCue(
      fileOf('cue-sound', options.cueSound, mayHear ? settings['cue-sound'] : undefined),
      obstacle,
      openRecording,
      host,
    ),
  };
}

/** Why there is no picture or sound of the baby. */
interface Obstacle {
  readonly why: string;
  /** Whether to say so even if only the settings name a file. */
  readonly isSaid: boolean;
}

const CANNOT_DRAW: Obstacle = { why: 'It needs a terminal that can show it.', isSaid: false };

function obstacleOf(chosen: ChosenPlan, { cues }: Partial<Settings>): Obstacle | null {
  if (cues === 'off') return { why: 'Cues are off in your settings.', isSaid: false };
  if (chosen.cuesMayHurt)
    return { why: 'Your last answers suggest it may be upsetting.', isSaid: true };
  return chosen.plan.phases.some(({ kind }) => kind === 'cue')
    ? null
    : { why: 'This plan has no step for it; calm and standard do.', isSaid: false };
}

interface CueFile extends Naming {
  readonly path: string;
  readonly name: string;
  /** Named by a flag of this session, so a bad file is bad input. One from the settings never stops a session. */
  readonly isAsked: boolean;
}

const NAMES = { photo: 'picture', 'cue-sound': 'recording' } as const;

function fileOf(
  key: keyof typeof NAMES,
  flag: string | undefined,
  set: string | undefined,
): CueFile | null {
  const about = { name: NAMES[key], most: MOST_BYTES };
  if (flag !== undefined) return { ...about, path: flag, flag: `--${key}`, isAsked: true };
  if (set === undefined) return null;
  const hint = `\`letdown settings set ${key} FILE\` names another one, \`letdown settings reset ${key}\` none.`;
  return { ...about, path: set, flag: `settings: ${key}`, hint, isAsked: false };
}

async function openCue<T>(
  file: CueFile | null,
  obstacle: Obstacle | null,
  open: (file: CueFile, host: Host) => T | null | Promise<T | null>,
  host: Host,
): Promise<T | null> {
  if (!file) return null;
  const leaveOut = (why: string) => {
    warn(host, `Left out: your ${file.name}. ${why}`);
    return null;
  };
  if (obstacle && !file.isAsked) return obstacle.isSaid ? leaveOut(obstacle.why) : null;
  try {
    const cue = await open(file, host);
    return obstacle ? leaveOut(obstacle.why) : cue;
  } catch (error) {
    if (file.isAsked || !(error instanceof InputError)) throw error;
    return leaveOut([error.message, error.hint].join(' '));
  }
}

async function openPicture(file: CueFile, host: Host): Promise<PlacedPicture | null> {
  const bytes = readNamed(file.path, file);
  if (bytes.length > SLOW_BYTES) say(host, 'Opening your picture.');
  const { decodePicture, pictureFor, placePicture } = await import('../picture.ts');
  const pixels = attempt(() => decodePicture(bytes));
  if (!pixels) {
    throw unusable(
      file,
      'is not a picture that can be opened',
      'Use an undamaged JPEG or PNG; save other kinds, such as HEIC, as JPEG first.',
    );
  }
  const picture = pictureFor(pixels, host);
  if (picture) return placePicture(picture, host.stderr);
  if (host.stderr.isTTY) warn(host, 'This terminal cannot show pictures.');
  return null;
}

function attempt<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}

function openRecording(file: CueFile, host: Host): Recording | null {
  const start = readNamed(file.path, { ...file, first: START_BYTES });
  const kind = recordingKind(start);
  if (!kind || start.length < START_BYTES) {
    const hint = 'Use WAV, MP3, M4A, OGG, FLAC or AIFF.';
    throw unusable(file, 'is not a recording that can be played', hint);
  }
  const players = playersOf(kind, host);
  if (players.length === 0) {
    warn(host, `No program here can play ${kind.toUpperCase()}, so no recording. mpv could.`);
    return null;
  }
  const audio = audioBy(players, host, () => warn(host, 'The recording could not be played.'));
  return { ...audio, file: resolve(file.path) };
}

function unusable({ flag, path, hint: more = '' }: CueFile, problem: string, hint: string) {
  return new InputError(`${flag}: ${path} ${problem}.`, `${hint} ${more}`.trim());
}
