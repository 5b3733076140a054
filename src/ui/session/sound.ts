import type { SessionEvent } from '../../domain/session/events.ts';
import { currentPhase, type SessionState } from '../../domain/session/machine.ts';
import type { Host } from '../../host.ts';
import { settingChoices } from '../../domain/documents/settings.ts';
import { voicesOf } from '../voice.ts';
import { warn } from '../../say.ts';
import { bells } from './bells.ts';
import type { Instrument } from './instrument.ts';
import { type Recording, recordingPlayer } from './recording.ts';
import { spoken } from './spoken.ts';
import type { SessionView } from './view.ts';
import { whereWords } from './wording.ts';

/** Which sounds a session makes. */
export type Sound = (typeof settingChoices.sound)[number];

/** What a session sounds like: one kind of sound at a time, and the recording. */
export interface SessionSound {
  event(event: SessionEvent, state: SessionState): void;
  /** Sounds the events since the last call, and the next line of the step. */
  sound(state: SessionState, at: number): void;
  /** Says words that are not part of the plan, if it speaks. */
  tell(words: string): void;
  /** Switches to the next kind of sound that works here, and plays a sample. */
  change(): Sound;
  /** The current kind of sound. */
  now(): Sound;
  /** Silence, at once; later events are heard again. */
  hush(): void;
}

export interface SoundOptions {
  readonly host: Host;
  readonly sound: Sound;
  /** The baby, heard in cue phases; null for nothing. */
  readonly recording: Recording | null;
  /** Whether there is time for each breath: a rehearsal is too fast. */
  readonly isPaced: boolean;
}

/** The kind of sound that works here, with a warning if it is not the one requested. */
export function possibleSound(wanted: Sound, host: Host): Sound {
  if (wanted === 'off') return 'off';
  const canRing = Boolean(host.stderr.isTTY);
  const hasVoice = wanted === 'speech' && voicesOf(host).length > 0;
  const sound = hasVoice ? 'speech' : canRing ? 'bell' : 'off';
  const missing =
    wanted === 'speech'
      ? 'No voice was found on this device'
      : 'There is no terminal to ring a bell';
  if (sound !== wanted) {
    warn(host, `${missing}: ${sound === 'off' ? 'no sound' : 'bells instead'}.`);
  }
  return sound;
}

/** The others last a quarter of an hour, so only the screen keeps the pace. */
const PACED_BY_EAR: readonly string[] = ['breathe', 'stimulate'];

export function sessionSound({
  host,
  sound: first,
  recording,
  isPaced,
}: SoundOptions): SessionSound {
  let sound = first;
  let isMute = false;
  const instruments: Readonly<Record<Sound, Instrument | null>> = {
    off: null,
    bell: bells(host),
    speech: spoken(host, () => {
      sound = 'bell';
      warn(host, 'The voice does not work here: bells instead.');
    }),
  };
  const player = recording && recordingPlayer(recording, host);
  const hush = () => {
    instruments.bell?.hush();
    instruments.speech?.hush();
    player?.hush();
  };
  return {
    event(event, state) {
      const phase = currentPhase(state);
      if (!isMute) player?.hear(event, phase);
      if (event.event === 'breath' && !(isPaced && PACED_BY_EAR.includes(phase.kind))) return;
      instruments[sound]?.hear(event, phase);
    },
    sound: (state, at) => instruments[sound]?.sound(state, at),
    tell: (words) => instruments[sound]?.tell(words),
    now: () => sound,
    change() {
      const able = settingChoices.sound.filter(
        (kind) => kind !== 'speech' || voicesOf(host).length > 0,
      );
      sound = able[(able.indexOf(sound) + 1) % able.length] ?? 'off';
      isMute = sound === 'off';
      if (isMute) hush();
      instruments[sound]?.sample();
      return sound;
    },
    hush,
  };
}

/** A view that is also heard. */
export function withSound(view: SessionView, sound: SessionSound): SessionView {
  return {
    ...view,
    event(event, state) {
      view.event(event, state);
      sound.event(event, state);
    },
    draw(state, at) {
      const drawAfterMs = view.draw(state, at);
      sound.sound(state, at);
      return drawAfterMs;
    },
    say(text) {
      view.say(text);
      sound.tell(text);
    },
    note(text) {
      view.note(text);
      sound.tell(text);
    },
    where(state, at) {
      view.where(state, at);
      sound.tell(whereWords(state, at));
    },
    close() {
      sound.hush();
      view.close();
    },
  };
}
