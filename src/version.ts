import { CONTENT_VERSION } from './content/version.ts';

declare const VERSION: string;

/** What `--version` prints. Small, because bin/ answers with it before anything else is loaded. */
export const versionText = `letdown ${VERSION}, content ${CONTENT_VERSION}, Node ${process.versions.node}`;
