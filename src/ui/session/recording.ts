import type { Phase } from '../../domain/model.ts';
import type { SessionEvent } from '../../domain/session/events.ts';
import type { Host } from '../../host.ts';
import type { Audio } from '../audio.ts';

/** A recording of the baby. */
export interface Recording extends Audio {
  readonly file: string;
}

/** Repeats the recording during cue phases. */
export interface RecordingPlayer {
  /** @param phase the current one after the event */
  hear(event: SessionEvent, phase: Phase): void;
  hush(): void;
}

/** One that ends sooner than this did not play, and would be restarted endlessly. */
const LEAST_MS = 500;

export function recordingPlayer(recording: Recording, host: Host): RecordingPlayer {
  const play = () => {
    const startedAt = host.monotonicMs();
    recording.play(recording.file, () => {
      if (host.monotonicMs() - startedAt > LEAST_MS) play();
    });
  };
  return {
    hear(event, phase) {
      switch (event.event) {
        case 'phase':
          return event.phase.kind === 'cue' ? play() : recording.stop();
        case 'resume':
          return phase.kind === 'cue' ? play() : undefined;
        case 'pause':
        case 'end':
          return recording.stop();
        case 'undo':
          if (phase.kind !== 'cue') return recording.stop();
          return recording.isPlaying() ? undefined : play();
        case 'breath':
        case 'let-down':
        case 'advice':
          return;
      }
    },
    hush: () => recording.stop(),
  };
}
