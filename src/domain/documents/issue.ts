import type { BaseIssue } from 'valibot';

/** What is wrong with a document, and where: "sessions[3].latencyMs: is "soon", and should be a number". */
export function issueText(issue: BaseIssue<unknown>): string {
  return `${placeOf(issue)}: ${problemOf(issue)}`;
}

function placeOf(issue: BaseIssue<unknown>): string {
  const keys = issue.path?.map(({ key }) =>
    typeof key === 'number' ? `[${key}]` : `.${String(key)}`,
  );
  return keys?.join('').replace(/^\./, '') || 'the document';
}

function problemOf({ kind, expected, received, message }: BaseIssue<unknown>): string {
  if (received === 'undefined') return 'is missing';
  if (kind !== 'schema' || !expected) return message;
  if (expected === 'never') return 'is not known here';
  const wanted = expected.replace(/^\((.*)\)$/, '$1').replaceAll(' | ', ' or ');
  const article = /^[AEIOU]/i.test(wanted) ? 'an' : 'a';
  const named = /^[A-Za-z]+$/.test(wanted) ? `${article} ${wanted.toLowerCase()}` : wanted;
  return `is ${received.toLowerCase()}, but should be ${named}`;
}
