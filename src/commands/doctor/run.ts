import { doctorDocument } from '../../domain/doctor.ts';
import { EXIT_DONE } from '../../exit.ts';
import { mayAsk, whyNotAsked } from '../../host.ts';
import { renderDoctor, renderMended } from '../../screens/doctor.ts';
import { examine, mend } from '../../store/doctor.ts';
import { dataFolder } from '../../store/folder.ts';
import { pageOf } from '../../ui/page.ts';
import { useColor, useUnicode } from '../../ui/theme.ts';
import { visiting } from '../../visit.ts';
import type { Flags } from './command.ts';

/** Not 0: something is wrong that the person has to fix. */
const EXIT_TROUBLE = 3;

/** Whether data and terminal are in order; `--repair` fixes what it can. */
export const run = visiting(({ repair }: Flags, visit) => {
  const { host, asJson } = visit;
  const { stdout, stderr, env, platform } = host;
  const page = pageOf(host);
  const mended = repair ? mend(dataFolder(host), host) : null;
  if (mended && !asJson) visit.print(renderMended(mended, page));
  if (repair) visit.recoverSessions();
  const document = doctorDocument(examine(dataFolder(host), host), mended, {
    terminal: {
      canAsk: mayAsk(host, {}),
      color: useColor(stdout, env),
      unicode: useUnicode(env, platform),
    },
    node: process.versions.node,
  });
  if (asJson) visit.printJson(document);
  else {
    const columns = stderr.isTTY ? stderr.columns : null;
    visit.print(renderDoctor(document, whyNotAsked(host), columns, page));
  }
  return document.well ? EXIT_DONE : EXIT_TROUBLE;
});
