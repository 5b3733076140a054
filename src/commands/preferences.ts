import type { Host } from '../host.ts';
import { DataError } from '../store/data-error.ts';
import { dataFolder } from '../store/folder.ts';
import { readSettings } from '../store/settings.ts';

/** The host as the person at the terminal wants it. Settings that cannot be read are the command's to tell. */
export function runPreferences(host: Host): Host {
  try {
    const { accessible } = readSettings(dataFolder(host));
    return accessible === 'on' ? { ...host, env: { ...host.env, ACCESSIBLE: '1' } } : host;
  } catch (error) {
    if (error instanceof DataError) return host;
    throw error;
  }
}
