import type { Breath } from '../../domain/session/breathing.ts';
import type { SessionEvent } from '../../domain/session/events.ts';
import { currentPhase, type SessionState } from '../../domain/session/machine.ts';
import type { Host } from '../../host.ts';
import { settingChoices } from '../../store/settings-document.ts';
import { type Audio, audioBy } from '../../ui/audio.ts';
import { writeUnseen } from '../../ui/spinner.ts';
import { voicesOf } from '../../ui/voice.ts';
import { warn } from '../context.ts';
import type { Recording } from './cues.ts';
import type { SessionView } from './driver.ts';

/** What a session can be heard by; m goes through them. */
export type Sound = (typeof settingChoices.sound)[number];

/** What a session sounds like. Hears the same events as what shows it. */
export interface SoundView extends SessionView {
  /** The next kind of sound that can be made here, which it then makes. */
  change(): Sound;
  /** The kind of sound that is made now. */
  now(): Sound;
  /** Silence, at once; what comes later sounds again. */
  hush(): void;
}

export interface SoundOptions {
  readonly host: Host;
  readonly sound: Sound;
  /** The baby, heard in the phases of kind cue; null for nothing. */
  readonly recording: Recording | null;
  /** Whether there is time for each breath: a rehearsal is too fast. */
  readonly isPaced: boolean;
}

/** Bells told apart by how many they are. */
const BELLS = { cue: 3, 'let-down': 1, in: 1, out: 2, hold: 0, rest: 0 } as const;
const BETWEEN_BELLS_MS = 300;

/** The sound that can be made here, said where it is another than the one that is wanted. */
export function possibleSound(wanted: Sound, host: Host): Sound {
  if (wanted === 'off') return 'off';
  const canRing = Boolean(host.stderr.isTTY);
  const hasVoice = wanted === 'speech' && voicesOf(host).length > 0;
  const sound = hasVoice ? 'speech' : canRing ? 'bell' : 'off';
  const missing =
    wanted === 'speech' ? 'This machine has no voice' : 'There is no terminal here to ring';
  if (sound !== wanted)
    warn(host, `${missing}: ${sound === 'off' ? 'no sound' : 'bells instead'}.`);
  return sound;
}

/** A cue waits for the events of the same moment, and is then one sound with them. */
interface Due {
  readonly texts: readonly string[];
  readonly bells: number;
  readonly breath: Breath['part'] | null;
}
const NOTHING: Due = { texts: [], bells: 0, breath: null };

export function soundView({ host, sound: first, recording, isPaced }: SoundOptions): SoundView {
  let sound = first;
  let due = NOTHING;
  let isBreathSpoken = false;
  /** When the last bell of a cue rings. */
  let rungAt = 0;
  let cancelBell = () => {};
  let isMute = false;
  let voice: Audio | null = null;
  const speaker = () =>
    (voice ??= audioBy(voicesOf(host), host, () => {
      sound = 'bell';
      warn(host, 'The voice does not work here: bells instead.');
    }));
  const ring = (times: number) => {
    cancelBell();
    if (times === 0 || !host.stderr.isTTY) return;
    writeUnseen(host.stderr, '\u0007');
    cancelBell = host.wakeAfter(BETWEEN_BELLS_MS, () => ring(times - 1));
  };
  const hush = () => {
    due = NOTHING;
    cancelBell();
    voice?.stop();
    recording?.stop();
  };
  const playRecording = () => {
    if (isMute) return;
    const startedAt = host.monotonicMs();
    // One that ends in no time would be started without end.
    recording?.play(recording.file, () => {
      if (host.monotonicMs() - startedAt > 500) playRecording();
    });
  };
  const cue = (text: string, bells: number) => {
    due = { ...due, texts: [...due.texts, text], bells: Math.max(due.bells, bells) };
  };

  const hear = (event: SessionEvent, state: SessionState) => {
    switch (event.event) {
      case 'phase': {
        const { name, steps, kind } = event.phase;
        if (kind === 'cue') playRecording();
        else recording?.stop();
        return cue([`${name}.`, ...steps.slice(0, 1)].join(' '), BELLS.cue);
      }
      case 'advice':
        return cue(event.text, BELLS.cue);
      case 'let-down':
        return cue('Let-down.', BELLS['let-down']);
      case 'breath': {
        // While milk is expressed, for a quarter of an hour, the picture alone keeps the pace.
        const isHeard = ['breathe', 'stimulate'].includes(currentPhase(state).kind);
        if (isHeard && isPaced) due = { ...due, breath: event.part };
        return;
      }
      case 'pause':
        return hush();
      case 'resume': {
        const { name, kind } = currentPhase(state);
        if (kind === 'cue') playRecording();
        return cue(`${name}.`, BELLS['let-down']);
      }
      case 'end':
        hush();
        if (sound === 'bell' && event.by !== 'end') ring(1);
    }
  };

  /** A cue takes the place of what still sounds; a breath never cuts into a cue: it would be late. */
  const sounded = ({ texts, bells, breath }: Due) => {
    const isCue = texts.length > 0;
    const isSounding =
      sound === 'bell' ? host.monotonicMs() < rungAt : voice?.isPlaying() && !isBreathSpoken;
    if (sound === 'off' || (!isCue && isSounding)) return;
    isBreathSpoken = !isCue;
    if (sound === 'speech') return speaker().play(isCue ? texts.join(' ') : (breath ?? ''));
    if (isCue) rungAt = host.monotonicMs() + (bells - 1) * BETWEEN_BELLS_MS;
    ring(isCue ? bells : breath ? BELLS[breath] : 0);
  };

  return {
    event: hear,
    draw() {
      if (due !== NOTHING) sounded(due);
      due = NOTHING;
      return Infinity;
    },
    say: () => undefined,
    close: hush,
    hush,
    now: () => sound,
    change() {
      const able = settingChoices.sound.filter(
        (one) => one !== 'speech' || voicesOf(host).length > 0,
      );
      sound = able[(able.indexOf(sound) + 1) % able.length] ?? 'off';
      isMute = sound === 'off';
      if (isMute) hush();
      sounded({ ...NOTHING, texts: ['Speech.'], bells: BELLS['let-down'] });
      return sound;
    },
  };
}

/** One view of what is seen and what is heard. */
export function withSound(view: SessionView, sound: SoundView): SessionView {
  return {
    event(event, state) {
      view.event(event, state);
      sound.event(event, state);
    },
    draw: (state, at) => Math.min(view.draw(state, at), sound.draw(state, at)),
    say: (text) => view.say(text),
    close() {
      sound.close();
      view.close();
    },
  };
}
