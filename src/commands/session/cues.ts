import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { InputError } from '../../domain/errors.ts';
import type { Phase } from '../../domain/model.ts';
import type { Host } from '../../host.ts';
import type { Settings } from '../../store/settings-document.ts';
import { type Audio, audioBy } from '../../ui/audio.ts';
import type { Picture } from '../../ui/picture.ts';
import { playersOf, recordingKind } from '../../ui/player.ts';
import { say, warn } from '../context.ts';
import type { PlanChoice, SessionOptions } from './plan-choice.ts';

/** The baby, seen and heard in the phases of kind cue; null for what there is nothing of. */
export interface Cues {
  readonly picture: Picture | null;
  readonly recording: Recording | null;
}

export interface Recording extends Audio {
  readonly file: string;
}

interface CueRequest {
  readonly options: SessionOptions;
  readonly settings: Partial<Settings>;
  readonly choice: PlanChoice;
  readonly phases: readonly Phase[];
  readonly isAnimated: boolean;
  readonly host: Host;
}

const MOST_BYTES = 50e6;
/** A picture of a camera takes seconds to open. */
const SLOW_BYTES = 1e6;

/** Opens what is asked for, before anything starts. @throws InputError where the file of a flag is not what it should be */
export async function prepareCues(request: CueRequest): Promise<Cues> {
  const { options, settings, isAnimated, host } = request;
  const obstacle = obstacleOf(request);
  const mayHear = options.sound !== 'off' && !options.json && Boolean(host.stderr.isTTY);
  return {
    picture: await cueOf(
      {
        name: 'picture',
        key: 'photo',
        flag: options.photo,
        set: settings.photo,
        obstacle: obstacle ?? (isAnimated ? null : CANNOT_DRAW),
      },
      openPicture,
      host,
    ),
    recording: await cueOf(
      {
        name: 'recording',
        key: 'cue-sound',
        flag: options.cueSound,
        set: mayHear ? settings['cue-sound'] : undefined,
        obstacle,
      },
      openRecording,
      host,
    ),
  };
}

interface Obstacle {
  readonly why: string;
  /** Whether to tell it even where nobody asked for the cue just now. */
  readonly isTold: boolean;
}

const CANNOT_DRAW: Obstacle = { why: 'It needs a terminal that can draw.', isTold: false };

interface Wanted {
  readonly name: string;
  readonly key: 'photo' | 'cue-sound';
  /** The file that a flag names: bad input where it is wrong. */
  readonly flag: string | undefined;
  /** The file that is set: a session is not kept from starting by it. */
  readonly set: string | undefined;
  readonly obstacle: Obstacle | null;
}

async function cueOf<T>(
  { name, key, flag, set, obstacle }: Wanted,
  open: (file: string, way: Way, host: Host) => T | null | Promise<T | null>,
  host: Host,
): Promise<T | null> {
  const leaveOut = ({ why }: Obstacle) => {
    warn(host, `Left out: your ${name}. ${why}`);
    return null;
  };
  if (flag !== undefined) {
    const cue = await open(flag, { name: `--${key}`, hint: '' }, host);
    return obstacle ? leaveOut(obstacle) : cue;
  }
  if (set === undefined) return null;
  if (obstacle) return obstacle.isTold ? leaveOut(obstacle) : null;
  const hint = ` \`letdown settings set ${key} FILE\` names another one, \`letdown settings reset ${key}\` none.`;
  try {
    return await open(set, { name: `settings: ${key}`, hint }, host);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return leaveOut({ why: [error.message, error.hint].join(' '), isTold: true });
  }
}

/** Why the baby is neither seen nor heard, where that is so. */
function obstacleOf({ settings, choice, phases }: CueRequest): Obstacle | null {
  if (settings.cues === 'off') return { why: 'Your settings say cues off.', isTold: false };
  if (choice.warnBeforeCues || choice.options.ruledOut.has('sensory-cues')) {
    return { why: 'Your last answers say that it may hurt.', isTold: true };
  }
  return phases.some(({ kind }) => kind === 'cue')
    ? null
    : { why: 'This plan has no time for it; calm and standard have.', isTold: false };
}

interface Way {
  readonly name: string;
  readonly hint: string;
}

async function openPicture(file: string, way: Way, host: Host): Promise<Picture | null> {
  checkFile(file, way);
  const bytes = readable(file, way, () => readFileSync(file));
  if (bytes.length > SLOW_BYTES) say(host, 'Opening your picture.');
  const { decodePicture, pictureFor } = await import('../../ui/picture.ts');
  const pixels = attempt(() => decodePicture(bytes));
  if (!pixels) {
    throw new InputError(
      `${way.name}: ${file} is no picture that can be opened.`,
      `Give a whole JPEG or PNG; save other kinds, such as HEIC, as JPEG first.${way.hint}`,
    );
  }
  const picture = pictureFor(pixels, host);
  if (!picture && host.stderr.isTTY) warn(host, 'This terminal cannot show pictures.');
  return picture;
}

function attempt<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}

function openRecording(file: string, way: Way, host: Host): Recording | null {
  checkFile(file, way);
  const head = Buffer.alloc(64);
  const length = readable(file, way, () => {
    const opened = openSync(file, 'r');
    try {
      return readSync(opened, head);
    } finally {
      closeSync(opened);
    }
  });
  const kind = recordingKind(head.subarray(0, length));
  if (!kind || length < head.length) {
    throw new InputError(
      `${way.name}: ${file} is no recording that can be played.`,
      `Give WAV, MP3, M4A, OGG, FLAC or AIFF.${way.hint}`,
    );
  }
  const players = playersOf(kind, host);
  if (players.length === 0) {
    warn(host, `No program here plays ${kind.toUpperCase()}: no recording. mpv would.`);
    return null;
  }
  const audio = audioBy(players, host, () => warn(host, 'The recording could not be played.'));
  return { ...audio, file: resolve(file) };
}

function checkFile(file: string, { name, hint }: Way): void {
  const stat = readable(file, { name, hint }, () => statSync(file));
  if (!stat.isFile()) throw new InputError(`${name}: ${file} is not a file.`, hint.trim());
  if (stat.size > MOST_BYTES) {
    throw new InputError(`${name}: ${file} is too large.`, `50 MB at most.${hint}`);
  }
}

function readable<T>(file: string, { name, hint }: Way, read: () => T): T {
  try {
    return read();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const problem = code === 'ENOENT' ? 'is not there' : `cannot be read (${code ?? 'unknown'})`;
    throw new InputError(`${name}: ${file} ${problem}.`, hint.trim() || undefined);
  }
}
