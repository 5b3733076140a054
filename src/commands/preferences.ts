import type { Host } from '../host.ts';
import { DataError } from '../store/data-error.ts';
import { dataFolder } from '../store/folder.ts';
import { openSettings } from '../store/settings.ts';
import type { Settings } from '../store/settings-document.ts';
import { aloudBy } from '../ui/aloud.ts';
import { voicesOf } from '../ui/voice.ts';
import { warn } from './context.ts';

/** What a person follows while a pump is on; to hear the rest read would tire. */
const READ_ALOUD = ['check', 'session'];

/**
 * The host as the person at the terminal wants it.
 * @param command null where none of it shall be heard
 */
export function runPreferences(command: string | null, host: Host): Host {
  const { accessible, sound } = settingsOf(host);
  const plain =
    accessible === 'on' && host.env['ACCESSIBLE'] === undefined
      ? { ...host, env: { ...host.env, ACCESSIBLE: '1' } }
      : host;
  const isHeard = sound === 'speech' && command !== null && READ_ALOUD.includes(command);
  return isHeard ? readingAloud(plain) : plain;
}

/** The host, with a voice where there is one. */
export function readingAloud(host: Host): Host {
  const voices = voicesOf(host);
  if (voices.length === 0) return host;
  return {
    ...host,
    aloud: aloudBy(voices, host, () => warn(host, 'The voice does not work here.')),
  };
}

/** Settings that cannot be read are the command's to tell. */
function settingsOf(host: Host): Partial<Settings> {
  try {
    return openSettings(dataFolder(host), host).read();
  } catch (error) {
    if (error instanceof DataError) return {};
    throw error;
  }
}
